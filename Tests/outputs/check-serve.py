"""The team's day in a real browser: from nothing to an issued report, on a wide screen, a phone, and without JavaScript.

Counts the fields and keys that a fact takes, and has axe-core look at every page, light and dark.
"""

import os
import pathlib
import re
import subprocess
import sys
import time

from axe_core_python import selenium as axe
from browser import RULES, browser, requests, show
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

program = pathlib.Path(os.environ["SITREP"]).with_name("sitrep-server")
program = pathlib.Path(os.environ.get("SITREP_SERVER", program))
work = pathlib.Path(os.environ["WORK"])
PORT = 8397
HOME = f"http://127.0.0.1:{PORT}"
PASSPHRASE = "seven herons on a wire"
faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)


def started():
    """The server, and the link that makes its owner."""
    log = work / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [str(program), "serve", str(work / "team.sitrep"), "--port", str(PORT)], stdout=output, stderr=output
        )
    for _ in range(150):
        link = re.search(r"http://\S+/join/[0-9a-f]{64}", log.read_text())
        if link:
            return server, link.group()
        time.sleep(0.2)
    server.terminate()
    sys.exit(f"the server gave no link:\n{log.read_text()}")


def field(driver, name):
    return driver.find_element(By.NAME, name)


def fill(driver, values):
    for name, value in values.items():
        element = field(driver, name)
        if element.tag_name == "select":
            Select(element).select_by_value(value)
        elif element.get_attribute("type") == "date":
            driver.execute_script("arguments[0].value = arguments[1]", element, value)
        else:
            element.clear()
            element.send_keys(value)


def press(driver):
    """Sends the page's main form as its button does, and waits for the next page."""
    button = driver.find_element(By.CSS_SELECTOR, "main button.main")
    button.click()


def text(driver):
    return driver.find_element(By.TAG_NAME, "main").text


def join(driver, link, account):
    driver.get(link)
    fill(driver, {"account": account, "function": "information officer", "passphrase": PASSPHRASE, "repeat": PASSPHRASE})
    press(driver)


def look(driver, path, name):
    """What is wrong with a page for who sees or hears it otherwise."""
    list(requests(driver))
    driver.get(HOME + path)
    for asked in requests(driver):
        expect(asked.startswith(HOME), f"{name}: asks for {asked}")
    for entry in driver.get_log("browser"):
        faults.append(f"{name}: console: {entry['message']}")
    for width in [1280, 390]:
        show(driver, width, "light")
        needed = driver.execute_script("return document.documentElement.scrollWidth")
        expect(needed <= width, f"{name}: {needed} pixels wide on a screen of {width}")
    driver.execute_script("for (const part of document.querySelectorAll('details')) part.open = true")
    for width, scheme in [(1280, "light"), (390, "dark")]:
        show(driver, width, scheme)
        found = axe.Axe().run(driver, options=RULES)
        expect(found["passes"], f"{name}: axe-core looked at nothing")
        for violation in found["violations"]:
            for node in violation["nodes"][:3]:
                faults.append(f"{name} {width} {scheme}: {violation['id']}: {violation['help']}: {node['html'][:160]}")


def begin(driver, link):
    driver.get(HOME)
    look(driver, "/sign-in", "sign-in")
    look(driver, link.removeprefix(HOME), "join")
    show(driver, 1280, "light")
    join(driver, link, "olga")
    expect(driver.current_url.endswith("/begin"), "an operation without a profile does not begin")
    look(driver, "/begin", "begin")
    show(driver, 1280, "light")
    fill(driver, {"title": "Flood in the north", "organisation": "Example Relief", "first": "2025-11-28"})
    press(driver)
    expect("Situation on" in text(driver), f"no operation began: {text(driver)}")


def first_fact(driver):
    driver.get(HOME + "/add/estimates")
    for summary in driver.find_elements(By.TAG_NAME, "summary")[:2]:
        summary.click()
    fill(
        driver,
        {
            "indicator": "stranded", "value": "about 40 families", "occurred": "yesterday",
            "new_sources_publisher": "Radio Norte", "new_places_name": "Paso Norte", "new_places_type": "crossing",
        },
    )
    WebDriverWait(driver, 10).until(lambda page: "Read as" in page.find_element(By.ID, "f-value-read").text)
    expect("36–44" in driver.find_element(By.ID, "f-value-read").text, "a quantity is not read while it is typed")
    press(driver)
    expect("Saved as est-001" in text(driver), f"no fact was saved: {text(driver)}")


