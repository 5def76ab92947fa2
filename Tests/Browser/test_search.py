"""Search by keyboard alone, from the first key to the lesson itself."""
import json
import shutil
from urllib.parse import quote

import pytest

from built_site import REPOSITORY
from test_layout import STICKS_OUT

QUERIES = {"helmet": "หมวกนิรภัย", "five_s_thai": "๕ ส", "five_s_arabic": "5ส", "no_gift": "No Gift", "volunteer": "จิตอาสา"}
STARTS = {"from_home": "/", "from_search": "/search/"}

ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


FOUND = "() => !!document.querySelector('#search-results a')"
HEADING = "() => document.getElementById('search-count').innerText"
LINKS = "() => [...document.querySelectorAll('#search-results a')].map(link => link.href)"


def number_in(text):
    return int("".join(letter for letter in text.translate(ARABIC).split("“")[0] if letter.isdigit()))


def folded(text):
    """Text as a reader compares it: without spaces, capitals, and the script of digits."""
    return "".join(text.split()).replace("\u2060", "").translate(ARABIC).casefold()


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_leads_to_the_right_lesson_by_keyboard(browser, mounted_site, start, query):
    with browser.page() as page:
        page.open(mounted_site.url(start))
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
            found.append(page.evaluate("() => [...document.querySelectorAll('#search-results a')].map(link => link.pathname + link.hash)"))
    assert found[0] == found[1]


