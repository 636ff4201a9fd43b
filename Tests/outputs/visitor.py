"""Somebody who asks the team's page as a browser does, without one."""

import datetime
import http.client
import pathlib
import re
import subprocess
import time
import urllib.parse

PASSPHRASE = "seven herons on a wire"
# How many seconds an event is waited for: much longer than a machine under load takes, so that only a hang ends it.
PATIENCE = 900


def clock_at(moment, folder):
    """What makes a program that is started with it believe that it is another moment, in UTC."""
    library = folder / "clock.so"
    source = pathlib.Path(__file__).with_name("clock.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True)
    shift = datetime.datetime.fromisoformat(f"{moment}+00:00").timestamp() - time.time()
    return {"LD_PRELOAD": str(library), "CLOCK_SHIFT": str(int(shift))}


class Visitor:
    """Keeps the cookies that it was given, and sends forms with what shows that they are the page's own."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}

    def ask(self, path, form=None):
        """The status, the place it sends on to, and the text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(
            "GET" if form is None else "POST", path, None if form is None else urllib.parse.urlencode(form), headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        for header in answer.headers.get_all("set-cookie", []):
            name, value = header.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers.get("location", ""), text

    def send(self, page, path, form):
        hidden = dict(re.findall(r'name="(form_token|form_key)" value="([0-9a-f]+)"', self.ask(page)[2]))
        return self.ask(path, hidden | form)

    def join(self, link):
        """Becomes the owner by the first start's link."""
        path = "/join/" + link.rsplit("/", 1)[1]
        form = {"account": "olga", "function": "officer", "passphrase": PASSPHRASE, "repeat": PASSPHRASE, "language": "en"}
        status, _, text = self.send(path, path, form)
        if status != 303:
            raise SystemExit(f"nobody could join: {status} {text[-500:]}")

    def program(self, role, edition="internal"):
        """The token of a program."""
        form = {"name": "program", "role": role, "edition": edition}
        text = self.send("/setup/people", "/setup/tokens", form)[2]
        return re.search(r'class="id">([0-9a-f]{64})', text)[1]
