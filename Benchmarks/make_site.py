#!/usr/bin/env python3
"""Write the corpus of make_corpus.py as a whole botrian site, for timing.

    make_site.py OUTDIR --reports N [--seed S]

Files: OUTDIR/site.yml and, under OUTDIR/Content, reports/<fiscal-year>/<slug>.md,
activities/<id>.md, approvals/approval-<year>.md, years/<year>.yml, pages/about.md.
Every report is approved by the one clause of its year's approval. Bodies are
those of make_corpus.py, byte for byte, so that another generator fed with the
same seed does the same work.
"""
import argparse
import json
import os

import make_corpus as mc


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as f:
        f.write(text.encode("utf-8"))


def report(data, seed, i):
    """Fiscal year, slug and text of a report with botrian's front matter."""
    r = mc.Report(data, seed, i)
    year, slug, text = r.make("yaml")
    head, body = text[4:].split("---\n", 1)
    meta = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line and not line.startswith(" "))
    act = next(line.split(": ", 1)[1] for line in head.splitlines() if line.startswith("  id: "))
    front = ('---\ntitle: %s\nactivity: %s\nfiscal_year: %d\nquarters: %s\nunit: %s\nreported_on: %s\n'
             'approval: approval-%d\ntopics: %s\nstatus: approved\n---\n'
             % (meta["title"], act, year, meta["quarters"], meta["office"], meta["date"], year, meta["tags"]))
    return year, slug, front + body


def phrases():
    """What reports are made of."""
    with open(os.path.join(mc.HERE, "phrases.json"), encoding="utf-8") as f:
        return json.load(f)


def main():
    ap = argparse.ArgumentParser(description="Write a botrian site of N reports.")
    ap.add_argument("outdir")
    ap.add_argument("--reports", type=int, required=True, metavar="N")
    ap.add_argument("--seed", type=int, default=1, metavar="S")
    a = ap.parse_args()
    data = phrases()
    content = os.path.join(a.outdir, "Content")
    write(os.path.join(a.outdir, "site.yml"),
          'office:\n  name: "สำนักงานตัวอย่าง"\n  short_name: "สนง.ตัวอย่าง"\n  province: "ลำปาง"\n'
          'base_url: "https://lessons.example.go.th/"\nlanguage: th\ntheme: default\n')
    write(os.path.join(content, "pages", "about.md"), "---\ntitle: เกี่ยวกับเว็บไซต์\n---\n\nคลังบทเรียนตัวอย่าง\n")
    for act_id, name in mc.ACTIVITIES:
        write(os.path.join(content, "activities", act_id + ".md"), '---\ntitle: "%s"\n---\n' % name)
    for year in range(mc.FIRST_YEAR, mc.FIRST_YEAR + mc.YEARS):
        write(os.path.join(content, "years", "%d.yml" % year),
              "fiscal_year: %d\nactivities_complete: false\nactivities: [%s]\n"
              % (year, ", ".join(i for i, _ in mc.ACTIVITIES)))
        write(os.path.join(content, "approvals", "approval-%d.md" % year),
              '---\ntitle: "เห็นชอบให้เผยแพร่ ปีงบประมาณ พ.ศ. %d"\ndocument: "ศธ ๐๒๑๐๗/%d"\ndate: %d-10-01\n'
              'decided_on: %d-10-01\ndecided_by: "ศึกษาธิการจังหวัด"\nclauses:\n'
              '  - number: "๓.๓"\n    kind: publish_interim\n    fiscal_year: %d\n    text: "อนุญาตให้เผยแพร่"\n---\n'
              % (year, year, year - 543, year - 543, year))
    for i in range(1, a.reports + 1):
        year, slug, text = report(data, a.seed, i)
        write(os.path.join(content, "reports", str(year), slug + ".md"), text)


if __name__ == "__main__":
    main()
