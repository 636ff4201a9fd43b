"""Hostile files: each gets its diagnostic, or comes out as the text it is, as other programs read it.

A case of the first table is a file of an operation and what the program must say of it. The second plants texts that
formulas, markup, links, terminals and readers' eyes could fall for in every text field there is, makes every format and
reads each with a program that others wrote.
"""

import csv
import json
import html.parser
import io
import os
import pathlib
import resource
import shutil
import struct
import subprocess
import sys
import time
import zipfile
import zlib

import openpyxl
import pypdf

program = os.environ["SITREP"]
work = pathlib.Path(os.environ["WORK"])
faults = []
MEMORY = 1 << 30
SECONDS = 600  # Only what hangs takes so long, on a machine however slow.

PROFILE = "operation: op\ntitle: {en: Title}\nlanguages: [en]\ntimezone: UTC\nfirst_report: 2025-11-28\n"
PLACES = "id,name,type\ncamp,Camp,site\n"
SOURCES = "id,publisher,published\npaper,Paper,2025-11-28\n"
ESTIMATES = "id,source,occurred,place,indicator,measure,value\n"
ROW = "e-1,paper,2025-11-28,camp,stranded,stock,40\n"


def write(name, files):
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    base = {"operation.yaml": PROFILE, "places.csv": PLACES, "sources.csv": SOURCES, "estimates.csv": ESTIMATES + ROW}
    for file, content in {**base, **files}.items():
        if content is None:
            continue
        if callable(content):
            content(folder / file)
        else:
            (folder / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def run(*arguments):
    """Exit code, standard output and error, with bounds on time and memory."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 4, MEMORY * 4))
    start = time.monotonic()
    try:
        done = subprocess.run(
            [program, *map(str, arguments)], capture_output=True, timeout=SECONDS, preexec_fn=limit, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        return None, b"", b"", SECONDS
    return done.returncode, done.stdout, done.stderr, time.monotonic() - start


# MARK: Workbooks

WORKBOOK = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook><sheets><sheet name="estimates" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
}


def sheet(rows):
    return f"<worksheet><sheetData>{rows}</sheetData></worksheet>"


def workbook(parts=(), replaced=None):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**WORKBOOK, **(replaced or {})}.items():
            archive.writestr(name, text)
        for name, text in parts:
            archive.writestr(name, text)
    return buffer.getvalue()


def claiming(data, name, size):
    """The archive, a part's expanded size changed wherever it stands."""
    data = bytearray(data)
    for signature, at, length in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        start = data.find(signature)
        while start >= 0:
            count = struct.unpack_from("<H", data, start + (26 if length == 30 else 28))[0]
            if data[start + length : start + length + count] == name.encode():
                struct.pack_into("<I", data, start + at, size)
            start = data.find(signature, start + 4)
    return bytes(data)


def bomb():
    return workbook(replaced={"xl/worksheets/sheet1.xml": sheet(" " * 200_000_000)})


LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    + sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')
)
XXE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + sheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>'
)


def in_sheet(cell):
    return workbook(replaced={"xl/worksheets/sheet1.xml": sheet(f'<row r="1">{cell}</row>')})


def only_workbook(data):
    return {"estimates.csv": None, "estimates.xlsx": data}


def aliases(levels):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return PROFILE + "\n".join(lines) + "\n"


