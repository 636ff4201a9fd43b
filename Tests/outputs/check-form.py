"""The entry form opens in openpyxl and LibreOffice with its drop-downs, and comes back filled in, once."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
REGISTERS = ("places", "actors", "sources")
operation = work / "operation"
faults = []


def expect(condition, fault):
    if not condition:
        faults.append(fault)


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]} ends with {done.returncode}:\n{done.stderr}")
    return done.stdout


def dropdowns(path):
    """By sheet: the cells that have a list, and the values each list gives."""
    workbook = openpyxl.load_workbook(path)
    found = {}
    for sheet in workbook:
        for validation in sheet.data_validations.dataValidation:
            if validation.type != "list":
                continue
            name, cells = validation.formula1.lstrip("=").replace("$", "").rsplit("!", 1)
            # LibreOffice writes 'Lists'.A2 as Excel does, with or without quotes.
            values = [row[0].value for row in workbook[name.strip("'")][cells] if row[0].value is not None]
            if name in REGISTERS:
                blank = sum(row[0].value is None for row in workbook[name][cells])
                expect(blank >= 900, f"{sheet.title}: {name} has {blank} blank rows that can be chosen from")
            column = openpyxl.utils.get_column_letter(next(iter(validation.sqref.ranges)).min_col)
            found[sheet.title, column] = values
    return found


def checks(path):
    """By sheet and column: what kind of entry is taken, by which formula, and what who fills it in is told."""
    return {
        (sheet.title, next(iter(validation.sqref.ranges)).min_col): (
            validation.type or "any", validation.formula1 if validation.type == "custom" else None, validation.prompt,
            validation.error)
        for sheet in openpyxl.load_workbook(path)
        for validation in sheet.data_validations.dataValidation
    }


def asked(path):
    """The columns whose entries outside a closed list, or that look like no date, are asked about and may stay."""
    return {
        (sheet.title, next(iter(validation.sqref.ranges)).min_col)
        for sheet in openpyxl.load_workbook(path)
        for validation in sheet.data_validations.dataValidation
        if validation.showErrorMessage and validation.errorStyle == "warning"
    }


def columns(sheet):
    return {cell.value: cell.column for cell in sheet[2]}


shutil.copytree(seed, operation)
form = work / "entry.xlsx"
run("form", operation, "-o", form)

lists = dropdowns(form)
expect(len(lists) > 40, f"only {len(lists)} drop-downs")
with (operation / "places.csv").open(encoding="utf-8") as file:
    places = [line.split(",")[0] for line in file][1:]
expect(lists.get(("estimates", "D")) == places, "the drop-down of places is not the register")

converted = work / "converted"
subprocess.run(
    ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
     "--outdir", converted, form], check=True, capture_output=True)
expect(dropdowns(converted / "entry.xlsx") == lists, "LibreOffice does not keep the drop-downs")

entries = checks(form)
expect(checks(converted / "entry.xlsx") == entries, "LibreOffice does not keep the checks and their messages")
asking = asked(form)
expect(asked(converted / "entry.xlsx") == asking, "LibreOffice does not ask where the form does")
book = openpyxl.load_workbook(form)
for sheet in book.worksheets[1:-3]:
    expect(sheet.freeze_panes == "B4", f"{sheet.title}: frozen at {sheet.freeze_panes}")
    for name, number in columns(sheet).items():
        kind, formula, prompt, _ = entries[sheet.title, number]
        expect(prompt and sheet.cell(1, number).value, f"{sheet.title}.{name}: no label or message")
        if name in ("occurred", "entered", "published", "start", "due"):
            expect(kind == "custom" and f"{openpyxl.utils.get_column_letter(number)}4" in formula, f"{sheet.title}.{name}: {kind}")
        if name in ("occurred", "measure", "stage", "reliability", "status", "sensitivity"):
            expect((sheet.title, number) in asking or sheet.title == "policies" and name == "measure", f"{sheet.title}.{name}: refuses its codes")
        if name in ("credibility", "severity"):
            expect(kind == "whole", f"{sheet.title}.{name}: {kind}")
for sheet in [book.worksheets[0], book.worksheets[-2]]:
    expect(sheet.protection.sheet, f"{sheet.title}: not protected")
expect(book.worksheets[-1].sheet_state == "hidden", "what was handed out can be seen")
for path in [form, converted / "entry.xlsx"]:
    for sheet in openpyxl.load_workbook(path).worksheets[1:-3]:
        folded = [c for c in sheet.column_dimensions.values() if c.outlineLevel and c.hidden]
        hidden = sum(c.max - c.min + 1 for c in folded)
        shown = len(columns(sheet)) - hidden
        expect(1 <= shown <= 8, f"{path.name}: {sheet.title} shows {shown} columns")

for path in [form, converted / "entry.xlsx"]:
    out = run("import", operation, path, "--dry-run")
    expect(out.startswith("unchanged: ") and out.endswith("\nnothing to add\n"), f"{path}: an unchanged form would change something:\n{out}")

workbook = openpyxl.load_workbook(form)
sheet = workbook["estimates"]
column = columns(sheet)
rows = {sheet.cell(row, 1).value: row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 1).value}
changed = next(iter(rows))
sheet.cell(rows[changed], column["note"]).value = "Read again."
last = max(rows.values()) + 1
new = {
    "id": "est-form", "source": sheet.cell(rows[changed], column["source"]).value, "occurred": "2025-12-05",
    "place": "chacalluta", "indicator": "stranded", "measure": "stock", "value": 77,
}
for name, value in new.items():
    sheet.cell(last, column[name]).value = value
workbook.save(form)

out = run("import", operation, form, "--entered", "2025-12-05T18:00")
expect("estimates: 1 new, 1 changed" in out, f"the edited form gives:\n{out}")
expect('note: "' in out and '"Read again."' in out, "the change is not told with its old and new value")
before = {path.name: path.read_bytes() for path in operation.iterdir() if path.is_file()}
out = run("import", operation, form, "--entered", "2025-12-06T18:00")
expect(out.endswith("nothing to add\n"), f"the same form again gives:\n{out}")
expect(before == {path.name: path.read_bytes() for path in operation.iterdir() if path.is_file()}, "it writes")

# The profile is on a sheet of its own.
workbook = openpyxl.load_workbook(form)
settings = {row[0].value: row[1] for row in workbook["operation"].iter_rows(min_row=4)}
settings["household_size"].value, settings["crisis.countries"].value = "4|5", "CHL|PER|BOL"
workbook.save(form)
out = run("import", operation, form, "--entered", "2025-12-06T18:00")
expect(out.startswith("operation: 2 changed"), f"a changed profile gives:\n{out}")
profile = (operation / "operation.yaml").read_text(encoding="utf-8")
expect("  countries: [CHL, PER, BOL]\n" in profile and "household_size: [" in profile, f"the profile became:\n{profile}")

run("report", operation, "--date", "2025-12-05", "--format", "json", "--output", work / "reports")
report = json.loads(next((work / "reports").rglob("*.json")).read_text(encoding="utf-8"))
expect(any("est-form" in figure["records"] for figure in report["figures"]), "the report lacks the new estimate")


# A day's work, typed as a person would: new source and place first, then chosen by what they are called; words of the
# lists; one row wrong, which is mended and comes in the next day.
run("form", operation, "-o", form)
workbook = openpyxl.load_workbook(form)


def type_in(sheet, **cells):
    sheet = workbook[sheet]
    row = max((r for r in range(4, sheet.max_row + 1) if any(c.value for c in sheet[r])), default=3) + 1
    for name, value in cells.items():
        sheet.cell(row, columns(sheet)[name]).value = value


type_in("sources", publisher="Radio Frontera", title="Evening news", published="2025-12-06", kind="media", reliability="C")
type_in("places", name="Puente Viejo", type="site", parent=places[0])
type_in("estimates", source="Evening news", occurred="2025-12-06", place="Puente Viejo", indicator="People stranded",
        measure="stock", value="about 25", method="media estimate")
type_in("estimates", source="Radio Frontera", occurred="2025-12-06", place="Puente Viejo", indicator="stranded", group="children",
        measure="stock", value="a dozen")
type_in("conditions", source="Radio Frontera", occurred="2025-12-06", place="Puente Viejo", sector="Health", severity=3,
        summary="One nurse for all.")
type_in("estimates", source="Evening news", occurred="2025-12-06", place="Puente Nuevo", indicator="stranded", measure="stock",
        value=12)
workbook.save(form)
out = run("import", operation, form, "--entered", "2025-12-06T19:00", "--good-rows")
expect("sources: 1 new" in out and "places: 1 new" in out and "estimates: 2 new" in out and "conditions: 1 new" in out,
       f"the day's work gives:\n{out}")
estimates = (operation / "estimates.csv").read_text(encoding="utf-8")
expect(",radio-frontera-1206," in estimates and ",media-estimate," in estimates, "words did not come back as codes")
refused = work / "entry-refused.xlsx"
workbook = openpyxl.load_workbook(refused)
sheet = workbook["estimates"]
expect(sheet.max_row == 4, f"{sheet.max_row - 3} rows were refused")
sheet.cell(4, columns(sheet)["place"]).value = "Puente Viejo"
workbook.save(refused)
out = run("import", operation, refused, "--entered", "2025-12-07")
expect(out.startswith("estimates: 1 new"), f"the mended row gives:\n{out}")

print(*faults, sep="\n")
print(f"{len(lists)} drop-downs, {len(faults)} faults")
sys.exit(1 if faults else 0)
