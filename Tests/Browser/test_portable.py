"""The copy that opens from a folder or a USB stick: every link names a file, and search works, without a server."""
import subprocess
import zipfile
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from built_site import BOTRIAN, document, prepare
from test_links import anchors

REPORT = "reports/2567/traffic-discipline/index.html"
QUERY = "หมวกนิรภัย"
FOUND = "() => !!document.querySelector('#search-results a')"


@pytest.fixture(scope="session")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("portable")
    root = prepare("/", folder)
    subprocess.run([BOTRIAN, "build", "--root", root, "--portable", "--zip"], check=True, stdout=subprocess.DEVNULL)
    return root / "Site-portable"


def test_searches_and_opens_what_was_found(browser, copy):
    with browser.page() as page:
        page.open((copy / "search/index.html").as_uri() + "?q=" + QUERY)
        page.wait(FOUND)
        page.click("#search-results a[href*='#']")
        page.wait("() => location.pathname.includes('/reports/') && document.readyState === 'complete'")
        address, text = page.evaluate("() => [location.href, document.querySelector(':target').textContent]")
        assert page.hosts() == [] and page.errors == []
    assert unquote(urlsplit(address).path) == str(copy / REPORT)
    assert QUERY in text


def test_searches_from_every_page_that_has_a_field(browser, copy):
    with browser.page() as page:
        page.open((copy / "index.html").as_uri())
        page.click("#q")
        page.type(QUERY)
        page.press("Enter")
        page.wait(FOUND)
        assert page.evaluate("() => location.pathname").endswith("/search/index.html")


def test_shows_its_own_letters(browser, copy):
    with browser.page() as page:
        page.open((copy / REPORT).as_uri())
        page.wait("() => document.fonts.status === 'loaded' && [...document.fonts].every(one => one.status === 'loaded')")
        assert page.errors == []


def test_names_a_file_in_every_link(copy):
    broken, count = [], 0
    for file in copy.rglob("*.html"):
        for _, attributes in document(file):
            for link in (attributes.get(name) for name in ("href", "src", "action")):
                address = urlsplit(urljoin(file.as_uri(), link or ""))
                if address.scheme != "file":
                    continue
                count += 1
                target = unquote(address.path)
                names = anchors(target) if target.endswith(".html") else {""}
                if not (copy / target).is_file() or unquote(address.fragment) not in names:
                    broken.append("%s: %s" % (file, link))
    assert broken == [] and count > 500


def test_packs_the_same_files(copy):
    with zipfile.ZipFile(copy.with_suffix(".zip")) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    files = {path for path in copy.rglob("*") if path.is_file() and path.name != ".botrian-site"}
    assert packed == {path.relative_to(copy.parent).as_posix(): path.read_bytes() for path in files}
