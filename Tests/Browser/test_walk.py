"""The way of a new user: an empty folder, a Word file, what `check` says, a look at the pages, and the public."""
import json
import random
import re
import shutil
import subprocess

import pytest

from built_site import BOTRIAN, REPOSITORY
from serving import Serving
from test_publish import COSTS, Office, cost, host, tree  # noqa: F401

OFFICE = [
    "--name", "สำนักงานศึกษาธิการจังหวัดลำปาง", "--short-name", "ศธจ.ลำปาง", "--province", "ลำปาง",
    "--base-url", "https://lessons.example.go.th/",
]
MEMO = "memo-2567"

# What a person of the office knows, by the key that the form asks for.
KNOWN = {
    "title": "รายงานการถอดบทเรียนผลสำเร็จกิจกรรมองค์กรคุณธรรม", "document": "ศธ ๐๒๑๐๗/", "decided_on": "19 มิถุนายน 2567",
    "decided_by": "ศึกษาธิการจังหวัดลำปาง", "approval": MEMO,
}
CLAUSE = {"fiscal_year": "2567", "text": "อนุญาตให้นำสำเนาบันทึกข้อความนี้ ประชาสัมพันธ์บนสื่อออนไลน์ไปพลางก่อน"}

# Good names for the activities whose titles have no Latin words, by the title.
NAMES = {
    "ส่งเสริมวัฒนธรรมไทย": "thai-culture", "ส่งเสริมวินัยจราจร": "traffic-discipline",
    "การขับเคลื่อนแผนปฏิบัติการด้านการธำรงรักษาสถาบันหลักของชาติ พ.ศ. ๒๕๖๔ - ๒๕๗๐": "national-institution",
    "จิตอาสากระทรวงศึกษาธิการ": "moe-volunteer",
}

# A repair of the import that the office does not want.
UNWANTED = ("อันเกี่ยวข้องเกี่ยวกับ", "อันเกี่ยวข้องกับ")


