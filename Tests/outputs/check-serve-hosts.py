"""Two servers on one database behind nginx, of which one is killed in mid-use: people stay signed in, and go on."""

import glob
import os
import pathlib
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from team import SERVER, Served
from visitor import PATIENCE, Visitor

SEED = os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
postgres = next(iter(sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)), None)
if postgres is None and shutil.which("initdb"):
    postgres = pathlib.Path(shutil.which("initdb")).parent
if not nginx:
    sys.exit("nginx is missing: scripts/setup.sh outputs")
if not postgres:
    print("left out: needs PostgreSQL's server")
    sys.exit(0)

CONFIGURATION = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  upstream sitrep {{ server 127.0.0.1:{first}; server 127.0.0.1:{second}; }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://sitrep;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_next_upstream error timeout non_idempotent;
      proxy_connect_timeout {patience}s; proxy_read_timeout {patience}s; proxy_send_timeout {patience}s;
      client_max_body_size 16m;
    }}
  }}
}}
"""


def eventually(holds):
    """Whether it holds in the end."""
    start = time.monotonic()
    while not holds():
        if time.monotonic() - start > PATIENCE:
            return False
        time.sleep(0.1)
    return True


def free_port():
    """One that nobody listens on, below those that the system gives to connections: so nobody is given it meanwhile."""
    while True:
        port = random.randint(10_000, 32_000)
        with socket.socket() as free:
            if free.connect_ex(("127.0.0.1", port)):
                return port


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def database(folder):
    """A PostgreSQL server of our own, run by nobody; and the address of its database."""
    identity = dict(user=65534, group=65534, extra_groups=[]) if os.getuid() == 0 else {}
    if identity:
        os.chown(folder, 65534, 65534)
    port, data = free_port(), folder / "data"
    options = dict(cwd=folder, env={**os.environ, "LC_ALL": "C", "TZ": "UTC", "HOME": str(folder)},
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **identity)
    subprocess.run([f"{postgres}/initdb", "-D", data, "-U", "sitrep", "--auth=trust", "-E", "UTF8"], check=True, **options)
    process = subprocess.Popen(
        [f"{postgres}/postgres", "-D", data, "-k", "", "-h", "127.0.0.1", "-p", str(port)], **options)
    if not eventually(lambda: process.poll() is not None or not subprocess.run(
            [f"{postgres}/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode):
        process.terminate()
    if process.poll() is not None:
        sys.exit("the database did not start")
    return process, f"postgres://sitrep@127.0.0.1:{port}/postgres"


def used(servers, port):
    """Enters twenty facts, one server killed after seven of them, and gives what was acknowledged."""
    visitor = Visitor(port)
    # A start makes the link of an earlier one worthless.
    visitor.join(servers[-1].owner_link)
    saved = []
    for number in range(20):
        if number == 7:
            servers[0].process.kill()
        fact = {"source": "gsw", "place": "chacalluta-santa-rosa", "occurred": "2025-11-28", "indicator": "stranded",
                "value": str(700 + number)}
        status, location, text = visitor.send("/add/estimates", "/add/estimates", fact)
        found = re.match(r"/add/estimates\?saved=([^&]+)", location)
        if not found:
            sys.exit(f"fact {number} was not taken: {status} {location} {text[-800:]}")
        saved.append((found[1], str(700 + number)))
    return visitor, saved


processes, servers = [], []
folder = pathlib.Path(tempfile.mkdtemp(prefix="sitrep-hosts-"))
try:
    process, url = database(folder)
    processes.append(process)
    subprocess.run([SERVER, "copy", "--quiet", SEED, url], check=True)
    servers = [Served(url, work / f"{name}.log", more=["--behind-proxy"]) for name in ["first", "second"]]
    port = free_port()
    configuration = work / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(folder=work, first=servers[0].port, second=servers[1].port, port=port, patience=PATIENCE))
    processes.append(subprocess.Popen([nginx, "-c", configuration, "-p", work, "-e", work / "nginx.log"]))
    if not eventually(lambda: listens(port)):
        sys.exit("nginx did not start")
    visitor, saved = used(servers, port)
    for id, value in saved:
        status, _, text = visitor.ask(f"/records/{id}")
        if status != 200 or value not in text:
            sys.exit(f"{id} is lost: {status}")
    if len({id for id, _ in saved}) != 20:
        sys.exit(f"one fact took the place of another: {saved}")
finally:
    for server in servers:
        server.end()
    for process in reversed(processes):
        process.terminate()
        process.wait()
    shutil.rmtree(folder, ignore_errors=True)
