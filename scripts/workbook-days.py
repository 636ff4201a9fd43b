#!/usr/bin/env python3
"""Does every workbook of a long series bear its own day? `workbook-days.py PROGRAM`

Workbooks of a series are written by several threads at once. WORKBOOKS (5000) of a small operation, 50 days a run: each
must say in its properties that it was made on the day it is about, and be the same to the byte in every run.
"""

import datetime
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

FIRST = datetime.date(2025, 11, 1)
DAYS = 50
TABLES = {
    "operation.yaml": f"""operation: series
title: {{en: Series}}
reporter: {{organisation: Example, contact_role: Officer}}
languages: [en]
timezone: UTC
first_report: {FIRST}
edition: public
""",
    "places.csv": "id,name,type\ncamp,Camp,site\n",
    "sources.csv": "id,publisher,published,origin,relation,kind\npaper,Paper,2025-11-01,agency,original,media\n",
    "estimates.csv": "id,source,occurred,entered,place,indicator,measure,value\n" + "".join(
        f"e{i},paper,{day},{day},camp,stranded,stock,{40 + i}\n"
        for i, day in enumerate(FIRST + datetime.timedelta(i) for i in range(DAYS))),
}


def days(workbook):
    """The days that a workbook's properties name."""
    with zipfile.ZipFile(workbook) as archive:
        properties = archive.read("docProps/core.xml").decode()
    return re.findall(r"<dcterms:(?:created|modified)[^>]*>(\d{4}-\d\d-\d\d)", properties)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    wanted = int(os.environ.get("WORKBOOKS", "5000"))
    count, wrong, sums = 0, 0, {}
    with tempfile.TemporaryDirectory() as work:
        operation = pathlib.Path(work, "operation")
        operation.mkdir()
        for name, text in TABLES.items():
            (operation / name).write_text(text)
        while count < wanted:
            with tempfile.TemporaryDirectory(dir=work) as output:
                subprocess.run([program, "report", operation, "--from", FIRST.isoformat(), "--to",
                                (FIRST + datetime.timedelta(DAYS - 1)).isoformat(), "--format", "xlsx", "--output",
                                output, "--quiet"], check=True, stdout=subprocess.DEVNULL)
                workbooks = sorted(pathlib.Path(output).rglob("*.xlsx"))
                if len(workbooks) != DAYS:
                    sys.exit(f"{len(workbooks)} workbooks in a run, not {DAYS}")
                for workbook in workbooks:
                    count += 1
                    day = workbook.parent.name
                    sum = hashlib.sha256(workbook.read_bytes()).hexdigest()
                    if days(workbook) != [day, day] or sums.setdefault(day, sum) != sum:
                        wrong += 1
                        print(f"WRONG  {workbook.name}: {', '.join(days(workbook))}")
    print(f"{count} workbooks, {wrong} with another day or other bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
