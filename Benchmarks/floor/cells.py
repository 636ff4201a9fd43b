#!/usr/bin/env python3
"""Lists the cells of a workbook for floor.c: what stands where, in which format, with which link.

usage: cells.py WORKBOOK.xlsx CELLS

The list is taken from the workbook itself, so that the C program writes the same cells and not some like them.
All numbers are little-endian; every text is a 32-bit length, its bytes and a NUL.
"""

import re
import struct
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NUMBER, TEXT, URL, FLAG, BLANK = range(5)


def text(value):
    data = value.encode()
    return struct.pack("<I", len(data)) + data + b"\0"


def position(reference):
    letters, digits = re.match(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def relations(archive, part):
    folder, name = part.rsplit("/", 1)
    path = f"{folder}/_rels/{name}.rels"
    if path not in archive.namelist():
        return {}
    return {node.get("Id"): node.get("Target") for node in ET.fromstring(archive.read(path))}


def shared_texts(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return ["".join(node.text or "" for node in item.iter(f"{MAIN}t"))
            for item in ET.fromstring(archive.read("xl/sharedStrings.xml"))]


def formats(archive):
    """Number format, bold, wrapped, fill colour of every cell format, as floor.c sets them."""
    styles = ET.fromstring(archive.read("xl/styles.xml"))
    codes = {node.get("numFmtId"): node.get("formatCode") for node in styles.iter(f"{MAIN}numFmt")}
    fonts = [font.find(f"{MAIN}b") is not None for font in styles.find(f"{MAIN}fonts")]
    fills = [node.get("rgb") if (node := fill.find(f"{MAIN}patternFill/{MAIN}fgColor")) is not None else None
             for fill in styles.find(f"{MAIN}fills")]
    result = []
    for format in styles.find(f"{MAIN}cellXfs"):
        alignment = format.find(f"{MAIN}alignment")
        wraps = alignment is not None and alignment.get("wrapText") == "1"
        fill = fills[int(format.get("fillId", "0"))]
        id = format.get("numFmtId", "0")
        result.append(struct.pack("<BBIB", fonts[int(format.get("fontId", "0"))], wraps,
                                  int(fill[-6:], 16) if fill else 0xFFFFFFFF, int(id) if int(id) < 164 else 0)
                      + text(codes.get(id, "")))
    return result


def cell(node, texts, links):
    reference, kind, style = node.get("r"), node.get("t", "n"), int(node.get("s", "0"))
    row, column = position(reference)
    value = node.find(f"{MAIN}v")
    start = lambda code: struct.pack("<BIHH", code, row, column, style)
    if kind == "inlineStr":
        shown = "".join(part.text or "" for part in node.iter(f"{MAIN}t"))
    elif value is None:
        return start(BLANK)
    elif kind == "s":
        shown = texts[int(value.text)]
    elif kind == "b":
        return start(FLAG) + struct.pack("<B", int(value.text))
    elif kind == "n":
        return start(NUMBER) + struct.pack("<d", float(value.text))
    else:
        shown = value.text or ""
    if reference in links:
        return start(URL) + text(links[reference]) + text(shown)
    return start(TEXT) + text(shown)


def sheet_links(archive, part):
    """Links stand after the cells in a sheet's part, so they are read first."""
    targets = relations(archive, part)
    links = {}
    with archive.open(part) as file:
        for _, node in ET.iterparse(file):
            if node.tag == f"{MAIN}hyperlink" and node.get(LINK) in targets:
                links[node.get("ref")] = targets[node.get(LINK)]
            elif node.tag in (f"{MAIN}row", f"{MAIN}c"):
                node.clear()
    return links


def main():
    workbook, list = sys.argv[1:]
    with zipfile.ZipFile(workbook) as archive, open(list, "wb") as output:
        texts = shared_texts(archive)
        styles = formats(archive)
        targets = relations(archive, "xl/workbook.xml")
        sheets = [(node.get("name"), "xl/" + targets[node.get(LINK)].removeprefix("/xl/"))
                  for node in ET.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        output.write(struct.pack("<I", len(styles)) + b"".join(styles) + struct.pack("<I", len(sheets)))
        total = 0
        for name, part in sheets:
            links = sheet_links(archive, part)
            output.write(text(name))
            at = output.tell()
            output.write(struct.pack("<I", 0))
            count = 0
            with archive.open(part) as file:
                for _, node in ET.iterparse(file):
                    if node.tag == f"{MAIN}row":
                        for entry in node.iter(f"{MAIN}c"):
                            output.write(cell(entry, texts, links))
                            count += 1
                        node.clear()
            end = output.tell()
            output.seek(at)
            output.write(struct.pack("<I", count))
            output.seek(end)
            total += count
        print(f"{total} cells in {len(sheets)} sheets")


main()