# What it is, the files, the exit code of `check`, and a part of what it says.
INPUTS = [
    ("a zip bomb", only_workbook(bomb()), 1, "expands to over"),
    ("a zip in a zip", only_workbook(workbook(replaced={"xl/worksheets/sheet1.xml": workbook()})), 1, "sheet1.xml"),
    ("a part twice", only_workbook(workbook([("xl/workbook.xml", WORKBOOK["xl/workbook.xml"])])), 1, "twice"),
    ("a part twice but for case", only_workbook(workbook([("XL/Workbook.xml", "x")])), 1, "twice"),
    ("../ in a part's name", only_workbook(workbook(replaced={"xl/_rels/workbook.xml.rels": WORKBOOK["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "../../../../../../etc/passwd")})), 1, "etc/passwd"),
    ("entity expansion", only_workbook(workbook(replaced={"xl/worksheets/sheet1.xml": LAUGHS})), 1, "sheet1.xml"),
    ("an entity that leads to a file", only_workbook(workbook(replaced={"xl/worksheets/sheet1.xml": XXE})), 1, "sheet1.xml"),
    ("2 GB claimed", only_workbook(claiming(workbook(), "xl/worksheets/sheet1.xml", 0x7FFFFFFF)), 1, "over"),
    ("4 GB claimed", only_workbook(claiming(workbook(), "xl/worksheets/sheet1.xml", 0xFFFFFFFE)), 1, "over"),
    ("a little more claimed", only_workbook(claiming(workbook(), "xl/worksheets/sheet1.xml", 5000)), 1, "cut short"),
    ("a cell beyond the last column", only_workbook(in_sheet('<c r="ZZZZZ1" t="inlineStr"><is><t>x</t></is></c>')), 1, "ZZZZZ1"),
    ("a row beyond the last", only_workbook(in_sheet('<c r="A99999999999"><v>1</v></c>')), 1, "A99999999999"),
    ("a lone surrogate in a workbook", only_workbook(in_sheet('<c r="A1" t="inlineStr"><is><t>&#xD800;</t></is></c>')), 1, "missing column"),
    ("deep nesting in a workbook", only_workbook(in_sheet('<c r="A1">' + "<a>" * 100_000 + "</c>")), 1, "sheet1.xml"),
    ("a workbook of no bytes", only_workbook(b""), 1, "estimates.xlsx"),
    ("a workbook cut in the middle", only_workbook(workbook()[:300]), 1, "estimates.xlsx"),
    ("a million columns", {"estimates.csv": ESTIMATES.strip() + "," * 1_000_000 + "\n" + ROW}, 1, "more than 16384 columns"),
    ("a cell of 50 MB", {"estimates.csv": ESTIMATES + ROW.replace("40", "4" * 50_000_000)}, 1, "estimates.csv:2:1: error: a row of more than 1 MB"),
    ("a quoted cell of 50 MB", {"estimates.csv": ESTIMATES + ROW.replace("40", '"' + "x\n" * 25_000_000 + '"')}, 1, "estimates.csv:2:1: error: a row of more than 1 MB"),
    ("a NUL in a CSV", {"estimates.csv": ESTIMATES + ROW.replace("camp", "ca\0mp")}, 1, "estimates.csv: error: a file with zero bytes"),
    ("control characters in a CSV", {"estimates.csv": ESTIMATES + ROW.replace("camp", "ca\x1b[31mmp\x07")}, 1, "estimates.csv:2:"),
    ("invalid UTF-8 in a CSV", {"places.csv": b"id,name,type\ncamp,Camp \xff\xfe,site\n"}, 0, "places.csv"),
    ("a lone surrogate in a CSV", {"places.csv": b"id,name,type\ncamp,Camp \xed\xa0\x80,site\n"}, 0, "places.csv"),
    ("invalid UTF-8 in YAML", {"operation.yaml": PROFILE.encode() + b"reporter: {organisation: \xff\xfe}\n"}, 0, "not UTF-8: read as"),
    ("a lone surrogate in YAML", {"operation.yaml": PROFILE + 'reporter: {organisation: "\\uD800"}\n'}, 1, "operation.yaml"),
    ("a NUL in YAML", {"operation.yaml": PROFILE + 'reporter: {organisation: "a\0b"}\n'}, 1, "operation.yaml"),
    ("a YAML alias bomb", {"operation.yaml": aliases(12)}, 0, "unknown key \"a11\""),
    ("deep nesting in YAML", {"operation.yaml": PROFILE + "x: " + "[" * 50_000 + "\n"}, 1, "operation.yaml"),
    ("deep mappings in YAML", {"operation.yaml": PROFILE + "x: " + "{a: " * 50_000 + "\n"}, 1, "operation.yaml"),
    ("an operation's id with ../", {"operation.yaml": PROFILE.replace("op\n", "../../op\n")}, 1, "operation.yaml:1"),
    ("an operation's id that is a path", {"operation.yaml": PROFILE.replace("op\n", "/etc/op\n")}, 1, "operation.yaml:1"),
    ("an operation's id that is hidden", {"operation.yaml": PROFILE.replace("op\n", ".op\n")}, 1, "operation.yaml:1"),
    ("an operation's id with a NUL", {"operation.yaml": PROFILE.replace("op\n", '"op\\0x"\n')}, 1, "operation.yaml:1"),
    ("an operation's id of 5,000 letters", {"operation.yaml": PROFILE.replace("op\n", "o" * 5000 + "\n")}, 1, "operation.yaml:1"),
    ("a language that is a path", {"operation.yaml": PROFILE.replace("[en]", '["../../../etc/passwd"]')}, 1, "operation.yaml:3"),
    ("a zone that is a path", {"operation.yaml": PROFILE.replace("UTC", "../../../../etc/passwd")}, 1, "operation.yaml:4"),
    ("a record's id with ../", {"estimates.csv": ESTIMATES + ROW.replace("e-1", "../e-1")}, 1, "estimates.csv:2:1"),
    ("a table that is a pipe", {"estimates.csv": lambda path: os.mkfifo(path)}, 1, "it is a pipe or a device"),
    ("a table that is a device", {"estimates.csv": lambda path: path.symlink_to("/dev/zero")}, 1, "it is a pipe or a device"),
    ("a table that is a folder", {"estimates.csv": lambda path: path.mkdir()}, 1, "estimates.csv"),
    ("a table that leads to itself", {"estimates.csv": lambda path: path.symlink_to(path)}, 1, "estimates.csv"),
    ("numbers of 5,000 digits", {"estimates.csv": ESTIMATES + ROW.replace("40", "9" * 5000)}, 1, "estimates.csv:2:42"),
    ("years of 20 digits", {"estimates.csv": ESTIMATES + ROW.replace("2025-11-28", "Y99999999999999999999")}, 1, "estimates.csv:2:11"),
    ("100,000 mistakes", {"estimates.csv": ESTIMATES + ROW.replace("camp", "kamp") * 20_000}, 1, "unknown place"),
]


def is_quiet(text):
    """Whether a terminal shows it as it is: no control characters, nothing that turns the direction of text."""
    return not any((ord(c) < 32 and c not in "\n") or 0x7F <= ord(c) < 0xA0 or c in BIDI for c in text)


BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

for name, files, expected, message in INPUTS:
    folder = write("input", files)
    code, out, err, seconds = run("check", folder)
    said = (out + err).decode("utf-8", "replace")
    if code is None:
        faults.append(f"{name}: it hangs")
    elif code != expected:
        faults.append(f"{name}: exit code {code}: {said[:300]!r}")
    elif message not in said:
        faults.append(f"{name}: nothing of {message!r}: {said[:300]!r}")
    if not is_quiet(said.replace("\t", " ")):
        faults.append(f"{name}: control characters reach the terminal: {said[:200]!r}")
    if max(len(line) for line in said.split("\n")) > 2000:
        faults.append(f"{name}: a line of {max(map(len, said.split(chr(10))))} characters")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
if peak > MEMORY:
    faults.append(f"a run took {peak >> 20} MB")


# MARK: Texts

TEXTS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://evil.example","x")', "=cmd|'/C calc'!A0",
    "<script>alert(1)</script>", "</td></tr></table><img src=x onerror=alert(1)>", '"><svg onload=alert(1)>',
    "<!-- evil -->", "--><script>alert(2)</script>", "</title><script>alert(3)</script>", "</style><script>x</script>",
    "[evil](javascript:alert(1))", "![evil](http://evil.example/x.png)", "<javascript:alert(1)>", "`code` **bold** # head",
    "| a | b |", "\n\n# Heading\n\n- item", "{{evil}} {{{evil}}} {{> evil}}", "&lt;script&gt; &amp; &#60;",
    "a\u202egnp.exe", "\u2066hidden\u2069", "zero\u200bwidth", "\x1b[31mred\x1b[0m", "bell\x07", "\x9b31m", "line\u2028sep",
    "_x0041_ _x000D_", "$(touch evil) `touch evil` ; touch evil", "%n%s%x", "http://evil.example/x onmouseover=alert(1)",
]
URLS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd",
    "vbscript:x", "//evil.example", " javascript:alert(1)", "java\tscript:alert(1)", 'https://ok.example/"onmouseover="x',
    "https://ok.example/<script>", "https://ok.example/a b", "mailto:desk@ok.example", "HTTPS://OK.EXAMPLE/", "https://" + "x" * 3000,
]
SCHEMES = ("http://", "https://", "mailto:", "#")


def table(header, rows):
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return buffer.getvalue()


def plant():
    """An operation whose every text is hostile."""
    texts = [t for t in TEXTS if "\0" not in t]
    pick = lambda n: texts[n % len(texts)]
    count = len(texts)
    head = ",attributed_to,attribution_kind,verified_by,locator,note"
    tail = lambda n: [pick(n + 1), "official", pick(n + 2), pick(n + 3), pick(n + 4)]
    start = lambda kind, n: [f"{kind}-{n}", f"s-{n % len(URLS)}", "2025-11-28", "2025-11-28", f"p-{n % count}"]
    first = "id,source,occurred,entered,place,"
    # A number in a quantity is read, one in a paragraph must stand in a record.
    without_digits = lambda text: text.translate({ord(c): None for c in "0123456789"})
    yaml = lambda text: '"' + "".join(
        c if c.isalnum() or c in " <>/()=!*#|" else f"\\U{ord(c):08x}" for c in text) + '"'
    return {
        "operation.yaml": f"""operation: op
title: {{en: {yaml(TEXTS[8] + " " + "T" * 300)}}}
reporter: {{organisation: {yaml(TEXTS[9])}, contact_role: {yaml(TEXTS[0])}}}
languages: [en]
timezone: UTC
first_report: 2025-11-27
sectors: [SHL]
indicators:
  stranded: {{name: {{en: {yaml(TEXTS[10])}}}}}
topics:
  topic-0: {{en: {yaml(TEXTS[15])}}}
""",
        "places.csv": table("id,name,type,lat,lon,aliases", [[f"p-{n}", pick(n), "site", "-18.3", "-70.3", pick(n + 1)] for n in range(count)]),
        "sources.csv": table(
            "id,publisher,title,url,published,origin,relation,note",
            [[f"s-{n}", pick(n), pick(n + 7), url, "2025-11-28", pick(n + 9), "original", pick(n)] for n, url in enumerate(URLS)]),
        "actors.csv": table("id,name,office,organisation,kind", [[f"a-{n}", pick(n), pick(n + 1), pick(n + 2), "official"] for n in range(count)]),
        "estimates.csv": table(
            first + "indicator,measure,value" + head,
            [start("e", n) + ["stranded", "stock", "40" if n % 2 else without_digits(pick(n)) or "crowds"] + tail(n) for n in range(count)]),
        "conditions.csv": table(first + "sector,summary" + head, [start("c", n) + ["SHL", pick(n) if n else "Long words. " * 3_500] + tail(n) for n in range(count)]),
        "policies.csv": table(first + "measure,stage,legal_ref,start,summary" + head, [start("l", n) + [f"m-{n}", "in-force", pick(n + 5), "2025-11-28", pick(n)] + tail(n) for n in range(count)]),
        "responses.csv": table(first + "organisation,sector,activity,summary" + head, [start("r", n) + [pick(n), "SHL", pick(n + 5), pick(n + 6)] + tail(n) for n in range(count)]),
        "events.csv": table(first + "kind,summary" + head, [start("v", n) + ["incident", pick(n)] + tail(n) for n in range(count)]),
        "statements.csv": table(first + "kind,topic,stance,summary" + head, [start("t", n) + [["position", "outlook", "gap", "context"][n % 4], "topic-0", ["affirms", "denies"][n % 2], pick(n)] + tail(n) for n in range(count)]),
        "narratives.csv": table("date,section,text_en,cites", [["2025-11-28", "situation", without_digits(pick(n)), ""] for n in range(count)]),
        "decisions.csv": table("date,figure,record,reason,role", [["2025-11-28", f"stranded/stock/persons/all/p-1", "e-1", pick(0), pick(1)]]),
        "followups.csv": table("gap,role", [[pick(n), pick(n + 1)] for n in range(count)]),
    }


class Page(html.parser.HTMLParser):
    """What a browser would do by itself or on a click."""

    def __init__(self, where):
        super().__init__()
        self.where, self.open = where, []

    def handle_starttag(self, tag, attributes):
        if tag == "link" and ("rel", "icon") in attributes and ("href", "data:,") in attributes:
            return  # Ours: it keeps the browser from asking for one.
        if tag in ("script", "iframe", "object", "embed", "form", "base", "img", "link", "frame"):
            faults.append(f"{self.where}: <{tag}> {attributes}")
        for name, value in attributes:
            value = value or ""
            if name.startswith("on"):
                faults.append(f"{self.where}: {name}={value!r}")
            if name in ("href", "src", "xlink:href", "action") and not value.lower().startswith(SCHEMES):
                faults.append(f"{self.where}: {name}={value!r}")

    def handle_comment(self, data):
        if "evil" in data:
            faults.append(f"{self.where}: a comment {data!r}")


def check_page(where, text):
    Page(where).feed(text)


def check_markdown(path):
    for reader in ("commonmark", "gfm"):
        done = subprocess.run(["pandoc", f"--from={reader}", "--to=html", str(path)], capture_output=True, check=True, text=True)
        check_page(f"{path.name} by {reader}", done.stdout)


def check_text(path):
    text = path.read_text(encoding="utf-8")
    if not is_quiet(text):
        faults.append(f"{path.name}: control characters")


def check_workbook(path):
    book = openpyxl.load_workbook(path)
    seen = set()
    for page in book:
        for row in page.iter_rows():
            for cell in row:
                where = f"{path.name} {page.title}!{cell.coordinate}"
                if cell.data_type == "f":
                    faults.append(f"{where}: a formula {cell.value!r}")
                if cell.hyperlink and cell.hyperlink.target and not cell.hyperlink.target.lower().startswith(SCHEMES):
                    faults.append(f"{where}: a link to {cell.hyperlink.target!r}")
                if isinstance(cell.value, str):
                    seen.add(cell.value)
                    if len(cell.value) > 32_767:
                        faults.append(f"{where}: {len(cell.value)} characters")
                    if not is_quiet(cell.value.replace("\t", " ")):
                        faults.append(f"{where}: control characters in {cell.value[:80]!r}")
    for value in (book.properties.title, book.properties.creator, book.properties.description):
        if value and len(value) > 255:
            faults.append(f"{path.name}: a property of {len(value)} characters")
    # Text stays text, as it was written.
    for text in ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "<script>alert(1)</script>", "_x0041_ _x000D_"):
        if not any(text in value for value in seen):
            faults.append(f"{path.name}: {text!r} is not there as text")


def check_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.reader(file), start=1):
            for cell in row:
                if cell[:1] in "=+-@\t\r" and cell and not _is_number(cell):
                    faults.append(f"{path.name}:{number}: a cell that a spreadsheet computes: {cell[:60]!r}")
                if not is_quiet(cell):
                    faults.append(f"{path.name}:{number}: control characters: {cell[:60]!r}")


def _is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def check_word(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace")
            if name.endswith(".rels"):
                for target in text.split('Target="')[1:]:
                    target = target.split('"')[0]
                    if ":" in target and not target.lower().startswith(SCHEMES):
                        faults.append(f"{path.name} {name}: a link to {target!r}")
            if name == "word/document.xml" and "instrText" in text:
                for code in text.split("<w:instrText")[1:]:
                    if "HYPERLINK" not in code[:200] or "javascript" in code[:400].lower():
                        faults.append(f"{path.name}: a field {code[:100]!r}")


def check_pdf(path):
    pdf = pypdf.PdfReader(path)
    for number in range(1, pdf.trailer["/Size"]):
        thing = pdf.get_object(number)
        if isinstance(thing, pypdf.generic.DictionaryObject):
            for key in ("/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/EmbeddedFile"):
                if key in thing:
                    faults.append(f"{path.name}: object {number} has {key}")
            if "/URI" in thing and not str(thing["/URI"]).lower().startswith(SCHEMES):
                faults.append(f"{path.name}: a link to {thing['/URI']!r}")


folder = write("texts", {**plant()})
code, out, err, _ = run("check", folder)
if code != 0:
    faults.append(f"hostile texts: check ends with {code}: {err.decode()[:1500]}")
code, out, err, _ = run(
    "report", folder, "--date", "2025-11-28", "--format", "txt,md,brief,flash,html,json,hxl,xlsx", "--output", work / "reports", "--quiet"
)
subprocess.run(
    [program, "report", folder, "--date", "2025-11-28", "--format", "docx,pdf", "--output", work / "reports", "--quiet"],
    stdout=subprocess.DEVNULL,
)
checks = {
    ".txt": check_text, ".md": check_markdown, ".xlsx": check_workbook, ".csv": check_csv, ".docx": check_word, ".pdf": check_pdf,
    ".html": lambda path: check_page(path.name, path.read_text(encoding="utf-8")),
    ".json": lambda path: json.loads(path.read_text(encoding="utf-8")),
}
made = sorted(path for path in (work / "reports").rglob("*") if path.is_file())
for path in made:
    checks[path.suffix](path)
if len(made) != 10:
    faults.append(f"{len(made)} files of ten: {[path.name for path in made]}")
for question in (["check", folder], ["explain", folder, "--date", "2025-11-28"], ["changes", folder, "--from", "2025-11-27", "--to", "2025-11-28"], ["lint", folder, "--date", "2025-11-28"]):
    code, out, err, _ = run(*question)
    if not is_quiet((out + err).decode("utf-8")):
        said = (out + err).decode("utf-8")
        line = next(line for line in said.split("\n") if not is_quiet(line))
        faults.append(f"{question[0]}: control characters reach the terminal: {line[:150]!r}")

print(*faults[:40], sep="\n")
print(f"{len(INPUTS)} files, {len(TEXTS)} texts and {len(URLS)} links in {len(made)} outputs, at most {peak >> 20} MB; {len(faults)} faults")
sys.exit(1 if faults else 0)
