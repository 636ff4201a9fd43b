"""Who sends or takes a few bytes now and then: others are answered meanwhile, who sends so is let go, and who takes an answer
by a bad line gets all of it. What is packed unpacks to the same; more fields than are read are refused."""

import gzip
import http.client
import os
import pathlib
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

from team import SERVER, Served
from visitor import PATIENCE, Visitor

SEED = os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
# More than are in work at a time.
SLOW = 100
DAY = "2025-12-01"
REPORT = f"/report/file?date={DAY}&format=html&show=page"
HEAD = b"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
BODY = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999\r\n\r\n"
faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)


def dribble(port, start, ended):
    """Sends a byte a second until the server closes the connection; keeps how it answered."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(start)
        connection.settimeout(1)
        begun, answer = time.monotonic(), b""
        while time.monotonic() - begun < PATIENCE:
            try:
                part = connection.recv(4096)
                if not part:
                    break
                answer += part
            except TimeoutError:
                pass
            except OSError:
                break
            try:
                connection.sendall(b"a")
            except OSError:
                break
        else:
            answer = None
        ended.append(answer)


def headers(visitor, **more):
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items()), **more}


def packed(visitor):
    answers = []
    for accepted in ["identity", "gzip"]:
        connection = http.client.HTTPConnection("127.0.0.1", visitor.port, timeout=PATIENCE)
        connection.request("GET", REPORT, headers=headers(visitor, **{"Accept-Encoding": accepted}))
        answers.append(connection.getresponse().read())
        connection.close()
    expect(gzip.decompress(answers[1]) == answers[0] and len(answers[1]) < len(answers[0]) / 2, "what is packed is another page")


def many_fields(visitor):
    status, _, _ = visitor.send("/records/stk-crossings/comment", "/records", {f"field-{number}": "x" for number in range(10_000)})
    expect(status == 413, f"10,000 fields are answered {status}")


def slow_reader(visitor, taken):
    """Takes an answer of some megabytes, more than the system holds for it, over a minute."""
    token = re.search(r'name="form_token" value="([0-9a-f]+)"', visitor.ask("/add")[2])[1]
    text = "x" * 8_000_000
    body = urllib.parse.urlencode({"form_token": token, "text": text}).encode()
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16_384)
        connection.connect(("127.0.0.1", visitor.port))
        lines = [f"{name}: {value}" for name, value in headers(visitor).items()]
        lines += ["Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        connection.sendall("\r\n".join(["POST /draft HTTP/1.1", *lines, "Connection: close", "", ""]).encode() + body)
        connection.settimeout(PATIENCE)
        count, begun = 0, time.monotonic()
        while part := connection.recv(16_384):
            count += len(part)
            # In a minute and a half all of it.
            time.sleep(max(0, begun + 90 * count / len(text) - time.monotonic()))
    taken.append(count >= len(text))


def others(visitor, threads):
    """Asks until the slow ones have gone, and is answered each time."""
    count = 0
    while any(thread.is_alive() for thread in threads):
        status, _, _ = visitor.ask("/records")
        expect(status == 200, f"beside slow ones a page is answered {status}")
        count += 1
        time.sleep(0.5)
    expect(count > 20, f"others asked {count} times beside slow ones")


store = work / "team.sitrep"
subprocess.run([SERVER, "copy", "--quiet", SEED, store], check=True)
served = Served(store, work / "server.log")
try:
    visitor = Visitor(served.port)
    visitor.join(served.owner_link)
    packed(visitor)
    many_fields(visitor)
    ended, taken = [], []
    threads = [threading.Thread(target=slow_reader, args=(visitor, taken))]
    for number in range(SLOW):
        start = BODY if number % 2 else HEAD
        threads.append(threading.Thread(target=dribble, args=(served.port, start, ended)))
    for thread in threads:
        thread.start()
    others(visitor, threads)
    expect(len(ended) == SLOW and None not in ended, f"of {SLOW} slow connections {ended.count(None)} are held still")
    late = sum(answer.startswith(b"HTTP/1.1 408") for answer in ended if answer)
    expect(late > 0, "no body that takes too long is told so")
    expect(taken == [True], "an answer is cut off for who takes it slowly")
finally:
    served.end()
print("\n".join(faults))
sys.exit(1 if faults else 0)
