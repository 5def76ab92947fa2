"""Chromium through Playwright and Firefox through Marionette, behind the same few verbs.

A page can `open` an address, take a `size`, `evaluate` a JavaScript function, `type`, `press` a key, `click` an element
and `wait` for a condition. `errors` lists what went wrong in the console, `hosts` the other hosts that were asked for anything.
"""
import shutil
import socket
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

from marionette_driver.errors import MarionetteException
from marionette_driver.keys import Keys
from marionette_driver.marionette import ActionSequence, Marionette
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

HEIGHT = 900

# Whether a page that shows lessons on its own, /lessons/, has done so.
SETTLED = "() => !document.querySelector('[data-browse]') || !!document.querySelector('#search-results a')"


class Page:
    """What both browsers share."""

    def wait(self, condition, *arguments, seconds=10):
        """Returns the first true value of a JavaScript function, asked again and again."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                value = self.evaluate(condition, *arguments)
            except (PlaywrightError, MarionetteException):
                value = None  # the page is being replaced by another
            if value:
                return value
            assert time.monotonic() < deadline, "waited in vain for %s %s" % (condition, list(arguments))
            time.sleep(0.02)

    def press_until(self, key, condition, *arguments, limit=120):
        """Presses a key until a JavaScript condition holds for the page, `limit` times at most."""
        for _ in range(limit):
            self.press(key)
            if self.evaluate(condition, *arguments):
                return
        raise AssertionError("%d times %s without %s %s" % (limit, key, condition, list(arguments)))


class Chromium:
    """A page that is done with is used again: another context starts other processes, which doubles the time of a small page."""

    name = "chromium"

    def __init__(self):
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            chromium_sandbox=False,  # it cannot run as root, and only our own pages are opened
        )
        self._free = {True: [], False: []}  # by whether scripts run

    def close(self):
        self._browser.close()
        self._playwright.stop()

    @contextmanager
    def page(self, width=1280, scripts=True, dark=False, shared=True):
        """A page without history or storage of others. Who changes its context asks for one that is not `shared`."""
        free = self._free[scripts] if shared else []
        page = free.pop() if free else ChromiumPage(self._browser.new_context(java_script_enabled=scripts, locale="th-TH"))
        page.size(width)
        page.playwright.emulate_media(color_scheme="dark" if dark else "light")
        try:
            yield page
        except BaseException:
            page.context.close()  # in what state it is nobody knows
            raise
        if shared:
            page.forget()
            free.append(page)
        else:
            page.context.close()


class ChromiumPage(Page):
    def __init__(self, context):
        self.context = context
        self.playwright = context.new_page()
        self._listen_anew()
        self.playwright.on("console", self._heard)
        self.playwright.on("pageerror", lambda error: self.errors.append(str(error)))
        self.playwright.on("request", lambda request: self._requested.append(request.url))
        self.playwright.on("requestfailed", self._failed)
        self._devtools = context.new_cdp_session(self.playwright)

    def forget(self):
        """Leaves the page as if it were new: empty, without history and storage."""
        origin = self.playwright.evaluate("() => location.origin")
        self._listen_anew()  # leaving may stop a request, which is no error of the page
        self.playwright.goto("about:blank")
        self._devtools.send("Page.resetNavigationHistory")
        if origin != "null":
            self._devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self._listen_anew()

    def _listen_anew(self):
        """New lists: a test may still hold the ones before."""
        self.errors, self._requested = [], []

    def _heard(self, message):
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _failed(self, request):
        self.errors.append("%s %s" % (request.failure, request.url))

    def open(self, url):
        self.playwright.goto(url)

    def size(self, width, height=HEIGHT):
        self.playwright.set_viewport_size({"width": width, "height": height})

    def evaluate(self, function, *arguments):
        return self.playwright.evaluate("values => (%s)(...values)" % function, list(arguments))

    def type(self, text):
        self.playwright.keyboard.type(text)

    def press(self, key):
        self.playwright.keyboard.press(key)

    def click(self, selector):
        self.playwright.click(selector)

    def hosts(self):
        return other_hosts(self.playwright.url, self._requested)


class Firefox:
    name = "firefox"

    def __init__(self, log):
        self._marionette = Marionette(
            bin=shutil.which("firefox-esr") or shutil.which("firefox"),
            port=free_port(),
            headless=True,
            gecko_log=str(log),
            startup_timeout=120,
            app_args=["-remote-allow-system-access"],  # sizes, settings and the console belong to the browser itself
            prefs={"intl.accept_languages": "th"},
        )
        self._marionette.start_session()
        self._marionette.set_window_rect(width=1400, height=HEIGHT + 200)

    def close(self):
        # Left to itself, the driver makes a new profile folder as it ends, too late to remove it.
        self._marionette.quit()
        self._marionette.instance.profile.cleanup()
        self._marionette.instance = None

    @contextmanager
    def page(self, width=1280, scripts=True, dark=False):
        page = FirefoxPage(self._marionette)
        page.set("javascript.enabled", scripts)
        page.set("layout.css.prefers-color-scheme.content-override", 0 if dark else 1)
        page.open("about:blank")
        page.size(width)
        page.chrome("Services.console.reset()")
        try:
            yield page
        finally:
            page.set("javascript.enabled", True)


class FirefoxPage(Page):
    KEYS = {
        "Tab": Keys.TAB,
        "Enter": Keys.ENTER,
        "Escape": Keys.ESCAPE,
        "ArrowDown": Keys.ARROW_DOWN,
        "ArrowUp": Keys.ARROW_UP,
        "Home": Keys.HOME,
        "End": Keys.END,
    }

    def __init__(self, marionette):
        self._marionette = marionette

    def chrome(self, script, *arguments):
        """Runs a script with the rights of the browser's own window."""
        with self._marionette.using_context("chrome"):
            return self._marionette.execute_script(script, script_args=arguments)

    def set(self, preference, value):
        setter = "setBoolPref" if isinstance(value, bool) else "setIntPref"
        self.chrome("Services.prefs[arguments[0]](arguments[1], arguments[2])", setter, preference, value)

    def open(self, url):
        self._marionette.navigate(url)

    def size(self, width, height=HEIGHT):
        # A window has a least width of its own, the area inside it has none.
        self.chrome(
            """const { style } = gBrowser.selectedBrowser;
            [style.minWidth, style.maxWidth, style.minHeight, style.maxHeight] = arguments""",
            *["%dpx" % length for length in (width, width, height, height)],
        )
        self.wait("(width, height) => innerWidth === width && innerHeight === height", width, height)

    def evaluate(self, function, *arguments):
        return self._marionette.execute_script("return (%s)(...arguments)" % function, script_args=arguments)

    def type(self, text):
        self._marionette.get_active_element().send_keys(text)

    def press(self, key):
        key = self.KEYS.get(key, key)
        ActionSequence(self._marionette, "key", "keyboard").key_down(key).key_up(key).perform()

    def click(self, selector):
        self._marionette.find_element("css selector", selector).click()

    @property
    def errors(self):
        """Script errors of pages. The browser's own pages and warnings about style are none of ours."""
        return self.chrome(
            """return Services.console.getMessageArray()
              .filter(message => message instanceof Ci.nsIScriptError
                && !(message.flags & Ci.nsIScriptError.warningFlag) && message.sourceName.startsWith("http"))
              .map(message => message.errorMessage + " " + message.sourceName)"""
        )

    def hosts(self):
        requested = self.evaluate("() => performance.getEntriesByType('resource').map(entry => entry.name)")
        return other_hosts(self.evaluate("() => location.href"), requested)


def other_hosts(url, requested):
    return sorted({urlsplit(other).netloc for other in requested} - {urlsplit(url).netloc, ""})


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
