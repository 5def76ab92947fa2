#!/usr/bin/env python3
"""Takes the pictures of the guides: every command is run in an invented office's site, and what it says is rendered.

    guide_pictures.py [FOLDER]      default: Documentation/pictures
"""
import html
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from browsers import Chromium  # noqa: E402
from built_site import BOTRIAN  # noqa: E402
from server import Server  # noqa: E402
from serving import Serving  # noqa: E402

MOST_BYTES = 150_000
FONTS = (REPOSITORY / "Themes/default/assets/fonts").as_uri()
ANSWERS = [
    "สำนักงานศึกษาธิการจังหวัดน่าน", "ศธจ.น่าน", "น่าน", "ถนนตัวอย่าง อำเภอเมืองน่าน", "0 5400 0000", "https://lessons.nan.example.go.th/",
]
REPORT = "Content/reports/2568/clean-office.md"
APPROVAL = "Content/approvals/memo-2568.md"
SEAL = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
<circle cx="24" cy="24" r="22" fill="#7a1f3d"/><path d="M12 30 24 12l12 18z" fill="#fff"/></svg>
"""

# A Word document as an office might have it, with two slips of scanning.
WORDS = {
    "๑. ทบทวนวัตถุประสงค์และผลลัพธ์ที่เกิดขึ้นในองค์กร": [
        ["วัตถุประสงค์", "ผลลัพธ์", "เหตุผล"],
        ["เพื่อให้สำนักงานสะอาด น่าอยู่ นำทำงาน", "บรรลุตามวัตถุประสงค์", "ทุกกลุ่มงานร่วมกิจกรรมทุกวันศุกร์"],
    ],
    "๒. ทบทวน แผนงานและกระบวนการ": [
        ["แผนงาน", "กระบวนการ", "กระบวนการ/กิจกรรม ที่คิดว่าไม่เป็นไปตามแผน/ตามที่คาดหวังไว้"],
        ["กำหนดวันทำความสะอาด", "ประชุมชี้แจงและแบ่งพื้นที่รับผิดชอบ", "บางสัปดาห์มีเวลาสั้นๆ"],
    ],
    "๓. สิ่งที่คิดว่าทำได้ดีและปัจจัยที่ทำให้ทำได้ดี": [
        ["สิ่งที่คิดว่าทำได้ดี", "ปัจจัยที่ทำให้ทำได้ดี"], ["แบ่งพื้นที่ชัดเจน", "ผู้บริหารร่วมกิจกรรมด้วย"],
    ],
    "๔. สิ่งที่ต้องการ เพื่อให้ทำงานได้ดียิ่งขึ้น": "ไม่มี",
    "๕. ปัญหา อุปสรรค ข้อจำกัดที่พบมีอะไรบ้าง ทั้งภายในและภายนอกและสิ่งที่ควรหลีกเลี่ยง": [
        ["ปัญหา อุปสรรค", "ข้อจำกัดและส่งผลอย่างไร", "สิ่งที่ควรหลีกเลี่ยง"], ["ภายใน", "", ""],
        ["อุปกรณ์ทำความสะอาดไม่พอ", "ต้องรอใช้ต่อกัน", "นัดทุกกลุ่มงานพร้อมกัน"], ["ภายนอก", "", ""], ["ไม่มี", "", ""],
    ],
    "๖. ข้อเสนอแนะ ที่ควรต้องจัดการ ทั้งในด้านการเปลี่ยนแปลงและปรับปรุง": [
        ["สิ่งที่คิดว่าต้องเปลี่ยนแปลง", "สิ่งที่คิดว่าต้องปรับปรุง", "เหตุผล"], ["สลับวันของแต่ละกลุ่มงาน", "จัดซื้ออุปกรณ์เพิ่ม", "อุปกรณ์ไม่พอใช้"],
    ],
    "๗. สิ่งที่คิดว่าควรจะต้องทำ สิ่งที่จำเป็นต้องทำ สิ่งที่อยากจะทำ เพื่อให้งานมีประสิทธิภาพมากขึ้น": "ไม่มี",
    "๘. ความพึงพอใจต่อการทำงาน": "ไม่มี",
    "๙. ข้อพิจารณาต่อบทเรียนในการดำเนินงานของเราที่คิดว่าสามารถนำไปใช้ได้ (เรียงลำดับ)": "๑. ตรวจอุปกรณ์ให้พอก่อนกำหนดวัน",
}

PAGE = """<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Sarabun; src: url("%(fonts)s/Sarabun-Regular.woff2"); size-adjust: 112%%; }
@font-face { font-family: Sarabun; font-weight: 700; src: url("%(fonts)s/Sarabun-Bold.woff2"); size-adjust: 112%%; }
body { margin: 0; padding: 12px; width: 976px; background: #fff; }
main { border: 1px solid #b9b4aa; border-radius: 8px; overflow: hidden; }
header { padding: 5px 14px; background: #ece9e2; color: #4a463f; font: 14px/1.6 Sarabun; }
pre { margin: 0; padding: 12px 16px 14px; background: %(paper)s; color: #1f1d1a; font: 14px/1.75 "DejaVu Sans Mono", Sarabun;
  white-space: pre-wrap; overflow-wrap: anywhere; font-variant-ligatures: none; }
b { font-weight: 700; }
b::before { content: "$ "; color: #8a6d1f; }
.more { color: #6d675c; }
</style><main><header>%(title)s</header><pre>%(text)s</pre></main>"""


class Desk:
    """An office's folder, and the window in which its commands are seen."""

    def __init__(self, root, browser, pictures):
        self.root, self.browser, self.pictures = root, browser, pictures
        self.environment = os.environ | {"PATH": "%s:%s" % (BOTRIAN.parent, os.environ["PATH"])}

    def say(self, *arguments):
        """What a command answers, its progress and messages too."""
        return subprocess.run(
            [BOTRIAN, *arguments], cwd=self.root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, check=False,
        ).stdout.rstrip()

    def ask(self, answers, *arguments):
        """What a command asks at a terminal, with the answers as they are typed."""
        desk, terminal = pty.openpty()
        process = subprocess.Popen([BOTRIAN, *arguments], cwd=self.root, stdin=terminal, stdout=terminal, stderr=terminal)
        os.close(terminal)
        text, left = b"", list(answers)
        while True:
            try:
                data = os.read(desk, 65536)
            except OSError:
                break
            text += data
            if left and text.endswith(b": "):
                os.write(desk, (left.pop(0) + "\n").encode())
        process.wait()
        os.close(desk)
        return text.decode("utf-8").replace("\r\n", "\n").rstrip()

    def terminal(self, name, *runs, lines=32):
        """A picture of commands and what they answer; commands as they are typed."""
        blocks = ["<b>%s</b>\n%s" % (html.escape(typed), shortened(said, lines)) for typed, said in runs]
        self.window(name, "หน้าต่างคำสั่ง", "\n\n".join(blocks), "#fbfaf7")

    def file(self, name, path, lines=30):
        """A picture of the beginning of a file, as an editor shows it."""
        self.window(name, path, shortened((self.root / path).read_text("utf-8").rstrip(), lines), "#fff")

    def window(self, name, title, text, paper):
        page_file = self.root.parent / "window.html"
        fields = {"fonts": FONTS, "title": html.escape(title), "text": text, "paper": paper}
        page_file.write_text(PAGE % fields, "utf-8")
        with self.browser.page(width=1000) as page:
            page.open(page_file.as_uri())
            page.wait("() => document.fonts.status === 'loaded'")
            page.playwright.locator("body").screenshot(path=self.pictures / ("guide-%s.png" % name))

    def screen(self, name, url, height=620, ready=None):
        with self.browser.page(width=1000) as page:
            page.size(1000, height)
            page.open(url)
            page.wait("() => document.readyState === 'complete' && document.fonts.status === 'loaded'")
            if ready:
                page.wait(ready)
            page.playwright.screenshot(path=self.pictures / ("guide-%s.png" % name))

    def edit(self, path, *pairs):
        file = self.root / path
        text = file.read_text("utf-8")
        for old, new in pairs:
            assert old in text, "%s lacks %s" % (path, old)
            text = text.replace(old, new)
        file.write_text(text, "utf-8")


def shortened(text, lines):
    """The first lines, escaped; a mark tells that there are more."""
    parts = text.split("\n")
    more = '\n<span class="more">…</span>' if len(parts) > lines else ""
    return html.escape("\n".join(parts[:lines])) + more


def word_document(path):
    """Writes the document through pandoc, as Word would store it."""
    body = "".join("<p>%s</p>" % line for line in ["รายงานการถอดบทเรียน", "ปีงบประมาณ พ.ศ. ๒๕๖๘ ไตรมาสที่ ๑", "ชื่อกิจกรรม : 5 ส (Clean Office)"])
    for title, content in WORDS.items():
        body += "<h2>%s</h2>" % title
        if isinstance(content, str):
            body += "<p>%s</p>" % content
        else:
            rows = "".join("<tr>%s</tr>" % "".join("<td>%s</td>" % cell for cell in row) for row in content)
            body += "<table>%s</table>" % rows
    subprocess.run(["pandoc", "-f", "html", "-t", "docx", "-o", path], input=body, text=True, check=True)


def main():
    pictures = Path(sys.argv[1] if len(sys.argv) > 1 else REPOSITORY / "Documentation/pictures").resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    browser = Chromium()
    with tempfile.TemporaryDirectory() as work:
        root = Path(work) / "lessons"
        root.mkdir()
        desk = Desk(root, browser, pictures)
        begin(desk)
        write(desk)
        publish(desk)
        dress(desk)
    browser.close()
    for picture in sorted(pictures.glob("guide-*.png")):
        print("%7d  %s" % (picture.stat().st_size, picture.name))
        if picture.stat().st_size > MOST_BYTES:
            sys.exit("%s is over %d bytes" % (picture.name, MOST_BYTES))


def begin(desk):
    """A new site, and what it holds."""
    desk.terminal("init", ("botrian init", desk.ask(ANSWERS, "init")))
    files = sorted(path.relative_to(desk.root).as_posix() for path in desk.root.rglob("*") if path.is_file())
    names = "\n".join(name for name in files if not name.startswith("."))
    desk.window("init-files", "ไฟล์ของเว็บไซต์ใหม่", html.escape(names), "#fff")


def write(desk):
    """From a Word document to a draft that lacks nothing."""
    word_document(desk.root / "รายงาน.docx")
    desk.terminal("import", ("botrian import รายงาน.docx", desk.say("import", "รายงาน.docx")))
    desk.file("import-report", "Import/รายงาน/report.txt")
    desk.file("draft", REPORT, lines=24)
    serving = Serving(desk.root)
    serving.wait_for_site()
    desk.screen("preview", serving.url("/reports/2568/clean-office/"))
    desk.edit(REPORT, ("fiscal_year: 2568", "fiscal_year: 2025"))
    ready = "() => document.querySelector('botrian-messages')?.shadowRoot.querySelector('.errors')"
    desk.screen("mistake", serving.url("/reports/2568/clean-office/"), ready=ready)
    serving.end()
    desk.terminal("check-mistake", ("botrian check", desk.say("check")))
    desk.edit(REPORT, ("fiscal_year: 2025", "fiscal_year: 2568"))
    desk.terminal("check", ("botrian check", desk.say("check")))


def publish(desk):
    """The memo, and the way to the public."""
    new = ["new", "approval", "--id", "memo-2568", "--document", "ศธ 0001/123", "--decided-on", "2568-10-15"]
    desk.terminal("approval", ("botrian new approval --id memo-2568 --document \"ศธ 0001/123\" --decided-on 2568-10-15", desk.say(*new)))
    desk.file("approval-form", APPROVAL)
    file = desk.root / APPROVAL
    text = re.sub(r"(?m)^#(  [- ])", r"\1", file.read_text("utf-8"))
    text = re.sub(r"(?m)^title:.*$", "title: ขออนุมัติเผยแพร่รายงานการถอดบทเรียน", text)
    text = re.sub(r"(?m)^decided_by:.*$", "decided_by: ศึกษาธิการจังหวัดน่าน", text)
    text = text.replace("fiscal_year: 2569", "fiscal_year: 2568").replace("status: draft", "status: approved")
    file.write_text(text, "utf-8")
    text = (desk.root / REPORT).read_text("utf-8")
    text = re.sub(r"(?m)^# approval:.*$", "approval: memo-2568", text)
    text = re.sub(r"(?m)^# reported_on:.*$", "reported_on: 2568-09-30", text)
    (desk.root / REPORT).write_text(text.replace("status: draft", "status: approved"), "utf-8")
    desk.edit("Content/activities/clean-office.md", ("status: draft", "status: approved"))
    for example in ["Content/activities/example.md", *desk.root.glob("Content/reports/*/example.md")]:
        (desk.root / example).unlink()
    desk.file("approved", REPORT, lines=9)
    desk.terminal("check-clean", ("botrian check", desk.say("check")))
    with open(desk.root / "site.yml", "a", encoding="utf-8") as settings:
        settings.write("\npublish: {kind: folder, folder: %s}\n" % (desk.root.parent / "www"))
    told = [desk.say("publish", "--dry-run"), desk.say("publish")]
    told = [text.replace(str(desk.root.parent / "www"), "/var/www/lessons") for text in told]
    desk.terminal("dry-run", ("botrian publish --dry-run", told[0]))
    desk.terminal("publish", ("botrian publish", told[1]))
    server = Server(desk.root.parent / "www", "/")
    desk.screen("published", server.url("/reports/2568/clean-office/"))
    server.close()


def dress(desk):
    """Colours, and a theme of the office's own."""
    media = desk.root / "Content/media"
    media.mkdir()
    (media / "logo.svg").write_text(SEAL, "utf-8")
    look = "  province: น่าน\n  logo: Content/media/logo.svg\n  colours: {accent: '#7a1f3d'}\n"
    desk.edit("site.yml", ("  province: น่าน\n", look))
    with open(desk.root / "site.yml", "a", encoding="utf-8") as settings:
        settings.write("\ntheme: nan\n")
    desk.terminal("theme", ("botrian theme copy main-start", desk.say("theme", "copy", "main-start")))
    shutil.rmtree(desk.root / "Site", ignore_errors=True)
    desk.say("build")
    server = Server(desk.root / "Site", "/")
    desk.screen("own-look", server.url("/"))
    server.close()


if __name__ == "__main__":
    main()