def next_fact(driver):
    """From an open page, a fact of a known source: at most four fields and one key."""
    focused = driver.switch_to.active_element
    expect(focused.get_attribute("name") == "indicator", "one does not begin to type at the first field left open")
    touched = {"indicator": "dead", "value": "2"}
    fill(driver, touched)
    expect(len(touched) <= 4, "a fact takes more than four fields")
    field(driver, "value").send_keys(Keys.CONTROL, Keys.ENTER)
    WebDriverWait(driver, 10).until(lambda page: "Saved as est-002" in text(page))


def correction(driver):
    """The record, what is wrong in it, one key."""
    driver.get(HOME + "/records/est-002/correct")
    fill(driver, {"value": "3"})
    field(driver, "value").send_keys(Keys.CONTROL, Keys.ENTER)
    WebDriverWait(driver, 10).until(lambda page: "est-002-2" in page.current_url)


def lost_send(driver):
    """What was typed outlives a page that is left."""
    driver.get(HOME + "/add/conditions")
    field(driver, "summary").send_keys("Families sleep in the open")
    driver.get(HOME + "/")
    driver.get(HOME + "/add/conditions")
    kept = field(driver, "summary").get_attribute("value")
    expect(kept == "Families sleep in the open", f"what was typed is lost: {kept!r}")
    field(driver, "summary").clear()


def drafted(driver):
    driver.get(HOME + "/add")
    field(driver, "text").send_keys("At Paso Norte 120 people were stranded yesterday, police said. Two people were killed.")
    press(driver)
    fill(driver, {"source-publisher": "The Post", "source-published": "yesterday"})
    driver.find_element(By.CSS_SELECTOR, "button[formaction='/draft']").click()
    driver.find_element(By.TAG_NAME, "h1").click()
    driver.find_element(By.TAG_NAME, "body").send_keys("1")
    ticked = driver.find_elements(By.CSS_SELECTOR, "input[name=take]:checked")
    expect([box.get_attribute("value") for box in ticked] == ["1"], "a fact is not taken with one key")
    found = axe.Axe().run(driver, options=RULES)
    for violation in found["violations"]:
        faults.append(f"draft: {violation['id']}: {violation['nodes'][0]['html'][:160]}")
    press(driver)
    expect("1 fact was saved" in text(driver), f"nothing was taken from a text: {text(driver)}")


def issued(driver):
    driver.get(HOME + "/report")
    for box in driver.find_elements(By.CSS_SELECTOR, "input[name=formats]"):
        if box.is_selected() != (box.get_attribute("value") in ["txt", "html"]):
            box.click()
    driver.find_element(By.CSS_SELECTOR, "form[action='/report'][method=post] button").click()
    expect("issued as version 1" in text(driver), f"no report was issued: {text(driver)[:600]}")


def without_script(driver):
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(HOME + "/add/estimates?place=paso-norte&source=radio-norte")
    fill(driver, {"indicator": "injured", "value": "5", "occurred": "yesterday"})
    press(driver)
    expect("Saved as est-0" in text(driver), f"no fact is saved without JavaScript: {text(driver)}")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


server, link = started()
driver = browser()
try:
    begin(driver, link)
    first_fact(driver)
    next_fact(driver)
    correction(driver)
    lost_send(driver)
    drafted(driver)
    issued(driver)
    without_script(driver)
    for path in [
        "/", "/add", "/add/estimates", "/records", "/records/est-001", "/records/est-001/correct", "/review", "/figures",
        "/report", "/setup", "/setup/sources", "/setup/profile", "/setup/indicators", "/setup/people", "/setup/exchange",
        "/log", "/account", "/?language=es",
    ]:
        look(driver, path, path)
finally:
    driver.quit()
    server.terminate()
    server.wait()

print("\n".join(faults))
sys.exit(1 if faults else 0)
