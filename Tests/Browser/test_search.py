"""Search by keyboard alone, from the first key to the lesson itself."""
import pytest

QUERIES = {"helmet": "หมวกนิรภัย", "five_s_thai": "๕ ส", "five_s_arabic": "5ส", "no_gift": "No Gift", "volunteer": "จิตอาสา"}
STARTS = {"from_home": "/", "from_search": "/search/"}

ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def folded(text):
    """Text as a reader compares it: without spaces, capitals, and the script of digits."""
    return "".join(text.split()).replace("\u2060", "").translate(ARABIC).casefold()


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_leads_to_the_right_lesson_by_keyboard(browser, site, start, query):
    with browser.page() as page:
        page.open(site.url(start))
        page.press_until("Tab", "() => document.activeElement.matches('main input[type=search]')")
        page.type(query)
        page.press("Enter")
        page.wait(
            "query => new URLSearchParams(location.search).get('q') === query && document.querySelector('#search-results a')",
            query,
        )
        page.press_until("Tab", "() => document.activeElement.closest('#search-results') && document.activeElement.hash")
        lesson, place = page.evaluate(
            "() => [document.activeElement.href, [...document.querySelectorAll('#search-results a')].indexOf(document.activeElement)]"
        )
        assert place < 3, "only the pages of the activity and of its report may stand before the first lesson"
        page.press("Enter")
        page.wait("lesson => location.href === lesson && document.querySelector(':target')", lesson)
        assert folded(query) in folded(page.evaluate("() => document.querySelector(':target').textContent"))


def test_finds_the_same_for_thai_and_arabic_digits(browser, site):
    found = []
    with browser.page() as page:
        for query in (QUERIES["five_s_thai"], QUERIES["five_s_arabic"]):
            page.open(site.url("/search/?q=" + query))
            page.wait("() => document.querySelector('#search-results a')")
            found.append(page.evaluate("() => [...document.querySelectorAll('#search-results a')].map(link => link.href)"))
    assert found[0] == found[1]


def test_says_what_to_do_when_nothing_is_found(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=zzzzqqqq"))
        page.wait("() => document.querySelector('#search-status').innerText.trim()")
        assert page.evaluate("() => document.querySelectorAll('#search-results a').length") == 0


def test_treats_the_query_as_text_not_as_markup(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"))
        page.wait("() => document.querySelector('#search-status').innerText.trim()")
        assert page.evaluate("() => document.querySelectorAll('main img').length") == 0
        assert page.evaluate("() => document.querySelector('main input[type=search]').value") == "<img src=x onerror=alert(1)>"