def test_says_what_to_do_when_nothing_is_found(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=zzzzqqqq"))
        page.wait("() => document.querySelector('#search-status').innerText.trim()")
        assert page.evaluate("() => document.querySelectorAll('#search-results a').length") == 0
        assert "zzzzqqqq" in page.evaluate(HEADING)
        assert page.evaluate("() => document.querySelector('#search-nothing').innerText.trim()")
        assert page.evaluate("() => document.querySelector('#search-start a').checkVisibility()")


def test_treats_the_query_as_text_not_as_markup(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"))
        page.wait("() => document.querySelector('#search-status').innerText.trim()")
        assert page.evaluate("() => document.querySelectorAll('main img').length") == 0
        assert page.evaluate("() => document.querySelector('main input[type=search]').value") == "<img src=x onerror=alert(1)>"


# ---- Suggestions ----

FIELD = """() => {
  const field = document.activeElement, active = document.getElementById(field.getAttribute("aria-activedescendant"))
  const list = document.getElementById(field.getAttribute("aria-controls"))
  return {
    role: field.getAttribute("role"), autocomplete: field.getAttribute("aria-autocomplete"), value: field.value,
    isExpanded: field.getAttribute("aria-expanded") === "true", isShown: list.checkVisibility(),
    options: [...list.querySelectorAll("[role=option]")].map(one => one.firstChild.textContent),
    active: active && [...list.children].indexOf(active), listName: list.getAttribute("aria-label"),
    selected: [...list.querySelectorAll("[aria-selected=true]")].map(one => [...list.children].indexOf(one)),
  }
}"""
EXPANDED = "() => document.getElementById('q').getAttribute('aria-expanded') === 'true'"


def suggest(page, site, text="จิต"):
    page.open(site.url("/search/"))
    page.click("#q")
    page.type(text)
    page.wait(EXPANDED)
    return page.evaluate(FIELD)


def test_suggests_as_a_combobox_does(browser, site):
    with browser.page() as page:
        field = suggest(page, site)
        assert (field["role"], field["autocomplete"], field["isShown"]) == ("combobox", "list", True)
        assert field["listName"] and field["active"] is None and field["selected"] == []
        last = len(field["options"]) - 1
        assert 0 <= last < 8
        for key, place in (("ArrowDown", 0), ("ArrowUp", None), ("ArrowUp", last), ("ArrowDown", None), ("ArrowDown", 0)):
            page.press(key)
            field = page.evaluate(FIELD)
            assert (field["active"], field["selected"]) == (place, [] if place is None else [place])
        assert field["value"] == "จิต", "moving through the list changes nothing yet"
        for key in ("Home", "End"):
            page.press(key)
            assert page.evaluate(FIELD)["active"] is None
            page.press("ArrowDown")


def test_takes_a_suggestion_by_keyboard(browser, site):
    with browser.page() as page:
        wanted = suggest(page, site)["options"][0]
        page.press("ArrowDown")
        page.press("Enter")
        page.wait("text => new URLSearchParams(location.search).get('q') === text", wanted)
        page.wait(FOUND)
        field = page.evaluate(FIELD)
        assert field["value"] == wanted and not field["isExpanded"] and not field["isShown"]


def test_closes_suggestions_with_escape_and_opens_them_with_an_arrow(browser, site):
    with browser.page() as page:
        suggest(page, site)
        page.press("Escape")
        field = page.evaluate(FIELD)
        assert (field["isExpanded"], field["value"]) == (False, "จิต")
        page.press("ArrowDown")
        page.wait(EXPANDED)
        assert page.wait(FIELD)["active"] == 0
        page.press("Escape")
        page.press("Escape")
        page.wait("() => document.getElementById('q').value === '' && !location.search")


def test_leaves_the_suggestions_by_tab(browser, site):
    with browser.page() as page:
        suggest(page, site)
        page.press("Tab")
        assert page.evaluate("() => document.activeElement.type") == "submit"
        assert not page.evaluate(EXPANDED)


def test_takes_a_suggestion_by_mouse(browser, site):
    with browser.page() as page:
        wanted = suggest(page, site)["options"][-1]
        page.click("[role=option]:last-child")
        page.wait("text => new URLSearchParams(location.search).get('q') === text", wanted)
        assert page.evaluate("() => document.activeElement.id") == "q"


def test_takes_a_suggestion_by_touch(chromium, site):
    with chromium.page(width=390, shared=False) as page:
        wanted = suggest(page, site)["options"][0]
        devtools = page.context.new_cdp_session(page.playwright)
        devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
        x, y = page.evaluate(
            "() => { const box = document.querySelector('[role=option]').getBoundingClientRect(); return [box.x + 20, box.y + 10] }"
        )
        devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait("text => new URLSearchParams(location.search).get('q') === text", wanted)


def test_leaves_the_field_of_other_pages_plain(browser, site):
    with browser.page() as page:
        page.open(site.url("/"))
        assert page.evaluate("() => document.getElementById('q').getAttribute('role')") is None


# ---- What was found ----


def test_announces_the_number_once_the_reader_has_stopped_typing(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/"))
        page.evaluate(
            """() => {
              document.body.dataset.said = ""
              new MutationObserver(() => { document.body.dataset.said += document.getElementById("search-status").textContent + "|" })
                .observe(document.getElementById("search-status"), { childList: true, characterData: true, subtree: true })
            }"""
        )
        page.click("#q")
        for letter in "วินัยจราจร":
            page.type(letter)
        said, rest = page.wait("() => document.body.dataset.said").split("|")
        assert number_in(said) > 0 and "วินัยจราจร" in said and rest == ""
        assert page.evaluate("() => document.getElementById('search-status').getAttribute('role')") == "status"


def test_puts_lessons_under_their_report(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + QUERIES["helmet"]))
        page.wait(FOUND)
        groups = page.evaluate(
            """() => [...document.querySelectorAll(".result-group")].map(group => ({
              report: group.querySelector("h3 a").pathname, year: group.querySelector("h3").innerText,
              lessons: [...group.querySelectorAll(".result a")].map(link => [link.pathname, link.hash, new URLSearchParams(link.search).get("q")]),
              parts: [...group.querySelectorAll(".result-part")].map(part => part.innerText[0]),
              marks: [...group.querySelectorAll("mark")].map(mark => mark.innerText),
            }))"""
        )
    assert groups and "๒๕๖๗" in groups[0]["year"]
    for group in groups:
        assert [lesson[0] for lesson in group["lessons"]] == [group["report"]] * len(group["lessons"])
        assert {(hash[:2], query) for _, hash, query in group["lessons"]} <= {("#s", QUERIES["helmet"])}
        assert set(group["parts"]) <= set("๑๒๓๔๕๖๗๘๙")
    assert QUERIES["helmet"] in groups[0]["marks"]


def test_shows_each_report_once_on_a_page_of_results(browser, site):
    with browser.page() as page:
        for number in (1, 2, 3):
            page.open(site.url("/search/?q=%s&page=%d" % ("กิจกรรม", number)))
            page.wait(FOUND)
            reports = page.evaluate("() => [...document.querySelectorAll('.result-page a')].map(link => link.pathname)")
            assert len(reports) == len(set(reports)) > 0


SLOW = """
(() => {
  const connect = botrian.connect
  botrian.connect = (folder) => {
    const search = connect(folder)
    const find = async (request) => {
      const answer = await search.find(request), isSlow = request.query === "จราจร"
      if (isSlow) await new Promise(resolve => setTimeout(resolve, 1000))
      document.body.dataset.answered = (document.body.dataset.answered || "") + (isSlow ? "slow " : "fast ")
      return answer
    }
    return { ...search, find }
  }
})()
"""


def test_never_shows_a_late_answer_in_place_of_a_newer_one(browser, site):
    engine = "assets/search-engine.js"
    site.server.damaged[engine] = (site.folder / engine).read_bytes() + SLOW.encode()
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "จราจร"))
        page.click("#q")
        page.evaluate("() => { document.getElementById('q').value = '' }")
        page.type("หมวกนิรภัย")
        page.press("Enter")
        page.wait(FOUND)
        newer = page.evaluate(HEADING), page.evaluate(LINKS)
        page.wait("() => document.body.dataset.answered.includes('slow')")
        page.evaluate("() => new Promise(resolve => setTimeout(resolve, 100))")
        assert page.evaluate("() => document.body.dataset.answered.trim().split(' ').pop()") == "slow"
        assert (page.evaluate(HEADING), page.evaluate(LINKS)) == newer
        assert "หมวกนิรภัย" in newer[0]


