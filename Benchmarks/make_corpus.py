#!/usr/bin/env python3
"""Write a deterministic corpus of Thai "lessons learned" reports, for timing.

    make_corpus.py OUTDIR --reports N [--seed S] [--front-matter yaml|hugo|pelican]

Files: OUTDIR/reports/<fiscal-year>/<slug>.md. Report i depends on the seed and
on i alone, so the corpus of N reports is a subset of any larger one, and the
same arguments always give the same bytes (any CPython 3.8 or later).

Front matter (YAML, the default):

    title: "..."             one line of text
    activity:
      id: big-cleaning-day   one of 40, ASCII
      name: "..."            its Thai name
    fiscal_year: 2567        Buddhist era; 20 years, 2549-2568; newer is likelier
    quarters: [1, 2]         quarters of that fiscal year (October-September)
    office: "..."            one of 80
    date: 2024-06-19         the report's date, ISO 8601, inside the fiscal year
    approval:
      document: "..."        number of the memo
      date: 2024-06-24       on or after the report's date
      by: "..."              who approved it (a post, never a person)
      clause: "..."          the memo's clause
    tags: ["...", "..."]     two or three of 12

This is the plain form, for other generators; make_site.py writes the same
reports with botrian's front matter. --front-matter hugo adds two lines that
Hugo's taxonomies need (they take only lists of strings): activities: ["<id>"]
and fiscal_years: ["<year>"]. --front-matter pelican writes Pelican's own
"Key: value" header instead.

Body: an opening paragraph, nine level-2 headings numbered in Thai digits, GFM
pipe tables in sections 1-7 (a few cells hold <br>), ordered lists in 8 and 9.
Sentences are recombined from phrases.json; {O} office, {P} province, {Y} {Z}
fiscal year and the next, {A} activity, {N} {R} {F} numbers; school names are
made up, which gives the vocabulary a long tail.
For throughput only: the text repeats itself too much to judge search quality.
"""
import argparse
import datetime
import json
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))

ACTIVITIES = [tuple(s.split(" ", 1)) for s in """\
big-cleaning-day BIG Cleaning Day
thai-culture ส่งเสริมวัฒนธรรมไทย
traffic-discipline ส่งเสริมวินัยจราจร
no-gift-policy ปลูกจิตสำนึกสร้างวัฒนธรรมองค์กร (No Gift Policy)
national-institution การขับเคลื่อนแผนปฏิบัติการด้านการธำรงรักษาสถาบันหลักของชาติ
moe-volunteer จิตอาสากระทรวงศึกษาธิการ
morning-prayer สวดมนต์ไหว้พระก่อนเริ่มงาน
flag-ceremony เคารพธงชาติทุกวันจันทร์
thai-dress แต่งกายด้วยผ้าไทย
saving-energy ลดใช้พลังงานในสำนักงาน
zero-waste สำนักงานปลอดขยะ
waste-sorting คัดแยกขยะต้นทาง
punctuality ตรงต่อเวลา
service-mind บริการด้วยใจ
smile-office ยิ้ม ไหว้ ทักทาย
saving-money ออมวันละนิด
sufficiency น้อมนำหลักปรัชญาของเศรษฐกิจพอเพียง
kitchen-garden ปลูกผักสวนครัวรั้วกินได้
tree-planting ปลูกต้นไม้เฉลิมพระเกียรติ
blood-donation บริจาคโลหิต
temple-day เข้าวัดวันพระ
alms ทำบุญตักบาตร
integrity สำนักงานสุจริต
transparency เปิดเผยข้อมูลโปร่งใส
asset-care ดูแลรักษาทรัพย์สินของทางราชการ
knowledge-sharing แลกเปลี่ยนเรียนรู้ในองค์กร
good-person ยกย่องคนดีศรีองค์กร
mentor พี่สอนน้อง
health-walk เดินวิ่งเพื่อสุขภาพ
smoke-free สำนักงานปลอดบุหรี่
alcohol-free งดเหล้าเข้าพรรษา
scholarship ทุนการศึกษาเพื่อน้อง
disaster-relief ช่วยเหลือผู้ประสบภัย
road-safety ความปลอดภัยบนท้องถนน
digital-literacy รู้เท่าทันสื่อดิจิทัล
paperless สำนักงานไร้กระดาษ
gratitude กตัญญูต่อผู้มีพระคุณ
retirement มุทิตาจิตผู้เกษียณอายุราชการ
royal-days วันสำคัญของพระมหากษัตริย์
scouts ลูกเสือจิตอาสา""".splitlines()]

