#!/usr/bin/env python3
"""Counts the instructions of the worked case and of 20,000 estimates, by the program that `make test` has built with its
modules optimised, and fails where they exceed what was agreed.

usage: guard.py [--update]

Instructions are counted by callgrind, which neither the load of a machine nor its speed changes; the program's
seeded hashing is switched off. Both cores' instructions are added up, so how work is split does not show either.
The counts agreed stand in guard.json with the system's libraries they were counted with; --update writes them anew.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "guard"
AGREED = pathlib.Path(__file__).resolve().parent / "guard.json"
# What other versions of the C library, zlib and libxlsxwriter may differ by.
SLACK = 1.10
# The system's, and those that Foundation brings by itself where it is shared.
LIBRARIES = ["xlsxwriter", "minizip", "sqlite3", "CoreFoundation", "_FoundationICU", "_FoundationCShims",
             "_FoundationCollections", "dispatch", "BlocksRuntime"]


def cases():
    made = WORK / "operation"
    subprocess.run([sys.executable, ROOT / "Benchmarks" / "generate.py", made, "--estimates=20000", "--places=10"],
                   check=True)
    seed = ROOT / "seeds" / "chile-peru-2025"
    return {
        "the worked case, 2025-12-05, five formats":
            [seed, "--date", "2025-12-05", "--format", "txt,md,html,json,xlsx"],
        "20,000 estimates, a day as JSON": [made, "--date", "2025-02-28", "--format", "json"],
    }


def program():
    """What the tests were run with, linked with Swift's libraries in it and without what debuggers read: some versions
    of valgrind stumble over either."""
    linked = WORK / "sitrep"
    objects = ROOT / ".build" / "debug" / "sitrep.product" / "Objects.LinkFileList"
    subprocess.run(["swiftc", "-static-stdlib", "-o", linked, f"@{objects}", *(f"-l{name}" for name in LIBRARIES),
                    "-Xlinker", "--defsym=main=sitrep_main"], check=True)
    subprocess.run(["strip", "--strip-debug", linked], check=True)
    return linked


def instructions(program, arguments):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "report", *arguments,
               "--output", WORK / "reports", "--quiet"]
    run = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                         env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C", "TZ": "UTC",
                              "SITREP_CACHE": ""})
    counted = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not counted:
        sys.exit(f"{' '.join(map(str, command))}\nended with {run.returncode}:\n{run.stderr[-2000:]}")
    return int(counted.group(1))


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    agreed = json.loads(AGREED.read_text()) if AGREED.exists() else {}
    copy, counts = program(), {}
    for name, arguments in cases().items():
        counts[name] = instructions(copy, arguments)
    if "--update" in sys.argv[1:]:
        AGREED.write_text(json.dumps(counts, indent=2) + "\n")
        return 0
    failed = False
    for name, count in counts.items():
        bound = int(agreed[name] * SLACK)
        failed |= count > bound
        print(f"{'FAILED' if count > bound else 'passed'}: {name}: {count / 1e6:,.1f} million instructions, "
              f"agreed {agreed[name] / 1e6:,.1f}, bound {bound / 1e6:,.1f}")
    if failed:
        print("More instructions than agreed. Where they are worth it: Benchmarks/guard.py --update, and say why.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
