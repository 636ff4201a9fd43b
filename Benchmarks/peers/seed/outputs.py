"""The report of a day as text, Markdown, HTML and JSON, and its figures for comparison."""

import csv
import json
import pathlib

import jinja2


def write_texts(folder, context):
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent / "templates"), trim_blocks=True,
        lstrip_blocks=True)
    for ending in ("txt", "md", "html"):
        text = environment.get_template(f"report.{ending}").render(context)
        (folder / f"report.{ending}").write_text(text, encoding="utf-8")
    with open(folder / "report.json", "w", encoding="utf-8") as file:
        json.dump(context, file, ensure_ascii=False, indent=2, default=str)


def write_figures(folder, figures):
    with open(folder / "figures.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["figure", "low", "high", "origins", "reports"])
        for figure in figures:
            if figure["origins"] is not None:
                rows.writerow([figure[name] for name in ("figure", "low", "high", "origins", "reports")])
