"""What a script for a daily report has to know: dates, quantity words, and which values count on a day."""

import csv
import datetime
import pathlib
import re
import zoneinfo

import yaml

WORDS = {
    "dozens": (20, 99), "decenas": (20, 99), "scores": (40, 99), "hundreds": (200, 999), "cientos": (200, 999),
    "several hundred": (300, 999), "thousands": (2000, 9999), "miles": (2000, 9999), "una veintena": (17, 23),
    "tens of thousands": (20_000, 99_999), "hundreds of thousands": (200_000, 999_999),
}
REFUSALS = ("no figure given", "no clear figure", "sin cifra")
ABOUT = ("about", "roughly", "some", "an estimated", "around", "unos", "cerca de")
MORE = ("more than", "over", "más de")
LEAST = ("at least", "al menos")
MOST = ("up to", "hasta")
ORIGINS = ("official", "organisation", "expert")
TABLES = ("estimates", "conditions", "policies", "responses", "events", "statements")
NUMBER = re.compile(r"^([^\d]*?)\s*(\d[\d,]*(?:\.\d+)?)(?:\s*(?:-|to)\s*(\d[\d,]*))?\s*(million)?\b")


def quantity(text):
    """(low, high, is worded) of what was said; None where it gives no range; "refusal" where it is one."""
    text = text.strip()
    if text in REFUSALS:
        return "refusal"
    found = NUMBER.match(text)
    if not found:
        for words in sorted(WORDS, key=len, reverse=True):
            if text == words or text.startswith(words + " "):
                return (*WORDS[words], True)
        return None
    lead, first, second, million = found.groups()
    number = float(first.replace(",", "")) * (1_000_000 if million else 1)
    number = int(number) if number == int(number) else number
    if second:
        return number, int(second.replace(",", "")), False
    if lead in ABOUT:
        return (number * 9 + 5) // 10, (number * 11 + 5) // 10, False
    if lead in MORE:
        return number + 1, None, False
    if lead in LEAST:
        return number, None, False
    if lead in MOST:
        return None, number, False
    return number, number, False


def day(text):
    """The first day of a date such as 2025-11, 2025-11-28~ or 2025-11-28/2025-11-30."""
    parts = text.split("/")[0].rstrip("~?").split("T")[0].split("-")
    return datetime.date(*map(int, parts + ["1"] * (3 - len(parts))))


def last_day(text):
    parts = text.split("/")[-1].rstrip("~?").split("T")[0].split("-")
    if len(parts) == 1:
        return datetime.date(int(parts[0]), 12, 31)
    if len(parts) == 2:
        return datetime.date(int(parts[0]) + int(parts[1]) // 12, int(parts[1]) % 12 + 1, 1) - datetime.timedelta(1)
    return datetime.date(*map(int, parts))


class Operation:
    """The folder's tables as lists of dicts, and the rules that make figures of them."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.profile = yaml.load((folder / "operation.yaml").read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.tables = {}
        for path in folder.glob("*.csv"):
            with open(path, encoding="utf-8-sig", newline="") as file:
                self.tables[path.stem] = list(csv.DictReader(file))
        self.zone = zoneinfo.ZoneInfo(self.profile.get("timezone", "UTC"))
        hour, minute = map(int, self.profile.get("cutoff", "23:59").split(":"))
        self.cutoff_time = datetime.time(hour, minute)
        self.sources = {row["id"]: row for row in self.tables["sources"]}
        self.actors = {}
        for row in self.tables.get("actors", []):
            for name in [row["id"], row["name"], *row["aliases"].split("|")]:
                self.actors[name.casefold()] = row["organisation"] or row["name"]
        for table in TABLES:
            for row in self.tables.get(table, []):
                row["known_at"] = self.known(row)

    def cutoff(self, date):
        return datetime.datetime.combine(date, self.cutoff_time, self.zone)

    def instant(self, text):
        last = text.split("/")[-1].rstrip("~?")
        return datetime.datetime.fromisoformat(last) if "T" in last else self.cutoff(last_day(text))

    def known(self, row):
        source = self.sources[row["source"]]
        for text in (row["entered"], source["published"], source["accessed"]):
            if text and not text.endswith("/.."):
                return self.instant(text)
        return self.cutoff(day(row["occurred"]))

    def origin(self, row):
        """Who first said it, or None; and the name under which it speaks."""
        by = row.get("attributed_to", "")
        if by and row.get("attribution_kind") in ORIGINS:
            return self.actors.get(by.casefold(), by)
        source = self.sources[row["source"]]
        return source["origin"] or (source["publisher"] if source["relation"] == "original" else None)

    def counting(self, table, date):
        """The rows that are known on a day, not replaced, not taken back and not confidential."""
        cutoff = self.cutoff(date)
        rows = [row for row in self.tables.get(table, []) if row["known_at"] <= cutoff]
        replaced = {row.get("supersedes") for row in rows} - {"", None}
        return [row for row in rows if row["id"] not in replaced and row.get("status") != "retracted"
                and not row.get("sensitivity") and not self.sources[row["source"]].get("sensitivity")]

    def figures(self, date):
        groups = {}
        for row in self.counting("estimates", date):
            if day(row["occurred"]) <= date:
                key = "/".join(row[name] for name in ("indicator", "measure", "unit", "group", "place"))
                groups.setdefault(key, []).append(row)
        return [figure for key in sorted(groups) if (figure := self.figure(key, groups[key]))]

    def figure(self, key, rows):
        read = [(row, quantity(row["value"])) for row in rows]
        refusals = [row for row, said in read if said == "refusal"]
        ranged = [(row, said) for row, said in read if said and said != "refusal"]
        if not ranged:
            return {"figure": key, "words": (rows[-1]["value"]), "low": None, "high": None, "origins": None,
                    "reports": None, "as_of": max(day(row["occurred"]) for row in rows), "rows": rows,
                    "caveats": ["no count given"] if len(refusals) == len(rows) else ["words only"]}
        undisputed = [(row, said) for row, said in ranged if row.get("status") != "disputed"]
        ranged = undisputed or ranged
        numbers = [day(row["occurred"]) for row, said in ranged if not said[2]]
        worded = [day(row["occurred"]) for row, said in ranged if said[2]]
        freshness = self.profile.get("freshness_days", 3)
        newest = max(numbers or worded)
        if worded and (max(worded) - newest).days > freshness:
            newest = max(worded)
        first = newest - datetime.timedelta(self.profile.get("same_situation_days", 1))
        current = [(row, said) for row, said in ranged if day(row["occurred"]) >= first]
        current.sort(key=lambda entry: (entry[0]["known_at"], day(entry[0]["occurred"]), entry[0]["id"]))
        statements = {}
        for row, said in current:
            statements[self.origin(row) or "?" + self.sources[row["source"]]["publisher"]] = (row, said)
        lows = [said[0] for _, said in statements.values()]
        highs = [said[1] for _, said in statements.values()]
        row = current[-1][0]
        caveats = []
        if len(statements) < 2:
            caveats.append("single origin")
        if any(said[2] for _, said in current):
            caveats.append("words read as a range")
        if (date := day(row["occurred"])) and refusals:
            caveats.append("no count given by the authority")
        return {"figure": key, "words": row["value"], "low": None if None in lows else min(lows),
                "high": None if None in highs else max(highs),
                "origins": sum(not name.startswith("?") for name in statements),
                "reports": len({row["source"] for row, _ in current}), "as_of": date,
                "rows": [row for row, _ in current], "caveats": caveats}
