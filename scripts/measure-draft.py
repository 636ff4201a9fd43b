#!/usr/bin/env python3
"""How well `sitrep draft` reads: recall and precision by language and by field.

    scripts/measure-draft.py PROGRAM [--check] [--verbose] [--time] [NAME…]

The texts with their answers stand in Tests/SitrepDraftTests/Texts; after the options the names of those to read, such
as `en-*`. A text whose places stand beside it (`en-x.places.csv`) is of an operation of its own. With DRAFT_TEXTS=FOLDER the documents of that folder are read too, against the estimates of the worked case.
"""
import csv, glob, json, os, shutil, subprocess, sys, tempfile, time

program = sys.argv[1]
verbose = "--verbose" in sys.argv
names_of_texts = [argument for argument in sys.argv[2:] if not argument.startswith("--")] or ["*"]
folder = "Tests/SitrepDraftTests/Texts"
operation = f"{folder}/operation"


# The operation's names are found in each language; the words may be tried before they are built in.
templates = os.environ.get("DRAFT_WORDS")


def draft(paths, *arguments, store=operation):
    """What is proposed of each text; one run of the program reads all of them."""
    if templates:
        arguments += ("--template", templates)
    output = subprocess.run([program, "draft", store, *paths, "--quiet", *arguments], capture_output=True, text=True)
    if output.returncode != 0:
        sys.exit(f"{paths[0]} …: {output.stderr}")
    drafted = json.loads(output.stdout)
    return [text["proposals"] for text in (drafted if len(paths) > 1 else [drafted])]


def drafts(paths):
    """What is proposed of each text, read in the operation that its places tell."""
    shared = [path for path in paths if not os.path.exists(path[:-4] + ".places.csv")]
    found = dict(zip(shared, draft(shared))) if shared else {}
    for path in paths:
        if path not in found:
            with tempfile.TemporaryDirectory() as own:
                shutil.copytree(operation, own, dirs_exist_ok=True)
                shutil.copy(path[:-4] + ".places.csv", f"{own}/places.csv")
                found[path] = draft([path], store=own)[0]
    return found


def overlaps(quote, words, text):
    start = text.find(words)
    return start >= 0 and quote["start"] < start + len(words) and start < quote["end"]


def bound(text):
    return None if text == "" else int(text)


names = {}
for row in csv.DictReader(open(f"{operation}/actors.csv", encoding="utf-8")):
    for name in [row["id"], row["name"], *row["aliases"].split("|")]:
        names[name.lower()] = row["id"]

fields = ["value", "unit", "indicator", "measure", "group", "place", "occurred", "attributed_to", "stage"]
total = {}


def count(language, what, good):
    for key in (language, "all"):
        tally = total.setdefault(key, {}).setdefault(what, [0, 0])
        tally[0] += good
        tally[1] += 1


