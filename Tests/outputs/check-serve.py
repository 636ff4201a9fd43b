"""A team's two days in a real browser, from nothing to a corrected report, on a wide screen, a phone, and without
JavaScript; what was issued comes out of `sitrep report` too, byte for byte.

Counts the fields and keys that a fact takes, and has axe-core look at every page, light and dark.
"""

import os
import pathlib
import subprocess
import sys

from browser import browser
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from team import PROGRAM, Served, Team

work = pathlib.Path(os.environ["WORK"])
STORE = work / "team.sitrep"
FORMATS = ["txt", "html", "json", "xlsx"]
# The message holds a PDF, which takes its time.
FIRST_FORMATS = FORMATS + ["eml"]
LANGUAGES = ["en", "es"]
PAGES = [
    "/", "/add", "/add/estimates", "/add/policies", "/records", "/records/est-001", "/records/est-001/correct", "/review",
    "/figures", "/report", "/setup", "/setup/sources", "/setup/profile", "/setup/indicators", "/setup/people",
    "/setup/exchange", "/log", "/account",
]
ARTICLE = """title: Families wait at Paso Norte
publisher: The Post
published: 2025-11-30
language: en

About 120 people were stranded at Paso Norte on Sunday, the border police said. Two people were killed on Saturday when
a wall fell. Five people were injured. At the camp 40 families lack drinking water and latrines, the Red Cross said."""
# The keys of the proposals that are taken.
TAKEN = ["1", "2", "3", "5"]
# What else the first article says, and what the second one says. The conflict: 120 people or 300.
OF_FIRST = [
    ("events", {"summary": "A wall fell at the crossing", "occurred": "29 Nov"}),
    ("statements", {"summary": "The border police expect more people", "kind": "outlook"}),
    ("conditions", {"sector": "SHL", "summary": "Families sleep in the open", "severity": "4"}),
]
OF_SECOND = [
    ("estimates", {"indicator": "dead", "value": "3"}),
    ("estimates", {"indicator": "injured", "value": "media docena"}),
    ("policies", {"measure": "border-closure", "stage": "announced", "summary": "Se anuncia el cierre del paso"}),
    ("responses", {"organisation": "Cruz Roja", "activity": "Agua potable", "sector": "WSH", "reached": "80 familias"}),
    ("conditions", {"sector": "HEA", "summary": "No hay médico en el paso"}),
    ("events", {"summary": "Llegan dos camiones con agua"}),
]


def begin(team, served):
    for language in ["en", "es", "fr", "pt", "ar"]:
        team.look(f"/sign-in?language={language}", "rtl" if language == "ar" else "ltr")
    link = served.owner_link
    team.look(link.removeprefix(served.home))
    team.join(link, "olga")
    team.expect(team.driver.current_url.endswith("/begin"), "an operation without a profile does not begin")
    team.look("/begin")
    team.fill({"title": "Flood in the north", "organisation": "Example Relief", "first": "2025-11-28"})
    for selector in ["[name=languages][value=es]", "[name=sectors][value=WSH]", "[name=review]"]:
        team.tick(f"main {selector}")
    team.press()
    team.expect("Situation on 1 December 2025" in team.text, f"no operation began: {team.text[:500]}")
    team.open("/setup/places")
    team.fill({"name": "Paso Norte", "type": "crossing"})
    team.press()
    team.expect("paso-norte is kept" in team.text, f"no place was kept: {team.text[:500]}")


def invited(team, role):
    team.turn_to("olga")
    team.open("/setup/people")
    team.tick(f"#f-role option[value={role}]")
    team.press("form[action='/setup/people'] button.main")
    return team.driver.find_element(By.CSS_SELECTOR, ".say input.id").get_attribute("value")


def drafted(team):
    """A text is read, and of its facts those are taken with a key each that are worth it."""
    team.open("/add")
    team.driver.execute_script("arguments[0].value = arguments[1]", team.field("text"), ARTICLE)
    team.press()
    team.driver.find_element(By.TAG_NAME, "h1").click()
    for key in TAKEN:
        team.driver.find_element(By.TAG_NAME, "body").send_keys(key)
    ticked = team.driver.find_elements(By.CSS_SELECTOR, "input[name=take]:checked")
    team.expect([box.get_attribute("value") for box in ticked] == TAKEN, "facts are not taken with one key each")
    team.driver.switch_to.active_element.send_keys(Keys.CONTROL, Keys.ENTER)
    team.wait(lambda page: "/draft" not in page.current_url)
    team.expect(f"{len(TAKEN)} facts were saved" in team.text, f"a text's facts are not saved: {team.text[:500]}")


