"""Pages can be used with a keyboard and with a screen reader."""
import pytest

from axe import violations
from browsers import SETTLED
from built_site import document


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe_with_suggestions_open(chromium, site, width, dark):
    with chromium.page(width=width, dark=dark) as page:
        page.open(site.url("/search/?q=" + "กิจกรรม"))
        page.wait("() => document.querySelector('#search-results a')")
        page.evaluate("() => { document.getElementById('search-facets').open = true; document.getElementById('q').value = '' }")
        page.click("#q")
        page.type("จิต")
        page.wait("() => document.querySelectorAll('[role=option]').length")
        page.press("ArrowDown")
        assert violations(page, dark) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe(chromium, site, kind, width, dark):
    with chromium.page(width=width, dark=dark) as page:
        page.open(site.url(site.example(kind)))
        if kind == "search":
            page.open(site.url("/search/?q=No+Gift"))
            page.wait("() => document.querySelector('#search-results a')")
        page.wait(SETTLED)
        assert violations(page, dark) == []


def test_looks_different_in_the_dark(browser, site):
    backgrounds = []
    for dark in (False, True):
        with browser.page(dark=dark) as page:
            page.open(site.url("/"))
            backgrounds.append(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    assert backgrounds[0] != backgrounds[1]


def test_skips_to_the_content(browser, site, kind):
    with browser.page() as page:
        page.open(site.url(site.example(kind)))
        page.press("Tab")
        box = page.evaluate(
            "() => { const { x, y, width, height } = document.activeElement.getBoundingClientRect(); return [x, y, width, height] }"
        )
        assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#content"
        assert box[0] >= 0 and box[1] >= 0 and box[2] > 24 and box[3] > 24, "the skip link stays hidden"
        page.press("Enter")
        page.press("Tab")
        assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


# Marks the places that the keyboard should reach, in the order of the page.
REACHABLE = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  const reachable = all.filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
  reachable.forEach((one, index) => one.dataset.place = index)
  return reachable.length
}"""
FOCUSED = """() => {
  const { dataset, parentElement } = document.activeElement
  const style = getComputedStyle(document.activeElement), around = getComputedStyle(parentElement)
  const shown = [style, around].some(one => (one.outlineStyle !== "none" && one.outlineWidth !== "0px") || one.boxShadow !== "none")
  return [dataset.place === undefined ? null : Number(dataset.place), shown]
}"""


def test_moves_the_focus_in_reading_order_and_shows_it(browser, site, kind):
    with browser.page() as page:
        page.open(site.url(site.example(kind)))
        page.wait(SETTLED)
        count = page.evaluate(REACHABLE)
        places, unseen = [], []
        for _ in range(count):
            page.press("Tab")
            place, shown = page.evaluate(FOCUSED)
            places.append(place)
            unseen += [] if shown else [place]
    assert places == list(range(count))
    assert unseen == []


# A closed disclosure hides its text from everybody; these tests are about what can be read.
OPEN = "() => document.querySelectorAll('main details').forEach(one => { one.open = true })"


def test_keeps_tables_as_tables_for_screen_readers_on_a_phone(chromium, site):
    with chromium.page(width=320) as page:
        devtools = page.context.new_cdp_session(page.playwright)
        for path in site.paths_of("report"):
            page.open(site.url(path))
            page.evaluate(OPEN)
            expected = page.evaluate(
                """() => [...document.querySelectorAll("table")].map(table => ({
                  name: table.caption.textContent.trim(),
                  rows: [...table.rows].map(row => [...row.cells].map(cell => [cell.localName, cell.textContent]))
                }))"""
            )
            assert expected, path
            assert seen_tables(devtools) == [normalised(table) for table in expected], path


def test_names_the_roles_of_tables_for_browsers_that_forget_them(site):
    """A browser may take a table shown as cards for plain boxes; roles written out are kept by all."""
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "th": "columnheader", "td": "cell"}
    for path in site.paths_of("report"):
        found = [(name, attributes.get("role")) for name, attributes in document(site.file(path)) if name in roles]
        assert [pair for pair in found if pair not in roles.items()] == [], path


def normalised(table):
    kinds = {"th": "columnheader", "td": "cell"}
    rows = [[(kinds[kind], squeezed(text)) for kind, text in row] for row in table["rows"]]
    return squeezed(table["name"]), rows


def squeezed(text):
    return "".join(text.split())


def seen_tables(devtools):
    """The tables of Chromium's accessibility tree: name, and each row's cells as (role, text)."""
    nodes = {node["nodeId"]: node for node in devtools.send("Accessibility.getFullAXTree")["nodes"]}

    def role(node):
        return node.get("role", {}).get("value")

    def below(node, *roles):
        for child in (nodes[identity] for identity in node.get("childIds", []) if identity in nodes):
            if role(child) in roles:
                yield child
            else:
                yield from below(child, *roles)

    def text(node):
        parts = below(node, "StaticText", "ListMarker")
        return squeezed("".join(part["name"]["value"] for part in parts if role(part) == "StaticText"))

    def row(node):
        return [(role(cell), text(cell)) for cell in below(node, "cell", "columnheader", "rowheader", "gridcell")]

    tables = [node for node in nodes.values() if role(node) == "table" and not node.get("ignored")]
    return [(squeezed(table["name"]["value"]), [row(one) for one in below(table, "row")]) for table in tables]


def test_leaves_no_cell_empty(browser, site):
    with browser.page() as page:
        for path in site.paths_of("report"):
            page.open(site.url(path))
            page.evaluate(OPEN)
            empty = page.evaluate(
                "() => [...document.querySelectorAll('th, td, li, caption')].filter(one => !one.innerText.trim()).map(one => one.outerHTML)"
            )
            assert empty == [], path
