"""Writes the scanned memo and its six reports as a Word document, as an office would have typed it.

Neighbouring cells that say the same are merged, a group's name stands in a row merged over all columns, and
some lists of cells are lists of Word. Usage: make_docx.py TEXT DOCX
"""

import re
import sys

import docx


def cell_lines(text):
    return [line.strip() for line in re.split(r"</?p>", text) if line.strip()]


def fill(cell, lines):
    bullets = [line for line in re.split(r"(?:^|(?<=[^0-9๐-๙])\s)- ", " ".join(lines)) if line]
    if lines and lines[0].startswith("- "):
        cell.paragraphs[0].text = bullets[0]
        cell.paragraphs[0].style = "List Bullet"
        for line in bullets[1:]:
            cell.add_paragraph(line, style="List Bullet")
        return
    cell.text = lines[0] if lines else ""
    for line in lines[1:]:
        cell.add_paragraph(line)


def add_table(document, rows):
    width = max(len(row) for row in rows)
    table = document.add_table(rows=len(rows), cols=width)
    texts = [row + [""] * (width - len(row)) for row in rows]
    for index, row in enumerate(texts):
        if row[0].strip() and not any(text.strip() for text in row[1:]):
            fill(table.cell(index, 0).merge(table.cell(index, width - 1)), cell_lines(row[0]))
            continue
        for column, text in enumerate(row):
            above = texts[index - 1][column] if index else None
            if column and text.strip() and text == above:
                continue  # merged with the cell above
            last = index
            while column and text.strip() and last + 1 < len(texts) and texts[last + 1][column] == text:
                last += 1
            cell = table.cell(index, column)
            fill(cell.merge(table.cell(last, column)) if last > index else cell, cell_lines(text))


def main(source, target):
    document = docx.Document()
    rows = []
    with open(source, encoding="utf-8") as lines:
        for line in [*lines.read().split("\n"), ""]:
            if "\t" in line:
                rows.append(line.split("\t"))
                continue
            if rows:
                add_table(document, rows)
                rows = []
            document.add_paragraph(line.strip())
    document.save(target)


main(*sys.argv[1:])
