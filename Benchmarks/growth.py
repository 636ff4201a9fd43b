#!/usr/bin/env python3
"""Does every shape of data take at most 5 times as long for 4 times the rows?

usage: growth.py [--all] [--only TEXT] [--part K/N] [--rows 2000] [--list]

The shapes are made from the program's own data dictionary, a table and a column at a time: all values different, all
the same, in turn, from a list of thousands in one cell, each row referring to the one before or all to the first,
and values that can't be read. Each stands on two grounds: the table's other columns the same in all rows, or
different in all rows. So a new column is tried without anyone thinking of it. Without --all it is a fifth of the
shapes, half an hour; --part splits them.

What counts is the time of the processor, of all commands that read an operation, as a ratio between two sizes of one
shape in one run: no bound in seconds, which another machine would break, and no valgrind, under which thousands of
runs would take days. A shape that grows too fast is measured again, at four times the size and as the best of three,
before it is said to fail; a run that takes over two minutes fails.
"""

import argparse
import csv
import datetime
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
os.environ["SITREP_CACHE"] = ""
PROGRAM = pathlib.Path(os.environ.get("SITREP", ROOT / ".build" / "release" / "sitrep"))
DAY = datetime.date(2025, 12, 1)
MOST = 5.0
LIMIT = 120
PROFILE = """operation: growth
title: {en: Growth}
reporter: {organisation: Example, contact_role: Officer}
languages: [en]
timezone: UTC
first_report: 2025-11-01
sectors: [HEA, WSH]
situation_level: adm1
"""
RECORDS = ["estimates", "conditions", "policies", "responses", "events", "statements"]
REFERENCE = {"place": "places", "actor": "actors", "source": "sources", "record": None}
# Commands that read a whole operation; what they say of it goes nowhere.
COMMANDS = {
    "report": ["--date", DAY.isoformat(), "--format", "txt,md,html,json,hxl,xlsx", "--output", "OUT", "--quiet"],
    "explain": ["--date", DAY.isoformat(), "--quiet"],
    "lint": ["--date", DAY.isoformat(), "--quiet"],
    "changes": ["--from", (DAY - datetime.timedelta(1)).isoformat(), "--to", DAY.isoformat(), "--quiet"],
    "form": ["-o", "OUT/form.xlsx", "--quiet"],
}


def dictionary():
    """The tables of the program: for each column what it holds and whether it must be filled."""
    text = subprocess.run([PROGRAM, "schema", "--format", "markdown"], capture_output=True, text=True,
                          check=True).stdout
    tables = {}
    for line in text.splitlines():
        if line.startswith("## "):
            columns = tables.setdefault(line[3:].strip("` "), {})
        elif line.startswith("| `"):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            name = re.findall(r"`([^`]+)`", cells[0])
            columns[name[0]] = (cells[1].replace("\\|", "|"), "*required*" in cells[3])
    return {name: columns for name, columns in tables.items() if name not in ("operation", "report")}


def kinds(holds):
    """How the values of a column are made: the i-th different one, and the words that stand in turn."""
    def day(i):
        return (DAY - datetime.timedelta(i % 300)).isoformat()
    if match := re.match(r"one of ([^;]+)", holds):
        words = [word.strip() for word in match[1].split(",")]
        return lambda i: words[i % len(words)], words
    if holds.startswith(("a day", "a date")):
        return day, [day(0), day(1) + "~", f"{day(3)}/{day(2)}"]
    if match := re.match(r"a (?:whole )?number from (-?\d+) to (-?\d+)", holds):
        low, high = int(match[1]), int(match[2])
        return lambda i: str(low + i % (high - low + 1)), [str(low), str(high)]
    if holds.startswith("a number or words"):
        return lambda i: str(100 + 37 * i), ["dozens", "more than 100", "no figure given", "40 to 60"]
    if holds.startswith("a number"):
        return lambda i: str(10 + i), ["10", "99"]
    if holds.startswith("a country"):
        return lambda i: ["CHL", "PER"][i % 2], ["CHL", "PER"]
    if holds.startswith("a language"):
        return lambda i: ["en", "es"][i % 2], ["en", "es"]
    if holds.startswith("a duration"):
        return lambda i: f"P{1 + i % 900}D", ["P60D", "P2M", "15"]
    if holds.startswith("the id of a figure"):
        return lambda i: f"stranded/stock/persons/all/places-{i}", ["stranded/stock/persons/all/places-0"]
    return lambda i: f"term-{i}", ["Some words of a text.", "Other words of it."]