def test_says_how_the_query_was_understood(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "ศธจ. “จิตอาสา” -หมวก"))
        page.wait(FOUND)
        said = page.evaluate("() => [...document.querySelectorAll('#search-understood li')].map(line => line.innerText)")
    assert any("จิตอาสา" in line for line in said)
    assert any("หมวก" in line for line in said)
    assert any("สำนักงานศึกษาธิการจังหวัด" in line for line in said)


def test_says_that_a_very_large_site_is_searched_from_its_latest_years_on(browser, site):
    fixtures = REPOSITORY / "Tests/Fixtures/search"
    site.server.damaged["search/index.json"] = (fixtures / "index-of-generations.json").read_bytes()
    cases = json.loads((fixtures / "results-of-generations.json").read_text("utf-8"))
    understood = "() => document.getElementById('search-understood').innerText"
    for is_exact in (False, True):
        case = next(case for case in cases if case["isExact"] == is_exact and len(case["hits"]) > 1)
        with browser.page() as page:
            page.open(site.url("/search/?q=" + quote(case["query"])))
            page.wait(FOUND)
            assert ("ปีล่าสุด" in page.evaluate(understood)) == (not is_exact)
            assert ("มากกว่า" in page.evaluate(HEADING)) == (not is_exact)


def test_offers_the_spelling_that_was_probably_meant(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "หมวกนริภัย"))
        page.wait("() => document.querySelector('#search-near a')")
        page.click("#search-near a")
        page.wait("text => new URLSearchParams(location.search).get('q') === text", QUERIES["helmet"])
        page.wait("text => document.getElementById('search-count').innerText.includes(text)", QUERIES["helmet"])
        assert page.evaluate("() => document.getElementById('q').value") == QUERIES["helmet"]


# ---- Choosing, sorting, paging: all in the address ----

