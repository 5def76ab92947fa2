"""botrian and its peers: what each needs, and the command that builds."""
import shutil
from importlib import metadata
from pathlib import Path

import subjects
from measuring import said

# The programs themselves, not the Python wrappers around them.
ENVIRONMENT = subjects.REPOSITORY / ".build-test/bench"
PROGRAMS = ENVIRONMENT / "peers/bin"
PACKAGES = next((ENVIRONMENT / "peers/lib").glob("python3*/site-packages"), Path("/nonexistent"))
HUGO = PACKAGES / "hugo/binaries/hugo"
PAGEFIND = PACKAGES / "pagefind_bin_extended/pagefind_extended"
ZENSICAL = ENVIRONMENT / "zensical/bin/zensical"

SLOW = 1000  # reports beyond which most peers would only be waited for


class Builder:
    """One way to make a site: `command(output)` writes it to a folder that is not there."""

    name = ""
    limit = None  # the largest number of reports that it is asked to build
    makes_pages = True
    form = "yaml"

    def __init__(self, folder, reports):
        self.folder = folder
        self.root = self.prepare(folder, reports)

    def prepare(self, folder, reports):
        """Writes the input; returns its folder."""
        root = folder / ("in-" + self.name.replace(" ", "-"))
        subjects.corpus(folder, reports, self.form).rename(root)
        return root

    def output(self, place):
        """Where the site goes: a folder of its own, for some keep notes beside their output."""
        return place / self.name.replace(" ", "-") / "site"

    def command(self, output):
        raise NotImplementedError

    @classmethod
    def version(cls):
        raise NotImplementedError

    @classmethod
    def is_there(cls):
        return True


class Botrian(Builder):
    name = "botrian"
    binary = subjects.REPOSITORY / ".build/release/botrian"

    def prepare(self, folder, reports):
        return subjects.generated_site(folder, reports)

    def command(self, output):
        return [self.binary, "build", "--root", self.root, "--output", output]

    @classmethod
    def version(cls):
        return "botrian " + said([cls.binary, "--version"])


class Hugo(Builder):
    """Report pages with contents, lists by activity and year, sitemap, feed; no search."""

    name = "hugo"
    form = "hugo"
    settings = "hugo.toml,nojson.toml"

    def command(self, output):
        return [*self.base(self.root), "-d", output]

    @classmethod
    def base(cls, root):
        return [HUGO, "--quiet", "--noBuildLock", "-s", subjects.PEERS / "hugo", "-c", root, "--config", cls.settings]

    @classmethod
    def version(cls):
        return said([HUGO, "version"]).split("-")[0]

    @classmethod
    def is_there(cls):
        return HUGO.exists()


class HugoWithRecords(Hugo):
    """The same, and one JSON file of every report's title, address and text."""

    name = "hugo json"
    settings = "hugo.toml"


class Pagefind(Builder):
    """The search index over the pages that Hugo has just made, put among them."""

    name = "pagefind"
    makes_pages = False

    def prepare(self, folder, reports):
        return folder

    def output(self, place):
        return place / "hugo/site/pagefind"

    def command(self, output):
        return [PAGEFIND, "--site", output.parent]

    @classmethod
    def version(cls):
        return said([PAGEFIND, "--version"])

    @classmethod
    def is_there(cls):
        return PAGEFIND.exists()


class MkDocs(Builder):
    """Report pages, tags and a search index; no lists."""

    name = "mkdocs material"
    limit = SLOW

    def prepare(self, folder, reports):
        root = folder / ("in-" + self.name.replace(" ", "-"))
        shutil.copytree(subjects.PEERS / "mkdocs", root)
        subjects.corpus(folder, reports, "yaml").rename(root / "docs")
        (root / "docs/index.md").write_text("# รายงาน\n", "utf-8")
        return root

    def command(self, output):
        return [PROGRAMS / "mkdocs", "--quiet", "build", "-f", self.root / "mkdocs.yml", "-d", output]

    @classmethod
    def version(cls):
        return "mkdocs-material " + version_of("mkdocs-material", PACKAGES)

    @classmethod
    def is_there(cls):
        return (PROGRAMS / "mkdocs").exists()


class Zensical(MkDocs):
    name = "zensical"

    def output(self, place):
        return self.root / "site"  # it has no option for the place

    def command(self, output):
        return [ZENSICAL, "build", "--clean", "-f", self.root / "mkdocs.yml"]

    @classmethod
    def version(cls):
        return "zensical " + said([ZENSICAL, "--version"])

    @classmethod
    def is_there(cls):
        return ZENSICAL.exists()


class Pelican(Builder):
    """Report pages, lists and feeds; no search."""

    name = "pelican"
    limit = SLOW
    form = "pelican"

    def command(self, output):
        settings = subjects.PEERS / "pelican/pelicanconf.py"
        return [PROGRAMS / "python", "-B", PROGRAMS / "pelican", self.root, "-s", settings, "-o", output]

    @classmethod
    def version(cls):
        return "pelican " + version_of("pelican", PACKAGES)

    @classmethod
    def is_there(cls):
        return (PROGRAMS / "pelican").exists()


class Jekyll(Builder):
    """Report pages and a home page; no lists, no search."""

    name = "jekyll"
    limit = SLOW

    def prepare(self, folder, reports):
        root = super().prepare(folder, reports)
        shutil.copytree(subjects.PEERS / "jekyll", root, dirs_exist_ok=True)
        return root

    def command(self, output):
        return ["jekyll", "build", "--quiet", "--disable-disk-cache", "--source", self.root, "--destination", output]

    @classmethod
    def version(cls):
        return said(["jekyll", "--version"])

    @classmethod
    def is_there(cls):
        return shutil.which("jekyll") is not None


PEERS = {
    "hugo": Hugo,
    "pagefind": Pagefind,
    "hugo-json": HugoWithRecords,
    "mkdocs": MkDocs,
    "zensical": Zensical,
    "pelican": Pelican,
    "jekyll": Jekyll,
}


def version_of(package, folder):
    return next((found.version for found in metadata.distributions(name=package, path=[str(folder)])), "")
