"""The HXL file of every reported day passes libhxl's own schema, and holds a row for every figure."""

import json
import os
import pathlib
import subprocess
import sys

import hxl

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])

command = [program, "report", seed, "--from", "2025-11-28", "--to", "2025-12-05", "--format", "hxl,json"]
subprocess.run([*command, "--output", str(work)], check=True)

files = sorted(work.rglob("*.hxl.csv"))
faults = []
for path in files:
    options = hxl.InputOptions(allow_local=True)
    result = hxl.validate(hxl.data(str(path), options))
    for issue in result["issues"]:
        faults.append(f"{path.name}: {issue['severity']}: {issue['description']}")
    report = json.loads(path.with_name(path.name.replace(".hxl.csv", ".json")).read_text(encoding="utf-8"))
    rows = [row for row in hxl.data(str(path), options) if row.get("#meta+kind") == "figure"]
    expected = [(figure["id"], figure["low"], figure["high"]) for figure in report["figures"]]
    found = [
        (row.get("#meta+id"), number(row.get("#indicator+num+min")), number(row.get("#indicator+num+max")))
        for number in [lambda text: float(text) if text else None]
        for row in rows
    ]
    if found != expected:
        faults.append(f"{path.name}: its figures are not those of the JSON")

print(*faults, sep="\n")
print(f"{len(files)} files, {len(faults)} faults")
sys.exit(1 if faults or len(files) != 8 else 0)
