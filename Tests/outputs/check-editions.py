"""No edition tells what it withholds, in any format, other programs' included.

In the operations of Tests/operations every cell of a withheld row bears a mark. No byte of an output may hold it:
archives are unzipped and PDFs unpacked, with the names of parts, properties, comments, alternative texts and what
charts keep of their data. And nothing may depend on it: with other words and numbers in those rows, every file that
goes out is the same to the byte.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import pypdf

program = os.environ["SITREP"]
operations = pathlib.Path(os.environ["SEED"]).parent.parent / "Tests/operations"
work = pathlib.Path(os.environ["WORK"])
formats = "txt,md,brief,flash,html,docx,pdf,json,hxl,xlsx"
faults = []


def written(*numbers):
    """Numbers, given as thousands and the digits after them, as the languages write them."""
    return [number.replace("|", mark) for number in numbers for mark in ("", ",", ".", "\u202f", "\u00a0")]


INTERNAL = ["qzi", "2031", *written("777|1")]
PARTNER = ["qzp", "2032", *written("888|1")]
SMALL = [
    "qzk", *(f"{count} children" for count in range(1, 5)),
    *written("6|161", "6|262", "6|363", "6|868", "6|969", "8|181", "5|252", "5|353", "4|949"),
]
# Which marks an edition may not show, and what the marks of such rows are replaced by to see whether it depends on them.
OTHER_WORDS = [("qzi", "qxo"), ("Qzi", "Qxo"), ("777", "555"), ("2031", "2035")]
CASES = [
    ("withheld", "public", INTERNAL + PARTNER,
     OTHER_WORDS + [("qzp", "qxa"), ("Qzp", "Qxa"), ("888", "444"), ("2032", "2036")]),
    ("withheld", "partner", INTERNAL, OTHER_WORDS),
    ("small-counts", "public", SMALL,
     [("3 children", "1 children"), ("4 children", "3 children"), ("2 children", "4 children"), ("6363", "9363")]),
]


def reports(operation, edition, output):
    subprocess.run(
        [program, "report", operation, "--date", "2025-11-30", "--edition", edition, "--language", "en"]
        + ["--format", formats, "--output", output, "--quiet"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return {path.relative_to(output): path for path in sorted(output.rglob("*")) if path.is_file()}


def contents(path):
    """Each text of a file with where it stands, and whether its digits may be measures of the page instead of words."""
    data = path.read_bytes()
    packed = path.suffix in (".docx", ".xlsx")
    # Packed bytes hold any three letters by chance; all that is packed is read below, the streams of PDFs too.
    if not packed:
        bare = re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL) if path.suffix == ".pdf" else data
        yield "the file", bare, path.suffix == ".pdf"
    if packed:
        with zipfile.ZipFile(path) as archive:
            yield "comment of the archive", archive.comment, False
            for part in archive.infolist():
                yield part.filename, part.filename.encode() + part.comment + part.extra + archive.read(part), False
    if path.suffix == ".pdf":
        pdf = pypdf.PdfReader(path)
        yield "properties", str(pdf.metadata).encode(), False
        for number, page in enumerate(pdf.pages, start=1):
            yield f"text of page {number}", page.extract_text().encode(), False
        # Notes, links, bookmarks and alternative texts are objects of their own.
        for number in range(1, pdf.trailer["/Size"]):
            thing = pdf.get_object(number)
            yield f"object {number}", repr(thing).encode(), True
            if isinstance(thing, pypdf.generic.StreamObject):
                yield f"stream {number}", thing.get_data(), True


def search(path, name, marks):
    found = 0
    for where, text, is_drawn in contents(path):
        lower = text.lower()
        for mark in marks:
            if is_drawn and mark[0].isdigit():
                continue
            if mark.encode() in lower:
                found += 1
                at = lower.index(mark.encode())
                faults.append(f"{name}: {where}: {text[max(0, at - 40) : at + 40]!r}")
    return found


searched = 0
for operation, edition, marks, replaced in CASES:
    files = reports(operations / operation, edition, work / operation / edition)
    for name, path in files.items():
        search(path, name, marks)
        if any(mark in str(name) for mark in marks):
            faults.append(f"{name}: its name tells")
        searched += 1

    other = work / "other" / operation
    shutil.copytree(operations / operation, other, dirs_exist_ok=True)
    for table in other.iterdir():
        text = table.read_text(encoding="utf-8")
        for mark, instead in replaced:
            text = text.replace(mark, instead)
        table.write_text(text, encoding="utf-8")
    changed = reports(other, edition, work / operation / f"{edition}-of-other")
    if changed.keys() != files.keys():
        faults.append(f"{operation}, {edition}: other files come out of other withheld rows")
    for name in files.keys() & changed.keys():
        if files[name].read_bytes() != changed[name].read_bytes():
            faults.append(f"{name}: it depends on what the {edition} edition withholds")
    shutil.rmtree(other)

# The search is not blind: what the internal edition shows is found in each of its formats.
for operation, marks in (("withheld", INTERNAL), ("small-counts", SMALL)):
    for name, path in reports(operations / operation, "internal", work / operation / "internal").items():
        before = len(faults)
        found = search(path, name, marks)
        del faults[before:]
        # The brief of a few lines tells of no sub-group.
        if not found and ".brief." not in str(name):
            faults.append(f"{name}: the search finds nothing in the internal edition")

print(*faults[:40], sep="\n")
print(f"{searched} files searched, {len(faults)} faults")
sys.exit(1 if faults or searched != 3 * 10 else 0)
