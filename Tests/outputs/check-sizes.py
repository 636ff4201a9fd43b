"""With no record, with one, and with a hundred thousand, the workbook opens in openpyxl and LibreOffice."""

import csv
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl

program = os.environ["SITREP"]
work = pathlib.Path(os.environ["WORK"])
indicators = 50
faults = []


def expect(condition, fault):
    if not condition:
        faults.append(fault)


def operation(count):
    """A new operation whose only records are so many estimates: of one figure all say the same, so that none takes
    the place of another."""
    folder = work / f"records-{count}"
    subprocess.run([program, "new", folder], check=True, capture_output=True)
    day = next(csv.DictReader((folder / "estimates.csv").open(encoding="utf-8")))["occurred"]
    for name in ["conditions", "events", "policies", "responses", "statements"]:
        (folder / f"{name}.csv").unlink()
    with (folder / "estimates.csv").open("w", encoding="utf-8") as file:
        file.write("id,source,occurred,entered,place,indicator,measure,value\n")
        for number in range(count):
            name = "sheltered" if number == 0 else f"seen-{number % indicators}"
            file.write(f"e-{number},radio-1,{day},{day},example-school,{name},stock,{100 + number % indicators}\n")
    return folder, day


for count in [0, 1, 100_000]:
    folder, day = operation(count)
    subprocess.run(
        [program, "report", "--quiet", folder, "--date", day, "--format", "xlsx", "--output", work / "reports"],
        check=True, capture_output=True)
    path = next((work / "reports").rglob(f"*records-{count}-*.xlsx"))
    book = openpyxl.load_workbook(path, read_only=True)
    expect(len(book.sheetnames) == 18, f"{count}: {len(book.sheetnames)} sheets")
    rows = {sheet.title: sum(1 for row in sheet.iter_rows(values_only=True) if any(row)) for sheet in book}
    expect(rows["Estimates"] == count + 1, f"{count}: {rows['Estimates']} rows of estimates")
    expect(rows["Report"] > 4, f"{count}: a report of {rows['Report']} rows")
    done = subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to",
         # The sheet of estimates alone, which is the fourth.
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4", "--outdir", work / "csv", path],
        capture_output=True, text=True)
    lines = list(csv.reader(next((work / "csv").glob(f"*records-{count}-*.csv")).open(encoding="utf-8")))
    expect(len(lines) == count + 1, f"{count}: LibreOffice reads {len(lines)} rows of estimates: {done.stderr}")
    shutil.rmtree(work / "csv")

print(*faults, sep="\n")
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
