"""Every link inside the site leads somewhere, wherever the site is put."""
import re
from urllib.parse import unquote, urljoin, urlsplit

from built_site import document

CARRIERS = ("href", "src", "action", "xlink:href")


def links(elements):
    return [value for _, attributes in elements for name, value in attributes.items() if name in CARRIERS]


def anchors(file, known={}):
    if file not in known:
        known[file] = {attributes["id"] for _, attributes in document(file) if "id" in attributes} | {""}
    return known[file]


def test_resolves_every_internal_link_and_fragment(site):
    broken = []
    for file in site.html_files():
        own = site.url("/" + file.relative_to(site.folder).as_posix().removesuffix("index.html"))
        for link in links(document(file)):
            address = urlsplit(urljoin(own, link))
            if address.scheme not in ("http", "https") or not urlsplit(own).netloc == address.netloc:
                continue
            status, target, _ = site.server.answer(unquote(address.path))
            fragment = unquote(address.fragment)
            if status != 200 or (target.suffix == ".html" and fragment not in anchors(target)):
                broken.append("%s: %s" % (own, link))
    assert broken == []


def test_writes_links_inside_the_site_relative(site):
    """But for 404.html, which is shown at addresses of any depth."""
    absolute = [
        "%s: %s" % (file, link)
        for file in site.html_files()
        if file.name != "404.html"
        for name, attributes in document(file)
        for link in links([(name, attributes)])
        if attributes.get("rel") != "canonical" and (link.startswith("/") or link.startswith(site.base_url))
    ]
    assert absolute == []


def test_names_its_own_lasting_address_on_every_page(site):
    for path in site.paths():
        found = [one["href"] for _, one in document(site.file(path)) if one.get("rel") == "canonical"]
        assert found == ([] if path == "/no/such/page/" else [site.base_url + path[1:]]), path


def test_finds_everything_that_the_style_sheets_name(site):
    for sheet in site.folder.rglob("*.css"):
        for name in re.findall(r"url\(['\"]?([^'\")]+)", sheet.read_text("utf-8")):
            assert (sheet.parent / name).is_file(), (sheet.name, name)
