#!/usr/bin/env python3
"""Times sitrep and what people would use otherwise, on the same files, one after the other in one run.

usage: bench.py [--rounds 5] [--only seed,fair,day,workbook,year,growth,check,sheets] [--small] [--write]

Prints a table of medians, ratios and peak memory, checks that all programs computed the same figures, and says of
every goal whether it was met. The same as Markdown goes to .build/bench/results.md, and with --write into
docs/performance.md.
"""

import argparse
import csv
import datetime
import itertools
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = ROOT / "Benchmarks"
WORK = ROOT / ".build" / "bench"
PYTHON = WORK / "venv" / "bin" / "python"
SITREP = pathlib.Path(os.environ.get("SITREP", ROOT / ".build" / "release" / "sitrep"))
SEED, SEED_DAY = ROOT / "seeds" / "chile-peru-2025", "2025-12-05"
FIRST = datetime.date(2025, 1, 1)
SHEET_ROWS = 1_048_576
# Nothing is cached but where a run says so.
os.environ["SITREP_CACHE"] = ""


class Failure(Exception):
    """The benchmark cannot go on, or its programs do not agree."""


# Set-up


def run(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def set_up(results):
    """Compiles the two C programs and installs the Python peers, where that has not been done."""
    WORK.mkdir(parents=True, exist_ok=True)
    if not SITREP.exists():
        raise Failure(f"{SITREP} is missing: run `make build` first")
    run("cc", "-O2", "-o", WORK / "measure", HERE / "measure.c")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "xlsxwriter"], capture_output=True, text=True, check=True)
    run("cc", "-O2", "-o", WORK / "floor", HERE / "floor" / "floor.c", *flags.stdout.split())
    wanted, installed = HERE / "peers" / "requirements.txt", WORK / "venv" / "installed.txt"
    if not installed.exists() or installed.read_text() != wanted.read_text():
        print("installing the Python peers from PyPI", file=sys.stderr)
        try:
            run(sys.executable, "-m", "venv", WORK / "venv")
            run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", wanted)
            installed.write_text(wanted.read_text())
        except subprocess.CalledProcessError as error:
            results.remarks.append(f"The Python peers could not be installed from PyPI: {error}.")


def present(results, *modules):
    """Whether a peer's modules are there; one that is not installed is named in the results."""
    missing = [name for name in modules if not PYTHON.exists() or subprocess.run(
        [PYTHON, "-c", f"import {name}"], capture_output=True).returncode]
    if missing:
        results.remarks.append(f"Not installed, so not measured: Python with {', '.join(missing)}.")
    return not missing


def folder(estimates, places, indicators=8, groups=4, days=60, sources=200, errors=0):
    """A made-up operation, written once: the name says all that it was made from, the generator's date the rest."""
    arguments = dict(estimates=estimates, places=places, indicators=indicators, groups=groups, days=days,
                     sources=sources, errors=errors)
    path = WORK / "operations" / "-".join(f"{name[0]}{value}" for name, value in arguments.items() if value)
    generator = HERE / "generate.py"
    if not (path / "done").exists() or (path / "done").stat().st_mtime < generator.stat().st_mtime:
        shutil.rmtree(path, ignore_errors=True)
        print(f"making {path.name}", file=sys.stderr)
        run(sys.executable, generator, path, *(f"--{name}={value}" for name, value in arguments.items()))
        (path / "done").touch()
    return path


def has_r():
    packages = "quit(status = !all(sapply(c('rmarkdown', 'openxlsx', 'jsonlite', 'yaml'), requireNamespace, quietly = TRUE)))"
    return shutil.which("Rscript") and shutil.which("pandoc") and not subprocess.run(
        ["Rscript", "-e", packages], capture_output=True).returncode


# Measuring