def fact(team, table, values):
    """From an open page, one of a known source: at most four fields, and one key."""
    team.press(f".subtabs a[href^='/add/{table}']")
    team.expect(len(values) <= 4, f"{values} takes more than four fields")
    team.fill(values)
    team.save(next(reversed(values)), "Saved as ")


def first_of_source(team):
    """On a phone: a source that nobody has named yet; how a quantity is read stands beside it at once."""
    team.open("/add/estimates?place=paso-norte")
    team.fill(
        {
            "new_sources_publisher": "Radio Norte", "new_sources_published": "yesterday", "new_sources_language": "es",
            "occurred": "30 Nov", "indicator": "stranded", "value": "unas 300 personas",
        }
    )
    team.wait(lambda page: "Read as" in page.find_element(By.ID, "f-value-read").text)
    team.save("value", "Saved as ")
    focused = team.driver.switch_to.active_element.get_attribute("name")
    team.expect(focused == "indicator", f"one types the next fact into {focused}, not the first field left open")


def lost_send(team):
    """What was typed outlives a page that is left."""
    team.open("/add/conditions")
    team.field("summary").send_keys("Roads are cut")
    team.open("/")
    team.open("/add/conditions")
    kept = team.field("summary").get_attribute("value")
    team.expect(kept == "Roads are cut", f"what was typed is lost: {kept!r}")
    team.driver.execute_script("localStorage.clear()")


def waiting(team):
    team.open("/review")
    return len(team.driver.find_elements(By.CSS_SELECTOR, "article.card"))


def accept_all(team):
    while waiting(team):
        team.press("button[value=accepted]")
        if ": accepted" not in team.text:
            sys.exit(f"a review was not taken: {team.text[:500]}")


def reviewed(team):
    count = waiting(team)
    team.expect(count == 14, f"{count} of 14 facts wait for review")
    team.driver.find_element(By.ID, "f-comment-est-002").send_keys("The police say three")
    team.press("#r-est-002 button[value=returned]")
    team.expect("est-002: returned" in team.text, f"nothing was returned: {team.text[:300]}")
    accept_all(team)


def decided(team):
    team.open("/")
    named = team.driver.find_elements(By.CSS_SELECTOR, ".tag.warn + a")
    team.expect(named, f"nothing that waits says what it is about: {team.text[:800]}")
    team.press("main a[href*='figure?id=stranded']")
    team.expect("The Post" in team.text and "Radio Norte" in team.text, f"not both sides stand there: {team.text[:500]}")
    team.look(team.driver.current_url.removeprefix(team.home))
    team.tick("input[name=record][value=est-001]")
    team.fill({"reason": "Counted at the gate."})
    team.press("form[action='/figure'] button.main")
    team.expect("The decision is kept" in team.text, f"nothing was decided: {team.text[:500]}")


def correction(team, record, value):
    """From the record: its button, what is wrong in it, one key."""
    team.open(f"/records/{record}")
    team.press("main a.button.main")
    team.fill({"value": value})
    team.save("value", f"Saved as {record}-2")


def previewed(team, day):
    for language in LANGUAGES:
        team.open(f"/report?date={day}&language={language}&format=txt")
        shown = team.driver.find_element(By.CSS_SELECTOR, "pre.report").get_attribute("textContent")
        sent = team.file(f"/report/file?date={day}&language={language}&format=txt").decode()
        team.expect(shown.strip() == sent.strip() and "Paso Norte" in shown, f"the preview in {language} is another text")


