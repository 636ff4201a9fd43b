#!/usr/bin/env python3
"""How well `sitrep draft` reads: recall and precision by language and by field.

    scripts/measure-draft.py PROGRAM [--check] [--verbose]

The texts with their answers stand in Tests/SitrepDraftTests/Texts. With DRAFT_TEXTS=FOLDER the documents of that
folder are read too, against the estimates of the worked case.
"""
import csv, glob, json, os, subprocess, sys, time

program = sys.argv[1]
verbose = "--verbose" in sys.argv
folder = "Tests/SitrepDraftTests/Texts"
operation = f"{folder}/operation"


def draft(path, *arguments, store=operation):
    output = subprocess.run([program, "draft", store, path, "--quiet", *arguments], capture_output=True, text=True)
    if output.returncode != 0:
        sys.exit(f"{path}: {output.stderr}")
    return json.loads(output.stdout)


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


def measure(path):
    language = os.path.basename(path)[:2]
    text = open(path, encoding="utf-8").read()
    answers = list(csv.DictReader(open(path[:-4] + ".csv", encoding="utf-8")))
    found = draft(path)["proposals"]
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


for path in sorted(glob.glob(f"{folder}/*.txt")):
    # Without a lexicon nothing is to be expected.
    if os.path.isdir(f"templates/draft/{os.path.basename(path)[:2]}"):
        measure(path)

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
    print(f"\nThe documents of {seeds}, beside the estimates of the worked case with a number or words:")
    found = []
    for path in sorted(glob.glob(f"{seeds}/*.txt")):
        for p in draft(path, store="seeds/chile-peru-2025")["proposals"]:
            found.append(p)
            if verbose:
                c = p["cells"]
                print("  ", os.path.basename(path)[:3], p["table"], repr(p["quote"]["text"]), p["low"], p["high"],
                      {k: c[k] for k in c if k in ("indicator", "measure", "place", "occurred", "attributed_to", "stage", "type", "sector", "kind", "duration", "group")})
    good = of = 0
    for row in csv.DictReader(open("seeds/chile-peru-2025/estimates.csv", encoding="utf-8")):
        words = row["value"]
        if not any(ch.isdigit() for ch in words) and not any(w in words for w in ("dozens", "scores", "hundreds", "no clear")):
            continue
        of += 1
        key = next((t for t in words.replace("%", "").split() if t[0].isdigit()), words.split()[0])
        hit = any(key.lower() in p["quote"]["text"].lower() for p in found)
        good += hit
        if not hit:
            print("   missed:", row["id"], words)
    print(f"   {good} of {of} found")
    if good < of and "--check" in sys.argv:
        sys.exit(1)

good, of = total["all"]["quantities found"]
right, values = total["all"]["value"]
worth, proposed = total["all"]["worth taking"]
taken, traps = total["all"]["distractors"]
if "--check" in sys.argv and (good < 0.95 * of or right < 0.98 * values or worth < 0.75 * proposed or taken > 0.02 * traps):
    sys.exit("the aims are not met")
