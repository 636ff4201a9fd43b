"""The workbook, read by programs that others wrote: openpyxl, libhxl and LibreOffice.

Types are as the dictionary on its first sheet says, the figures are the JSON's, the data is the HXL file's, and
nothing is lost on the way to CSV.
"""

import csv
import datetime
import json
import os
import pathlib
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

import hxl
import openpyxl

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
operation = pathlib.Path(seed).name
days = ["2025-11-28", "2025-11-29", "2025-11-30", "2025-12-01", "2025-12-05"]
faults = []


# The sheet by place, which has three columns for each figure that leads: "…", "…: Label" and "…: As of".
PLACES = 13


def expect(condition, what):
    if not condition:
        faults.append(what)


def reports(folder, languages, zone="UTC"):
    for language in languages:
        for day in days:
            subprocess.run(
                [program, "report", "--quiet", seed, "--date", day, "--format", "xlsx,json,hxl", "--language", language]
                + ["--output", str(folder)],
                check=True,
                env={**os.environ, "TZ": zone},
            )
    return sorted(folder.rglob("*.xlsx"))


def rows(sheet, header=1):
    """The rows of a flat sheet by their headers."""
    names = [cell.value for cell in sheet[header]]
    for row in sheet.iter_rows(min_row=header + 1, values_only=True):
        yield dict(zip(names, row))


def check_shape(path, book):
    names = book.sheetnames
    expect(len(names) == 18, f"{path.name}: {len(names)} sheets")
    for sheet in book:
        where = f"{path.name} {sheet.title}"
        expect(sheet.sheet_state == "visible", f"{where}: hidden")
        expect(not sheet.merged_cells.ranges, f"{where}: merged cells")
        for row in sheet.iter_rows():
            for cell in row:
                expect(cell.data_type != "f", f"{where}!{cell.coordinate}: a formula")
    for number, sheet in enumerate(book.worksheets[2:], start=2):
        where = f"{path.name} {sheet.title}"
        header = 2 if sheet is book.worksheets[-1] else 1
        labels = [cell.value for cell in sheet[header]]
        expect(len(set(labels)) == len(labels) and all(labels), f"{where}: headers {labels}")
        expect(sheet.freeze_panes == f"A{header + 1}", f"{where}: frozen at {sheet.freeze_panes}")
        expect(bool(sheet.tables) == (sheet.max_row > header), f"{where}: table where there is no row, or none")
        for table in sheet.tables.values():
            last = f"{sheet.cell(sheet.max_row, sheet.max_column).coordinate}"
            expect(table.ref == f"A{header}:{last}", f"{where}: table {table.ref}, cells to {last}")
    charts = book.worksheets[1]._charts
    expect(len(charts) >= 1, f"{path.name}: no chart")


def check_parts(path):
    """Every part is well-formed, and none is a macro or leads to another file."""
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, f"{path.name}: damaged")
        for name in archive.namelist():
            expect(not name.endswith(".bin") and "external" not in name.lower(), f"{path.name}: {name}")
            try:
                ElementTree.fromstring(archive.read(name))
            except ElementTree.ParseError as error:
                faults.append(f"{path.name} {name}: {error}")


def check_types(path, book):
    """Every cell of the flat sheets is of the type that README gives its column."""
    readme = [row for row in book.worksheets[0].iter_rows(values_only=True)]
    start = next(number for number, row in enumerate(readme) if row[0] == "Sheet" and row[5] == "Meaning")
    types = {(row[0], row[1]): row[2] for row in readme[start + 1 :] if row[0]}
    allowed = {
        "number": (int, float),
        "quantity": (int, float, str),
        "number or words": (int, float, str),
        "date": (datetime.datetime, str),
        "date and time": (datetime.datetime,),
    }
    for number, sheet in enumerate(book.worksheets[2:], start=2):
        labels = [cell.value for cell in sheet[1]]
        for row in sheet.iter_rows(min_row=3 if sheet is book.worksheets[-1] else 2):
            for label, cell in zip(labels, row):
                kind = types.get((sheet.title, label))
                if kind is None and number == PLACES:
                    kind = types.get((sheet.title, label.rsplit(": ", 1)[-1]), "number or words")
                where = f"{path.name} {sheet.title}!{cell.coordinate} ({label}, {kind})"
                expect(kind is not None, f"{where}: not in the dictionary")
                if cell.value is None:
                    continue
                expect(isinstance(cell.value, allowed.get(kind, (str,))), f"{where}: {cell.value!r}")
                if isinstance(cell.value, datetime.datetime):
                    expect(cell.number_format.startswith("yyyy-mm-dd"), f"{where}: {cell.number_format}")


