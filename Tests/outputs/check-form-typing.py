"""The entry form takes what is typed into its cells in LibreOffice: a source and a place that were typed on their sheets a
minute ago can be chosen, what is on no sheet can be told, and import takes the day's work."""

import os
import pathlib
import shutil
import subprocess
import sys
from xml.sax.saxutils import escape

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
operation, form, typed, told = work / "operation", work / "entry.xlsx", work / "typed.xlsx", work / "told.txt"
faults = []

# Each cell as a person types it or chooses it from its list, in this order; a line that begins with "?" asks what of a sheet's new row
# the form does not take.
ENTRIES = [
    ("estimates", "source", "radio-norte"),
    ("estimates", "place", "puente-viejo"),
    ("?", "estimates", "a source and a place that are on no sheet yet"),
    ("sources", "id", "radio-norte"),
    ("sources", "publisher", "Radio Norte"),
    ("sources", "title", "Noon bulletin"),
    ("sources", "published", "2025-12-06"),
    ("sources", "kind", "media"),
    ("sources", "reliability", "fairly reliable"),
    ("?", "sources", "a new source"),
    ("places", "id", "puente-viejo"),
    ("places", "name", "Puente Viejo"),
    ("places", "type", "site"),
    ("places", "parent", "chile"),
    ("?", "places", "a new place"),
    ("estimates", "occurred", "2025-12-06"),
    ("estimates", "indicator", "People stranded"),
    ("estimates", "measure", "number present"),
    ("estimates", "value", "about 25"),
    ("estimates", "method", "headcount"),
    ("?", "estimates", "an estimate that chooses both"),
    ("estimates", "method", "guess"),
    ("?", "estimates", "a method that is on no list"),
    ("estimates", "method", "headcount"),
]
# What is refused each time.
EXPECTED = [{"source", "place"}, set(), set(), set(), {"method"}]

MACRO = """
Dim document, frame, dispatcher

Sub Work
  document = StarDesktop.loadComponentFromURL(ConvertToURL("FORM"), "_blank", 0, Array(named("Hidden", True)))
  frame = document.CurrentController.Frame
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Open "TOLD" For Output As #1
STEPS
  Close #1
  document.storeToURL(ConvertToURL("TYPED"), Array(named("FilterName", "Calc MS Excel 2007 XML")))
  StarDesktop.terminate()
End Sub

Function named(name, value)
  Dim property As New com.sun.star.beans.PropertyValue
  property.Name = name
  property.Value = value
  named = property
End Function

' Below the last row of the sheet, in the column of that name, as at the keyboard.
Sub Enter(sheetName, column, text)
  sheet = document.Sheets.getByName(sheetName)
  document.CurrentController.setActiveSheet(sheet)
  index = 0
  Do Until sheet.getCellByPosition(index, 1).String = column
    index = index + 1
  Loop
  document.CurrentController.select(sheet.getCellByPosition(index, NewRow(sheet)))
  dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, Array(named("StringName", text)))
End Sub

' The first row below those that were there when the form was opened.
Function NewRow(sheet)
  Select Case sheet.Name
ROWS
  End Select
End Function

' The columns of the new row whose entries the form does not take.
Sub Tell(sheetName)
  sheet = document.Sheets.getByName(sheetName)
  sheet.showInvalid()
  refused = ""
  For index = 0 To sheet.DrawPage.Count - 1
    cell = sheet.DrawPage.getByIndex(index).Anchor.CellAddress
    If cell.Row = NewRow(sheet) Then refused = refused & " " & sheet.getCellByPosition(cell.Column, 1).String
  Next
  Print #1, Trim(refused)
  sheet.clearArrows()
End Sub
"""


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]} ends with {done.returncode}:\n{done.stderr}")
    return done.stdout


def office(*arguments):
    # It may abort as it is ended by a macro; what it has written tells whether it did its work.
    subprocess.run(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{work}/profile", *arguments],
        capture_output=True, timeout=1_800)


def install(macro):
    """Puts a macro where LibreOffice looks for its user's, after its first start, which makes the folders."""
    office("--terminate_after_init")
    basic = work / "profile" / "user" / "basic" / "Standard"
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    (basic / "script.xlb").write_text(
        f'{head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
        'library:readonly="false" library:passwordprotected="false"><library:element library:name="Typing"/></library:library>')
    (basic / "Typing.xba").write_text(
        f'{head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" '
        f'script:language="StarBasic">{escape(macro)}</script:module>', encoding="utf-8")


def rows_of(table):
    with (operation / f"{table}.csv").open(encoding="utf-8") as file:
        return len(file.readlines()) - 1


shutil.copytree(seed, operation)
run("form", operation, "-o", form)

steps = [
    f'  Tell("{sheet}")' if name == "?" else f'  Enter("{name}", "{sheet}", "{text}")' for name, sheet, text in ENTRIES
]
# Three rows of headers stand above.
rows = [f'    Case "{table}": NewRow = {rows_of(table) + 3}' for table in ("places", "sources", "estimates")]
macro = MACRO.replace("STEPS", "\n".join(steps)).replace("ROWS", "\n".join(rows))
for name, path in (("FORM", form), ("TYPED", typed), ("TOLD", told)):
    macro = macro.replace(f'"{name}"', f'"{path}"')
install(macro)
office("macro:///Standard.Typing.Work")

answers = [set(line.split()) for line in told.read_text().splitlines()]
asked = [text for name, _, text in ENTRIES if name == "?"]
for text, answer, expected in zip(asked, answers, EXPECTED, strict=True):
    if answer != expected:
        faults.append(f"{text}: refused is {answer}, expected {expected}")

out = run("import", operation, typed, "--entered", "2025-12-06T18:00")
for line in ("places: 1 new, 0 changed", "sources: 1 new, 0 changed", "estimates: 1 new, 0 changed"):
    if line not in out:
        faults.append(f"not {line}:\n{out}")
explained = run("explain", operation, "stranded/stock/persons/all/puente-viejo", "--date", "2025-12-06")
if "about 25" not in explained or "Radio Norte" not in explained:
    faults.append(f"the figure says\n{explained}")

print(*faults, sep="\n")
print(f"{len(ENTRIES) - len(asked)} cells typed, {len(faults)} faults")
sys.exit(1 if faults else 0)