class Program:
    """A command, with what its runs took."""

    def __init__(self, name, *command, code=0):
        self.name, self.command, self.code = name, [str(part) for part in command], code
        self.seconds, self.busy, self.memory = [], [], []
        # What is done to the files before each run, and not timed.
        self.before = lambda: None

    def run(self):
        self.before()
        with open(WORK / "messages.txt", "w") as messages:
            run(WORK / "measure", WORK / "measured.txt", *self.command, stdout=messages, stderr=messages,
                stdin=subprocess.DEVNULL)
        wall, busy, memory, code = (WORK / "measured.txt").read_text().split()
        if int(code) != self.code:
            messages = (WORK / "messages.txt").read_text()[-2000:]
            raise Failure(f"{' '.join(self.command)}\nended with {code}, not {self.code}:\n{messages}")
        self.seconds.append(float(wall))
        self.busy.append(float(busy))
        self.memory.append(int(memory))

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def peak(self):
        return statistics.median(self.memory)


def in_turn(programs, rounds, warm=True):
    """A round runs each program once, so that a busy minute falls on all of them."""
    for turn in range(rounds + warm):
        for program in programs:
            program.run()
            if warm and turn == 0:
                for values in (program.seconds, program.busy, program.memory):
                    values.clear()


# Comparing figures


def number(text):
    return None if text in ("", None, "NA") else float(text)


def figures_of_peer(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["figure"]: (number(row["low"]), number(row["high"]), int(row["origins"]), int(row["reports"]))
                for row in csv.DictReader(file)}


def figures_of_sitrep(output):
    """Envelope, origins and reports of every figure that has a range."""
    with open(only(output, "json"), encoding="utf-8") as file:
        report = json.load(file)
    return {figure["id"]: (number(figure["spread"]["low"]), number(figure["spread"]["high"]), figure["origins"],
                           figure["reports"])
            for figure in report["figures"] if figure["spread"]}


def counts_of_rows(output):
    """Origins and reports of every figure with a number, from its row of data."""
    with open(only(output, "hxl.csv"), newline="", encoding="utf-8") as file:
        lines = csv.reader(file)
        next(lines)
        tags = next(lines)
        rows = [dict(zip(tags, line)) for line in lines]
    return {row["#meta+id"]: (int(row["#meta+num+origins"]), int(row["#meta+num+reports"])) for row in rows
            if row["#meta+kind"] == "figure" and (row["#indicator+num+min"] or row["#indicator+num+max"])}


def only(output, ending):
    found = [path for path in pathlib.Path(output).rglob(f"*.{ending}")]
    if len(found) != 1:
        raise Failure(f"{output} holds {len(found)} files .{ending}")
    return found[0]


def compare(name, ours, theirs):
    different = [figure for figure in sorted(ours.keys() | theirs.keys()) if ours.get(figure) != theirs.get(figure)]
    if different:
        lines = [f"  {figure}: sitrep {ours.get(figure)}, {name} {theirs.get(figure)}" for figure in different[:10]]
        raise Failure(f"{name} computed {len(different)} of {len(ours)} figures otherwise:\n" + "\n".join(lines))


# Tables


class Results:
    def __init__(self):
        self.sections, self.goals, self.remarks = [], [], []

    def table(self, title, programs, base):
        rows = [["program", "seconds", "ratio", "busy seconds", "peak MB"]]
        for program in programs:
            rows.append([program.name, f"{program.median:.3f}", f"{program.median / base.median:.2f}",
                         f"{statistics.median(program.busy):.3f}", f"{program.peak / 1024:.0f}"])
        self.sections.append((title, rows))

    def goal(self, text, value, bound, unit="×", more=False):
        met = value >= bound if more else value <= bound
        self.goals.append([text, f"{'≥' if more else '≤'} {bound:g} {unit}", f"{value:.2f} {unit}",
                           "met" if met else "not met"])

    def as_text(self):
        lines = []
        for title, rows in self.all_sections():
            widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
            lines += ["", title]
            for row in rows:
                cells = [cell.ljust(width) if column == 0 or rows[0][0] == "goal" else cell.rjust(width)
                         for column, (cell, width) in enumerate(zip(row, widths))]
                lines.append("  " + "  ".join(cells).rstrip())
        return "\n".join(lines + [""] + self.remarks) + "\n"

    def as_markdown(self):
        lines = []
        for title, rows in self.all_sections():
            ruler = ["---"] + [":--" if rows[0][0] == "goal" else "--:"] * (len(rows[0]) - 1)
            lines += ["", f"**{title}**", "", *(f"| {' | '.join(row)} |" for row in [rows[0], ruler, *rows[1:]])]
        return "\n".join(lines + [""] + [f"- {remark}" for remark in self.remarks]) + "\n"

    def all_sections(self):
        goals = [("Goals", [["goal", "bound", "measured", ""], *self.goals])] if self.goals else []
        return self.sections + goals


