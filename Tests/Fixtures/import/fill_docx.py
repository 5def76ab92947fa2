"""Fills in the Word form of a report, as a person would: every empty cell and item, in order, gets `คำที่กรอก` and a number.

Usage: fill_docx.py FORM DOCX
"""

import sys

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

HEAD = {"ชื่อกิจกรรม": "5 ส", "วันที่รายงาน": "๑๙ มิถุนายน ๒๕๖๗", "ไตรมาสที่": "๑ - ๒"}


def main(source, target):
    document = docx.Document(source)
    count = 0
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}tbl"):
            for row in Table(element, document).rows:
                for cell in row.cells:
                    if not cell.text:
                        count += 1
                        cell.text = f"คำที่กรอก {count}"
        elif element.tag.endswith("}p"):
            paragraph = Paragraph(element, document)
            label = paragraph.text.split(":")[0].strip()
            if label in HEAD:
                paragraph.add_run(HEAD[label])
            elif label in ("๑.", "๒.", "๓."):
                count += 1
                paragraph.add_run(f"คำที่กรอก {count}")
    document.save(target)


main(*sys.argv[1:])
