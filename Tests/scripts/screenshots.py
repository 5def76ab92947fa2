#!/usr/bin/env python3
"""Takes the pictures of the documentation from the site as it is built now.

    screenshots.py [FOLDER]      default: Documentation/pictures
"""
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from browsers import Chromium  # noqa: E402
from built_site import BOTRIAN, build  # noqa: E402
from server import Server  # noqa: E402
from serving import Serving  # noqa: E402

REPORT = "/reports/2567/traffic-discipline/"
SEARCH = "/search/?q=ประชาสัมพันธ์"
MOST_BYTES = 300_000
VOLUME_SHEET = 7  # a table that goes on

# Name of the picture: path, width, height, dark.
SCREENS = {
    "home": ("/", 1280, 1000, False),
    "home-phone": ("/", 390, 844, False),
    "home-dark": ("/", 1280, 1000, True),
    "report": (REPORT, 1280, 1000, False),
    "report-dark": (REPORT, 1280, 1000, True),
    "report-phone": (REPORT + "#part-5", 390, 844, False),
    "search": (SEARCH, 1280, 1000, False),
    "search-dark": (SEARCH, 1280, 1000, True),
    "search-phone": (SEARCH, 390, 844, False),
    "search-suggestions": ("/search/", 1280, 700, False),
    "lessons": ("/lessons/?type=problem", 1280, 1000, False),
    "report-found": (REPORT + "?q=หมวกนิรภัย#s2-1", 1280, 1000, False),
    "year": ("/years/2567/", 1280, 1000, False),
    "evidence": ("/evidence/2567/", 1280, 1400, False),
    "compare": ("/compare/?a=2567/big-cleaning-day&b=2567/thai-culture", 1280, 1000, False),
    "checklist": ("/activities/big-cleaning-day/checklist/", 1280, 1000, False),
    "data": ("/data/", 1280, 1000, False),
}

# The same, of the fixture of three years: the office's own site has no records of follow-up yet.
SCREENS_OF_THREE_YEARS = {
    "follow-up": ("/follow-up/", 1280, 1000, False),
    "follow-up-phone": ("/follow-up/", 390, 844, False),
    "activity": ("/activities/big-cleaning-day/", 1280, 1000, False),
}


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else REPOSITORY / "Documentation/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        server = Server(build("/", Path(work)), "/")
        browser = Chromium()
        take(SCREENS, browser, server, folder)
        three_years = Path(work) / "three-years"
        fixture = REPOSITORY / "Tests/Fixtures/sites/three-years"
        subprocess.run(
            [BOTRIAN, "build", "--root", fixture, "--output", three_years, "--as-of", "2568-10-15"], check=True)
        fixture_server = Server(three_years, "/")
        take(SCREENS_OF_THREE_YEARS, browser, fixture_server, folder)
        fixture_server.close()
        with browser.page() as page:
            show(page, server.url(REPORT), 1280, 1000)
            file = Path(work) / "page.pdf"
            page.playwright.pdf(path=file, format="A4", prefer_css_page_size=True)
            sheet(file, 1, folder / "report-printed")
        root = Path(work) / "root"
        subprocess.run([BOTRIAN, "volume", "--root", root, "--fiscal-year", "2567"], check=True)
        sheet(root / "Content/volumes/2567.pdf", VOLUME_SHEET, folder / "volume-printed")
        messages(root, browser, folder / "serve.png")
        browser.close()
        server.close()
    for picture in sorted(folder.glob("*.png")):
        print("%7d  %s" % (picture.stat().st_size, picture.name))
        if picture.stat().st_size > MOST_BYTES:
            sys.exit("%s is over %d bytes" % (picture.name, MOST_BYTES))


def take(screens, browser, server, folder):
    for name, (path, width, height, dark) in screens.items():
        with browser.page(width=width, dark=dark) as page:
            show(page, server.url(path), width, height)
            page.playwright.screenshot(path=folder / (name + ".png"))


def messages(root, browser, picture):
    """What `botrian serve` shows over a page while its source is wrong."""
    serving = Serving(root)
    serving.wait_for_site()
    serving.replace("Content%s.md" % REPORT.rstrip("/"), "fiscal_year: 2567", "fiscal_year: 2024")
    with browser.page() as page:
        page.size(1280, 700)
        page.open(serving.url(REPORT))
        page.wait("() => document.querySelector('botrian-messages').shadowRoot.querySelector('.errors')")
        page.wait("() => document.fonts.status === 'loaded'")
        page.playwright.screenshot(path=picture)
    serving.end()


def show(page, url, width, height):
    page.size(width, height)
    page.open(url)
    page.wait("() => document.readyState === 'complete' && document.fonts.status === 'loaded'")
    if "/search/?" in url or "/lessons/" in url:
        page.wait("() => document.querySelector('#search-results a')")
    elif "/search/" in url:
        page.click("#q")
        page.type("จิต")
        page.wait("() => document.querySelector('[role=option]')")
        page.press("ArrowDown")
        page.wait("() => document.querySelector('#search-results a')")
    elif "?q=" in url:
        page.wait("() => CSS.highlights.has('match') && CSS.highlights.get('match').size")


def sheet(file, number, picture):
    """One sheet of a PDF, on white paper."""
    first_to_last = ["-f", str(number), "-l", str(number)]
    subprocess.run(["pdftoppm", "-r", "80", *first_to_last, "-singlefile", "-png", file, picture], check=True)


if __name__ == "__main__":
    main()
