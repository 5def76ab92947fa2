"""Another office, made by `init` and the other commands alone: province, colours, logo, English, a theme of its own."""
import re
import subprocess

import pytest

from axe import violations
from browsers import SETTLED
from conftest import ServedSite
from test_walk import botrian, edit

SEAL = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
<circle cx="24" cy="24" r="22" fill="#7a1f3d"/><path d="M12 30 24 12l12 18z" fill="#fff"/></svg>
"""
OFFICE = [
    "--name", "สำนักงานศึกษาธิการจังหวัดน่าน", "--short-name", "ศธจ.น่าน", "--province", "น่าน", "--address", "ถนนตัวอย่าง",
    "--phone", "0 5400 0000", "--colour", "#7a1f3d", "--language", "en", "--base-url", "https://lessons.nan.example.go.th/",
]
OVERRIDDEN = "Themes/nan/partials/main-start.mustache"
OWN_MARK = '<p class="aside">Made in Nan</p>'


def fill(file):
    """Writes a word into every cell and item of a blank report, its date, and that it is approved."""
    text = file.read_text("utf-8")
    text = re.sub(r"(?m)^\|(  \|)+$", lambda row: "|" + " การทดลองใช้แบบ |" * row.group().count("  |"), text)
    text = text.replace("๑.\n", "๑. การทดลองใช้แบบ\n").replace("reported_on:", "reported_on: 2568-09-30")
    file.write_text(text.replace("status: draft", "status: approved"), "utf-8")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nan")
    root = folder / "lessons"
    root.mkdir()
    (folder / "seal.svg").write_text(SEAL, "utf-8")
    botrian(root, "init", *OFFICE, "--logo", folder / "seal.svg")
    with open(root / "site.yml", "a", encoding="utf-8") as settings:
        settings.write("\ntheme: nan\n")
    botrian(root, "theme", "copy", OVERRIDDEN.removeprefix("Themes/nan/"))
    with open(root / OVERRIDDEN, "a", encoding="utf-8") as partial:
        partial.write(OWN_MARK + "\n")
    botrian(root, "new", "activity", "--id", "clean-office", "--title", "5 ส")
    edit(root / "Content/activities/clean-office.md", "status: draft", "status: approved")
    botrian(
        root, "new", "approval", "--id", "memo", "--title", "ขออนุมัติเผยแพร่", "--document", "ศธ 0001/1", "--decided-on",
        "2568-10-01", "--decided-by", "ศึกษาธิการจังหวัดน่าน",
    )
    memo = root / "Content/approvals/memo.md"
    edit(memo, "status: draft", "status: approved")
    memo.write_text(re.sub(r"(?m)^#(  [- ])", r"\1", memo.read_text("utf-8")), "utf-8")
    edit(memo, "fiscal_year: 2569", "fiscal_year: 2568")
    report = ["new", "report", "--activity", "clean-office", "--fiscal-year", "2568", "--approval", "memo"]
    botrian(root, *report)
    fill(root / "Content/reports/2568/clean-office.md")
    botrian(root, "build", "--output", folder / "site", "--as-of", "2568-10-15")
    site = ServedSite(folder / "site")
    site.root = root
    yield site
    site.server.close()


def test_names_no_other_office(office):
    files = [file for file in office.folder.rglob("*") if file.is_file()]
    named = [file.name for file in files if any(name in file.read_bytes().lower() for name in (b"lampang", "ลำปาง".encode()))]
    assert len(files) > 40 and named == []
    assert all("น่าน" in file.read_text("utf-8") for file in office.html_files())


def test_leaves_the_examples_out(office):
    assert office.paths_of("report") == ["/reports/2568/clean-office/"]
    assert office.paths_of("activity") == ["/activities/clean-office/"]


def test_has_the_offices_own_look(chromium, office):
    with chromium.page() as page:
        page.open(office.url("/reports/2568/clean-office/"))
        assert page.evaluate("() => document.documentElement.lang") == "en"
        assert "Made in Nan" in page.evaluate("() => document.body.textContent")
        assert page.evaluate("() => document.querySelector('img.logo').naturalWidth") == 48
    assert subprocess.run(["grep", "-q", "7a1f3d", "-r", office.folder / "assets"], check=False).returncode == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe(chromium, office, width, dark):
    found = {}
    with chromium.page(width=width, dark=dark) as page:
        for path in office.paths():
            page.open(office.url(path))
            page.wait(SETTLED)
            if broken := violations(page, dark):
                found[path] = broken
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert found == {}