CHECKED = "() => [...document.querySelectorAll('#search-facets input:checked')].map(box => box.name + '=' + box.value)"
BOXES = """() => [...document.querySelectorAll("#search-facets input")].map(box => (
  { id: box.id, name: box.name, value: box.value, count: box.closest("label").querySelector(".count").firstChild.data }))"""


def boxes(page, facet):
    return [box for box in page.evaluate(BOXES) if box["name"] == facet]


def test_chooses_by_kind_and_goes_back_and_forward(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "กิจกรรม"))
        page.wait(FOUND)
        everything = page.evaluate(HEADING)
        box = min(boxes(page, "type"), key=lambda box: number_in(box["count"]))
        page.click("[id='%s']" % box["id"])
        page.wait("before => document.getElementById('search-count').innerText !== before", everything)
        assert number_in(page.evaluate(HEADING)) == number_in(box["count"])
        assert page.evaluate("() => new URLSearchParams(location.search).getAll('type')") == [box["value"]]
        assert page.evaluate("() => document.activeElement.id") == box["id"], "the focus stays where the reader is"
        assert boxes(page, "type")[0]["count"], "other groups of the facet stay there to be added"
        chosen, address = page.evaluate(LINKS), page.evaluate("() => location.href")
        page.evaluate("() => history.back()")
        page.wait("text => document.getElementById('search-count').innerText === text", everything)
        assert page.evaluate(CHECKED) == []
        page.evaluate("() => history.forward()")
        page.wait("text => document.getElementById('search-count').innerText !== text", everything)
        assert page.evaluate(CHECKED) == ["type=" + box["value"]]
    with browser.page() as page:
        page.open(address)
        page.wait(FOUND)
        assert page.evaluate(LINKS) == chosen
        assert page.evaluate(CHECKED) == ["type=" + box["value"]]


def test_clears_what_was_chosen(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "กิจกรรม" + "&type=problem&type=lesson"))
        page.wait(FOUND)
        assert sorted(page.evaluate(CHECKED)) == ["type=lesson", "type=problem"]
        page.click("#search-clear a")
        page.wait("() => !new URLSearchParams(location.search).has('type')")
        page.wait("() => !document.querySelector('#search-facets input:checked')")


def test_restores_query_facets_sort_and_page_from_a_shared_link(browser, mounted_site):
    shared = "/search/?q=%s&activity=big-cleaning-day&sort=year&page=2" % "กิจกรรม"
    with browser.page() as page:
        page.open(mounted_site.url(shared))
        page.wait(FOUND)
        assert page.evaluate("() => document.getElementById('q').value") == "กิจกรรม"
        assert page.evaluate(CHECKED) == ["activity=big-cleaning-day"]
        current = page.evaluate("() => [...document.querySelectorAll('#search-app a[aria-current]')].map(link => link.innerText.trim())")
        assert len(current) == 2 and "๒" in current[1]
        assert all("/big-cleaning-day/" in link for link in page.evaluate(LINKS))


def test_sorts_by_year(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "กิจกรรม"))
        page.wait(FOUND)
        page.click("#search-sort a:not([aria-current])")
        page.wait("() => new URLSearchParams(location.search).get('sort') === 'year'")
        page.wait("() => document.querySelector('#search-sort a:last-child').getAttribute('aria-current') === 'true'")
        page.evaluate("() => history.back()")
        page.wait("() => document.querySelector('#search-sort a').getAttribute('aria-current') === 'true'")


def test_pages_through_the_results(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "กิจกรรม"))
        page.wait(FOUND)
        first = page.evaluate(LINKS)
        page.click("#search-pages li:last-child a")
        page.wait("() => new URLSearchParams(location.search).get('page') === '2'")
        page.wait("() => document.activeElement.id === 'search-count'")
        second = page.evaluate(LINKS)
        lessons = [{link for link in links if "#" in link} for links in (first, second)]
        assert all(lessons) and not lessons[0] & lessons[1]
        page.evaluate("() => history.back()")
        page.wait("first => document.querySelector('#search-results a').href === first", first[0])
        assert page.evaluate(LINKS) == first


