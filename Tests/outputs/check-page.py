"""The page in headless Chromium: as a reader with a wide screen, a phone, a dark screen or paper meets it.

No console error, no request, no violation by axe-core's rules for WCAG 2.2 AA, no sideways scrolling down to 320
pixels, and on paper A4 pages with their numbers and table heads that come again.
"""

import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from axe_core_python import selenium as axe
from selenium import webdriver

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
everything = pathlib.Path(seed).parent.parent / "templates" / "check-operation"
faults = []

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def expect(condition, what):
    if not condition:
        faults.append(what)


def page(operation, day, language):
    run = [program, "report", "--quiet", str(operation), "--date", day, "--format", "html", "--language", language]
    written = subprocess.run(run + ["--output", str(work)], check=True, capture_output=True, text=True).stdout
    return pathlib.Path(written.strip())


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = shutil.which("chromium") or ""
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def show(driver, width, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"media": "screen", "features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )


def requests(driver):
    """What was asked for since the last look, the page itself and what is in it apart."""
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            if not address.startswith("data:"):
                yield address


def check_screen(driver, file):
    list(requests(driver))
    driver.get(file.as_uri())
    asked = set(requests(driver))
    expect(file.as_uri() in asked, f"{file.name}: nothing was heard of requests")
    expect(len(asked) <= 1, f"{file.name}: asks for {sorted(asked - {file.as_uri()})}")
    for entry in driver.get_log("browser"):
        faults.append(f"{file.name}: console: {entry['message']}")
    for width in [1280, 390, 320]:
        show(driver, width, "light")
        needed = driver.execute_script("return document.documentElement.scrollWidth")
        expect(needed <= width, f"{file.name}: {needed} pixels wide on a screen of {width}")
    # What is folded away is read too.
    driver.execute_script("for (const part of document.querySelectorAll('details')) part.open = true")
    for width, scheme in [(1280, "light"), (390, "dark")]:
        show(driver, width, scheme)
        found = axe.Axe().run(driver, options=RULES)
        expect(found["passes"], f"{file.name}: axe-core looked at nothing")
        for violation in found["violations"]:
            for node in violation["nodes"][:3]:
                faults.append(f"{file.name} {width} {scheme}: {violation['id']}: {violation['help']}: {node['html'][:120]}")


def check_paper(driver, file):
    driver.get(file.as_uri())
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    paper = work / f"{file.stem}.pdf"
    paper.write_bytes(base64.b64decode(printed["data"]))
    about = subprocess.run(["pdfinfo", str(paper)], check=True, capture_output=True, text=True).stdout
    expect("(A4)" in about, f"{file.name}: printed pages are not A4")
    text = subprocess.run(["pdftotext", "-layout", str(paper), "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    for number, content in enumerate(pages, start=1):
        expect(
            re.search(rf"\b{number} / {len(pages)}\s*$", content),
            f"{file.name}: no page number at the foot of printed page {number}",
        )
    # The register of records runs over pages: each begins with its head.
    rows = [content for content in pages if len(re.findall(r"^\s*(?:est|pol|con|st|evt)-\d+ ", content, re.M)) > 5]
    head = driver.execute_script("return document.querySelector('.register thead th').textContent")
    expect(rows, f"{file.name}: no printed page with records")
    for content in rows:
        expect(re.search(rf"^\s*{head}\s", content, re.M), f"{file.name}: a printed page of records without their head")


driver = browser()
try:
    for operation, day, language in [
        (seed, "2025-12-01", "en"),
        (seed, "2025-12-05", "es"),
        (everything, "2026-01-12", "fr"),
        (everything, "2026-01-14", "pt"),
    ]:
        file = page(operation, day, language)
        check_screen(driver, file)
        check_paper(driver, file)
finally:
    driver.quit()

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
