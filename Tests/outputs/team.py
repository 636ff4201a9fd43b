"""A team on its page, for the checks beside this file: the served store on a day of ours, and people in one browser."""

import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.request

from axe_core_python import selenium as axe
from browser import RULES, requests, show
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import Select, WebDriverWait
from visitor import PASSPHRASE, PATIENCE, clock_at

PROGRAM = pathlib.Path(os.environ["SITREP"])
SERVER = pathlib.Path(os.environ.get("SITREP_SERVER", PROGRAM.with_name("sitrep-server")))


class Served:
    """`sitrep serve` on a free port of the loopback, until it is ended; what it can't do otherwise ends the check."""

    def __init__(self, store, log, moment=None, port=0, more=()):
        self.log = log
        environment = {**os.environ, "TZ": "UTC"}
        if moment:
            environment |= clock_at(moment, log.parent)
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [str(SERVER), "serve", str(store), "--port", str(port), *more], stdout=output, stderr=output, env=environment
            )
        found = self.said(r"http://127\.0\.0\.1:(\d+)\n")
        self.port = int(found[1])
        self.home = f"http://127.0.0.1:{self.port}"

    def said(self, pattern):
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE and self.process.poll() is None:
            found = re.search(pattern, self.log.read_text())
            if found:
                return found
            time.sleep(0.1)
        self.end()
        sys.exit(f"the server did not say {pattern}:\n{self.log.read_text()}")

    @property
    def owner_link(self):
        return self.said(r"http://\S+/join/[0-9a-f]{64}")[0]

    def end(self):
        self.process.terminate()
        self.process.wait()


class Team:
    """People who take turns at one browser, each with a session of their own, and what was wrong with what they saw."""

    def __init__(self, driver, served):
        self.driver = driver
        self.home = served.home
        self.sessions = {}
        self.faults = []

    def expect(self, condition, what):
        if not condition:
            self.faults.append(what)

    def open(self, path):
        self.driver.get(self.home + path)

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def field(self, name):
        return self.driver.find_element(By.NAME, name)

    def fill(self, values):
        for name, value in values.items():
            element = self.field(name)
            if not element.is_displayed():
                folded = element.find_element(By.XPATH, "./ancestor::details[not(@open)][last()]/summary")
                folded.click()
            if element.tag_name == "select":
                Select(element).select_by_value(value)
            elif element.get_attribute("type") == "date":
                self.driver.execute_script("arguments[0].value = arguments[1]", element, value)
            else:
                element.clear()
                element.send_keys(value)

    def tick(self, selector):
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def wait(self, condition):
        """Until it holds of the driver; what fails while one page takes the place of another is asked again."""
        WebDriverWait(self.driver, PATIENCE, ignored_exceptions=[WebDriverException]).until(condition)

    def press(self, selector="main button.main"):
        """A button or link that leads to another page, which is waited for."""
        button = self.driver.find_element(By.CSS_SELECTOR, selector)
        button.click()
        self.wait(staleness_of(button))

    def save(self, name, told):
        """Saves with one key from a field, and waits for what is said of it."""
        self.field(name).send_keys(Keys.CONTROL, Keys.ENTER)
        try:
            self.wait(lambda _: told in self.text)
        except Exception:
            self.faults.append(f"{self.driver.current_url} does not say {told!r}: {self.text[:500]}")

    def join(self, link, account):
        self.driver.delete_all_cookies()
        self.driver.get(link)
        self.fill({"account": account, "function": "information officer", "passphrase": PASSPHRASE, "repeat": PASSPHRASE})
        self.press()
        self.sessions[account] = self.driver.get_cookies()

    def sign_in(self, account):
        self.driver.delete_all_cookies()
        self.open("/sign-in")
        self.fill({"account": account, "passphrase": PASSPHRASE})
        self.press()
        self.sessions[account] = self.driver.get_cookies()

    def turn_to(self, account, width=1280):
        show(self.driver, width, "light")
        self.driver.delete_all_cookies()
        for cookie in self.sessions[account]:
            self.driver.add_cookie(cookie)

    def file(self, path):
        """The bytes that a link leads to, for whose turn it is."""
        cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in self.driver.get_cookies())
        request = urllib.request.Request(self.home + path, headers={"Cookie": cookies})
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def look(self, path, direction="ltr"):
        """What is wrong with a page for who sees or hears it otherwise, or reads from right to left."""
        list(requests(self.driver))
        self.open(path)
        for asked in requests(self.driver):
            self.expect(asked.startswith(self.home), f"{path}: asks for {asked}")
        for entry in self.driver.get_log("browser"):
            self.faults.append(f"{path}: console: {entry['message']}")
        shown = self.driver.execute_script("return getComputedStyle(document.body).direction")
        self.expect(shown == direction, f"{path}: is read {shown}")
        self.driver.execute_script("for (const part of document.querySelectorAll('details')) part.open = true")
        for width, scheme in [(1280, "light"), (390, "dark")]:
            show(self.driver, width, scheme)
            needed = self.driver.execute_script("return document.documentElement.scrollWidth")
            self.expect(needed <= width, f"{path}: {needed} pixels wide on a screen of {width}")
            found = axe.Axe().run(self.driver, options=RULES)
            self.expect(found["passes"], f"{path}: axe-core looked at nothing")
            for violation in found["violations"]:
                for node in violation["nodes"][:3]:
                    self.faults.append(f"{path} {width} {scheme}: {violation['id']}: {violation['help']}: {node['html'][:160]}")
        show(self.driver, 1280, "light")