def measure(path, found):
    language = os.path.basename(path)[:2]
    text = open(path, encoding="utf-8").read()
    answers = list(csv.DictReader(open(path[:-4] + ".csv", encoding="utf-8")))
    used = set()
    misses = []
    tables = {"estimate": "estimates", "refusal": "estimates", "policy": "policies", "need": "conditions", "outlook": "statements",
              "position": "statements"}
    for answer in answers:
        kind = answer["kind"]
        near = [p for p in found if overlaps(p["quote"], answer["quote"], text)]
        if kind == "distractor":
            taken = [p for p in near if p["table"] == "estimates" and p["cells"].get("unit") in ("persons", "households") and (p["low"] is not None or p["high"] is not None)]
            count(language, "distractors", bool(taken))
            if taken:
                misses.append(f"taken: {answer['quote']} as {taken[0]['quote']['text']}")
            continue
        candidates = [p for p in near if p["table"] == tables[kind] and p["number"] not in used
                      and (kind != "refusal" or p["low"] is None and p["high"] is None)
                      and (kind != "estimate" or p["low"] is not None or p["high"] is not None)]
        if kind == "need" and len(candidates) > 1:
            candidates.sort(key=lambda p: p["cells"].get("sector") != answer["indicator"])
        what = {"outlook": "outlooks and positions found", "position": "outlooks and positions found", "estimate": "quantities found", "refusal": "refusals found", "policy": "measures found", "need": "needs found"}[kind]
        count(language, what, bool(candidates))
        if not candidates:
            misses.append(f"missed {kind}: {answer['quote']}")
            continue
        best = candidates[0]
        used.add(best["number"])
        cells = best["cells"]
        if kind == "estimate":
            good = [best["low"], best["high"]] == [bound(answer["low"]), bound(answer["high"])]
            count(language, "value", good)
            if not good:
                misses.append(f"value of {answer['quote']}: {best['low']}..{best['high']}")
        if kind == "need":
            good = cells.get("sector") == answer["indicator"]
            count(language, "sector", good)
        if kind in ("estimate", "policy", "refusal"):
            for field in fields[1:]:
                want = answer[field]
                if not want:
                    continue
                got = cells.get(field, "all" if field == "group" else "")
                if field == "attributed_to":
                    want, got = names.get(want.lower(), want.lower()), names.get(got.lower(), got.lower())
                    good = want == got or (got != "" and (got in want or want in got))
                else:
                    good = want == got
                count(language, field, good)
                if not good:
                    misses.append(f"{field} of {answer['quote']}: {got or '-'} for {want}")
    quantities = [p for p in found if p["table"] == "estimates"]
    for p in quantities:
        worth = p["number"] in used
        count(language, "worth taking", worth)
        if not worth:
            misses.append(f"extra: {p['quote']['text']} ({p['cells'].get('indicator')})")
    for p in found:
        if p["table"] != "estimates":
            count(language, "others in the answers", p["number"] in used)
            if p["number"] not in used:
                misses.append(f"extra {p['table']}: {p['quote']['text']}")
    if verbose and misses:
        print(f"== {os.path.basename(path)}")
        for miss in misses:
            print("   " + miss)


# Without a lexicon nothing is to be expected.
paths = sorted(
    path for name in names_of_texts for path in glob.glob(f"{folder}/{name}.txt")
    if os.path.isdir(f"templates/draft/{os.path.basename(path)[:2]}"))
for path, found in drafts(paths).items():
    measure(path, found)

rows = ["quantities found", "value", "worth taking", "distractors", "unit", "indicator", "measure", "group", "place",
        "occurred", "attributed_to", "refusals found", "measures found", "stage", "needs found", "sector", "outlooks and positions found",
        "others in the answers"]
languages = sorted(key for key in total if key != "all") + ["all"]
print("| " + " | ".join([""] + languages) + " |")
print("|" + "---|" * (len(languages) + 1))
for row in rows:
    cells = []
    for language in languages:
        good, of = total[language].get(row, [0, 0])
        cells.append(f"{good}/{of}" if of else "")
    good, of = total["all"].get(row, [0, 0])
    cells[-1] += f" ({100 * good / of:.0f} %)" if of else ""
    print("| " + " | ".join([row] + cells) + " |")

