"""The static site of the worked case's five reports, in every language there is: feeds that hold to RFC 4287, links that
lead somewhere, right sums, small pages, the same bytes twice, and in headless Chromium as a reader meets it.
"""

import datetime
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as xml

from browser import browser, screen_faults, show

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
languages = sorted(file.stem for file in pathlib.Path("templates/languages").glob("*.properties"))
days = ["2025-11-28", "2025-11-29", "2025-11-30", "2025-12-01", "2025-12-05"]
address = "https://example.org/border/"
ATOM = "{http://www.w3.org/2005/Atom}"
faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)


def run(*arguments):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True, cwd=work).stdout


def make():
    """A store like the worked case, whose profile names every language, with its reports issued once each."""
    folder = work / "border"
    subprocess.run(["cp", "-r", seed, folder], check=True)
    profile = (folder / "operation.yaml").read_text(encoding="utf-8")
    profile, count = re.subn(r"(?m)^languages:.*$", f"languages: [{', '.join(languages)}]", profile)
    expect(count == 1, "the profile does not say its languages in one line")
    (folder / "operation.yaml").write_text(profile, encoding="utf-8")
    (folder / "issued.csv").unlink(missing_ok=True)
    run("copy", "border", "border.sitrep")
    for day in days:
        run("report", "border.sitrep", "--date", day, "--language", ",".join(languages), "--format", "html,txt,xlsx")
        run("issue", "border.sitrep", "--date", day, "--issued", f"{day}T23:59:30-03:00", "--role", "officer")
    run("site", "border.sitrep", "--output", "site", "--address", address)
    run("site", "border.sitrep", "--output", "again", "--address", address)


def files(name):
    root = work / name
    return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


def check_files(site):
    expect(site == files("again"), "a second site has other bytes")
    reports = [name for name in site if name.startswith("reports/") and name.endswith(".html")]
    expect(len(reports) == len(days) * len(languages), f"{len(reports)} reports as pages")
    sums = dict(reversed(line.split("  ", 1)) for line in site["SHA256SUMS"].decode().splitlines())
    expect(set(sums) == set(site) - {"SHA256SUMS"}, "the sums are not those of all files")
    for name, sum in sums.items():
        expect(hashlib.sha256(site[name]).hexdigest() == sum, f"{name}: wrong sum")


def check_links(site, name):
    text = site[name].decode()
    expect(len(text.encode()) < 60_000, f"{name}: {len(text.encode())} bytes")
    links = re.findall(r'(?:href|src)="([^"]*)"', text)
    expect(len(links) > 3 * len(days), f"{name}: {len(links)} links")
    for link in links:
        path = urllib.parse.urlparse(urllib.parse.urljoin(f"{address}{name}", link)).path.removeprefix("/border/")
        expect((path + "index.html" if path.endswith("/") or not path else path) in site, f"{name}: {link} leads nowhere")


def check_feed(site, language):
    """RFC 4287, 4.1: what a feed and an entry must have, once, and of which form."""
    name = f"{language}/feed.atom"
    feed = xml.fromstring(site[name])
    expect(feed.tag == ATOM + "feed", f"{name}: is no feed")
    entries = feed.findall(ATOM + "entry")
    expect(len(entries) == len(days), f"{name}: {len(entries)} entries")
    for element in [feed, *entries]:
        for part in ["id", "title", "updated"]:
            found = element.findall(ATOM + part)
            expect(len(found) == 1 and (found[0].text or "").strip(), f"{name}: {part} is there {len(found)} times")
        expect(re.match(r"[a-z]+:", element.findtext(ATOM + "id", "")), f"{name}: an id that is no IRI")
        datetime.datetime.fromisoformat(element.findtext(ATOM + "updated", ""))
        for link in element.findall(ATOM + "link"):
            expect(link.get("href", "").startswith(address), f"{name}: a link to {link.get('href')}")
            expect(link.get("href", "").removeprefix(address) in site, f"{name}: {link.get('href')} leads nowhere")
    expect(feed.findtext(f"{ATOM}author/{ATOM}name"), f"{name}: no author")
    expect([link.get("rel") for link in feed.findall(ATOM + "link")].count("self") == 1, f"{name}: no link to itself")
    for entry in entries:
        rels = [(link.get("rel"), link.get("hreflang")) for link in entry.findall(ATOM + "link")]
        expect(len(rels) == len(set(rels)) and rels[0][0] == "alternate", f"{name}: an entry without its page")
    ids = [element.findtext(ATOM + "id") for element in [feed, *entries]]
    expect(len(ids) == len(set(ids)), f"{name}: an id twice")
    updated = [entry.findtext(ATOM + "updated") for entry in entries]
    expect(updated == sorted(updated, reverse=True), f"{name}: not the newest first")


make()
site = files("site")
check_files(site)
for language in languages:
    check_links(site, f"{language}/index.html")
    check_feed(site, language)
check_links(site, "index.html")
driver = browser()
try:
    for language in languages:
        file = work / "site" / language / "index.html"
        faults += screen_faults(driver, file, f"{language}/index.html")
        for width in [1280, 390]:
            show(driver, width, "light")
            driver.save_screenshot(str(work / f"{language}-{width}.png"))
finally:
    driver.quit()

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
