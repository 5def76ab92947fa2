"""Everything can be read with JavaScript switched off."""

VISIBLE_TEXT = "selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).map(one => one.innerText.trim())"


def test_shows_heading_and_text_without_scripts(browser, site, kind):
    with browser.page(scripts=False) as page:
        page.open(site.url(site.example(kind)))
        [heading] = page.evaluate(VISIBLE_TEXT, "h1")
        [text] = page.evaluate(VISIBLE_TEXT, "main")
    assert heading
    assert len(text) > len(heading) + 20


def test_shows_the_nine_parts_with_their_lessons_without_scripts(browser, site):
    with browser.page(scripts=False) as page:
        for path in site.paths_of("report"):
            page.open(site.url(path))
            parts = page.evaluate(VISIBLE_TEXT, "section.part")
            headings = page.evaluate(VISIBLE_TEXT, "section.part h2")
            assert [heading[0] for heading in headings] == list("๑๒๓๔๕๖๗๘๙"), path
            assert all(len(part) > len(heading) for part, heading in zip(parts, headings)), path
            assert page.evaluate("() => document.querySelectorAll('[id^=s1-], [id^=s9-]').length") > 1, path


def test_jumps_to_a_lesson_without_scripts(browser, site):
    with browser.page(scripts=False, width=320) as page:
        page.open(site.url(site.example("report")) + "#s9-1")
        page.wait("() => { const { top } = document.querySelector(':target').getBoundingClientRect(); return 0 <= top && top < 300 }")


def test_offers_the_static_lists_where_search_needs_scripts(browser, mounted_site):
    with browser.page(scripts=False) as page:
        page.open(mounted_site.url("/search/"))
        shown = page.evaluate(
            "() => [...document.querySelectorAll('main a')].filter(one => one.checkVisibility()).map(one => one.href)"
        )
        assert {mounted_site.url("/lessons/"), mounted_site.url("/reports/")} <= set(shown)
        for address in shown:
            page.open(address)
    assert mounted_site.server.failed == []


def test_lists_the_types_of_lessons_where_the_browser_of_lessons_needs_scripts(browser, site):
    with browser.page(scripts=False) as page:
        page.open(site.url("/lessons/"))
        shown = page.evaluate(VISIBLE_TEXT, "main .counts a")
        assert len(shown) == 9
        assert page.evaluate(VISIBLE_TEXT, "#search-app") == []


def test_uses_the_link_of_a_lesson_without_scripts(browser, site):
    path = site.example("report")
    with browser.page(scripts=False) as page:
        page.open(site.url(path))
        page.press_until("Tab", "() => document.activeElement.matches('a.anchor')")
        page.press("Enter")
        address = page.wait("() => location.hash && location.href")
        assert page.evaluate("() => document.querySelector(':target').textContent.trim()")
    assert address.startswith(site.url(path) + "#s")
