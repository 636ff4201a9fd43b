"""Headless Chromium for the checks beside this file: screens of any width, what a page asks for, axe-core's rules."""

import json
import shutil

from axe_core_python import selenium as axe
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from visitor import PATIENCE

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def browser():
    options = webdriver.ChromeOptions()
    # What still moves can't be pressed.
    for argument in [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--force-prefers-reduced-motion",
    ]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = shutil.which("chromium") or ""
    driver = started(options)
    driver.set_page_load_timeout(PATIENCE)
    driver.set_script_timeout(PATIENCE)
    return driver


def started(options, tries=10):
    """A browser under load may take longer to start than its driver waits for it, which can't be told otherwise."""
    try:
        return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    except WebDriverException:
        if tries == 1:
            raise
        return started(options, tries - 1)


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


def screen_faults(driver, file, name):
    """What is wrong with a page on a wide screen, a phone and a dark screen."""
    faults = []
    list(requests(driver))
    driver.get(file.as_uri())
    asked = set(requests(driver))
    if file.as_uri() not in asked:
        faults.append(f"{name}: nothing was heard of requests")
    if len(asked) > 1:
        faults.append(f"{name}: asks for {sorted(asked - {file.as_uri()})}")
    for entry in driver.get_log("browser"):
        faults.append(f"{name}: console: {entry['message']}")
    for width in [1280, 390, 320]:
        show(driver, width, "light")
        needed = driver.execute_script("return document.documentElement.scrollWidth")
        if needed > width:
            faults.append(f"{name}: {needed} pixels wide on a screen of {width}")
    # What is folded away is read too.
    driver.execute_script("for (const part of document.querySelectorAll('details')) part.open = true")
    for width, scheme in [(1280, "light"), (390, "dark")]:
        show(driver, width, scheme)
        found = axe.Axe().run(driver, options=RULES)
        if not found["passes"]:
            faults.append(f"{name}: axe-core looked at nothing")
        for violation in found["violations"]:
            for node in violation["nodes"][:3]:
                faults.append(f"{name} {width} {scheme}: {violation['id']}: {violation['help']}: {node['html'][:120]}")
    return faults