def botrian(root, *arguments):
    outcome = subprocess.run(
        [BOTRIAN, *arguments], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


class Person:
    """Knows the office, and of the tool only what its messages and files say."""

    def __init__(self, root):
        self.root = root
        self.answered = set()

    def messages(self):
        outcome = subprocess.run(
            [BOTRIAN, "check", "--format", "json"], cwd=self.root, capture_output=True, text=True, check=False
        )
        return json.loads(outcome.stdout)

    def answer(self, message):
        self.answered.add(message["code"])
        file = self.root / message["path"]
        if not file.exists():
            return  # renamed or removed while answering another message
        {"not-published": self.publish, "spelling-slip": self.keep_word}[message["code"]](file, message["remedy"]["th"])

    def publish(self, file, remedy):
        text = file.read_text("utf-8")
        if "ลบไฟล์นี้เมื่อมี" in text:
            return file.unlink()
        missing = re.findall(r"\((\w+)\)", remedy) if remedy.startswith("เติม") else []
        for key in missing:
            self.fill(file, key)
        if not missing and "ในไฟล์" not in remedy:
            assert remedy.endswith("ให้เขียน status: approved"), remedy
            edit(self.named_well(file), "status: draft", "status: approved")

    def fill(self, file, key):
        if key == "approval" and not (self.root / "Content/approvals" / (MEMO + ".md")).exists():
            botrian(self.root, "new", "approval", "--id", MEMO)
        if key == "clauses":
            return self.take_example(file)
        text, count = re.subn(r"(?m)^(# )?%s:.*$" % key, "%s: %s" % (key, KNOWN[key]), file.read_text("utf-8"))
        assert count == 1, "%s has no place for %s" % (file, key)
        file.write_text(text, "utf-8")

    def take_example(self, file):
        """As the form says: the marks before the example's five lines go, then the lines are made to say what the memo says."""
        text, count = re.subn(r"(?m)^#(  (?:- |  )\w+:.*)$", r"\1", file.read_text("utf-8"))
        assert count == 5
        for key, value in CLAUSE.items():
            text, count = re.subn(r"(?m)^(    %s): .*$" % key, r"\1: " + value, text)
            assert count == 1
        file.write_text(text, "utf-8")

    def named_well(self, file):
        """As the activity's file says: it gets a good name, and so do its report and what the report says."""
        if not re.fullmatch(r"activity-\d+", file.stem) or file.parent.name != "activities":
            return file
        assert "ชื่อไฟล์นี้เป็นที่อยู่เว็บที่เปลี่ยนไม่ได้หลังเผยแพร่" in file.read_text("utf-8")
        name = NAMES[re.search(r"(?m)^title: (.*)$", file.read_text("utf-8")).group(1)]
        report = self.root / "Content/reports/2567" / file.name
        line = re.search(r"(?m)^activity: .*$", report.read_text("utf-8")).group()
        assert "ให้เปลี่ยนชื่อไฟล์นี้และไฟล์ใน Content/activities/ ให้ตรงกัน" in line
        edit(report, line, "activity: " + name)
        for one in (file, report):
            one.rename(one.with_stem(name))
        return file.with_stem(name)

    def keep_word(self, file, remedy):
        """As the message says: a word that is right gets a rule that replaces it by itself."""
        path, rule = re.search(r"ให้เพิ่มบรรทัดนี้ใน (\S+): (.*)$", remedy).groups()
        assert UNWANTED[0] in rule
        with open(self.root / path, "a", encoding="utf-8") as rules:
            rules.write(rule + "\n")


def edit(file, old, new):
    text = file.read_text("utf-8")
    assert text.count(old) == 1, "%s in %s" % (old, file)
    file.write_text(text.replace(old, new), "utf-8")


def listed_repairs(account):
    """Path, line, what stood there and what stands there now, as the report of the import lists them."""
    lines = re.findall(r"(?m)^  (\S+):(\d+)  “(.*?)” → (?:“(.*?)”|\(ลบออก\))", account)
    return [(path, int(line), before, after) for path, line, before, after in lines]


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A new site with the drafts of a Word file, and what the import said."""
    folder = tmp_path_factory.mktemp("walk")
    root = folder / "lessons"
    root.mkdir()
    word = folder / "รายงาน.docx"
    fixtures = REPOSITORY / "Tests/Fixtures"
    subprocess.run(
        ["/usr/bin/python3", fixtures / "import/make_docx.py", fixtures / "source/memo-and-six-reports.txt", word], check=True
    )
    botrian(root, "init", *OFFICE)
    said = botrian(root, "import", "--language", "th", word)
    return root, said


@pytest.fixture(scope="module")
def walked(begun):
    """The site when `check` has nothing more to say, and the person who has made it so."""
    root, _ = begun
    root = shutil.copytree(root, root.with_name("walked"))
    person = Person(root)
    account = (root / "Import/รายงาน/report.txt").read_text("utf-8")
    path, _, after, before = next(one for one in listed_repairs(account) if one[2] == UNWANTED[0])
    edit(root / path, before, after)
    for _ in range(10):
        messages = person.messages()
        if not messages:
            return person
        for message in messages:
            person.answer(message)
    raise AssertionError("check still says: %s" % messages)


def test_tells_where_each_repair_stands(begun):
    root, said = begun
    assert "รายงาน 6 ฉบับ 121 แถวและข้อ บันทึกข้อความ 1 ฉบับ" in said
    account = (root / "Import/รายงาน/report.txt").read_text("utf-8")
    repairs = listed_repairs(account)
    assert len(repairs) == int(re.search(r"คำที่แก้ให้ (\d+) แห่ง", account).group(1)) > 40
    for path, line, _, after in repairs:
        assert after in (root / path).read_text("utf-8").split("\n")[line - 1]


def test_shows_the_public_nothing_before_it_is_approved(begun, tmp_path):
    root, _ = begun
    botrian(root, "build", "--output", tmp_path / "site")
    titles = [title.encode() for title in NAMES] + ["ตัวอย่าง".encode()]
    files = [file for file in (tmp_path / "site").rglob("*") if file.is_file()]
    assert files and [file.name for file in files if any(title in file.read_bytes() for title in titles)] == []


def test_leaves_nothing_to_answer(walked):
    assert walked.answered == {"not-published", "spelling-slip"}
    assert botrian(walked.root, "check") == "พบข้อผิดพลาด 0 จุด คำเตือน 0 จุด\n"
    assert botrian(walked.root, "build").startswith("สร้างเว็บไซต์แล้วที่ Site: 6 รายงาน 121 บทเรียน ")


def test_shows_an_imported_report(walked):
    serving = Serving(walked.root)
    try:
        serving.wait_for_site()
        status, page = serving.get("/reports/2567/traffic-discipline/")
        assert status == 200 and "ส่งเสริมวินัยจราจร" in page and 'id="s9-3"' in page
    finally:
        serving.end()


class WalkedOffice(Office):
    """The site of the walk, and a host that it is published to."""


@pytest.fixture
def office(host, walked, tmp_path):  # noqa: F811
    return WalkedOffice(host, shutil.copytree(walked.root, tmp_path / "root"))


def test_publishes_what_was_built(office, tmp_path):
    office.host.line.mend()
    office.published()
    COSTS[type(office), type(office.host)] = office.host.line.passed
    botrian(office.root, "build", "--output", tmp_path / "built")
    assert tree(office.host.folder) == tree(tmp_path / "built")
    assert len(office.log) == 1 and len(office.log[0]["reports"]) == 6


@pytest.mark.parametrize("seed", [11, 12])
def test_publishes_it_over_a_line_that_is_cut(office, seed, tmp_path):
    chance, line = random.Random(seed), office.host.line
    line.mend(limit=int(cost(office) * chance.uniform(0.05, 0.95)))
    broken = office.publish()
    assert broken.returncode == 74 and "ส่งต่อจากที่ค้าง" in broken.stderr, broken.stderr
    line.mend()
    office.published()
    botrian(office.root, "build", "--output", tmp_path / "built")
    assert tree(office.host.folder) == tree(tmp_path / "built")
