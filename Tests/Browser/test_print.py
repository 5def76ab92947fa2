"""Printed pages: the paper form, without what only a screen needs."""
import re
import subprocess

import pytest

A4 = (595, 842)  # points


def printed(page, folder):
    """Prints the open page to A4; returns the number of sheets, their size, and the text without spaces."""
    file = folder / "page.pdf"
    page.playwright.pdf(path=file, format="A4", prefer_css_page_size=True, print_background=False)
    about = run("pdfinfo", file)
    sheets = int(re.search(r"Pages:\s+(\d+)", about)[1])
    size = tuple(round(float(side)) for side in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about).groups())
    return sheets, size, squeezed(run("pdftotext", file, "-"))


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def squeezed(text):
    """Text without spaces, and with ำ in one piece: PDF files know where letters are, not words."""
    return re.sub(r"\s", "", text).replace("\u0e4d\u0e32", "\u0e33")


def texts(page, selector):
    return [squeezed(text) for text in page.evaluate("one => [...document.querySelectorAll(one)].map(found => found.textContent)", selector)]


def navigation_of(page):
    """Words of navigation, search and footer that the page's own text does not hold."""
    [content] = texts(page, "main article")
    words = set(texts(page, ".skip, nav a, nav h2, summary, form button, form label, footer a")) - {""}
    foreign = {word for word in words if word not in content}
    assert len(foreign) > 3
    return foreign


def test_prints_an_approval_on_one_or_two_sheets(chromium, site, tmp_path):
    with chromium.page() as page:
        page.open(site.url(site.example("approval")))
        [memo] = texts(page, "article.memo .memo-body")
        sheets, size, text = printed(page, tmp_path)
    assert sheets in (1, 2)
    assert size == A4
    assert memo[:40] in text and memo[-40:] in text


def test_prints_the_nine_parts_of_a_report_without_navigation(chromium, site, tmp_path):
    with chromium.page() as page:
        page.open(site.url(site.example("report")))
        headings = texts(page, "section.part h2")
        unwanted = navigation_of(page)
        sheets, size, text = printed(page, tmp_path)
    assert size == A4
    assert len(headings) == 9
    assert [heading for heading in headings if heading not in text] == []
    assert [word for word in unwanted if word in text] == []


def test_prints_the_address_of_the_page(chromium, site, tmp_path):
    path = site.example("report")
    with chromium.page() as page:
        page.open(site.url(path))
        _, _, text = printed(page, tmp_path)
    assert site.base_url + path[1:] in text


@pytest.mark.parametrize("digits, second", [("thai", "-๒-"), ("arabic", "-2-")])
def test_numbers_the_sheets_in_the_offices_digits(chromium, site, tmp_path, digits, second):
    with chromium.page() as page:
        page.open(site.url(site.example("report")))
        page.evaluate("digits => { document.documentElement.dataset.digits = digits }", digits)
        sheets, _, text = printed(page, tmp_path)
    assert sheets > 1
    assert second in text
    assert "-๑-" not in text and "-1-" not in text


def test_prints_no_trace_of_the_search_that_led_here(chromium, site, tmp_path):
    path = site.example("report")
    sheets = []
    with chromium.page() as page:
        for address in (site.url(path), site.url(path) + "?q=กิจกรรม#s2-1"):
            page.open(address)
            if "?" in address:
                page.wait("() => CSS.highlights.has('match') && CSS.highlights.get('match').size")
            file = tmp_path / "page.pdf"
            page.playwright.pdf(path=file, format="A4", prefer_css_page_size=True)
            picture = tmp_path / ("sheets-%d" % len(sheets))
            subprocess.run(["pdftoppm", "-r", "50", "-gray", file, picture], check=True)
            sheets.append([one.read_bytes() for one in sorted(tmp_path.glob(picture.name + "*"))])
    # Letters on either side of a mark are drawn apart, which may move the edge of one by a shade.
    differences = [sum(map(int.__ne__, plain, marked)) for plain, marked in zip(*sheets, strict=True)]
    assert len(differences) > 1 and sum(differences) < 20
