"""`botrian serve`: the open page follows what is saved, and says what is wrong."""
import signal
import subprocess
import time

import pytest

from axe import violations
from built_site import BOTRIAN, prepare
from serving import Serving

REPORT = "Content/reports/2567/traffic-discipline.md"
REPORT_PAGE = "/reports/2567/traffic-discipline/"
TITLE = "title: ส่งเสริมวินัยจราจร"
STYLE = "Themes/default/assets/site.css"
LOADED = "() => performance.timeOrigin"
TEXT = "text => document.querySelector('h1').textContent.includes(text)"
PANEL = "document.querySelector('botrian-messages').shadowRoot.querySelector('.panel')"
PANEL_TEXT = "text => { const panel = %s; return panel && panel.open && panel.textContent.includes(text) }" % PANEL
NO_PANEL = "() => !%s" % PANEL


@pytest.fixture
def started(tmp_path):
    """Starts serving, with options; `mount` is the path of the base address."""
    running = []

    def start(*options, mount="/"):
        running.append(Serving(prepare(mount, tmp_path), *options))
        running[-1].wait_for_site()
        return running[-1]

    yield start
    for served in running:
        if served.process.poll() is None:
            served.end(signal.SIGKILL)


@pytest.fixture
def serving(started):
    return started()


def opened(page, serving, path):
    """Opens a page and waits until it listens; returns when it was loaded, which tells whether it ever is again."""
    page.open(serving.url(path))
    page.wait("() => document.querySelector('botrian-messages')")
    time.sleep(0.3)
    return page.evaluate(LOADED)


def test_shows_a_change_without_loading_the_page_again(browser, serving):
    with browser.page() as page:
        loaded = opened(page, serving, REPORT_PAGE)
        page.evaluate("() => scrollTo(0, 900)")
        serving.replace(REPORT, TITLE, "title: ชื่อใหม่")
        page.wait(TEXT, "ชื่อใหม่")
        assert page.evaluate(LOADED) == loaded
        assert page.evaluate("() => scrollY") == 900


def test_keeps_what_a_reader_opened(browser, serving):
    with browser.page(width=400) as page:
        opened(page, serving, REPORT_PAGE)
        page.evaluate("() => { document.querySelector('main details, details').open = true }")
        serving.replace(REPORT, TITLE, "title: ชื่อใหม่")
        page.wait(TEXT, "ชื่อใหม่")
        assert page.evaluate("() => document.querySelector('main details, details').open")


def test_adds_and_removes_rows_in_place(browser, serving):
    count = "() => document.querySelectorAll('#part-9 li').length"
    with browser.page() as page:
        loaded = opened(page, serving, REPORT_PAGE)
        before = page.evaluate(count)
        text = (serving.root / REPORT).read_text("utf-8")
        (serving.root / REPORT).write_text(text.rstrip() + "\n๙๙. บทเรียนที่เพิ่ม\n", "utf-8")
        page.wait("count => document.querySelectorAll('#part-9 li').length === count", before + 1)
        (serving.root / REPORT).write_text(text, "utf-8")
        page.wait("count => document.querySelectorAll('#part-9 li').length === count", before)
        assert page.evaluate(LOADED) == loaded


