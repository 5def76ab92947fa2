"""Pages load without a complaint, from their own host alone, under a strict content security policy."""
import json

import pytest

LOADED = "() => document.readyState === 'complete' && document.fonts.status === 'loaded'"


def test_loads_without_errors_or_failed_requests(browser, mounted_site, kind):
    with browser.page() as page:
        page.open(mounted_site.url(mounted_site.example(kind)))
        page.wait(LOADED)
        errors, failed = page.errors, mounted_site.server.failed
    if kind == "not-found":  # the page that is missing on purpose, and nothing that its answer needs
        failed.remove("404 " + mounted_site.mount + "no/such/page/")
        errors = [error for error in errors if "404 (Not Found)" not in error]
    assert (errors, failed) == ([], [])


@pytest.fixture
def lax_site(site):
    """A site whose pages may ask any host: the policy would stop them before it showed."""
    site.server.is_strict = False
    yield site
    site.server.is_strict = True


def test_asks_no_other_host(browser, lax_site, kind):
    site = lax_site
    with browser.page() as page:
        page.open(site.url(site.example(kind)))
        page.wait(LOADED)
        assert page.hosts() == []


def test_obeys_a_strict_content_security_policy(browser, site):
    """The last violation is made on purpose: it shows that violations arrive, and all before it have."""
    with browser.page() as page:
        for path in site.paths():
            page.open(site.url(path))
        page.open(site.url("/search/?q=No+Gift"))
        page.wait("() => document.querySelector('#search-results a')")
        page.evaluate("() => { document.body.append(document.createElement('iframe')); document.body.lastChild.src = '/' }")
        site.server.wait_for_violation("frame-src")
    stopped = [json.loads(report)["csp-report"]["effective-directive"] for report in site.server.violations]
    assert stopped == ["frame-src"]
