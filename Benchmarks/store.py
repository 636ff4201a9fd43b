#!/usr/bin/env python3
"""Times the stores: one operation's report in a database that holds a thousand, and appends beside pgbench and a bare
C loop over SQLite, in turn in one run.

usage: store.py [--operations 1000] [--entries 10000] [--rounds 5] [--write]

Starts a PostgreSQL server of its own on the loopback, with the durability that a server has by itself, and ends it by
its process id. Prints a table, and says of every goal whether it was met; with --write the table goes into
docs/scale.md.
"""

import argparse
import os
import pathlib
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = ROOT / "Benchmarks"
WORK = ROOT / ".build" / "bench-store"
PROGRAMS = pathlib.Path(os.environ.get("SITREP_PROGRAMS", ROOT / ".build" / "release"))
PAGE = ROOT / "docs" / "scale.md"
ESTIMATES, DAY = 10_000, "2025-02-28"
SINGLE, BATCHED, BATCH = 2_000, 40_000, 200


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def timed(*command, **options):
    start = time.perf_counter()
    run(*command, **options)
    return time.perf_counter() - start


class Server:
    """A PostgreSQL server as Debian's package sets it up: fsync and synchronous commit on."""

    def __init__(self):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        if not found:
            sys.exit("PostgreSQL's server is missing: scripts/setup.sh test")
        self.programs = found[-1].parent
        # A user that owns nothing runs it, so it lies where that user gets to.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sitrep-bench-", dir=os.environ.get("BENCH_STORE_DISK")))
        self.identity = dict(user=65534, group=65534, extra_groups=[]) if os.getuid() == 0 else {}
        if self.identity:
            os.chown(self.folder, 65534, 65534)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        environment = {**os.environ, "LC_ALL": "C", "TZ": "UTC", "HOME": str(self.folder)}
        data = self.folder / "data"
        run(self.programs / "initdb", "-D", data, "-U", "sitrep", "--auth=trust", "-E", "UTF8", env=environment,
            cwd=self.folder, **self.identity)
        self.process = subprocess.Popen(
            [self.programs / "postgres", "-D", data, "-k", "", "-h", "127.0.0.1", "-p", str(self.port),
             "-c", "max_wal_size=4GB", "-c", "shared_buffers=256MB"],
            cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=open(WORK / "server.log", "w"), **self.identity)
        for _ in range(600):
            if not subprocess.run([self.programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode:
                return
            time.sleep(0.1)
        sys.exit(f"the server did not start: {WORK / 'server.log'}")

    def url(self, database):
        return f"postgres://sitrep@127.0.0.1:{self.port}/{database}"

    def sql(self, sql, database="postgres"):
        return run(self.programs / "psql", "--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", self.url(database), "-c", sql)

    def database(self, name):
        self.sql(f"CREATE DATABASE {name}")
        return self.url(name)

    def stop(self):
        self.process.send_signal(2)
        self.process.wait()
        shutil.rmtree(self.folder)


def operation(entries):
    """A made-up operation of so many entries, as a folder."""
    made = WORK / f"operation-{entries}"
    if not (made / "operation.yaml").exists():
        run(sys.executable, HERE / "generate.py", made, f"--estimates={entries}", "--places=20", "--days=60")
    return made


def multiply(server, database, count, name):
    """The same operation under other names, put in by the server itself: a thousand copies of 10,000 entries."""
    server.sql(f"""
        INSERT INTO sitrep.operations SELECT 'op-' || n, revision FROM sitrep.operations, generate_series(1, {count - 1}) n
        WHERE operation = '{name}'""", database)
    # In parts, so that no transaction is larger than a day's.
    for first in range(1, count, 50):
        last = min(first + 49, count - 1)
        server.sql(f"""
            INSERT INTO sitrep.entries
            SELECT 'op-' || n, revision, at, user_name, role, table_name, id, cells, supersedes, erased
            FROM generate_series({first}, {last}) n, sitrep.entries WHERE operation = '{name}'""", database)
        print(f"\r{last + 1} operations", end="", file=sys.stderr)
    print(file=sys.stderr)
    server.sql("VACUUM ANALYZE", database)
    server.sql("CHECKPOINT", database)


def report(url, output):
    return timed(PROGRAMS / "sitrep-server", "report", url, "--date", DAY, "--format", "json", "--output", output, "--quiet")


def reports(server, options, rows):
    """A day's report of one operation, alone in a database and among all, in turn."""
    folder = operation(options.entries)
    alone, among = server.database("alone"), server.database("among")
    run(PROGRAMS / "sitrep-server", "copy", folder, alone)
    run(PROGRAMS / "sitrep-server", "copy", folder, among)
    name = server.sql("SELECT operation FROM sitrep.operations", "alone").strip()
    entries = int(server.sql("SELECT count(*) FROM sitrep.entries", "alone"))
    start = time.perf_counter()
    multiply(server, "among", options.operations, name)
    size = server.sql("SELECT pg_size_pretty(pg_database_size('among'))", "among").strip()
    print(f"{options.operations} operations of {entries} entries, {size}, in {time.perf_counter() - start:.0f} s",
          file=sys.stderr)
    times = {"alone": [], "among": []}
    for turn in range(options.rounds + 1):
        # Another operation each time, so that none of its pages are there from the turn before.
        other = f"op-{1 + turn * (options.operations - 2) // (options.rounds + 1)}"
        for key, url in (("alone", alone), ("among", f"{among}?operation={other}")):
            seconds = report(url, WORK / "reports" / key)
            if turn:
                times[key].append(seconds)
    medians = {key: statistics.median(values) for key, values in times.items()}
    ratio = medians["among"] / medians["alone"]
    rows.append(("a day's report, its operation alone in the database", f"{medians['alone']:.2f} s", "", ""))
    rows.append((f"the same among {options.operations:,} operations of {entries:,} entries ({size})",
                 f"{medians['among']:.2f} s", f"{ratio:.2f} of it alone", met(ratio <= 1.2, "at most 1.2")))


def met(holds, goal):
    return f"{goal}: {'met' if holds else 'NOT met'}"


def rate(count, seconds):
    return count / seconds


def appended(store, count, batch):
    """Appends in a second, the program's start not counted: what it takes for none is taken off."""
    def once(number, name):
        return timed(PROGRAMS / "append-entries", store, "bench", name, str(number), str(batch))
    idle = min(once(0, f"none-{turn}") for turn in range(3))
    return rate(count, max(once(count, f"a-{time.monotonic_ns()}") - idle, 1e-3))


PLAIN = """CREATE TABLE plain (operation text NOT NULL, revision bigserial, at timestamptz NOT NULL, user_name text NOT NULL,
  role text NOT NULL, table_name text NOT NULL, id text NOT NULL, cells text NOT NULL, supersedes text NOT NULL,
  erased boolean NOT NULL, PRIMARY KEY (operation, revision)); CREATE INDEX ON plain (operation, id);"""
VALUES = "'bench', now(), '', '', 'estimates', 'a-' || {n}, '{{\"id\":\"a-' || {n} || '\",\"value\":\"' || {n} || '\"}}', '', false"
COLUMNS = "operation, at, user_name, role, table_name, id, cells, supersedes, erased"


def pgbench(server, count, batch):
    """The same rows into a plain table of the same columns, by PostgreSQL's own benchmark over one connection."""
    script = WORK / "append.sql"
    if batch == 1:
        script.write_text(f"\\set n random(1, 1000000000)\nINSERT INTO plain ({COLUMNS}) SELECT {VALUES.format(n=':n::text')};\n")
    else:
        script.write_text(f"INSERT INTO plain ({COLUMNS}) SELECT {VALUES.format(n='n')} FROM generate_series(1, {batch}) n;\n")
    program = shutil.which("pgbench", path=f"{server.programs}:{os.environ.get('PATH', '')}")
    output = run(program, "-n", "-M", "prepared", "-c", "1", "-t", str(count // batch), "-f", script, server.url("appends"))
    line = next(line for line in output.splitlines() if line.startswith("tps"))
    return float(line.split("=")[1].split()[0]) * batch


def appends(server, options, rows):
    """In turn: PostgreSQL one by one and in batches beside pgbench, SQLite beside C."""
    url = server.database("appends")
    run(PROGRAMS / "sitrep-server", "copy", operation(100), url)
    server.sql(PLAIN, "appends")
    flags = run("pkg-config", "--cflags", "--libs", "sqlite3").split()
    run("cc", "-O2", "-o", WORK / "sqlite", HERE / "floor" / "sqlite.c", *flags)
    rates = {}
    disk = server.folder / "files"
    disk.mkdir(exist_ok=True)
    for turn in range(options.rounds):
        for batch, count in ((1, SINGLE), (BATCH, BATCHED)):
            file, floor = disk / f"{turn}-{batch}.sitrep", disk / f"{turn}-{batch}.sqlite"
            run(PROGRAMS / "sitrep", "copy", operation(100), file)
            for key, measure in {
                "pgbench": lambda: pgbench(server, count, batch),
                "PostgreSQL": lambda: appended(url, count, batch),
                "C": lambda: rate(count, timed(WORK / "sqlite", floor, str(count), str(batch))),
                "SQLite": lambda: appended(file, count, batch),
            }.items():
                rates.setdefault((key, batch), []).append(measure())
            floor.unlink()
            file.unlink()
    middle = {key: statistics.median(values) for key, values in rates.items()}
    for batch, words, least in ((1, "one by one", 300), (BATCH, f"{BATCH} at a time", 2_000)):
        peer, own = middle["pgbench", batch], middle["PostgreSQL", batch]
        rows.append((f"pgbench, a plain table, {words}", f"{peer:,.0f} a second", "", ""))
        rows.append((f"entries into PostgreSQL, {words}", f"{own:,.0f} a second", f"{own / peer:.2f} of pgbench",
                     met(own >= least, f"at least {least:,}")))
        peer, own = middle["C", batch], middle["SQLite", batch]
        rows.append((f"C over SQLite, {words}", f"{peer:,.0f} a second", "", ""))
        rows.append((f"entries into a file, {words}", f"{own:,.0f} a second", f"{own / peer:.2f} of C",
                     met(own >= peer / 2, "at least half of C")))


def table(rows):
    lines = ["| what | median | beside | goal |", "| --- | --: | --: | --- |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--operations", type=int, default=1_000)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="appends,reports")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    server, rows = Server(), []
    try:
        if "appends" in options.only:
            appends(server, options, rows)
        if "reports" in options.only:
            reports(server, options, rows)
    finally:
        server.stop()
    text = table(rows)
    print(text)
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    if options.write:
        page = PAGE.read_text()
        start, end = page.index("<!-- made: bench-store -->"), page.index("<!-- end -->")
        PAGE.write_text(page[:start] + "<!-- made: bench-store -->\n\n" + text + "\n\n" + page[end:])
    return 1 if "NOT met" in text else 0


if __name__ == "__main__":
    sys.exit(main())
