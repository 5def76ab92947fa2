"""Two reports stand side by side, part by part, on a server and from a disk."""
import shutil
import subprocess
from pathlib import Path

import pytest

from axe import violations
from built_site import BOTRIAN, REPOSITORY
from test_layout import STICKS_OUT, WIDTHS

FIRST, SECOND = "2567/big-cleaning-day", "2567/thai-culture"
PAIR = "?a=%s&b=%s" % (FIRST, SECOND)
SHOWN = "() => !document.getElementById('compare-result').hidden"
SIDES = """() => [...document.querySelectorAll('.compare-sides')].map(row =>
  [...row.children].map(side => [...side.children].slice(1).map(one => one.textContent).join('').replace(/\\s/g, '')))"""
# The words of each part of a report's page that the comparison should show: no heads, no captions, no tools.
PARTS = """() => [...document.querySelectorAll('.part')].map(part => {
  const copy = part.cloneNode(true)
  copy.querySelectorAll('h2, thead, caption, .anchor, .alike, .alike-row').forEach(one => one.remove())
  copy.querySelectorAll('td[data-label]').forEach(cell => cell.prepend(cell.dataset.label))
  return copy.textContent.replace(/\\s/g, '')
})"""
CHOOSE = """(id, value) => {
  const select = document.getElementById(id)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}"""


def address(site, place):
    """The page on the server, or the same file opened from the disk."""
    return site.url("/compare/") if place == "server" else (site.folder / "compare" / "index.html").as_uri()


@pytest.mark.parametrize("place", ["server", "disk"])
def test_shows_every_word_of_both_reports_part_by_part(browser, mounted_site, place):
    with browser.page() as page:
        expected = []
        for report in (FIRST, SECOND):
            page.open(mounted_site.url("/reports/%s/" % report))
            expected.append(page.evaluate(PARTS))
        page.open(address(mounted_site, place) + PAIR)
        page.wait(SHOWN)
        shown = page.evaluate(SIDES)
    assert len(shown) == 9
    assert [list(sides) for sides in zip(*shown)] == expected
    assert "ไม่มี" in "".join(map("".join, shown))
    assert mounted_site.server.violations == []


@pytest.mark.parametrize("place", ["server", "disk"])
def test_chooses_by_year_activity_and_report_and_goes_back(browser, site, place):
    with browser.page() as page:
        page.open(address(site, place))
        page.wait("() => !document.getElementById('compare-form').hidden")
        for side, report in (("a", FIRST), ("b", SECOND)):
            year, activity = report.split("/")
            page.evaluate(CHOOSE, "compare-%s-year" % side, year)
            page.wait("id => document.getElementById(id).options.length > 1", "compare-%s-activity" % side)
            page.evaluate(CHOOSE, "compare-%s-activity" % side, activity)
            page.wait("(side, report) => new URLSearchParams(location.search).get(side) === report", side, report)
        page.wait(SHOWN)
        assert page.evaluate("() => location.search") == PAIR
        page.evaluate("() => history.back()")
        page.wait("() => document.getElementById('compare-result').hidden && !location.search.includes('b=')")
        assert page.evaluate("() => document.getElementById('compare-a-report').value") == FIRST.split("/")[1]
        page.evaluate("() => history.forward()")
        page.wait(SHOWN)


def test_leads_from_every_part_to_it_in_the_reports(chromium, mounted_site):
    with chromium.page() as page:
        page.open(mounted_site.url("/compare/") + PAIR)
        page.wait(SHOWN)
        links = page.evaluate("() => [...document.querySelectorAll('.compare-sides h3 a')].map(link => link.href)")
    expected = [mounted_site.url("/reports/%s/" % report) + "#part-%d" % part for part in range(1, 10) for report in (FIRST, SECOND)]
    assert links == expected


def test_says_when_a_report_is_not_there(browser, site):
    with browser.page() as page:
        for query in ("?a=2567/no-such-report&b=" + SECOND, "?a=2400/x&b=" + SECOND):
            page.open(site.url("/compare/") + query)
            page.wait("() => document.getElementById('compare-status').textContent.includes('ไม่มีรายงาน')")
            assert page.evaluate("() => document.getElementById('compare-result').hidden")


def test_says_when_a_report_cannot_be_opened(chromium, site):
    site.server.damaged["reports/%s/" % SECOND] = None
    with chromium.page() as page:
        page.open(site.url("/compare/") + PAIR)
        page.wait("() => document.getElementById('compare-status').textContent.includes('เปิดรายงานไม่ได้')")
        assert page.evaluate("() => document.getElementById('compare-result').hidden")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe_with_two_reports_open(chromium, site, width, dark):
    with chromium.page(width=width, dark=dark) as page:
        page.open(site.url("/compare/") + PAIR)
        page.wait(SHOWN)
        assert violations(page, dark) == []


def test_fits_every_screen_with_two_reports_open(browser, site):
    with browser.page() as page:
        page.open(site.url("/compare/") + PAIR)
        page.wait(SHOWN)
        problems = {}
        for width in WIDTHS:
            page.size(width)
            problems[width] = page.evaluate(STICKS_OUT)
    assert problems == {width: [] for width in WIDTHS}


def test_says_without_scripts_where_to_read_on(browser, site):
    with browser.page(scripts=False) as page:
        page.open(site.url("/compare/"))
        [link] = page.evaluate("() => [...document.querySelectorAll('main noscript a')].map(link => link.href)")
        assert link == site.url("/activities/")
        assert page.evaluate("() => document.getElementById('compare-form').checkVisibility()") is False


@pytest.fixture(scope="session")
def two_years(tmp_path_factory):
    """The folder of a site whose first report has one of the year before, made from the same text."""
    root = tmp_path_factory.mktemp("two-years")
    for name in ("Content", "Themes"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "site.yml", root)
    approval = Path("Content/approvals/moral-organization-%s.md")
    report = Path("Content/reports/%s.md" % FIRST)
    earlier = root / "Content/reports/2566" / report.name
    earlier.parent.mkdir()
    for old, new in ((report, earlier), (str(approval) % "2567", root / (str(approval) % "2566"))):
        text = (REPOSITORY / old).read_text("utf-8")
        new.write_text(text.replace("fiscal_year: 2567", "fiscal_year: 2566").replace("organization-2567", "organization-2566"), "utf-8")
    subprocess.run([BOTRIAN, "build", "--root", root, "--output", root / "site"], check=True)
    return root / "site"


@pytest.mark.parametrize("scripts", [True, False], ids=["with_scripts", "without_scripts"])
def test_leads_to_the_comparison_or_without_scripts_to_the_year_before(browser, two_years, scripts):
    with browser.page(scripts=scripts) as page:
        page.open((two_years / "reports" / FIRST / "index.html").as_uri())
        link = page.wait("() => document.querySelector('a.compare-link').getAttribute('href')")
        text = page.evaluate("() => document.querySelector('a.compare-link').textContent")
    earlier = FIRST.replace("2567", "2566")
    assert link == ("../../../compare/index.html?a=%s&b=%s" % (earlier, FIRST) if scripts else "../../../reports/%s/" % earlier)
    assert "ปีก่อน" in text and "๒๕๖๖" in text