def test_shows_a_change_of_style_without_loading_the_page_again(browser, serving):
    with browser.page() as page:
        loaded = opened(page, serving, "/")
        with (serving.root / STYLE).open("a") as style:
            style.write("\nbody { outline: 7px solid }\n")
        page.wait("() => getComputedStyle(document.body).outlineWidth === '7px'")
        assert page.evaluate(LOADED) == loaded
        page.wait("() => document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_shows_a_change_of_a_template_in_place(browser, serving):
    with browser.page() as page:
        loaded = opened(page, serving, REPORT_PAGE)
        serving.replace("Themes/default/partials/document-end.mustache", "<footer", "<p id=\"added\">เพิ่ม</p><footer")
        page.wait("() => document.getElementById('added')")
        assert page.evaluate(LOADED) == loaded


def test_loads_the_page_again_when_its_script_changed(browser, serving):
    with browser.page() as page:
        loaded = opened(page, serving, REPORT_PAGE)
        with (serving.root / "Themes/default/assets/site.js").open("a") as script:
            script.write("\ndocument.body.dataset.script = 'new';\n")
        page.wait("() => document.body.dataset.script === 'new'")
        assert page.evaluate(LOADED) != loaded


def test_goes_to_the_page_whose_source_was_saved(browser, serving):
    with browser.page() as page:
        opened(page, serving, "/")
        serving.replace(REPORT, TITLE, "title: ชื่อใหม่")
        page.wait("path => location.pathname === path", REPORT_PAGE)
        page.wait(TEXT, "ชื่อใหม่")


def test_goes_to_the_page_of_a_new_source(browser, serving):
    with browser.page() as page:
        opened(page, serving, "/")
        (serving.root / "Content/pages/new.md").write_text("---\ntitle: หน้าใหม่\n---\n\nข้อความ\n", "utf-8")
        page.wait("() => location.pathname === '/new/'")
        page.wait(TEXT, "หน้าใหม่")


def test_says_what_is_wrong_over_the_old_page_until_it_is_mended(browser, serving):
    with browser.page() as page:
        loaded = opened(page, serving, REPORT_PAGE)
        serving.replace(REPORT, "fiscal_year: 2567", "fiscal_year: 2024")
        page.wait(PANEL_TEXT, "ปี 2024 เป็น ค.ศ.")
        panel = page.evaluate("() => %s.textContent" % PANEL)
        for part in (REPORT + ":", "fiscal_year: 2024", "ช่องนี้ใช้ปี พ.ศ.", "เขียน 2567", "year-in-wrong-era"):
            assert part in panel
        assert page.evaluate(TEXT, "วินัยจราจร"), "the old page is still there"
        serving.replace(REPORT, "fiscal_year: 2024", "fiscal_year: 2567")
        page.wait(NO_PANEL)
        assert page.evaluate(LOADED) == loaded


def test_says_to_a_page_that_is_opened_later_what_is_wrong(browser, serving):
    serving.replace(REPORT, "fiscal_year: 2567", "fiscal_year: 2024")
    with browser.page() as page:
        page.open(serving.url("/"))
        page.wait(PANEL_TEXT, "ปี 2024 เป็น ค.ศ.")


def test_shows_markup_of_a_source_as_text(browser, serving):
    with browser.page() as page:
        opened(page, serving, REPORT_PAGE)
        serving.replace(REPORT, "fiscal_year: 2567", "fiscal_year: '<img src=x onerror=alert(1)>'")
        page.wait(PANEL_TEXT, "<img src=x")
        assert page.evaluate("() => !%s.querySelector('img')" % PANEL)


def test_starts_with_a_broken_site_and_shows_it_once_mended(browser, tmp_path):
    root = prepare("/", tmp_path)
    settings = (root / "site.yml").read_text("utf-8")
    (root / "site.yml").write_text("office: []\n", "utf-8")
    served = Serving(root)
    try:
        with browser.page() as page:
            page.open(served.url("/reports/"))
            page.wait(PANEL_TEXT, "site.yml")
            (root / "site.yml").write_text(settings, "utf-8")
            page.wait("() => document.querySelector('.masthead')")
            page.wait(NO_PANEL)
    finally:
        served.end(signal.SIGKILL)


def test_serves_a_site_below_the_path_of_its_base_address(browser, started):
    served = started(mount="/lessons-site/")
    with browser.page() as page:
        page.open(served.url("/"))
        page.wait("() => location.pathname === '/lessons-site/'")
        time.sleep(0.3)
        served.replace(REPORT, TITLE, "title: ชื่อใหม่")
        page.wait("path => location.pathname === path", "/lessons-site" + REPORT_PAGE)
        page.wait(TEXT, "ชื่อใหม่")


@pytest.mark.parametrize("options, status", [((), 200), (("--no-drafts",), 404)], ids=["drafts", "no-drafts"])
def test_shows_drafts_unless_told_not_to(started, options, status):
    served = started(*options)
    served.replace(REPORT, "status: approved", "status: draft")
    served.wait_for(REPORT_PAGE, lambda found, text: found == status and ("ฉบับร่าง" in text or status == 404))


def test_follows_many_open_pages(chromium, serving):
    with chromium.page(shared=False) as page:
        opened(page, serving, REPORT_PAGE)
        others = [page.context.new_page() for _ in range(3)]
        for other in others:
            other.goto(serving.url(REPORT_PAGE))
        serving.replace(REPORT, TITLE, "title: ชื่อใหม่")
        for other in others:
            other.locator("h1", has_text="ชื่อใหม่").wait_for()


def test_says_when_the_server_has_ended_and_follows_the_next_one(chromium, serving):
    with chromium.page() as page:
        opened(page, serving, REPORT_PAGE)
        assert serving.end() == 0
        page.wait("() => document.querySelector('botrian-messages').shadowRoot.querySelector('.ended')")
        port = serving.origin.rsplit(":", 1)[1]
        serving.process = subprocess.Popen(
            [BOTRIAN, "serve", "--root", serving.root, "--port", port], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        page.wait(NO_PANEL, seconds=60)
        page.wait("() => document.querySelector('.masthead')")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_messages_pass_axe(chromium, started, width, dark):
    serving = started("--no-drafts")
    serving.replace(REPORT, "fiscal_year: 2567", "fiscal_year: 2024")
    with chromium.page(width=width, dark=dark) as page:
        page.open(serving.url("/"))
        page.wait(PANEL_TEXT, "ปี 2024 เป็น ค.ศ.")
        assert violations(page, dark) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_writes_nothing_to_the_folder(serving):
    serving.replace(REPORT, TITLE, "title: ชื่อใหม่")
    time.sleep(1)
    assert sorted(file.name for file in serving.root.iterdir()) == ["Content", "Themes", "site.yml"]
