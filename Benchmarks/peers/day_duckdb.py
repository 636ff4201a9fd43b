"""A day's figures out of an operation folder with DuckDB: current values, envelope, origins and reports, and what else
their labels hang on: whether a statement is as good as verified, whether all are disputed.

With a database, that is a file of DuckDB's own to which the tables are imported where they are not there yet, and
which is asked instead of the folder.

usage: day_duckdb.py FOLDER DATE CUTOFF RESULT.csv [DATABASE]
"""

import sys

import duckdb

folder, date, cutoff, result = sys.argv[1:5]

ESTIMATE_COLUMNS = {name: "VARCHAR" for name in (
    "id source occurred entered place indicator measure unit group value method attributed_to attribution_kind "
    "credibility status supersedes sensitivity locator note").split()}

VAGUE = {
    "dozens": (20, 99), "scores": (40, 99), "hundreds": (200, 999), "several hundred": (300, 999),
    "thousands": (2000, 9999), "decenas": (20, 99), "una veintena": (17, 23), "cientos": (200, 999),
    "miles": (2000, 9999),
}
vague = ", ".join(f"('{words}', {low}, {high})" for words, (low, high) in VAGUE.items())

tables = {
    "sources": f"read_csv('{folder}/sources.csv', header = true, all_varchar = true)",
    "actors": f"read_csv('{folder}/actors.csv', header = true, all_varchar = true)",
    "estimates": f"read_csv('{folder}/estimates.csv', header = true, columns = {ESTIMATE_COLUMNS}, quote = '\"')",
}
database = duckdb.connect(*sys.argv[5:6])
if sys.argv[5:]:
    for name, file in tables.items():
        database.sql(f"CREATE TABLE IF NOT EXISTS {name} AS FROM {file}")
        tables[name] = name

