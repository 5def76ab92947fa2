"""`--report`: the messages of a run as a page that is opened from a disk."""
import subprocess

import pytest

from axe import violations
from built_site import BOTRIAN, prepare

REPORT = "Content/reports/2567/traffic-discipline.md"
ABOUT = "Content/pages/about.md"


@pytest.fixture(scope="module")
def page_of_mistakes(tmp_path_factory):
    """A page of errors and warnings in several files."""
    root = prepare("/", tmp_path_factory.mktemp("mistakes"))
    report = (root / REPORT).read_text("utf-8")
    (root / REPORT).write_text(report.replace("fiscal_year: 2567", "fiscal_year: 2024", 1), "utf-8")
    with (root / ABOUT).open("a", encoding="utf-8") as about:
        about.write("\nดู [รายงาน](/reports/2567/big-cleaning-dya/) โทร 08 1234 5678 <center>\n")
    return reported(root, 1)


def reported(root, status):
    command = [BOTRIAN, "check", "--report", "--root", root]
    assert subprocess.run(command, capture_output=True).returncode == status
    return (root / "botrian-report.html").as_uri()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe_and_fits_the_screen(chromium, page_of_mistakes, width, dark):
    with chromium.page(width=width, dark=dark) as page:
        page.open(page_of_mistakes)
        assert page.evaluate("() => document.querySelectorAll('mark').length") >= 3
        assert violations(page, dark) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert page.errors == []


def test_passes_axe_when_nothing_is_wrong(chromium, tmp_path):
    with chromium.page(width=320) as page:
        page.open(reported(prepare("/", tmp_path), 0))
        assert violations(page) == []


def test_shows_thai_in_its_own_font_without_asking_anybody(browser, page_of_mistakes):
    with browser.page() as page:
        page.open(page_of_mistakes)
        assert page.evaluate("() => document.fonts.check('700 16px Sarabun', 'ก')")
        page.wait("() => [...document.fonts].some(font => font.family.includes('Sarabun') && font.status === 'loaded')")
        assert page.hosts() == []


def test_leads_from_a_file_of_the_list_to_its_messages(browser, page_of_mistakes):
    with browser.page() as page:
        page.open(page_of_mistakes)
        page.click(".files li:last-child a")
        assert page.evaluate(
            """() => document.getElementById(location.hash.slice(1)).textContent
              === document.querySelector('.files li:last-child a').textContent"""
        )