def test_returns_to_the_place_in_the_list_that_was_left(browser, site):
    with browser.page() as page:
        page.open(site.url("/search/?q=" + "กิจกรรม"))
        page.wait(FOUND)
        page.evaluate("() => { scrollTo(0, 700); [...document.querySelectorAll('#search-results li a')].pop().click() }")
        page.wait("() => location.hash")
        page.evaluate("() => history.back()")
        page.wait(FOUND)
        page.wait("() => Math.abs(scrollY - 700) < 5")


def test_browses_all_lessons_without_a_query(browser, site):
    with browser.page() as page:
        page.open(site.url("/lessons/"))
        page.wait(FOUND)
        total = sum(number_in(box["count"]) for box in boxes(page, "type"))
        assert number_in(page.evaluate(HEADING)) == total
        assert page.evaluate("() => document.querySelector('#search-start').checkVisibility()")
        box = boxes(page, "activity")[0]
        page.click("[id='%s']" % box["id"])
        page.wait("() => location.search.includes('activity=')")
        page.wait("count => document.getElementById('search-count').innerText.includes(count)", box["count"])


@pytest.mark.parametrize("path", ["/search/", "/lessons/"])
def test_fits_a_small_phone_with_everything_open(browser, site, path):
    with browser.page(width=320) as page:
        page.open(site.url(path + "?q=" + "กิจกรรม"))
        page.wait(FOUND)
        page.evaluate("() => { document.getElementById('search-facets').open = true; document.getElementById('q').value = '' }")
        page.click("#q")
        page.type("จิต")
        page.wait(EXPANDED)
        assert page.evaluate(STICKS_OUT) == []


def test_keeps_what_can_be_chosen_behind_a_disclosure_on_a_phone(browser, site):
    with browser.page(width=390) as page:
        page.open(site.url("/search/?q=" + "กิจกรรม"))
        page.wait(FOUND)
        shown = "() => document.querySelector('#search-facets fieldset:not([hidden]) input').checkVisibility()"
        assert not page.evaluate(shown)
        page.click("#search-facets summary")
        page.wait(shown)


# ---- When files are missing or damaged ----