def issued(team, day, version, formats=FORMATS, note=None):
    """Issues a day's report, and gives its files by name."""
    team.open(f"/report?date={day}")
    for box in team.driver.find_elements(By.CSS_SELECTOR, "input[name=formats]"):
        if box.is_selected() != (box.get_attribute("value") in formats):
            box.click()
    if note:
        team.fill({"note": note})
    team.press("form[action='/report'][method=post] button.main")
    team.expect(f"issued as version {version}" in team.text, f"no version {version} was issued: {team.text[:500]}")
    links = team.driver.find_elements(By.CSS_SELECTOR, f"a[href^='/issued/{day}/public/{version}/']")
    paths = [link.get_attribute("href").removeprefix(team.home) for link in links]
    team.expect(len(paths) == len(formats) * len(LANGUAGES), f"version {version} of {day} has the files {paths}")
    return {path.rsplit("/", 1)[1]: team.file(path) for path in paths}


def same_by_command(team, versions):
    """A copy of the store gives what was issued by the page."""
    run = dict(check=True, stdout=subprocess.DEVNULL)
    subprocess.run([PROGRAM, "copy", "--quiet", STORE, work / "copy.sitrep"], **run)
    for (day, version), files in versions.items():
        output = work / f"{day}-{version}"
        formats = ",".join(sorted({name.rsplit(".", 1)[1] for name in files}))
        subprocess.run(
            [PROGRAM, "report", "--quiet", work / "copy.sitrep", "--date", day, "--version", str(version), "--format",
             formats, "--language", ",".join(LANGUAGES), "--output", output], **run,
        )
        made = {file.name: file.read_bytes() for file in output.rglob("*.*") if file.is_file()}
        for name in sorted(files.keys() | made.keys()):
            team.expect(files.get(name) == made.get(name), f"{day} version {version}: {name} is not what sitrep report makes")


def without_script(team):
    team.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    team.sign_in("ben")
    team.open("/add/estimates?place=paso-norte&source=radio-norte-2025-11-30")
    team.fill({"indicator": "missing", "value": "5", "occurred": "yesterday"})
    team.press()
    team.expect("Saved as est-007" in team.text, f"no fact is saved without JavaScript: {team.text[:500]}")
    team.open("/records/est-007/correct")
    team.fill({"value": "6"})
    team.press()
    team.expect("Saved as est-007-2" in team.text, f"nothing is corrected without JavaScript: {team.text[:500]}")
    team.sign_in("rosa")
    accept_all(team)
    team.open("/report?format=txt")
    team.expect("Paso Norte" in team.text, "no preview without JavaScript")
    team.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def first_day(team, served):
    begin(team, served)
    links = {"ana": "contributor", "ben": "contributor", "rosa": "publisher"}
    for account, link in [(account, invited(team, role)) for account, role in links.items()]:
        team.join(link, account)
    team.turn_to("ana")
    drafted(team)
    team.open("/add/estimates?place=paso-norte&source=the-post-1130&occurred=2025-11-30")
    for table, values in OF_FIRST:
        fact(team, table, values)
    lost_send(team)
    team.turn_to("ben", width=390)
    first_of_source(team)
    for table, values in OF_SECOND:
        fact(team, table, values)
    team.turn_to("rosa")
    reviewed(team)
    decided(team)
    previewed(team, "2025-12-01")
    first = issued(team, "2025-12-01", 1, FIRST_FORMATS)
    team.turn_to("ana")
    correction(team, "est-003", "6")
    team.turn_to("rosa")
    accept_all(team)
    return {("2025-12-01", 1): first, ("2025-12-01", 2): issued(team, "2025-12-01", 2, note="One more was injured.")}


def second_day(team):
    team.sign_in("ana")
    correction(team, "est-002", "3")
    team.sign_in("rosa")
    accept_all(team)
    files = {("2025-12-02", 1): issued(team, "2025-12-02", 1)}
    without_script(team)
    team.sign_in("olga")
    for page in PAGES:
        team.look(page)
    for language in ["es", "fr", "pt", "ar"]:
        for page in ["/", "/add"]:
            team.look(f"{page}?language={language}", "rtl" if language == "ar" else "ltr")
    return files


served = Served(STORE, work / "first-day.log", "2025-12-01 15:00:00")
driver = browser()
try:
    team = Team(driver, served)
    versions = first_day(team, served)
    served.end()
    served = Served(STORE, work / "second-day.log", "2025-12-02 09:00:00", served.port)
    versions |= second_day(team)
finally:
    driver.quit()
    served.end()
same_by_command(team, versions)

print("\n".join(team.faults))
sys.exit(1 if team.faults else 0)
