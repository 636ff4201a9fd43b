"""What programs ask, as its own description has it: schemathesis sends what the description allows and what it does not,
and looks whether each answer is as described."""

import os
import pathlib
import subprocess
import sys

from team import SERVER, Served
from visitor import PATIENCE, Visitor

SEED = os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])

store = work / "team.sitrep"
subprocess.run([SERVER, "copy", "--quiet", SEED, store], check=True)
served = Served(store, work / "server.log")
try:
    visitor = Visitor(served.port)
    visitor.join(served.owner_link)
    token = visitor.program("contributor")
    operation = next(line for line in pathlib.Path(SEED, "operation.yaml").read_text().splitlines() if line.startswith("operation:"))
    (work / "schemathesis.toml").write_text(f'[parameters]\n"path.operation" = "{operation.split(":")[1].strip()}"\n')
    # The same tries each time, and so few that they take no longer than the other checks. That what the description allows
    # is taken is not asked for: whether there is a report for a day, or a source by that id, no description can tell.
    done = subprocess.run(
        ["schemathesis", "run", f"{served.home}/api/openapi.json", "--header", f"Authorization: Bearer {token}", "--seed", "1",
         "--exclude-checks", "positive_data_acceptance", "--max-examples", os.environ.get("EXAMPLES", "20"),
         "--request-timeout", str(PATIENCE), "--generation-database", "none", "--no-color"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=work)
finally:
    served.end()
if done.returncode or "Tested: 2\n" not in done.stdout:
    print(done.stdout)
    sys.exit(1)
