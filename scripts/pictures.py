"""Pictures of a report and of the team's page: `pictures.py PROGRAM OPERATION FOLDER` writes PNGs.

The report's page as a browser shows it on a wide screen and, dark, on a phone; the workbook as LibreOffice prints it; and
what the team's page shows its owner.
"""

import base64
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

program, operation, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
day = "2025-12-01"

# Name, part of the page, width and height, colours, pixels a point.
SHOTS = [
    ("page", "", 1280, 960, "light", 1),
    ("page-figures", "#key-figures", 1280, 860, "light", 1),
    ("page-phone", "", 390, 844, "dark", 1.5),
]

PASSPHRASE = "seven herons on a wire"
ARTICLE = """title: Families wait at Chacalluta
publisher: The Post
published: 2025-11-30
language: en

About 120 people were stranded at Chacalluta on Sunday, the border police said. Two people were injured on Saturday. At
the crossing 40 families lack drinking water and latrines, the Red Cross said."""


def report(work):
    run = [program, "report", "--quiet", operation, "--date", day, "--format", "html,xlsx", "--output", str(work)]
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL)
    return next(work.rglob("*.html")), next(work.rglob("*.xlsx"))


def browser():
    options = webdriver.ChromeOptions()
    # What still moves can't be pressed.
    for argument in [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--force-prefers-reduced-motion",
    ]:
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium") or ""
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def shoot(driver, name, address, width, height, scheme, scale):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    if address:
        driver.get(address)
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    picture = Image.open(io.BytesIO(base64.b64decode(shot["data"])))
    picture.convert("RGB").quantize(96).save(folder / f"{name}.png", optimize=True)


def shoot_report(driver, page):
    for name, part, *screen in SHOTS:
        shoot(driver, name, page.as_uri() + part, *screen)


def shoot_team(driver, work):
    """The owner's page of the operation: the day, a text that is read, a fact on a phone."""
    server = str(pathlib.Path(program).with_name("sitrep-server"))
    store, log = work / "team.sitrep", work / "serve.log"
    subprocess.run([program, "copy", "--quiet", operation, str(store)], check=True)
    with log.open("w") as output:
        serving = subprocess.Popen([server, "serve", str(store), "--port", "0"], stdout=output, stderr=output)
    try:
        for _ in range(600):
            link = re.search(r"(http://\S+)/join/[0-9a-f]{64}", log.read_text())
            if link or serving.poll() is not None:
                break
            time.sleep(0.1)
        if not link:
            sys.exit(f"the server gave no link:\n{log.read_text()}")
        driver.get(link[0])
        for name, text in {
            "account": "olga", "function": "information officer", "passphrase": PASSPHRASE, "repeat": PASSPHRASE,
        }.items():
            driver.find_element(By.NAME, name).send_keys(text)
        driver.find_element(By.CSS_SELECTOR, "button.main").click()
        shoot(driver, "team-today", f"{link[1]}/?date={day}", 1280, 900, "light", 1)
        shoot(driver, "team-phone", f"{link[1]}/add/estimates?place=chacalluta-santa-rosa", 390, 844, "dark", 1.5)
        driver.get(f"{link[1]}/add")
        driver.execute_script("arguments[0].value = arguments[1]", driver.find_element(By.NAME, "text"), ARTICLE)
        driver.find_element(By.CSS_SELECTOR, "main button.main").click()
        take = WebDriverWait(driver, 30).until(lambda page: page.find_elements(By.NAME, "take"))
        driver.execute_script("arguments[0].click()", take[0])
        driver.execute_script("scrollTo({top: 0, behavior: 'instant'})")
        shoot(driver, "team-draft", None, 1280, 900, "light", 1)
    finally:
        serving.terminate()
        serving.wait()


def print_workbook(workbook, work):
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(work), str(workbook)]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    paper = work / f"{workbook.stem}.pdf"
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
    driver = browser()
    try:
        shoot_report(driver, page)
        shoot_team(driver, pathlib.Path(work))
    finally:
        driver.quit()
    print_workbook(workbook, pathlib.Path(work))
