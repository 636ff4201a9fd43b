"""The JSON of every reported day is valid by the schema the program prints, and the schema is valid itself."""

import json
import os
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])

schema = json.loads(subprocess.run([program, "schema", "report"], check=True, capture_output=True).stdout)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

for language in ("en", "es", "fr", "pt"):
    command = [program, "report", seed, "--from", "2025-11-28", "--to", "2025-12-05"]
    subprocess.run(
        [*command, "--format", "json", "--language", language, "--output", str(work / language)], check=True
    )

reports = sorted(work.rglob("*.json"))
faults = [
    f"{path.relative_to(work)}: {error.json_path}: {error.message}"
    for path in reports
    for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))
]
print(*faults, sep="\n")
print(f"{len(reports)} reports, {len(faults)} faults")
sys.exit(1 if faults or len(reports) < 32 else 0)