def check_figures(path, book, report):
    """The figures of the workbook are those of the JSON, in order, with their marks."""
    by_position = list(book.worksheets[2].iter_rows(min_row=2))
    expect(len(by_position) == len(report["figures"]), f"{path.name}: {len(by_position)} figures")
    labels = [cell.value for cell in book.worksheets[2][1]]
    for row, figure in zip(rows(book.worksheets[2]), report["figures"]):
        where = f"{path.name} {figure['id']}"
        expect(row[labels[-1]] == figure["id"], f"{where}: {row[labels[-1]]}")
        for label, name in [
            ("Low", "low"), ("Number said", "best"), ("High", "high"), ("Age (days)", "age_days"),
            ("Known origins", "origins"), ("Reports", "reports"), ("Value", "value"),
        ]:
            wanted = figure[name]
            wanted = wanted["text"] if isinstance(wanted, dict) else wanted
            expect(row[label] == wanted, f"{where} {label}: {row[label]!r}, JSON {wanted!r}")
        expect((row["Caveats"] or "") == ", ".join(figure["caveats"]), f"{where}: caveats {row['Caveats']}")
        expect((row["Records"] or "") == ", ".join(figure["records"]), f"{where}: records {row['Records']}")
        if figure["label"] not in ("verified", "corroborated"):
            expect(bool(row["Label"]) and bool(row["Caveats"]), f"{where}: no mark in its row")
    shown = {row["Id"]: row for row in rows(book.worksheets[3])}
    for record in report["records"]:
        if record["table"] == "estimates":
            row = shown.get(record["id"], {})
            for label, name in [("Low", "low"), ("Number said", "best"), ("High", "high"), ("As said", "words")]:
                expect(row.get(label) == record[name], f"{path.name} {record['id']} {label}: {row.get(label)!r}")


def plain(value):
    """A cell as the HXL file writes it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value)


def check_data(path, book):
    """The data is that of the HXL file, and valid for libhxl."""
    with open(path.with_suffix(".hxl.csv"), encoding="utf-8-sig", newline="") as file:
        wanted = list(csv.reader(file))
    found = [[plain(value) for value in row] for row in book.worksheets[-1].iter_rows(values_only=True)]
    expect(found[:2] == wanted[:2], f"{path.name}: labels or tags are not the HXL file's")
    expect(len(found) == len(wanted), f"{path.name}: {len(found)} rows of data, HXL file {len(wanted)}")
    for number, (row, line) in enumerate(zip(found[2:], wanted[2:]), start=3):
        for index, (cell, text) in enumerate(zip(row, line)):
            same = cell == text or (cell and text and _number(cell) is not None and _number(cell) == _number(text))
            expect(same, f"{path.name} Data row {number} {wanted[1][index]}: {cell!r}, HXL file {text!r}")
    result = hxl.validate(hxl.data(str(path), hxl.InputOptions(allow_local=True)))
    expect(result["is_valid"], f"{path.name}: {result['issues']}")
    source = hxl.data(str(path), hxl.InputOptions(allow_local=True))
    expect([column.display_tag for column in source.columns][0] == "#meta+kind", f"{path.name}: tags found elsewhere")
    expect(sum(1 for _ in source) == len(wanted) - 2, f"{path.name}: libhxl reads other rows")


def _number(text):
    try:
        return float(text)
    except ValueError:
        return None


def check_libreoffice(path, book):
    """LibreOffice prints it, and gives each flat sheet's cells back as CSV."""
    folder = work / "libreoffice"
    profile = f"-env:UserInstallation=file://{work}/profile"
    # The last number asks for all sheets, a file each.
    export = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    for target in (export, "pdf"):
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(folder), str(path)],
            check=True,
            capture_output=True,
            timeout=1_800,
        )
    pdf = (folder / path.with_suffix(".pdf").name).read_bytes()
    expect(pdf.startswith(b"%PDF") and len(pdf) > 20_000, f"{path.name}: no PDF")
    for sheet in book.worksheets[2:]:
        file = folder / f"{path.stem}-{sheet.title}.csv"
        with open(file, encoding="utf-8", newline="") as lines:
            read = [row for row in csv.reader(lines)]
        for row, line in zip(sheet.iter_rows(), read):
            for cell, text in zip(row, line):
                if isinstance(cell.value, str):
                    where = f"{file.name} {cell.coordinate}"
                    expect(text == cell.value.strip("\n"), f"{where}: {text!r}, cell {cell.value!r}")
                elif cell.value is None:
                    expect(text == "", f"{file.name} {cell.coordinate}: {text!r} for a blank")
                else:
                    expect(text != "", f"{file.name} {cell.coordinate}: a {type(cell.value).__name__} is lost")
        expect(len(read) == sheet.max_row, f"{file.name}: {len(read)} lines, {sheet.max_row} rows")


books = reports(work / "first", ["en", "es", "fr", "pt"])
again = reports(work / "second", ["en", "es", "fr", "pt"], zone="Asia/Tokyo")
expect(len(books) == 20, f"{len(books)} workbooks")
for path, other in zip(books, again):
    expect(path.read_bytes() == other.read_bytes(), f"{path.name}: other bytes in another time zone")

sizes = set()
for path in books:
    book = openpyxl.load_workbook(path)
    check_parts(path)
    check_shape(path, book)
    check_data(path, book)
    shapes = [(sheet.max_row, sheet.max_column) for sheet in book.worksheets[2:]]
    # A text that is not there in one language adds a caveat in that one.
    del shapes[8]
    sizes.add((path.parent.name, tuple(shapes)))
    if path.stem.endswith("-en"):
        report = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        check_types(path, book)
        check_figures(path, book, report)
    if path.stem in (f"sitrep-{operation}-2025-12-01-es", f"sitrep-{operation}-2025-12-05-en"):
        check_libreoffice(path, book)
# The same rows and columns in every language.
expect(len(sizes) == len(days), "the sheets of a day differ in size between languages")

print(*faults[:40], sep="\n")
print(f"{len(books)} workbooks, {len(faults)} faults")
sys.exit(1 if faults else 0)
