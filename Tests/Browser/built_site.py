"""The site under test: built by the release binary, or found in the folder that SITE names."""
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

REPOSITORY = Path(__file__).resolve().parents[2]
BOTRIAN = Path(os.environ.get("BOTRIAN", REPOSITORY / ".build/release/botrian")).resolve()

# Every kind of page and the shape of its address. The first match counts.
KINDS = {
    "home": r"/",
    "search": r"/search/",
    "compare": r"/compare/",
    "reports": r"/reports/(\d+/)?",
    "report": r"/reports/\d{4}/[^/]+/",
    "activities": r"/activities/(\d+/)?",
    "checklist": r"/activities/[^/]+/checklist/",
    "activity": r"/activities/[^/]+/(\d+/)?",
    "years": r"/years/",
    "year": r"/years/\d{4}/(\d+/)?",
    "lessons": r"/lessons/",
    "lessons-type": r"/lessons/[^/]+/(\d+/)?",
    "approval": r"/approvals/[^/]+/",
    "follow-up": r"/follow-up/(\d+/)?",
    "evidence": r"/evidence/\d{4}/(\d+/)?",
    "data": r"/data/",
    "volumes": r"/volumes/",
    "page": r"/[^/]+/",
    "not-found": r"/no/such/page/",  # answered with 404.html, from any depth
}


def kind_of(path):
    return next(kind for kind, shape in KINDS.items() if re.fullmatch(shape, path))


class Site:
    """A folder of pages made for one base address.

    `mount` is the path of that address: "/" or "/lessons-site/".
    """

    def __init__(self, folder):
        self.folder = Path(folder)
        home = document(self.folder / "index.html")
        self.base_url = next(attributes["href"] for name, attributes in home if attributes.get("rel") == "canonical")
        self.mount = urlsplit(self.base_url).path

    def paths(self):
        """Every address of the site from its root, sorted: those of the sitemap, search, one that is missing."""
        sitemap = ElementTree.parse(self.folder / "sitemap.xml")
        addresses = [element.text.strip() for element in sitemap.iter() if element.tag.endswith("}loc")]
        strangers = [address for address in addresses if not address.startswith(self.base_url)]
        assert strangers == [], "the sitemap lists addresses of another site"
        paths = {"/" + address.removeprefix(self.base_url) for address in addresses}
        return sorted(paths | {"/search/", "/no/such/page/"})

    def paths_of(self, kind):
        return [path for path in self.paths() if kind_of(path) == kind]

    def example(self, kind):
        """The path of the largest page of a kind: the one most likely to break."""
        paths = self.paths_of(kind)
        assert paths, "no page of kind %s" % kind
        return max(paths, key=lambda path: (len(self.html(path)), path))

    def file(self, path):
        return self.folder / ("404.html" if kind_of(path) == "not-found" else path.strip("/") + "/index.html").lstrip("/")

    def html(self, path):
        return self.file(path).read_bytes()

    def html_files(self):
        return sorted(self.folder.rglob("*.html"))


def prepare(mount, folder):
    """Copies the repository's content for `mount` to somewhere in `folder`; returns where `site.yml` is."""
    root = folder / "root"
    for name in ("Content", "Themes"):
        shutil.copytree(REPOSITORY / name, root / name)
    settings = (REPOSITORY / "site.yml").read_text("utf-8")
    settings, count = re.subn(r"(?m)^(base_url: https?://[^/\s]+)/.*$", r"\1" + mount, settings)
    assert count == 1, "site.yml should have one base_url"
    (root / "site.yml").write_text(settings, "utf-8")
    return root


def build(mount, folder):
    """Builds the repository's content for `mount` somewhere in `folder`; returns the site's own folder."""
    root = prepare(mount, folder)
    output = folder / "site"
    subprocess.run([BOTRIAN, "build", "--root", root, "--output", output], check=True)
    return output


class _Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, name, attributes):
        self.found.append((name, {key: value or "" for key, value in attributes}))


def document(file):
    """The elements of an HTML file in order, as (name, attributes)."""
    parser = _Elements()
    parser.feed(Path(file).read_text("utf-8"))
    return parser.found
