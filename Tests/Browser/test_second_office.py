"""Another office, with its own theme, colours, logo and an English interface, over the records of three-years."""
import shutil
import subprocess

import pytest

from axe import violations
from browsers import SETTLED
from built_site import BOTRIAN, REPOSITORY
from conftest import ServedSite

FIXTURES = REPOSITORY / "Tests/Fixtures/sites"
QUERY = "/search/?q=" + "อุปกรณ์"
COMPARED = "/compare/?a=2567/big-cleaning-day&b=2568/big-cleaning-day"

# Thai text that no element around it says is Thai; what is not shown is not read either, and #search-count repeats
# what the reader has typed.
UNMARKED = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!/[ก-๛]/.test(node.data) || element.closest("script, style, option, [hidden], #search-count")) continue;
    if (element.closest("[lang]").lang !== "th") found.push(node.data.trim());
  }
  return found;
}"""


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("second-office")
    shutil.copytree(FIXTURES / "three-years/Content", folder / "root/Content")
    shutil.copytree(FIXTURES / "second-office", folder / "root", dirs_exist_ok=True)
    command = [BOTRIAN, "build", "--root", folder / "root", "--output", folder / "site", "--as-of", "2568-10-15"]
    subprocess.run(command, check=True)
    site = ServedSite(folder / "site")
    yield site
    site.server.close()


def opened(page, office, kind):
    page.open(office.url({"search": QUERY, "compare": COMPARED}.get(kind) or office.example(kind)))
    if kind == "search":
        page.wait("() => document.querySelector('#search-results a')")
    if kind == "compare":
        page.wait("() => document.querySelector('.compare-lesson')")
    page.wait(SETTLED)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe(chromium, office, kind, width, dark):
    with chromium.page(width=width, dark=dark) as page:
        opened(page, office, kind)
        assert violations(page, dark) == []


def test_says_which_texts_are_thai(browser, office, kind):
    with browser.page() as page:
        opened(page, office, kind)
        assert page.evaluate("() => document.documentElement.lang") == "en"
        assert page.evaluate(UNMARKED) == []


def test_asks_no_other_host_for_the_logo(browser, office):
    with browser.page() as page:
        page.open(office.url("/"))
        width = page.wait("() => { const logo = document.querySelector('img.logo'); return logo.complete && logo.naturalWidth }")
        assert width > 0 and page.hosts() == []


def test_is_no_wider_than_a_small_phone(browser, office, kind):
    with browser.page(width=320) as page:
        opened(page, office, kind)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_names_no_other_office(office):
    files = [file for file in office.folder.rglob("*") if file.is_file()]
    named = [file.name for file in files if any(name in file.read_bytes().lower() for name in (b"lampang", "ลำปาง".encode()))]
    assert len(files) > 60 and named == []