class Shape:
    def __init__(self, tables, table, column, pattern, ground):
        self.tables, self.table, self.column = tables, table, column
        self.pattern, self.ground = pattern, ground
        self.name = f"{table}.{column} {pattern}, others {ground}"

    def value(self, table, column, i, ground, reached):
        holds, required = self.tables[table][column]
        different, words = kinds(holds)
        i = i if ground == "different" else 0
        if column == "id":
            return f"{table}-{reached}"
        if match := re.match(r"the id of an? (\w+)", holds):
            target = REFERENCE.get(match[1])
            if target:
                return f"{target}-{i}" if table in RECORDS or target != table else ""
            return f"estimates-{i}" if required else ""
        if column in ("low", "high", "supersedes", "until", "sensitivity", "status"):
            return ""
        if column == "date" and table in ("narratives", "decisions"):
            return DAY.isoformat()
        if column == "sums":
            return f"sitrep-growth-{DAY}-en.txt sha256:{i:064x}"
        if column == "url":
            return f"https://example.org/{i}"
        if column in ("summary", "office") or column.endswith("_en"):
            # Without a digit, which a paragraph would have to cite.
            return "It is said by " + str(i).translate(str.maketrans("0123456789", "abcdefghij")) + "."
        if column.endswith("locator") or column == "note":
            return ""
        return different(i)

    def cell(self, i, n):
        holds, _ = self.tables[self.table][self.column]
        different, words = kinds(holds)
        match = re.match(r"the id of an? (\w+)", holds)
        target = match and (REFERENCE.get(match[1], self.table) or self.own_records())
        if self.column == "id" and self.pattern == "different":
            return f"{self.table}-{i}"
        match self.pattern:
            case "different": return f"{target}-{i}" if target else different(i)
            case "same": return f"{target}-0" if target else different(0)
            case "in turn": return words[i % len(words)]
            case "chain": return f"{target}-{i - 1}" if i else ""
            case "star": return f"{target}-0" if i else ""
            case "unread": return f"?{i}?"
            case "unread, same": return "?"
            case "list":
                return "|".join(f"{target}-{k}" if target else different(k) for k in range(n)) if i == 0 else ""
            case "long": return "word " * n if i == 0 else different(i)

    def own_records(self):
        return self.table if self.table in RECORDS else "estimates"

    def rows(self, table, n):
        for i in range(n):
            yield {column: self.cell(i, n) if (table, column) == (self.table, self.column)
                   else self.value(table, column, i, self.ground, i)
                   for column in self.tables[table]}

    def write(self, folder, n):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "operation.yaml").write_text(PROFILE)
        # Registers as long as the table, so that each row may refer to an entry of its own.
        sizes = {"places": n if self.ground == "different" or self.column in ("place", "parent") else 2,
                 "sources": n if self.ground == "different" or self.column == "source" else 2,
                 "actors": n if self.ground == "different" or "a" in self.column[:1] else 2,
                 "estimates": n if self.table not in RECORDS and "record" in self.tables[self.table].get(
                     self.column, ("",))[0] else 2, self.table: n}
        for table, size in sizes.items():
            ground = self if table == self.table else Shape(self.tables, table, "", "", self.ground)
            with open(folder / f"{table}.csv", "w", newline="") as file:
                writer = csv.DictWriter(file, list(self.tables[table]))
                writer.writeheader()
                writer.writerows(ground.rows(table, size))


def shapes(tables):
    for table, columns in tables.items():
        for column, (holds, required) in columns.items():
            refers = holds.startswith(("the id of", "an id"))
            several = "several separated" in holds
            patterns = ["different", "same", "in turn", "unread", "unread, same", "long"]
            if refers:
                patterns = ["different", "same", "unread", "unread, same", "long"]
                if column not in ("id", "source", "place", "attributed_to", "actor"):
                    patterns += ["chain", "star"]
            if several:
                patterns.append("list")
            for pattern in patterns:
                for ground in ("same", "different"):
                    yield Shape(tables, table, column, pattern, ground)


def seconds(command, folder, out):
    """The processor's time that a command takes, and its exit code."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    arguments = [argument.replace("OUT", str(out)) for argument in COMMANDS[command]]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        code = subprocess.run([PROGRAM, command, folder, *arguments], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=LIMIT).returncode
    except subprocess.TimeoutExpired:
        return float(LIMIT), None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code


def growth(shape, n, work, times=1, commands=COMMANDS):
    """For each command how many times as long it takes for 4 times the rows, and the longer time."""
    taken = {}
    for size in (n, 4 * n):
        shape.write(work / "operation", size)
        for command in commands:
            best = min(seconds(command, work / "operation", work / "out") for _ in range(times))
            taken.setdefault(command, []).append(best)
    return {command: (large[0] / max(small[0], 0.02), large) for command, (small, large) in taken.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--all", action="store_true", help="every shape, which takes hours")
    parser.add_argument("--only", default="", help="shapes whose name holds this text")
    parser.add_argument("--part", default="1/1", help="the K-th of N parts of the shapes")
    parser.add_argument("--rows", type=int, default=2000, help="the larger size at first; four times that to confirm")
    parser.add_argument("--list", action="store_true", help="say what the shapes are")
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    chosen = [shape for shape in shapes(dictionary()) if options.only in shape.name]
    if not options.all and not options.only:
        chosen = chosen[::5]
    chosen = chosen[part - 1::parts]
    if options.list:
        print("\n".join(shape.name for shape in chosen))
        return 0
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for shape in chosen:
            found = growth(shape, options.rows // 4, work)
            # At this size much of the time is the start of the program, so less is suspicious.
            suspects = [command for command, (ratio, (time, code)) in found.items()
                        if code not in (0, 1) or ratio > 0.8 * MOST and time > 0.1]
            if not suspects:
                continue
            for command, (ratio, (time, code)) in growth(shape, options.rows, work, 1, suspects).items():
                if ratio > MOST and code in (0, 1):
                    again = growth(shape, options.rows, work, 3, [command])
                    ratio, (time, code) = again[command]
                if ratio > MOST or code not in (0, 1):
                    failed += 1
                    print(f"FAILED: {command}, {shape.name}: {ratio:.1f} times as long for 4 times "
                          f"{options.rows} rows ({time:.1f} s, exit code {code})", flush=True)
    print(f"{len(chosen)} shapes, {failed} grow too fast")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