DAMAGE = {
    "index_missing": {"search/index.json": None},
    "index_cut": {"search/index.json": b'{"format":"botrian'},
    "index_of_another_kind": {"search/index.json": b"<!DOCTYPE html><p>x"},
    "engine_missing": {"assets/search-engine.js": None},
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("path", ["/search/?q=No+Gift", "/lessons/"])
def test_says_so_and_shows_the_static_lists_when_the_index_cannot_be_read(browser, site, path, damage):
    site.server.damaged.update(damage)
    with browser.page() as page:
        page.open(site.url(path))
        page.wait("() => document.getElementById('search-failed').checkVisibility()")
        links = page.evaluate("() => [...document.querySelectorAll('#search-failed a, #search-start a')].map(link => link.href)")
        assert {site.url("/lessons/"), site.url("/reports/"), site.url("/lessons/problem/")} <= set(links)
        assert page.wait("() => document.getElementById('search-status').innerText.trim()")


def test_finds_again_when_the_index_is_back(browser, site):
    site.server.damaged["search/index.json"] = None
    with browser.page() as page:
        page.open(site.url("/search/?q=No+Gift"))
        page.wait("() => document.getElementById('search-failed').checkVisibility()")
        site.server.damaged.clear()
        page.click("#search-failed button")
        page.wait(FOUND)
        assert not page.evaluate("() => document.getElementById('search-failed').checkVisibility()")


# ---- The page reached ----

MARKED = "() => window.CSS && CSS.highlights && CSS.highlights.has('match') ? CSS.highlights.get('match').size : 0"
# Where the reader is in the contents depends on scrolling alone.
MAIN = "() => document.querySelector('main').innerHTML.replaceAll(' aria-current=\"location\"', '')"
PAGES = {
    "report": ("/reports/2567/traffic-discipline/", QUERIES["helmet"], "#s2-1"),
    "activity": ("/activities/traffic-discipline/", "จราจร", ""),
    "approval": ("/approvals/moral-organization-2567/", "ถอดบทเรียน", ""),
    "page": ("/about/", "บทเรียน", ""),
}


@pytest.mark.parametrize("path, query, fragment", PAGES.values(), ids=PAGES)
def test_marks_the_match_on_the_page_reached_and_leaves_its_text_alone(browser, site, path, query, fragment):
    with browser.page() as page:
        page.open(site.url(path) + fragment)
        before = page.evaluate(MAIN)
        assert page.evaluate(MARKED) == 0
        page.open(site.url(path) + "?q=" + query + fragment)
        page.wait(MARKED)
        assert page.evaluate(MAIN) == before


@pytest.mark.parametrize("path, query, fragment", PAGES.values(), ids=PAGES)
def test_marks_the_match_on_a_page_opened_from_a_disk(browser, site, path, query, fragment):
    with browser.page() as page:
        page.open(site.file(path).as_uri() + "?q=" + query + fragment)
        page.wait(MARKED)


def test_searches_a_site_opened_from_a_disk(browser, site, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site.folder, copy)
    for file in (copy / "search").rglob("*.json"):
        name = file.relative_to(copy / "search").as_posix()
        script = "botrian.receive(%s, %s)" % (json.dumps(name), file.read_text("utf-8"))
        file.with_suffix(".js").write_text(script, "utf-8")
        file.unlink()
    with browser.page() as page:
        page.open(site.url("/search/?q=" + QUERIES["helmet"]))
        page.wait(FOUND)
        wanted = page.evaluate(HEADING)
        page.open((copy / "search/index.html").as_uri() + "?q=" + QUERIES["helmet"])
        page.wait(FOUND)
        assert page.evaluate(HEADING) == wanted
        for file in (copy / "search").rglob("*.js"):
            file.write_text(file.read_text("utf-8")[:-1], "utf-8")
        page.open((copy / "search/index.html").as_uri() + "?q=" + QUERIES["helmet"])
        page.wait("() => document.getElementById('search-failed').checkVisibility()")


def test_marks_the_lesson_that_the_address_names_first_and_exactly(chromium, site):
    path, query, fragment = PAGES["report"]
    with chromium.page() as page:
        page.open(site.url(path) + "?q=" + query + fragment)
        page.wait(MARKED)
        text, is_in_target = page.evaluate(
            """() => {
              const [range] = CSS.highlights.get("match")
              return [String(range), document.querySelector(":target").contains(range.startContainer)]
            }"""
        )
    assert (text, is_in_target) == (query, True)


def test_marks_words_of_the_same_meaning_on_the_page_reached(chromium, site):
    with chromium.page() as page:
        page.open(site.url("/search/?q=" + "ศธจ."))
        page.wait("() => [...document.querySelectorAll('#search-results mark')].some(mark => mark.innerText.length > 10)")
        page.evaluate(
            "() => [...document.querySelectorAll('.result a')].find(link => link.querySelector('mark')?.innerText.length > 10).click()"
        )
        page.wait(MARKED)
        marked = page.evaluate("() => [...CSS.highlights.get('match')].map(String)")
    assert "สำนักงานศึกษาธิการจังหวัด" in marked


def test_outlines_the_lesson_that_the_address_names(browser, site):
    with browser.page() as page:
        page.open(site.url(PAGES["report"][0]) + "#s2-1")
        style, colour, ground = page.evaluate(
            """() => {
              const target = document.querySelector(":target"), { outlineStyle, outlineColor } = getComputedStyle(target)
              return [outlineStyle, outlineColor, getComputedStyle(target.cells[0]).backgroundColor]
            }"""
        )
    assert style == "solid" and colour != ground
