"""The report of a day with pandas and Jinja2: the same outputs, tables held and written as data frames.

usage: seed_pandas.py FOLDER DATE OUTPUT
"""

import datetime
import pathlib
import sys

import pandas as pd

sys.path.insert(0, str(pathlib.Path(__file__).parent / "seed"))
import officer
import outputs

folder, date, output = pathlib.Path(sys.argv[1]), datetime.date.fromisoformat(sys.argv[2]), pathlib.Path(sys.argv[3])
output.mkdir(parents=True, exist_ok=True)

operation = officer.Operation(folder)
sources = pd.DataFrame(operation.tables["sources"]).set_index("id", drop=False)
FIGURE = ["indicator", "measure", "unit", "group", "place"]


def counting(name):
    """The rows that are known on the day, not replaced, not taken back and not confidential."""
    path = folder / f"{name}.csv"
    if not path.exists():
        return pd.DataFrame(columns=["id", "source", "occurred"])
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    rows = rows.reindex(columns=list(rows.columns.union(
        ["status", "supersedes", "sensitivity", "attributed_to", "attribution_kind"], sort=False)), fill_value="")
    known = rows.apply(operation.known, axis=1)
    rows = rows[[moment <= operation.cutoff(date) for moment in known]].assign(known=known)
    return rows[~rows["id"].isin(rows["supersedes"]) & (rows["status"] != "retracted") & (rows["sensitivity"] == "")]


tables = {name: counting(name) for name in officer.TABLES}
estimates = tables["estimates"]
said = estimates["value"].map(officer.quantity)
estimates = estimates.assign(
    figure=estimates[FIGURE].agg("/".join, axis=1), day=estimates["occurred"].map(officer.day),
    is_range=said.map(lambda value: isinstance(value, tuple)),
    low=said.map(lambda value: value[0] if isinstance(value, tuple) else None).astype(object),
    high=said.map(lambda value: value[1] if isinstance(value, tuple) else None).astype(object),
    worded=said.map(lambda value: isinstance(value, tuple) and value[2]),
    origin=estimates.apply(operation.origin, axis=1))
estimates = estimates[estimates["day"] <= date]
estimates["speaker"] = estimates["origin"].fillna("?" + sources["publisher"].reindex(estimates["source"]).set_axis(
    estimates.index))
ranged = estimates[estimates["is_range"]]
disputed = ranged["status"] == "disputed"
ranged = ranged[~disputed | disputed.groupby(ranged["figure"]).transform("all")]
number_day = ranged[~ranged["worded"]].groupby("figure")["day"].max()
words_day = ranged[ranged["worded"]].groupby("figure")["day"].max()
newest = {}
for figure in ranged["figure"].unique():
    number, words = number_day.get(figure), words_day.get(figure)
    stale = number is not None and words is not None and (words - number).days > 3
    newest[figure] = words if number is None or stale else number
first = ranged["figure"].map(newest) - datetime.timedelta(days=1)
current = ranged[ranged["day"] >= first].sort_values(["known", "day", "id"])
statements = current.drop_duplicates(["figure", "speaker"], keep="last").groupby("figure")
by_figure = current.groupby("figure")
result = pd.DataFrame({
    "words": by_figure["value"].last(),
    "low": statements["low"].agg(lambda lows: None if lows.isna().any() else lows.min()),
    "high": statements["high"].agg(lambda highs: None if highs.isna().any() else highs.max()),
    "as_of": by_figure["day"].last(),
    "origins": statements["origin"].count(), "reports": by_figure["source"].nunique(),
    "worded": by_figure["worded"].any()}).reset_index()
result["caveats"] = [
    ["single origin"] * (origins < 2) + ["words read as a range"] * worded
    for origins, worded in zip(result["origins"], result.pop("worded"))]
figures = result.astype(object).where(result.notna(), None).to_dict("records")

used = sources[sources["id"].isin(pd.concat([table["source"] for table in tables.values()]))]
title = operation.profile["title"]["en"]
outputs.write_texts(output, {
    "title": title, "date": date, "cutoff": operation.cutoff(date), "figures": figures,
    "tables": {name: table.astype(str).to_dict("records") for name, table in tables.items()},
    "sources": used.to_dict("records")})
outputs.write_figures(output, figures)

with pd.ExcelWriter(output / "report.xlsx", engine="xlsxwriter") as workbook:
    about = pd.DataFrame([["Title", title], ["Date", date], ["Cut-off", str(operation.cutoff(date))]],
                         columns=["What", "Is"])
    about.to_excel(workbook, sheet_name="README", index=False)
    result.assign(caveats=result["caveats"].str.join("; ")).to_excel(workbook, sheet_name="Figures", index=False)
    for name, table in tables.items():
        table.drop(columns="known", errors="ignore").to_excel(workbook, sheet_name=name.capitalize(), index=False)
    result[["figure", "caveats"]].explode("caveats").to_excel(workbook, sheet_name="Caveats", index=False)
    used.to_excel(workbook, sheet_name="Sources", index=False)