PROVINCES = [tuple(s.split()) for s in """\
amnat-charoen อำนาจเจริญ,ang-thong อ่างทอง,ayutthaya พระนครศรีอยุธยา,bangkok กรุงเทพมหานคร,\
bueng-kan บึงกาฬ,buri-ram บุรีรัมย์,chachoengsao ฉะเชิงเทรา,chai-nat ชัยนาท,chaiyaphum ชัยภูมิ,\
chanthaburi จันทบุรี,chiang-mai เชียงใหม่,chiang-rai เชียงราย,chon-buri ชลบุรี,chumphon ชุมพร,\
kalasin กาฬสินธุ์,kamphaeng-phet กำแพงเพชร,kanchanaburi กาญจนบุรี,khon-kaen ขอนแก่น,krabi กระบี่,\
lampang ลำปาง,lamphun ลำพูน,loei เลย,lop-buri ลพบุรี,mae-hong-son แม่ฮ่องสอน,maha-sarakham มหาสารคาม,\
mukdahan มุกดาหาร,nakhon-nayok นครนายก,nakhon-pathom นครปฐม,nakhon-phanom นครพนม,\
nakhon-ratchasima นครราชสีมา,nakhon-sawan นครสวรรค์,nakhon-si-thammarat นครศรีธรรมราช,nan น่าน,\
narathiwat นราธิวาส,nong-bua-lam-phu หนองบัวลำภู,nong-khai หนองคาย,nonthaburi นนทบุรี,\
pathum-thani ปทุมธานี,pattani ปัตตานี,phang-nga พังงา,phatthalung พัทลุง,phayao พะเยา,\
phetchabun เพชรบูรณ์,phetchaburi เพชรบุรี,phichit พิจิตร,phitsanulok พิษณุโลก,phrae แพร่,phuket ภูเก็ต,\
prachin-buri ปราจีนบุรี,prachuap-khiri-khan ประจวบคีรีขันธ์,ranong ระนอง,ratchaburi ราชบุรี,rayong ระยอง,\
roi-et ร้อยเอ็ด,sa-kaeo สระแก้ว,sakon-nakhon สกลนคร,samut-prakan สมุทรปราการ,samut-sakhon สมุทรสาคร,\
samut-songkhram สมุทรสงคราม,saraburi สระบุรี,satun สตูล,si-sa-ket ศรีสะเกษ,sing-buri สิงห์บุรี,\
songkhla สงขลา,sukhothai สุโขทัย,suphan-buri สุพรรณบุรี,surat-thani สุราษฎร์ธานี,surin สุรินทร์,tak ตาก,\
trang ตรัง,trat ตราด,ubon-ratchathani อุบลราชธานี,udon-thani อุดรธานี,uthai-thani อุทัยธานี,\
uttaradit อุตรดิตถ์,yala ยะลา,yasothon ยโสธร""".split(",")]
OFFICES = [(a, "สำนักงานศึกษาธิการจังหวัด" + p, "ศึกษาธิการจังหวัด" + p, p) for a, p in PROVINCES]
OFFICES += [("region-%d" % n, "สำนักงานศึกษาธิการภาค " + t, "ศึกษาธิการภาค " + t, "ลำปาง")
            for n, t in ((1, "๑"), (8, "๘"), (15, "๑๕"))]

TAGS = ("วินัย สุจริต จิตอาสา พอเพียง กตัญญู ความสามัคคี ความรับผิดชอบ "
        "สิ่งแวดล้อม วัฒนธรรม ศาสนา ธรรมาภิบาล สุขภาพ").split()
SCHOOL_A = "บ้าน วัด ชุมชนบ้าน อนุบาล".split()
SCHOOL_B = ("หนอง ห้วย ดอน โคก นา บึง คลอง ท่า ปาก แม่ เขา ดง ป่า วัง สบ ทุ่ง แหลม เกาะ "
            "โนน สระ บาง ศรี ผา น้ำ").split()
SCHOOL_C = ("แก้ว ทราย บัว ไผ่ ยาง ขาม สะเดา กลาง ใหม่ หลวง แดง ขาว ทอง เงิน เสือ ช้าง กวาง "
            "ปลา นกยูง มะม่วง ตาล สัก ประดู่ จันทน์ โพธิ์ งาม เย็น ใส ลึก ยาว สูง ใต้ เหนือ").split()
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
FIRST_YEAR, YEARS = 2549, 20


