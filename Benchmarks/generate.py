#!/usr/bin/env python3
"""Writes an operation folder of any size: the same bytes for the same arguments, on every machine.

It holds what real folders hold and what makes them hard: numbers with quoted thousands, words, ranges, refusals,
copies of one story, late entries, corrections, retractions, disputed and confidential records, policies that run
out, conditions, statements on both sides. `--errors` plants rows that cannot be read.

Python, because the peers need it anyway and a million rows take it ten seconds; the standard library alone.
"""

import argparse
import datetime
import pathlib
import random

INDICATORS = [
    # id, measure, role
    ("stranded", "stock", "caseload"), ("sheltered", "stock", "caseload"), ("arrivals", "flow", "flow"),
    ("in-transit", "stock", "caseload"), ("departures", "flow", "flow"), ("awaiting-papers", "stock", "caseload"),
    ("denied-entry", "flow", "flow"), ("in-need", "stock", "caseload"), ("registered", "stock", "caseload"),
    ("ill", "stock", "caseload"),
]
GROUPS = ["all", "children", "women", "older-people", "men", "families-alone", "pregnant-women", "disabled"]
METHODS = ["headcount", "headcount", "registration", "flow-count", "model", "media-estimate"]
VAGUE = {"en": ["dozens", "scores", "hundreds", "several hundred", "thousands"],
         "es": ["decenas", "una veintena", "cientos", "miles"]}
NOTES = ["", "", "", "", "", "", "second shift", "night count", '"gate, then tents"', '"read out, not in print"']
SECTORS = ["SHL", "FSC", "HEA", "WSH", "PRO", "EDU"]
FIRST = datetime.date(2025, 1, 1)


class Dice:
    """Only `random()` of the standard generator is promised never to change, so all else is made of it."""

    def __init__(self, seed):
        self.roll = random.Random(seed).random

    def below(self, n):
        return int(self.roll() * n)

    def pick(self, items):
        return items[int(self.roll() * len(items))]


def indicator(index):
    return INDICATORS[index] if index < len(INDICATORS) else (f"indicator-{index}", "stock", "caseload")


def group(index):
    return GROUPS[index] if index < len(GROUPS) else f"group-{index}"


def place_ids(count):
    """A country and its regions make room for the sites, which hold the figures."""
    return [f"site-{index:04d}" for index in range(count)]


def write(folder, name, header, rows):
    with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write(header + "\n")
        file.writelines(rows)


def profile(arguments, days):
    indicators = "".join(
        f"  {id}:\n    role: {role}\n    name:\n      en: {id.replace('-', ' ').capitalize()}\n"
        for id, _, role in map(indicator, range(arguments.indicators)))
    keys = "".join(
        f"  - {id}/{measure}/persons/all/site-0000\n"
        for id, measure, _ in map(indicator, range(min(5, arguments.indicators))))
    return f"""operation: made-up-{arguments.estimates}
title:
  en: A made-up operation of {arguments.estimates} estimates
languages: [en]
timezone: UTC
cutoff: "20:00"
first_report: {FIRST}
crisis:
  countries: [KEN]
sectors: [{', '.join(SECTORS)}]
indicators:
{indicators}key_figures:
{keys}entered: optional
next_report: {FIRST + datetime.timedelta(days=days)}
"""


def actors():
    rows = []
    for index in range(60):
        kind = ("official", "organisation", "expert")[index % 3]
        organisation = f"Ministry {index // 6}" if kind == "official" else ""
        rows.append(f"actor-{index:02d},Person or body {index},Spelling {index} A|Spelling {index} B,,"
                    f"{organisation},{kind},{'reason' if index % 10 == 0 else ''}\n")
    return rows


class Sources:
    """A fifth blank of origin, a fifth carrying an agency, the rest original."""

    def __init__(self, dice, count, days):
        self.carriers = {language: [[] for _ in range(20)] for language in VAGUE}
        self.ids, self.languages, self.rows = [], [], []
        for index in range(count):
            id, relation, origin = f"s{index:05d}", "original", ""
            language = "es" if dice.roll() < 0.2 else "en"
            if index % 5 == 1:
                relation = "quotes"
            elif index % 5 == 2:
                agency = dice.below(20)
                relation, origin = "republished", f"Agency {agency}"
                self.carriers[language][agency].append(index)
            published = FIRST + datetime.timedelta(days=dice.below(days))
            accessed = published + datetime.timedelta(days=dice.below(3))
            secrecy = ("", "", "", "", "", "", "", "", "", "partner")[dice.below(10)] if index % 7 == 3 else ""
            self.rows.append(
                f"{id},Publisher {index % 200},\"Day's news, part {index}\",https://example.org/{index},{published},"
                f"{accessed},{language},{origin},{relation},media,{dice.pick('ABCD')},{secrecy}\n")
            self.ids.append(id)
            self.languages.append(language)
        self.carriers = {language: [same for same in agencies if same] for language, agencies in self.carriers.items()}


