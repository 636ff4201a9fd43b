"""A day's figures out of an operation folder with polars: current values, envelope, origins and reports, and what else
their labels hang on: whether a statement is as good as verified, whether all are disputed.

usage: day_polars.py FOLDER DATE CUTOFF RESULT.csv
"""

import sys

import polars as pl
from polars import col, lit, when

folder, date, cutoff, result = sys.argv[1:]

VAGUE = {
    "dozens": (20, 99), "scores": (40, 99), "hundreds": (200, 999), "several hundred": (300, 999),
    "thousands": (2000, 9999), "decenas": (20, 99), "una veintena": (17, 23), "cientos": (200, 999),
    "miles": (2000, 9999),
}
FIGURE = ["indicator", "measure", "unit", "group", "place"]


def table(name):
    return pl.scan_csv(f"{folder}/{name}.csv", infer_schema=False)


sources = table("sources").select(
    source=col("id"), publisher=col("publisher"),
    source_origin=pl.coalesce("origin", when(col("relation") == "original").then(col("publisher"))),
    source_known=pl.coalesce("published", "accessed") + cutoff[10:],
    is_copy=col("relation").fill_null("") == "republished", source_is_public=col("sensitivity").is_null())
actors = table("actors").select(
    attributed_to=pl.concat_list("id", "name", col("aliases").fill_null("").str.split("|")),
    actor_origin=pl.coalesce("organisation", "name")).explode("attributed_to").unique("attributed_to")
vague = pl.LazyFrame({"value": list(VAGUE), "vague_low": [low for low, _ in VAGUE.values()],
                      "vague_high": [high for _, high in VAGUE.values()]})

known = table("estimates").select(
    "id", "source", *FIGURE, "value", "status", "supersedes", "attributed_to", "attribution_kind", "entered",
    "sensitivity", "method", "credibility", day=col("occurred").str.head(10),
).join(sources, on="source").with_columns(known=pl.coalesce("entered", "source_known")).filter(
    col("known") <= cutoff)

counted = known.filter(
    col("day") <= date, col("status").fill_null("") != "retracted",
    col("sensitivity").is_null() & col("source_is_public"), ~col("value").is_in(["no figure given", "sin cifra"]),
).join(
    known.filter(col("supersedes").is_not_null()).select(id="supersedes"), on="id", how="anti",
).with_columns(is_vague=col("value").is_in(list(VAGUE)), is_disputed=col("status").fill_null("") == "disputed")

number_day = col("day").filter(~col("is_vague")).max().str.to_date()
words_day = col("day").filter(col("is_vague")).max().str.to_date()
newest = counted.group_by(*FIGURE, "is_disputed").agg(number_day=number_day, words_day=words_day).sort(
    "is_disputed").unique(FIGURE, keep="first", maintain_order=True).select(
    *FIGURE, "is_disputed",
    first=(when(col("number_day").is_null() | ((col("words_day") - col("number_day")).dt.total_days() > 3))
           .then("words_day").otherwise("number_day") - pl.duration(days=1)).dt.to_string("%Y-%m-%d"))

number = col("value").str.extract("([0-9][0-9,]*)").str.replace_all(",", "").cast(pl.Int64)
lead = col("value").str.extract("^([^0-9]*)")
upper = col("value").str.extract("^[0-9]+-([0-9]+)$").cast(pl.Int64)
current = counted.join(newest, on=[*FIGURE, "is_disputed"]).filter(col("day") >= col("first")).join(
    actors, on="attributed_to", how="left").join(vague, on="value", how="left").with_columns(
    origin=when(col("attribution_kind").is_in(["official", "organisation", "expert"]),
                col("attributed_to").is_not_null())
    .then(pl.coalesce("actor_origin", "attributed_to")).otherwise("source_origin"),
    number=number, lead=lead, upper=upper,
).with_columns(
    low=when(col("vague_low").is_not_null()).then("vague_low")
    .when(col("lead").is_in(["about ", "unos "])).then((col("number") * 9 + 5) // 10)
    .when(col("lead").is_in(["more than ", "más de "])).then(col("number") + 1)
    .when(col("lead").is_in(["up to ", "hasta "])).then(lit(None)).otherwise("number"),
    high=when(col("vague_high").is_not_null()).then("vague_high")
    .when(col("lead").is_in(["about ", "unos "])).then((col("number") * 11 + 5) // 10)
    .when(col("lead").is_in(["more than ", "más de ", "at least ", "al menos "])).then(lit(None))
    .when(col("upper").is_not_null()).then("upper").otherwise("number"),
    best=when(col("lead").is_in(["", "about ", "unos "]) & col("upper").is_null()).then("number"),
    speaker=pl.coalesce("origin", lit("?") + col("publisher")))

SPEAKER = [*FIGURE, "speaker"]
CONTENT = ["low", "high", "best"]


def latest(statements):
    return statements.sort("known", "day", "id", descending=True).unique(SPEAKER, keep="first", maintain_order=True)


def of(statements, prefix):
    """Day and content of one statement a speaker, to hold others against."""
    return statements.select(*SPEAKER, *(col(name).alias(f"{prefix}_{name}") for name in ["day", *CONTENT]))


def says_the_same_as(prefix):
    return pl.all_horizontal(col(name).eq_missing(col(f"{prefix}_{name}")) for name in CONTENT)


# A copy leads in place of what its origin published itself only where it tells something else, of no earlier day.
own = latest(current.filter(~col("is_copy")))
copied = latest(
    current.filter(col("is_copy")).join(of(own, "own"), on=SPEAKER, how="left").filter(
        col("own_day").is_null() | ((col("day") >= col("own_day")) & ~says_the_same_as("own"))))
leading = latest(pl.concat([own, copied.select(own.collect_schema().names())]))
saying = current.join(of(leading, "leading"), on=SPEAKER).filter(
    col("day") == col("leading_day"), says_the_same_as("leading"))
saying.group_by(FIGURE).agg(
    low=when(col("low").null_count() == 0).then(col("low").min()),
    high=when(col("high").null_count() == 0).then(col("high").max()),
    origins=col("origin").drop_nulls().n_unique(), reports=col("source").n_unique(),
    verified=((col("status") == "verified")
              | ((col("credibility") == "1") & col("method").is_in(["headcount", "registration"]))).any(),
    disputed=col("is_disputed").all(),
).select(
    pl.concat_str(FIGURE, separator="/").alias("figure"), "low", "high", "origins", "reports", "verified", "disputed",
).sort("figure").collect().write_csv(result)
