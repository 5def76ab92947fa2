"""Addresses that were published once lead to where their content is now, or say that it is gone."""
import shutil
import subprocess

import pytest

from axe import violations
from built_site import BOTRIAN, REPOSITORY
from conftest import ServedSite

RENAMED = "/reports/2568/big-cleaning-day/"
NOW = "/reports/2568/cleaning/"


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """The fixture of three years: recorded, then a report renamed, a page removed and a lesson removed; recorded again."""
    root = tmp_path_factory.mktemp("edited") / "root"
    shutil.copytree(REPOSITORY / "Tests/Fixtures/sites/three-years", root)
    run("lock", "--root", root, "--as-of", "2568-07-01")
    reports = root / "Content/reports"
    (reports / "2568/big-cleaning-day.md").rename(reports / "2568/cleaning.md")
    (root / "Content/pages/about.md").unlink()
    report = reports / "2566/thai-culture.md"
    text = report.read_text("utf-8")
    shorter = text.replace("๒. การทำงานร่วมกันทำให้งานสำเร็จ\n", "")
    assert shorter != text
    report.write_text(shorter, "utf-8")
    run("lock", "--root", root, "--as-of", "2568-08-01")
    run("build", "--root", root, "--output", root / "Site", "--as-of", "2568-09-30")
    site = ServedSite(root / "Site")
    yield site
    site.server.close()


def run(*arguments):
    subprocess.run([BOTRIAN, *arguments], check=True, capture_output=True)


def test_leads_to_the_same_lesson_of_a_renamed_report(browser, edited):
    with browser.page() as page:
        page.open(edited.url(RENAMED) + "#s9-2")
        page.wait("address => location.href === address", edited.url(NOW) + "#s9-2")
        assert page.wait("() => document.querySelector(':target')?.textContent.trim()")


def test_leads_to_a_renamed_report_without_scripts(browser, edited):
    with browser.page(scripts=False) as page:
        page.open(edited.url(RENAMED))
        page.wait("address => location.href === address", edited.url(NOW))


def test_says_that_a_page_is_gone_and_since_when(browser, edited):
    with browser.page(scripts=False) as page:
        page.open(edited.url("/about/"))
        text = page.evaluate("() => document.querySelector('main').innerText")
    assert "ไม่มีเนื้อหาแล้ว" in text and "๒๕๖๘" in text


def test_says_that_a_lesson_is_gone_where_its_link_leads(browser, edited):
    with browser.page(scripts=False) as page:
        page.open(edited.url("/reports/2566/thai-culture/") + "#s9-2")
        text = page.evaluate("() => document.querySelector(':target').innerText")
    assert "ไม่อยู่ในรายงานแล้ว" in text


@pytest.mark.parametrize("path", ["/about/", "/reports/2567/traffic/", "/reports/2566/thai-culture/", "/follow-up/", "/years/2567/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_passes_axe(chromium, edited, path, width):
    with chromium.page(width=width) as page:
        page.open(edited.url(path))
        assert violations(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