def number(value, dice):
    """As people write it: bare, or with thousands set off, which a CSV has to quote."""
    return f'"{value:,}"' if value >= 1000 and dice.roll() < 0.6 else str(value)


def words(value, language, dice):
    roll = dice.roll()
    if roll < 0.62:
        return number(value, dice)
    english = language == "en"
    if roll < 0.70:
        return f"about {value}" if english else f"unos {value}"
    if roll < 0.76:
        return f"more than {value}" if english else f"más de {value}"
    if roll < 0.81:
        return f"at least {value}" if english else f"al menos {value}"
    if roll < 0.84:
        return f"up to {value}" if english else f"hasta {value}"
    if roll < 0.89:
        end = value + 1 + dice.below(value)
        # What may be two years is an error.
        return f"{value}-{end + 300 if value >= 1800 and end < 2200 else end}"
    if roll < 0.92:
        return f"{value} people" if english else f"{value} personas"
    if roll < 0.98:
        return dice.pick(VAGUE[language])
    return "no figure given" if english else "sin cifra"


ESTIMATES = ("id,source,occurred,entered,place,indicator,measure,unit,group,value,method,attributed_to,"
             "attribution_kind,credibility,status,supersedes,sensitivity,locator,note")


def estimates(arguments, sources, dice, days):
    """One row after another, in the order in which an office would have entered them."""
    places = place_ids(arguments.places)
    kinds = [indicator(index)[:2] for index in range(arguments.indicators)]
    groups = [group(index) for index in range(arguments.groups)]
    dates = [(FIRST + datetime.timedelta(days=day)).isoformat() for day in range(-5, days + 40)]
    bases = [20 + int(10 ** (1 + 3 * dice.roll())) for _ in range(997)]
    figures = len(places) * len(kinds) * len(groups)
    width = max(6, len(str(arguments.estimates)))
    errors = set()
    if arguments.errors:
        errors = {arguments.estimates * (2 * index + 1) // (2 * arguments.errors) for index in range(arguments.errors)}
    below, pick, roll = dice.below, dice.pick, dice.roll
    recent = []
    for index in range(arguments.estimates):
        day = min(days - 1, index * days // arguments.estimates + (0, 0, 0, 1, 1, 2)[below(6)])
        figure, supersedes, kind, by, copy = below(figures), "", "", "", False
        source = below(len(sources.ids))
        fate = roll()
        if recent and fate < 0.12:
            id, old_figure, old_day, old_value, old_kind, old_by, spoken_in = pick(recent)
            figure = old_figure
            if fate < 0.02:
                supersedes, day, kind, by = id, max(day, old_day), old_kind, old_by
            else:
                copy, source = True, pick(pick(sources.carriers[spoken_in]))
                occurred, value, kind, by = old_day, old_value, old_kind, old_by
        language = sources.languages[source]
        if not copy:
            occurred = max(0, day - (0, 0, 0, 0, 1, 2)[below(6)]) if not supersedes else old_day
            if not kind:
                spoken = roll()
                if spoken < 0.25:
                    number_of_actor = below(60)
                    kind = ("official", "organisation", "expert")[number_of_actor % 3]
                    by = f"{('actor-%02d', 'Person or body %d', 'Spelling %d A')[below(3)]}" % number_of_actor
                elif spoken < 0.30:
                    kind, by = "official", f"Guard post {below(40)}"
                elif spoken < 0.60:
                    kind = "media"
            base = bases[(figure * 31) % 997]
            value = words(max(20, int(base * (0.9 + 0.2 * roll()))), language, dice)
        # Nobody records today what was counted tomorrow.
        entered_day = max(day, occurred) + (3 + below(12) if roll() < 0.05 else below(2))
        entered = "" if roll() < 0.02 else f"{dates[entered_day + 5]}T{below(24):02d}:{below(60):02d}:00Z"
        state = roll()
        status = "verified" if state < 0.03 else "disputed" if state < 0.05 else "retracted" if state < 0.055 else ""
        secrecy = roll()
        sensitivity = "partner" if secrecy < 0.006 else "internal" if secrecy < 0.01 else ""
        mark = roll()
        when = dates[occurred + 5]
        if mark < 0.01:
            when = f"{when}~"
        place, (name, measure) = places[figure // (len(kinds) * len(groups))], kinds[figure // len(groups) % len(kinds)]
        if mark > 0.99 and measure == "stock":
            when = f"{when}/{dates[occurred + 6]}"
        id = f"e{index:0{width}d}"
        if index in errors:
            place, when, value = [("nowhere", when, value), (place, "2025-13-45", value),
                                  (place, when, "12 of 3x")][index % 3]
        yield (f"{id},{sources.ids[source]},{when},{entered},{place},{name},{measure},persons,"
               f"{groups[figure % len(groups)]},{value},{pick(METHODS)},{by},{kind},{1 + below(5)},{status},"
               f"{supersedes},{sensitivity},p. {below(30)},{pick(NOTES)}\n")
        if not supersedes and not copy and index not in errors:
            entry = (id, figure, occurred, value, kind, by, language)
            if len(recent) < 2000:
                recent.append(entry)
            else:
                recent[below(2000)] = entry


def record_start(dice, sources, places, days, id):
    day = dice.below(days)
    date = FIRST + datetime.timedelta(days=day)
    return f"{id},{dice.pick(sources.ids)},{date},{date}T{dice.below(20):02d}:30:00Z,{dice.pick(places)}"


def write_others(folder, arguments, sources, dice, days):
    """The tables beside the estimates, each with as many rows as asked for."""
    count, places = arguments.others, place_ids(arguments.places)
    start = lambda id: record_start(dice, sources, places, days, id)
    write(folder, "conditions", "id,source,occurred,entered,place,sector,severity,summary_en,credibility", (
        f"{start(f'con-{n}')},{dice.pick(SECTORS)},{dice.pick(['', '1', '2', '3', '4', '5'])},"
        f"\"Short of water, and of shade, for part of the day {n}.\",{1 + dice.below(4)}\n" for n in range(count)))
    write(folder, "responses", "id,source,occurred,entered,place,organisation,sector,activity,reached,summary_en", (
        f"{start(f'res-{n}')},Organisation {n % 30},{dice.pick(SECTORS)},Hot meals,{20 + dice.below(900)},"
        f"\"Meals, twice a day, at point {n}.\"\n" for n in range(count)))
    write(folder, "events", "id,source,occurred,entered,place,kind,summary_en", (
        f"{start(f'evt-{n}')},{dice.pick(['incident', 'movement', 'meeting', 'key-date'])},"
        f"\"Lorries turned back, then let through {n}.\"\n" for n in range(count)))
    write(folder, "statements", "id,source,occurred,entered,place,kind,topic,stance,summary_en,attributed_to,"
          "attribution_kind", (
              f"{start(f'sta-{n}')},{dice.pick(['context', 'position', 'position'])},topic-{dice.below(1 + count // 4)},"
              f"{dice.pick(['affirms', 'denies', ''])},\"It is so, or it is not {n}.\",actor-{dice.below(60):02d},\n"
              for n in range(count)))
    stages = ["announced", "adopted", "in-force", "extended"]
    write(folder, "policies", "id,source,occurred,entered,place,measure,actor,country,type,stage,start,duration,"
          "summary_en", (
              f"{start(f'pol-{n}')},measure-{n // 4},actor-{n // 4 % 60:02d},KEN,state-of-emergency,{stages[n % 4]},"
              f"{FIRST + datetime.timedelta(days=n // 4 % days) if n % 4 else ''},{'P30D' if n % 4 else ''},"
              f"\"Emergency number {n // 4}, step {n % 4}.\"\n" for n in range(count)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--estimates", type=int, default=10_000)
    parser.add_argument("--places", type=int, default=5)
    parser.add_argument("--indicators", type=int, default=8)
    parser.add_argument("--groups", type=int, default=4)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--others", type=int, default=40, help="rows in each of the other record tables")
    parser.add_argument("--errors", type=int, default=0, help="rows that cannot be read")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    dice = Dice(arguments.seed)
    folder, days = arguments.folder, arguments.days
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "operation.yaml").write_text(profile(arguments, days), encoding="utf-8")
    places = ["ken,Kenya,country,,KE,KEN\n"]
    places += [f"region-{n},Region {n},adm1,ken,KE{n:03d},KEN\n" for n in range(10)]
    places += [f"{id},Site {n},site,region-{n % 10},,\n" for n, id in enumerate(place_ids(arguments.places))]
    write(folder, "places", "id,name,type,parent,pcode,iso3", places)
    write(folder, "actors", "id,name,aliases,office,organisation,kind,party_to", actors())
    sources = Sources(dice, max(50, arguments.sources), days)
    write(folder, "sources", "id,publisher,title,url,published,accessed,language,origin,relation,kind,reliability,"
          "sensitivity", sources.rows)
    write(folder, "estimates", ESTIMATES, estimates(arguments, sources, dice, days))
    write_others(folder, arguments, sources, dice, days)


if __name__ == "__main__":
    main()
