"""What every test may ask for: `site` (at the root of its host), `mounted_site` (there and below a path; its pages are the
same, as `test_links` shows, but where they lead is not), `browser` (both), and `kind` (of page)."""
import os
import subprocess

import pytest

from browsers import Chromium, Firefox
from built_site import KINDS, Site, build
from server import Server

MOUNTS = {"at_root": "/", "under_path": "/lessons-site/"}


class ServedSite(Site):
    """A built site and the server that hands it out."""

    def __init__(self, folder):
        super().__init__(folder)
        self.server = Server(folder, self.mount)

    def url(self, path):
        return self.server.url(path)


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """The site built once for each mount point. SITE names finished ones instead, with ":" between folders."""
    if "SITE" in os.environ:
        served = [ServedSite(folder) for folder in os.environ["SITE"].split(os.pathsep)]
    else:
        served = [ServedSite(built(mount, tmp_path_factory.mktemp(name))) for name, mount in MOUNTS.items()]
    yield {site.mount: site for site in served}
    for site in served:
        site.server.close()


def built(mount, folder):
    try:
        return build(mount, folder)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.exit("the site could not be built: %s" % error, returncode=1)


def at_mount(sites, mount):
    if mount not in sites:
        pytest.skip("SITE names no site for " + mount)
    sites[mount].server.forget()
    return sites[mount]


@pytest.fixture
def site(sites):
    return at_mount(sites, MOUNTS["at_root"])


@pytest.fixture(params=MOUNTS)
def mounted_site(request, sites):
    return at_mount(sites, MOUNTS[request.param])


@pytest.fixture(scope="session")
def chromium():
    browser = Chromium()
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory):
    browser = Firefox(tmp_path_factory.mktemp("firefox") / "gecko.log")
    yield browser
    browser.close()


@pytest.fixture(params=["chromium", "firefox"])
def browser(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param