# What is measured


def report(operation, output, *options):
    return [SITREP, "report", operation, *options, "--output", output, "--quiet"]


def date_of(days):
    return str(FIRST + datetime.timedelta(days=days - 2))


def bench_seed(results, options):
    """The worked case's last day, whole process."""
    out = WORK / "seed"
    shutil.rmtree(out, ignore_errors=True)
    ours = Program("sitrep", *report(SEED, out / "sitrep", "--date", SEED_DAY, "--format", "txt,md,html,json,xlsx"))
    ours.run()
    run(sys.executable, HERE / "floor" / "cells.py", only(out / "sitrep", "xlsx"), out / "cells",
        stdout=subprocess.DEVNULL)
    ours = Program("sitrep", *ours.command)
    floor = Program("C, libxlsxwriter, the same cells alone", WORK / "floor", out / "cells", out / "floor.xlsx")
    jinja = Program("Python, XlsxWriter and Jinja2", PYTHON, HERE / "peers" / "seed_xlsxwriter.py", SEED, SEED_DAY,
                    out / "xlsxwriter")
    pandas = Program("Python, pandas and Jinja2", PYTHON, HERE / "peers" / "seed_pandas.py", SEED, SEED_DAY,
                     out / "pandas")
    programs = [floor, ours]
    if present(results, "xlsxwriter", "jinja2", "yaml"):
        programs.append(jinja)
        if present(results, "pandas"):
            programs.append(pandas)
    markdown = None
    if has_r():
        markdown = Program("R Markdown and openxlsx", "Rscript", HERE / "peers" / "seed.R", SEED, SEED_DAY,
                           out / "rmarkdown")
        programs.append(markdown)
    else:
        results.remarks.append(
            "Not installed, so not measured: R Markdown. On Debian and Ubuntu: apt-get install r-base-core "
            "r-cran-rmarkdown r-cran-openxlsx r-cran-jsonlite r-cran-yaml pandoc.")
    in_turn(programs, options.rounds * 4)
    figures = figures_of_sitrep(out / "sitrep")
    for program in programs[2:]:
        compare(program.name, figures, figures_of_peer(pathlib.Path(program.command[-1]) / "figures.csv"))
    results.table(f"The worked case's {SEED_DAY}: text, Markdown, HTML, JSON, workbook", programs, ours)
    results.goal("seed day, against the C floor", ours.median / floor.median, 2)
    if jinja in programs:
        results.goal("seed day, against XlsxWriter and Jinja2", jinja.median / ours.median, 6, more=True)
    if markdown:
        results.goal("seed day, against R Markdown", markdown.median / ours.median, 30, more=True)


def big_day(options):
    return folder(*((100_000, 50) if options.small else (1_000_000, 500)), sources=2000)


def peers_of_day(results, operation, date, out):
    return [
        Program(name, PYTHON, HERE / "peers" / f"day_{name.lower()}.py", operation, date, f"{date}T20:00:00Z",
                out / f"{name.lower()}.csv") for name in ("DuckDB", "polars") if present(results, name.lower())]


