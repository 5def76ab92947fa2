"""Every link inside the site leads somewhere, wherever the site is put."""
import re
from urllib.parse import unquote, urljoin, urlsplit

from built_site import document
from conftest import MOUNTS

CARRIERS = ("href", "src", "action", "xlink:href")


def links(elements):
    return [value for _, attributes in elements for name, value in attributes.items() if name in CARRIERS]


def anchors(file, known={}):
    if file not in known:
        known[file] = {attributes["id"] for _, attributes in document(file) if "id" in attributes} | {""}
    return known[file]


def test_resolves_every_internal_link_and_fragment(mounted_site):
    broken = []
    for file in mounted_site.html_files():
        own = mounted_site.url("/" + file.relative_to(mounted_site.folder).as_posix().removesuffix("index.html"))
        for link in links(document(file)):
            address = urlsplit(urljoin(own, link))
            if address.scheme not in ("http", "https") or not urlsplit(own).netloc == address.netloc:
                continue
            status, target, _ = mounted_site.server.answer(unquote(address.path))
            fragment = unquote(address.fragment)
            if status != 200 or (target.suffix == ".html" and fragment not in anchors(target)):
                broken.append("%s: %s" % (own, link))
    assert broken == []


def test_writes_links_inside_the_site_relative(mounted_site):
    """But for 404.html, which is shown at addresses of any depth."""
    absolute = [
        "%s: %s" % (file, link)
        for file in mounted_site.html_files()
        if file.name != "404.html"
        for name, attributes in document(file)
        for link in links([(name, attributes)])
        if attributes.get("rel") != "canonical" and (link.startswith("/") or link.startswith(mounted_site.base_url))
    ]
    assert absolute == []


def test_names_its_own_lasting_address_on_every_page(mounted_site):
    for path in mounted_site.paths():
        found = [one["href"] for _, one in document(mounted_site.file(path)) if one.get("rel") == "canonical"]
        assert found == ([] if path == "/no/such/page/" else [mounted_site.base_url + path[1:]]), path


def test_finds_everything_that_the_style_sheets_name(mounted_site):
    for sheet in mounted_site.folder.rglob("*.css"):
        for name in re.findall(r"url\(['\"]?([^'\")]+)", sheet.read_text("utf-8")):
            assert (sheet.parent / name).is_file(), (sheet.name, name)


def test_makes_the_same_pages_wherever_the_site_is_put(sites):
    """But for the site's own address: so what pages look like and do needs to be looked at in one place alone."""
    at_root, under_path = (sites[mount] for mount in MOUNTS.values())
    names = [file.relative_to(at_root.folder) for file in at_root.html_files()]
    assert len(names) > 40
    assert [name for name in names if without_address(at_root, name) != without_address(under_path, name)] == []


def without_address(site, name):
    """A page without the site's address and the sizes and checksums of files that hold it."""
    text = (site.folder / name).read_text("utf-8").replace(site.base_url, "BASE")
    if name.name == "404.html":
        text = re.sub(r'((?:href|src|action)=")' + site.mount, r"\1MOUNT", text)
    if name.parts[0] == "data":
        text = re.sub(r'"contentSize":"[^"]+"|[0-9a-f]{64}|<span class="count">[^<]+</span>', "FILE", text)
    return text
