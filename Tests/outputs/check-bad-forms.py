"""What goes wrong with forms is named by sheet and cell with what to do, and nothing is written."""

import io
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl
from openpyxl.drawing.image import Image
from PIL import Image as Picture

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
operation, form = work / "operation", work / "entry.xlsx"
labels, names, tags = 1, 2, 3
faults = []


def column(sheet, name):
    return next(cell.column for cell in sheet[names] if cell.value == name)


def last(sheet):
    return max(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value)


def add(sheet, row=None, **cells):
    """A good row but for the cells given, below the last."""
    row = row or last(sheet) + 1
    good = {
        "id": f"est-form-{row}", "source": "gsw", "occurred": "2025-12-05", "place": "chacalluta", "indicator": "stranded",
        "measure": "stock", "value": 77,
    }
    for name, value in {**good, **cells}.items():
        sheet.cell(row, column(sheet, name)).value = value
    return row


def renamed_sheet(book):
    add(book["estimates"])
    book["estimates"].title = "Numbers"


def deleted_column(name):
    def edit(book):
        sheet = book["estimates"]
        add(sheet)
        sheet.delete_cols(column(sheet, name))

    return edit


def sorted_tags(book):
    sheet = book["estimates"]
    add(sheet)
    for cell, value in zip(sheet[tags], sorted(cell.value or "" for cell in sheet[tags])):
        cell.value = value


def tags_sorted_down(book):
    sheet = book["estimates"]
    row = add(sheet) + 1
    for cell in sheet[tags]:
        sheet.cell(row, cell.column).value = cell.value
    sheet.delete_rows(tags)


def wrong(**cells):
    return lambda book: add(book["estimates"], **cells)


def merged(book):
    row = add(book["estimates"])
    book["estimates"].merge_cells(f"B{row}:C{row}")


def formula_error(book):
    sheet = book["estimates"]
    cell = sheet.cell(add(sheet), column(sheet, "value"))
    cell.value, cell.data_type = "#REF!", "e"


def picture(book):
    bytes = io.BytesIO()
    Picture.new("RGB", (20, 20)).save(bytes, "PNG")
    add(book["estimates"])
    book["estimates"].add_image(Image(bytes), "D6")


def blank_rows(book):
    sheet = book["estimates"]
    add(sheet, row=last(sheet) + 301)


def second_header(book):
    sheet = book["estimates"]
    row = last(sheet) + 1
    for cell in sheet[labels]:
        sheet.cell(row, cell.column).value = cell.value
    add(sheet)


# The cells by column, with {row} for the first row below those there are, and words of what to do.
cases = [
    ("a renamed sheet", renamed_sheet, "Numbers: error: ", "name it back"),
    ("a deleted column", deleted_column("place"), "missing column \"place\"", "expected this column"),
    ("a deleted column that may be blank", deleted_column("note"), "missing column \"note\"", "expected this column"),
    ("a deleted column of ids", deleted_column("id"), "estimates!A3: error: missing column \"id\"", "expected this column"),
    ("a sorted row of tags", sorted_tags, "estimates!A3: error: ", "sorted or moved"),
    ("a row of tags sorted below the entries", tags_sorted_down, "estimates!A{row}: error: ", "move it back if it was sorted down"),
    ("text in a number", wrong(low="many"), "estimates!K{row}: error: unreadable number \"many\"", "a number such as"),
    ("text in a grade", wrong(credibility="two"), "estimates!Q{row}: error: ", "a whole number from 1 to 6"),
    ("letters in a value", wrong(value="12x"), "estimates!H{row}: error: unreadable number \"12x\"", "about 40"),
    ("a date that may be two", wrong(occurred="05/06/2025"), "estimates!C{row}: error: ", "2025-06-05 or 2025-05-06"),
    ("merged cells", merged, "estimates!B{row}: error: merged cells", "split them"),
    ("the error of a formula", formula_error, "estimates!H{row}: error: a formula that gives an error \"#REF!\"", "clear the formula"),
    ("a formula without a result", wrong(value="=1+1"), "estimates!H{row}: error: a formula without a result", "save it"),
    ("a pasted picture", picture, "estimates!D6: error: a picture", "the picture deleted"),
    ("300 blank rows", blank_rows, "error: 300 blank rows", "delete the blank rows"),
    ("two headers", second_header, "estimates!A{row}: error: a second header", "delete this row"),
    ("an unknown place", wrong(place="chacaluta"), "estimates!D{row}: error: unknown place", "did you mean"),
]


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


shutil.copytree(seed, operation)
subprocess.run([program, "form", operation, "-o", form], check=True, capture_output=True)
before = contents(operation)
for name, edit, place, advice in cases:
    book = openpyxl.load_workbook(form)
    row = last(book["estimates"]) + 1
    edit(book)
    path = work / "edited.xlsx"
    book.save(path)
    done = subprocess.run(
        [program, "import", operation, path, "--entered", "2025-12-06"], capture_output=True, text=True)
    place = place.format(row=row)
    lines = [line for line in done.stderr.splitlines() if "error: " in line and place in line and advice in line]
    if done.returncode != 1 or len(lines) != 1 or not lines[0].startswith("edited.xlsx:") or done.stdout:
        faults.append(f"{name}: ends with {done.returncode}, expected {place} … {advice}:\n{done.stdout}{done.stderr}")
    if contents(operation) != before:
        faults.append(f"{name}: something is written")
        before = contents(operation)

print(*faults, sep="\n")
print(f"{len(cases)} cases, {len(faults)} faults")
sys.exit(1 if faults else 0)
