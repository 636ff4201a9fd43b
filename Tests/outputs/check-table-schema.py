"""The tables of the worked case are valid by the schema the program prints, and the schema is valid itself."""

import csv
import json
import os
import pathlib
import subprocess
import sys

import yaml
from jsonschema import Draft202012Validator

program, seed = os.environ["SITREP"], pathlib.Path(os.environ["SEED"])

schema = json.loads(subprocess.run([program, "schema"], check=True, capture_output=True).stdout)
Draft202012Validator.check_schema(schema)


class Loader(yaml.SafeLoader):
    """Dates stay text, as JSON holds them."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def cell(text):
    """A CSV cell as YAML would hold it: blank is null, a bare number a number."""
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            pass
    return text or None


operation = {}
for path in sorted(seed.glob("*.yaml")):
    operation[path.stem] = yaml.load(path.read_text(encoding="utf-8"), Loader)
for path in sorted(seed.glob("*.csv")):
    with path.open(encoding="utf-8", newline="") as rows:
        operation[path.stem] = [
            {name: cell(text) for name, text in row.items()} for row in csv.DictReader(rows)
        ]

faults = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(operation)]
print(*faults, sep="\n")
print(f"{len(operation)} tables, {len(faults)} faults")
sys.exit(1 if faults or len(operation) < 9 else 0)