def bench_fair(results, options):
    """The fair job: a day's figures out of a million estimates as rows of CSV, and no report."""
    operation, out, date = big_day(options), WORK / "fair", date_of(60)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    ours = Program("sitrep", *report(operation, out / "sitrep", "--date", date, "--format", "hxl"))
    warm_runs = prepared(operation, out, date)
    peers = peers_of_day(results, operation, date, out)
    stored = [Program(f"{peer.name}, its own database file", *peer.command[:-1], out / "stored.csv",
                      out / "operation.duckdb") for peer in peers if peer.name == "DuckDB"]
    for program in stored:
        program.run()
        results.remarks.append(f"DuckDB's first answer from a file of its own, with the import: {program.seconds[0]:.1f} s.")
    in_turn([ours, *warm_runs, *peers, *stored], options.rounds)
    counts = counts_of_rows(out / "sitrep")
    if only(out / "sitrep", "hxl.csv").read_bytes() != only(out / "warm", "hxl.csv").read_bytes():
        raise Failure("what was cached gives another report")
    for peer in peers + stored:
        compare(peer.name, counts, {figure: of[2:] for figure, of in figures_of_peer(peer.command[5]).items()})
    results.table(f"The fair job: a day's {len(counts):,} figures from {operation.name} as rows of CSV",
                  [ours, *warm_runs, *peers, *stored], ours)
    if not stored:
        return
    duckdb, warm = peers[0], stored[0]
    results.goal(f"the fair job, against {duckdb.name}", ours.median / duckdb.median, 1)
    results.goal(f"the fair job, peak memory against {duckdb.name}", ours.peak / duckdb.peak, 0.5)
    for run in warm_runs:
        results.goal(f"the fair job, {run.name}, against {duckdb.name}", run.median / duckdb.median, 0.2)
        results.goal(f"the fair job, {run.name}, against {warm.name}", run.median / warm.median, 1)


def prepared(operation, out, date):
    """The same day again, of which an earlier run wrote all, and the next day after twenty new rows, of which one read the
    rest."""
    grown, after = out / "grown", str(datetime.date.fromisoformat(date) + datetime.timedelta(days=1))
    shutil.copytree(operation, grown)
    command = ["env", f"SITREP_CACHE={out / 'cache'}"]
    runs = [Program(name, *command, *report(folder, out / output, "--date", day, "--format", "hxl"))
            for name, folder, output, day in [("sitrep, the same day again", operation, "warm", date),
                                              ("sitrep, the next day with 20 new rows", grown, "next", after)]]
    for program in runs:
        program.run()
    with open(grown / "estimates.csv", encoding="utf-8") as file:
        last, numbers = file.readlines()[-20:], itertools.count(1)

    def add_rows():
        # New ones before each run: one that finds nothing new writes again what the one before it wrote.
        number = next(numbers)
        with open(grown / "estimates.csv", "a", encoding="utf-8", newline="\n") as file:
            file.writelines(f"new{number}-{row}" for row in last)

    runs[1].before = add_rows
    shutil.rmtree(out / "next")
    return runs


def bench_day(results, options):
    """A day's figures out of a million estimates."""
    operation, out, date = big_day(options), WORK / "day", date_of(60)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    ours = Program("sitrep", *report(operation, out / "sitrep", "--date", date, "--format", "json"))
    peers = peers_of_day(results, operation, date, out)
    in_turn([ours, *peers], options.rounds)
    figures = figures_of_sitrep(out / "sitrep")
    for peer in peers:
        compare(peer.name, figures, figures_of_peer(peer.command[-1]))
    size = (operation / "estimates.csv").stat().st_size / 1e6
    results.table(f"A day's {len(figures):,} figures from {operation.name} ({size:.0f} MB of estimates)",
                  [ours, *peers], ours)
    if not peers:
        return
    faster = min(peers, key=lambda peer: peer.median)
    results.goal(f"a day's figures, against {faster.name}", faster.median / ours.median, 5, more=True)
    results.goal(f"a day's figures, peak memory against {faster.name}", ours.peak / faster.peak, 1 / 3)