class Report:
    def __init__(self, data, seed, i):
        self.data = data
        self.random = random.Random("%d:%d" % (seed, i)).random  # only random(): stable everywhere
        self.i = i

    def upto(self, lo, hi):
        return lo + int(self.random() * (hi - lo + 1))

    def pick(self, seq):
        return seq[int(self.random() * len(seq))]

    def some(self, seq, n):
        pool = list(seq)
        return [pool.pop(int(self.random() * len(pool))) for _ in range(min(n, len(pool)))]

    def fill(self, text):
        if "{" in text:
            for key, value in self.fixed:
                text = text.replace(key, value)
            if "{" in text:
                text = text.replace("{N}", str(self.upto(12, 480)).translate(THAI))
                text = text.replace("{R}", str(self.upto(70, 100)).translate(THAI))
                text = text.replace("{F}", ("%.2f" % (3 + 2 * self.random())).translate(THAI))
        return text

    def school(self):
        return "โรงเรียน" + self.pick(SCHOOL_A) + self.pick(SCHOOL_B) + self.pick(SCHOOL_C)

    def table(self, section, lo, hi, groups=()):
        columns, rows = section["columns"], section["rows"]
        out = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]

        def add(count):
            for base in self.some(rows, count):
                cells = []
                for k, cell in enumerate(base):
                    if self.random() < 0.4:
                        cell = self.pick(rows)[k]
                    cell = self.fill(cell)
                    if self.random() < 0.12:
                        cell += " ร่วมกับ" + self.school()
                    cells.append(cell or "-")
                out.append("| " + " | ".join(cells) + " |")

        if groups:
            for name in groups:
                out.append("| **%s** |%s" % (name, "  |" * (len(columns) - 1)))
                add(self.upto(lo, hi))
        else:
            add(self.upto(lo, hi))
        return "\n".join(out)

    def ordered(self, name, lo, hi):
        items = self.some(self.data["lists"][name], self.upto(lo, hi))
        return "\n".join("%d. %s" % (n, self.fill(t)) for n, t in enumerate(items, 1))

    def make(self, front_matter):
        r = self.random()
        year = FIRST_YEAR + int(YEARS * r ** 0.6)
        act_id, act_name = self.pick(ACTIVITIES)
        off_id, office, chief, province = self.pick(OFFICES)
        first = self.upto(1, 4)
        quarters = list(range(first, self.upto(first, 4) + 1))
        start = datetime.date(year - 544, 10, 1)
        date = start + datetime.timedelta(days=self.upto(0, 340))
        approved = date + datetime.timedelta(days=self.upto(0, 24))
        thai_year = str(year).translate(THAI)
        tags = self.some(TAGS, self.upto(2, 3))
        document = "ศธ ๐๒%s/%s" % (str(self.upto(100, 180)).translate(THAI), str(self.upto(1, 9999)).translate(THAI))
        clause = "๓.%s" % self.pick("๑๒๓")
        slug = "%s-%s-%06d" % (act_id, off_id, self.i)
        title = "%s %s ปีงบประมาณ พ.ศ. %s" % (act_name, office, thai_year)
        self.fixed = (("{O}", office), ("{P}", province), ("{A}", act_name),
                      ("{Y}", thai_year), ("{Z}", str(year + 1).translate(THAI)))

        tag_list = ", ".join('"%s"' % t for t in tags)
        if front_matter == "pelican":
            head = "Title: %s\nSlug: %s\nDate: %s\nCategory: %s\nTags: ปีงบประมาณ %s, %s\n" % (
                title, slug, date, act_name, year, ", ".join(tags))
        else:
            head = ('---\ntitle: "%s"\nactivity:\n  id: %s\n  name: "%s"\nfiscal_year: %d\nquarters: [%s]\n'
                    'office: "%s"\ndate: %s\napproval:\n  document: "%s"\n  date: %s\n  by: "%s"\n  clause: "%s"\n'
                    'tags: [%s]\n' % (title, act_id, act_name, year, ", ".join(map(str, quarters)), office, date,
                                      document, approved, chief, clause, tag_list))
            if front_matter == "hugo":
                head += 'activities: ["%s"]\nfiscal_years: ["%d"]\n' % (act_id, year)
            head += "---\n"

        s = self.data["sections"]
        parts = [" ".join(self.fill(t) for t in self.some(self.data["memo"], self.upto(1, 2)))]
        shape = ((2, 3), (2, 4), (1, 3), (1, 2), (0, 1), (1, 2), (1, 1))
        for n in range(7):
            parts.append("## %s. %s" % (str(n + 1).translate(THAI), s[n]["title"]))
            parts.append(self.table(s[n], *shape[n], groups=("ภายใน", "ภายนอก") if n == 4 else ()))
        parts += ["## ๘. " + s[7]["title"], "### พอใจ ในเรื่อง", self.ordered("satisfied", 1, 3),
                  "### ไม่พอใจ ในเรื่อง", self.ordered("unsatisfied", 1, 2),
                  "## ๙. " + s[8]["title"], self.ordered("lessons", 1, 3)]
        return year, slug, head + "\n" + "\n\n".join(parts) + "\n"


def main():
    ap = argparse.ArgumentParser(description="Write a deterministic corpus of Thai reports.")
    ap.add_argument("outdir")
    ap.add_argument("--reports", type=int, required=True, metavar="N")
    ap.add_argument("--seed", type=int, default=1, metavar="S")
    ap.add_argument("--front-matter", choices=("yaml", "hugo", "pelican"), default="yaml")
    a = ap.parse_args()
    with open(os.path.join(HERE, "phrases.json"), encoding="utf-8") as f:
        data = json.load(f)
    root = os.path.join(a.outdir, "reports")
    for y in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        os.makedirs(os.path.join(root, str(y)), exist_ok=True)
    for i in range(1, a.reports + 1):
        year, slug, text = Report(data, a.seed, i).make(a.front_matter)
        with open(os.path.join(root, str(year), slug + ".md"), "wb") as f:
            f.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
