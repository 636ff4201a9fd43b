"""The page in headless Chromium: as a reader with a wide screen, a phone, a dark screen or paper meets it.

No console error, no request, no violation by axe-core's rules for WCAG 2.2 AA, no sideways scrolling down to 320
pixels, and on paper A4 pages with their numbers and table heads that come again.
"""

import base64
import os
import pathlib
import re
import subprocess
import sys

from browser import browser, screen_faults

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
everything = pathlib.Path(seed).parent.parent / "templates" / "check-operation"
faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)


def page(operation, day, language):
    run = [program, "report", "--quiet", str(operation), "--date", day, "--format", "html", "--language", language]
    written = subprocess.run(run + ["--output", str(work)], check=True, capture_output=True, text=True).stdout
    return pathlib.Path(written.strip())


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
        faults += screen_faults(driver, file, file.name)
        check_paper(driver, file)
finally:
    driver.quit()

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