def bench_workbook(results, options):
    """What the workbook of that day adds to a run, against the C program writing the same cells."""
    operation, out, date = big_day(options), WORK / "workbook", date_of(60)
    shutil.rmtree(out, ignore_errors=True)
    with_workbook = Program("sitrep, JSON and workbook",
                            *report(operation, out / "both", "--date", date, "--format", "json,xlsx"))
    without = Program("sitrep, JSON", *report(operation, out / "json", "--date", date, "--format", "json"))
    with_workbook.run()
    listed = subprocess.run([sys.executable, HERE / "floor" / "cells.py", only(out / "both", "xlsx"), out / "cells"],
                            check=True, capture_output=True, text=True).stdout.strip()
    with_workbook.seconds.clear()
    floor = Program("C, libxlsxwriter, the same cells alone", WORK / "floor", out / "cells", out / "floor.xlsx")
    in_turn([with_workbook, without, floor], max(1, options.rounds // 2), warm=False)
    results.table(f"The workbook of that day: {listed}", [with_workbook, without, floor], floor)
    results.goal("workbook of that day, against the C floor", (with_workbook.median - without.median) / floor.median,
                 1.25)


def bench_year(results, options):
    """A year of daily reports in one run, against a run for each day."""
    days = 60 if options.small else 365
    operation, out = folder(200_000, 5, indicators=4, groups=2, days=days), WORK / "year"
    shutil.rmtree(out, ignore_errors=True)
    dates = [str(FIRST + datetime.timedelta(days=day)) for day in range(days)]
    formats = ("--format", "json,txt")
    series = Program(f"sitrep, {days} days in one run",
                     *report(operation, out / "series", "--from", dates[0], "--to", dates[-1], *formats))
    in_turn([series], max(1, options.rounds // 4), warm=False)
    separate = Program(f"sitrep, {days} runs", "sh", "-c", "; ".join(
        " ".join(map(str, report(operation, out / "separate", "--date", date, *formats))) for date in dates))
    in_turn([separate], 1, warm=False)
    for date in dates:
        pair = [next((out / kind).rglob(f"*-{date}-en.json")) for kind in ("series", "separate")]
        if pair[0].read_bytes() != pair[1].read_bytes():
            raise Failure(f"{pair[0]} and {pair[1]} differ")
    # Some gigabytes of reports that nobody reads.
    shutil.rmtree(out)
    results.table(f"Daily reports from 200,000 estimates in 40 figures", [series, separate], series)
    results.goal("daily reports of a year, against separate runs", series.median / separate.median, 0.1)


def bench_growth(results, options):
    """The same operation, ten times as large each time, in rows and figures."""
    sizes = [10_000, 100_000] if options.small else [10_000, 100_000, 1_000_000]
    out = WORK / "growth"
    shutil.rmtree(out, ignore_errors=True)
    programs = [
        Program(f"sitrep, {size:,} estimates", *report(
            folder(size, size // 2000, sources=2000 if size == 1_000_000 else 200), out / str(size),
            "--date", date_of(60), "--format", "json"))
        for size in sizes]
    in_turn(programs, options.rounds)
    results.table("Growth: JSON of a day, ten times the rows and figures each time", programs, programs[0])
    for small, large in zip(programs, programs[1:]):
        results.goal(f"growth, {large.name.split(', ')[1]} against a tenth", large.median / small.median, 11)


def bench_check(results, options):
    """Looking for problems in clean tables and in tables with a thousand errors."""
    size, places = (100_000, 50) if options.small else (1_000_000, 500)
    clean = Program("sitrep check, clean", SITREP, "check", big_day(options), "--quiet")
    wrong = Program("sitrep check, 1,000 errors", SITREP, "check", folder(size, places, sources=2000, errors=1000),
                    code=1)
    in_turn([clean, wrong], options.rounds)
    found = (WORK / "messages.txt").read_text().count(": error: ")
    if found != 1000:
        raise Failure(f"sitrep check told of {found} errors, not 1000")
    results.table(f"Looking for problems in {size:,} estimates", [clean, wrong], clean)
    results.goal("check with 1,000 errors, against a clean file", wrong.median / clean.median, 1.2)


def bench_sheets(results, options):
    """More records shown in a day than a sheet of Excel has rows."""
    size = 1_250_000
    operation, out = folder(size, 500, days=2, sources=2000), WORK / "sheets"
    shutil.rmtree(out, ignore_errors=True)
    ours = Program("sitrep", *report(operation, out, "--date", str(FIRST + datetime.timedelta(days=2)),
                                     "--format", "xlsx"))
    in_turn([ours], 1, warm=False)
    rows = rows_of_sheets(only(out, "xlsx"))
    results.table(f"A workbook whose longest table goes on over sheets: {max(rows.values()):,} rows in one", [ours], ours)
    longest = next((name for name in rows if rows[name] > 1 and any(other.startswith(f"{name} (") for other in rows)), None)
    parts = {name: count for name, count in rows.items() if name == longest or name.startswith(f"{longest} (")}
    over = sum(parts.values())
    if max(rows.values()) > SHEET_ROWS or over <= SHEET_ROWS:
        raise Failure(f"rows by sheet: {rows}")
    results.remarks.append(f"The records of {size:,} estimates: {over:,} rows, "
                           + ", ".join(f"{count:,} in “{name}”" for name, count in parts.items()))


def rows_of_sheets(workbook):
    """How many rows each sheet has, counted in its part."""
    import xml.etree.ElementTree as ET
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(workbook) as archive:
        names = [node.get("name") for node in ET.fromstring(archive.read("xl/workbook.xml")).iter(f"{main}sheet")]
        counts = {}
        for index, name in enumerate(names, 1):
            with archive.open(f"xl/worksheets/sheet{index}.xml") as part:
                tail, count = b"", 0
                while block := part.read(1 << 20):
                    count += (tail + block).count(b"<row ")
                    tail = block[-4:]
                counts[name] = count
        return counts


def write_down(tables):
    """Puts the tables where docs/performance.md has those of an earlier run."""
    page = ROOT / "docs" / "performance.md"
    start, end = "<!-- made: bench -->\n", "<!-- end -->"
    before, rest = page.read_text(encoding="utf-8").split(start, 1)
    page.write_text(before + start + tables + "\n" + end + rest.split(end, 1)[1], encoding="utf-8")


SECTIONS = {"seed": bench_seed, "fair": bench_fair, "day": bench_day, "workbook": bench_workbook, "year": bench_year,
            "growth": bench_growth, "check": bench_check, "sheets": bench_sheets}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default=",".join(SECTIONS))
    parser.add_argument("--small", action="store_true", help="a tenth of the sizes, to try the benchmark itself")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    wanted = options.only.split(",")
    if unknown := [name for name in wanted if name not in SECTIONS]:
        parser.error(f"unknown part {', '.join(unknown)}: expected some of {','.join(SECTIONS)}")
    results, failures, started = Results(), [], time.monotonic()
    try:
        set_up(results)
    except Failure as failure:
        sys.exit(str(failure))
    for name in wanted:
        print(f"{name}: {SECTIONS[name].__doc__}", file=sys.stderr)
        try:
            SECTIONS[name](results, options)
        except (Failure, subprocess.CalledProcessError) as failure:
            failures.append(f"{name}: {failure}")
            print(f"{name}: {failure}", file=sys.stderr)
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    results.remarks.append(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {load}; "
                           f"medians of {options.rounds} rounds (four times as many for the worked case); "
                           f"{(time.monotonic() - started) / 60:.0f} minutes in all.")
    results.remarks += [f"FAILED {failure}" for failure in failures]
    (WORK / "results.txt").write_text(results.as_text(), encoding="utf-8")
    (WORK / "results.md").write_text(results.as_markdown(), encoding="utf-8")
    print(results.as_text())
    if options.write and not failures:
        write_down(results.as_markdown())
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
