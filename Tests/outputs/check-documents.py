"""The Word file and the PDF, made by the real programs and opened by others.

The same bytes twice, from another folder and in another time zone. Word keeps headings, tables with heads, caveats as
notes and charts as pictures with their words; the PDF is A4 with its title; both have every highlight, and
LibreOffice opens the one as the other. In both, at most three pages stand before the annex.
"""

import os
import pathlib
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

program, seed = os.environ["SITREP"], os.environ["SEED"]
work = pathlib.Path(os.environ["WORK"])
faults = []

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DUBLIN_CORE = "{http://purl.org/dc/terms/}"


def expect(condition, what):
    if not condition:
        faults.append(what)


def reports(folder, day, language, zone):
    run = [program, "report", "--quiet", seed, "--date", day, "--format", "docx,pdf,txt", "--language", language]
    subprocess.run(
        run + ["--output", str(work / folder)], check=True, stdout=subprocess.DEVNULL, env={**os.environ, "TZ": zone}
    )
    return sorted((work / folder).rglob("*.*"))


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def plain(text):
    """Letters and digits alone: line ends, marks and the shapes of labels differ from program to program."""
    return re.sub(r"\[\d+\]|[^\w]", "", text)


def highlights(text):
    """The numbered lines of the text report, broken lines put together."""
    lines, current = [], None
    for line in text.read_text().splitlines():
        if re.match(r"\d\. ", line):
            current = line[3:]
            lines.append(current)
        elif line.startswith("   ") and lines:
            lines[-1] += " " + line.strip()
        elif lines:
            break
    return lines


def xml(archive, name):
    return ElementTree.fromstring(archive.read(name))


def text_of(element):
    return "".join(part.text or "" for part in element.iter(W + "t"))


def check_front(paper, annex, name):
    """What stands alone takes at most three pages, and the annex begins on one of its own."""
    pages = output("pdftotext", "-raw", str(paper), "-").split("\f")
    before = next((number for number, page in enumerate(pages) if annex in page), None)
    expect(before is not None and before <= 3, f"{name}: {before} pages before the annex")
    expect(before is None or pages[before].lstrip().startswith(annex), f"{name}: the annex begins within a page")


def check_word(path, wanted, day, annex):
    archive = zipfile.ZipFile(path)
    expect(archive.testzip() is None, f"{path.name}: a broken archive")
    document = xml(archive, "word/document.xml")
    styles = [style.get(W + "val") for style in document.iter(W + "pStyle")]
    expect(styles.count("Title") == 1, f"{path.name}: {styles.count('Title')} titles")
    expect(styles.count("Heading1") >= 10, f"{path.name}: {styles.count('Heading1')} sections")
    expect(styles.count("Heading2") >= 5, f"{path.name}: {styles.count('Heading2')} headings in them")
    tables = list(document.iter(W + "tbl"))
    # Charts that stand side by side, each with its own title, have no head.
    of_data = [table for table in tables if not all(row.find(f".//{W}drawing") is not None for row in table.iter(W + "tr"))]
    expect(len(of_data) >= 5, f"{path.name}: {len(of_data)} tables")
    for table in of_data:
        expect(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None, f"{path.name}: a table without a head that repeats")
    for table in tables:
        for row in table.iter(W + "tr"):
            expect(row.find(f"{W}trPr/{W}cantSplit") is not None, f"{path.name}: a row that a page break may divide")
    # A mark leads to its note; a footnote beside it would say it twice.
    expect(not list(document.iter(W + "footnoteReference")), f"{path.name}: footnotes beside the marks")
    anchors = {mark.get(W + "name") for mark in document.iter(W + "bookmarkStart")}
    marks = {link.get(W + "anchor") for link in document.iter(W + "hyperlink") if (link.get(W + "anchor") or "").startswith("note-")}
    expect(len(marks) >= 2, f"{path.name}: {len(marks)} marks")
    expect(marks <= anchors, f"{path.name}: marks without a note: {sorted(marks - anchors)}")
    pictures = list(document.iter(DRAWING + "docPr"))
    expect(len(pictures) >= 5, f"{path.name}: {len(pictures)} pictures")
    for picture in pictures:
        expect(len(picture.get("descr") or "") > 10, f"{path.name}: a picture without words")
    properties = xml(archive, "docProps/core.xml")
    for name in ["created", "modified"]:
        date = properties.findtext(DUBLIN_CORE + name)
        expect(date == f"{day}T00:00:00Z", f"{path.name}: {name} {date}")
    words = plain(text_of(document))
    for line in wanted:
        expect(plain(line) in words, f"{path.name}: lost: {line}")
    folder = path.parent / "opened"
    output("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path))
    check_front(folder / f"{path.stem}.pdf", annex, path.name)
    opened = output("pdftotext", str(folder / f"{path.stem}.pdf"), "-")
    expect(plain(wanted[0]) in plain(opened), f"{path.name}: LibreOffice does not show the first highlight")


def check_pdf(path, wanted, title, annex):
    check_front(path, annex, path.name)
    about = output("pdfinfo", str(path))
    expect(re.search(r"^Title:\s+" + re.escape(title), about, re.M), f"{path.name}: no title")
    expect("(A4)" in about, f"{path.name}: not A4")
    expect("JavaScript:      no" in about, f"{path.name}: scripts")
    # In the order in which it is written: by place, the number of a line would come to stand inside it.
    text = output("pdftotext", "-raw", str(path), "-")
    words = plain(text)
    for line in wanted:
        expect(plain(line) in words, f"{path.name}: lost: {line}")
    pages = int(re.search(r"^Pages:\s+(\d+)", about, re.M).group(1))
    expect(f"{pages} / {pages}" in text, f"{path.name}: no page number on the last page")
    pictures = output("pdftotext", "-layout", "-f", "1", "-l", "3", str(path), "-")
    expect("100" in pictures, f"{path.name}: the charts' axes are not there")


for day, language in [("2025-12-01", "en"), ("2025-12-05", "es")]:
    first, second = reports(f"{language}-1", day, language, "UTC"), reports(f"{language}-2", day, language, "Asia/Tokyo")
    for one, other in zip(first, second, strict=True):
        expect(one.read_bytes() == other.read_bytes(), f"{one.name}: other bytes the second time")
    files = {path.suffix: path for path in first}
    wanted = highlights(files[".txt"])
    expect(len(wanted) >= 3, f"{files['.txt'].name}: {len(wanted)} highlights")
    title = {"en": "Chile–Peru border", "es": "Frontera Chile–Perú"}[language]
    annex = {"en": "Annex: the evidence", "es": "Anexo: la evidencia"}[language]
    check_word(files[".docx"], wanted, day, annex)
    check_pdf(files[".pdf"], wanted, title, annex)

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