seeds = os.environ.get("DRAFT_TEXTS")
if seeds:
    case = "seeds/chile-peru-2025"
    print(f"\nThe documents of {seeds}, beside the records of the worked case:\n")
    rows = {table: list(csv.DictReader(open(f"{case}/{table}.csv", encoding="utf-8"))) for table in
            ("sources", "estimates", "policies")}
    texts = {path: open(path, encoding="utf-8").read() for path in sorted(glob.glob(f"{seeds}/*.txt"))}
    of_source = {}
    for source in rows["sources"]:
        words = source["title"].rstrip("… ").split()
        for path, text in texts.items():
            if words and path not in of_source and " ".join(words) in text[:3000].replace("\n", " "):
                of_source[path] = source
                break
    rest = [s for s in rows["sources"] if s not in of_source.values()]
    for path in texts:
        if path not in of_source and rest:
            of_source[path] = rest.pop()
    strength = ["proposed", "pledged", "announced", "adopted", "in-force", "extended", "suspended", "ended", "held"]
    tally = {}

    def seed(what, good, remark=""):
        tally.setdefault(what, [0, 0])
        tally[what][0] += good
        tally[what][1] += 1
        if verbose and not good:
            print(f"   {what}: {remark}")

    for path, source in of_source.items():
        head = ["--publisher", source["publisher"], "--published", source["published"], "--language", "en"]
        found = draft([path], *head, store=case)[0]
        if verbose:
            print(f"== {source['id']}")
            for p in found:
                c = p["cells"]
                print("    ", p["table"], repr(p["quote"]["text"]), p["low"], p["high"],
                      {k: c[k] for k in c if k in ("indicator", "measure", "place", "occurred", "attributed_to", "stage", "type",
                                                   "sector", "kind", "duration", "group")})
        used = set()
        for row in rows["estimates"]:
            words = row["value"]
            isRefusal = words in ("no clear figure", "no figure given")
            if row["source"] != source["id"] or not isRefusal and not any(ch.isdigit() for ch in words) and not any(
                    w in words for w in ("dozens", "scores", "hundreds")):
                continue
            key = next((t for t in words.replace("%", "").split() if t[0].isdigit()), words.split()[0]).lower()
            hits = [p for p in found if p["table"] == "estimates" and p["number"] not in used and (
                p["low"] is None and p["high"] is None if isRefusal else key in p["quote"]["text"].lower())]
            hits.sort(key=lambda p: p["cells"].get("indicator") != row["indicator"])
            seed("estimates found", bool(hits), f"{row['id']} {words}")
            if not hits:
                continue
            best = hits[0]["cells"]
            used.add(hits[0]["number"])
            for field in ("indicator", "measure", "place", "attributed_to"):
                if row[field]:
                    seed(field, best.get(field) == row[field], f"{row['id']} {words}: {best.get(field)} for {row[field]}")
        for row in rows["policies"]:
            if row["source"] != source["id"]:
                continue
            hits = [p for p in found if p["table"] == "policies" and (
                p["cells"]["measure"] == row["measure"] or p["cells"]["type"] == row["type"])]
            seed("steps found", bool(hits), f"{row['id']} {row['type']} {row['stage']} ({row['locator']})")
            if hits:
                nearest = min(hits, key=lambda p: abs(strength.index(p["cells"]["stage"]) - strength.index(row["stage"])))
                seed("stage no stronger", strength.index(nearest["cells"]["stage"]) <= strength.index(row["stage"]),
                     f"{row['id']}: {nearest['cells']['stage']} for {row['stage']}")
                seed("stage the same", nearest["cells"]["stage"] == row["stage"],
                     f"{row['id']}: {nearest['cells']['stage']} for {row['stage']}")
    for what, (good, of) in tally.items():
        print(f"   {what}: {good} of {of}")
    if "--check" in sys.argv and tally["estimates found"][0] < tally["estimates found"][1]:
        sys.exit(1)

if "--time" in sys.argv:
    # What one more text of 2,000 words takes: many less one, so that starting the program does not count.
    words = " ".join(open(path, encoding="utf-8").read().split("\n\n", 1)[1] for path in sorted(glob.glob(f"{folder}/en-*.txt")))
    body = " ".join((words + " ") .split(" ")[:2000])
    with tempfile.TemporaryDirectory() as scratch:
        paths = []
        for number in range(101):
            paths.append(f"{scratch}/{number}.txt")
            open(paths[-1], "w", encoding="utf-8").write(f"title: {number}\nlanguage: en\n\n{body}")

        def seconds(count):
            start = time.perf_counter()
            subprocess.run([program, "draft", operation, *paths[:count], "--quiet"], capture_output=True, check=True)
            return time.perf_counter() - start

        one, many = (min(seconds(count) for _ in range(3)) for count in (1, 101))
        print(f"\n2,000 words: {(many - one) * 10:.1f} ms ({program})")

good, of = total["all"]["quantities found"]
right, values = total["all"]["value"]
worth, proposed = total["all"]["worth taking"]
taken, traps = total["all"]["distractors"]
if "--check" in sys.argv and (good < 0.95 * of or right < 0.98 * values or worth < 0.75 * proposed or taken > 0.02 * traps):
    sys.exit("the aims are not met")
