"""The report of a day with Jinja2 and XlsxWriter: text, Markdown, HTML, JSON and a workbook of ten sheets.

usage: seed_xlsxwriter.py FOLDER DATE OUTPUT
"""

import datetime
import pathlib
import sys

import xlsxwriter

sys.path.insert(0, str(pathlib.Path(__file__).parent / "seed"))
import officer
import outputs

folder, date, output = sys.argv[1], datetime.date.fromisoformat(sys.argv[2]), pathlib.Path(sys.argv[3])
output.mkdir(parents=True, exist_ok=True)

operation = officer.Operation(folder)
figures = operation.figures(date)
tables = {name: operation.counting(name, date) for name in officer.TABLES}
used = {row["source"] for rows in tables.values() for row in rows}
sources = [row for row in operation.tables["sources"] if row["id"] in used]
title = operation.profile["title"]["en"]
outputs.write_texts(output, {
    "title": title, "date": date, "cutoff": operation.cutoff(date), "figures": figures, "tables": tables,
    "sources": sources})
outputs.write_figures(output, figures)

with xlsxwriter.Workbook(output / "report.xlsx", {"default_date_format": "yyyy-mm-dd"}) as workbook:
    bold = workbook.add_format({"bold": True, "bg_color": "#DDDDDD", "text_wrap": True})
    whole = workbook.add_format({"num_format": "#,##0"})

    def sheet(name, header, rows):
        page = workbook.add_worksheet(name)
        page.freeze_panes(1, 0)
        page.set_column(0, len(header), 18)
        page.write_row(0, 0, header, bold)
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime.date):
                    page.write_datetime(number, column, cell)
                elif isinstance(cell, (int, float)):
                    page.write_number(number, column, cell, whole)
                else:
                    page.write(number, column, str(cell or ""))
        page.autofilter(0, 0, max(1, len(rows)), len(header) - 1)

    sheet("README", ["What", "Is"], [["Title", title], ["Date", date], ["Cut-off", str(operation.cutoff(date))]])
    names = ["figure", "words", "low", "high", "as_of", "origins", "reports"]
    sheet("Figures", [*names, "caveats"], [[*map(f.get, names), "; ".join(f["caveats"])] for f in figures])
    for name, rows in tables.items():
        header = [column for column in (operation.tables.get(name) or [{}])[0] if column != "known_at"]
        sheet(name.capitalize(), header or ["id"], [[row[column] for column in header] for row in rows])
    sheet("Caveats", ["figure", "caveat"], [[f["figure"], caveat] for f in figures for caveat in f["caveats"]])
    sheet("Sources", list(sources[0]), [list(row.values()) for row in sources])
