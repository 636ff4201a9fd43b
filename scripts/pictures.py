"""Pictures of a report: `pictures.py PROGRAM OPERATION FOLDER` writes PNGs of the page and the workbook.

The page as a browser shows it on a wide screen and, dark, on a phone; the workbook as LibreOffice prints it.
"""

import base64
import pathlib
import shutil
import subprocess
import sys
import tempfile

from selenium import webdriver

program, operation, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
day = "2025-12-01"

# Name, part of the page, width and height, colours, pixels a point.
SHOTS = [
    ("page", "", 1280, 960, "light", 1),
    ("page-figures", "#key-figures", 1280, 860, "light", 1),
    ("page-phone", "", 390, 844, "dark", 1.5),
]


def report(work):
    run = [program, "report", "--quiet", operation, "--date", day, "--format", "html,xlsx", "--output", str(work)]
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL)
    return next(work.rglob("*.html")), next(work.rglob("*.xlsx"))


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium") or ""
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def shoot(page):
    driver = browser()
    try:
        for name, part, width, height, scheme, scale in SHOTS:
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False},
            )
            driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
            )
            driver.get(page.as_uri() + part)
            shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
            (folder / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))
    finally:
        driver.quit()


def print_workbook(workbook, work):
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(work), str(workbook)]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    paper = work / f"{workbook.stem}.pdf"
    # The report's own sheet comes after the sheet that explains the workbook.
    pages = subprocess.run(["pdftotext", str(paper), "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    number = next(number for number, text in enumerate(pages, start=1) if "Highlights" in text and "Key figures" in text)
    target = folder / "workbook"
    subprocess.run(
        ["pdftoppm", "-png", "-r", "100", "-f", str(number), "-l", str(number), "-singlefile", str(paper), str(target)],
        check=True,
    )


folder.mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as work:
    page, workbook = report(pathlib.Path(work))
    shoot(page)
    print_workbook(workbook, pathlib.Path(work))