database.sql(f"""
CREATE TEMP TABLE source AS
  SELECT id, publisher, coalesce(origin, CASE WHEN relation = 'original' THEN publisher END) AS origin,
    coalesce(relation, '') = 'republished' AS is_copy, coalesce(published, accessed) || '{cutoff[10:]}' AS known, coalesce(sensitivity, 'public') AS sensitivity
  FROM {tables["sources"]};
CREATE TEMP TABLE actor AS
  SELECT DISTINCT unnest([id, name] || string_split(coalesce(aliases, ''), '|')) AS spelling,
    coalesce(organisation, name) AS origin
  FROM {tables["actors"]};
CREATE TEMP TABLE vague (words VARCHAR, low BIGINT, high BIGINT);
INSERT INTO vague VALUES {vague};

CREATE TEMP VIEW known AS
  SELECT e.id, e.source, s.publisher, e.indicator, e.measure, e.unit, e."group", e.place, e.value, e.status,
    e.supersedes, e.attributed_to, e.attribution_kind, e.method, e.credibility, s.origin AS source_origin,
    s.is_copy,
    substr(e.occurred, 1, 10) AS day, coalesce(e.entered, s.known) AS known,
    coalesce(e.sensitivity, 'public') = 'public' AND s.sensitivity = 'public' AS is_public
  FROM {tables["estimates"]} AS e
  JOIN source AS s ON e.source = s.id
  WHERE coalesce(e.entered, s.known) <= '{cutoff}';

COPY (
  WITH counted AS (
    SELECT *, CASE WHEN value IN (SELECT words FROM vague) THEN 1 ELSE 0 END AS is_vague,
      CASE WHEN status = 'disputed' THEN 1 ELSE 0 END AS is_disputed
    FROM known
    WHERE day <= '{date}' AND coalesce(status, '') <> 'retracted' AND is_public
      AND value NOT IN ('no figure given', 'sin cifra')
      AND id NOT IN (SELECT supersedes FROM known WHERE supersedes IS NOT NULL)
  ), newest AS (
    SELECT indicator, measure, unit, "group", place, is_disputed,
      max(CASE WHEN is_vague = 0 THEN day END) AS number_day, max(CASE WHEN is_vague = 1 THEN day END) AS words_day
    FROM counted GROUP BY ALL
  ), day_of AS (
    SELECT * EXCLUDE (number_day, words_day),
      CASE WHEN number_day IS NULL OR words_day::DATE - number_day::DATE > 3 THEN words_day ELSE number_day END AS newest
    FROM newest
    QUALIFY is_disputed = min(is_disputed) OVER (PARTITION BY indicator, measure, unit, "group", place)
  ), current AS (
    SELECT c.*,
      CASE WHEN attributed_to IS NOT NULL AND attribution_kind IN ('official', 'organisation', 'expert')
        THEN coalesce(a.origin, attributed_to) ELSE source_origin END AS origin
    FROM counted AS c
    JOIN day_of AS d USING (indicator, measure, unit, "group", place, is_disputed)
    LEFT JOIN actor AS a ON c.attributed_to = a.spelling
    WHERE c.day >= strftime(newest::DATE - 1, '%Y-%m-%d')
  ), read AS (
    SELECT c.*, coalesce(c.origin, '?' || c.publisher) AS speaker, v.low AS vague_low, v.high AS vague_high,
      TRY_CAST(replace(regexp_extract(c.value, '[0-9][0-9,]*'), ',', '') AS BIGINT) AS number,
      regexp_extract(c.value, '^([0-9]+)-([0-9]+)$', 2) AS upper,
      regexp_extract(c.value, '^[^0-9]*') AS lead
    FROM current AS c LEFT JOIN vague AS v ON c.value = v.words
  ), bounded AS (
    SELECT *,
      CASE WHEN vague_low IS NOT NULL THEN vague_low
        WHEN lead IN ('about ', 'unos ') THEN (number * 9 + 5) // 10
        WHEN lead IN ('more than ', 'más de ') THEN number + 1
        WHEN lead IN ('up to ', 'hasta ') THEN NULL ELSE number END AS low,
      CASE WHEN vague_high IS NOT NULL THEN vague_high
        WHEN lead IN ('about ', 'unos ') THEN (number * 11 + 5) // 10
        WHEN lead IN ('more than ', 'más de ', 'at least ', 'al menos ') THEN NULL
        WHEN upper <> '' THEN upper::BIGINT ELSE number END AS high,
      CASE WHEN lead IN ('', 'about ', 'unos ') AND upper = '' THEN number END AS best
    FROM read
  ), own AS (
    SELECT * FROM bounded WHERE NOT is_copy
    QUALIFY row_number() OVER (
      PARTITION BY indicator, measure, unit, "group", place, speaker ORDER BY known DESC, day DESC, id DESC) = 1
  ), copied AS (
    SELECT b.* FROM bounded AS b LEFT JOIN own AS o USING (indicator, measure, unit, "group", place, speaker)
    WHERE b.is_copy AND (o.id IS NULL OR b.day >= o.day AND (b.low IS DISTINCT FROM o.low
      OR b.high IS DISTINCT FROM o.high OR b.best IS DISTINCT FROM o.best))
    QUALIFY row_number() OVER (
      PARTITION BY b.indicator, b.measure, b.unit, b."group", b.place, b.speaker
      ORDER BY b.known DESC, b.day DESC, b.id DESC) = 1
  ), latest AS (
    SELECT * FROM (SELECT * FROM own UNION ALL SELECT * FROM copied)
    QUALIFY row_number() OVER (
      PARTITION BY indicator, measure, unit, "group", place, speaker ORDER BY known DESC, day DESC, id DESC) = 1
  ), saying AS (
    SELECT b.* FROM bounded AS b JOIN latest AS l USING (indicator, measure, unit, "group", place, speaker)
    WHERE b.day = l.day AND b.low IS NOT DISTINCT FROM l.low AND b.high IS NOT DISTINCT FROM l.high
      AND b.best IS NOT DISTINCT FROM l.best
  )
  SELECT concat_ws('/', indicator, measure, unit, "group", place) AS figure,
    CASE WHEN count(*) = count(low) THEN min(low) END AS low,
    CASE WHEN count(*) = count(high) THEN max(high) END AS high,
    count(DISTINCT origin) AS origins, count(DISTINCT source) AS reports,
    bool_or(coalesce(status, '') = 'verified'
      OR (coalesce(credibility, '') = '1' AND method IN ('headcount', 'registration'))) AS verified,
    bool_and(is_disputed = 1) AS disputed
  FROM saying
  GROUP BY ALL
  ORDER BY figure
) TO '{result}' (HEADER);
""")
