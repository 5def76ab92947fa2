"""Chromium, and what it is asked: answers, files, script times and real transfers."""
import shutil
import statistics
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

SCRIPT = Path(__file__).with_name("page.js")
BATCH = 40  # queries of one call, so that progress can be shown


class Chromium:
    def __init__(self):
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            chromium_sandbox=False,  # it cannot run as root, and only our own pages are opened
        )
        self.version = self._browser.version

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        self._browser.close()
        self._playwright.stop()

    @contextmanager
    def page(self):
        """A page of a new context: nothing is cached."""
        context = self._browser.new_context(locale="th-TH")
        context.set_default_timeout(120_000)
        try:
            yield context.new_page()
        finally:
            context.close()

    @contextmanager
    def search_page(self, server, query=None):
        """The search page of a site, opened as by a link that may carry a query."""
        with self.page() as page:
            page.add_init_script(path=SCRIPT)
            page.goto(server.origin + "search/" + ("?q=" + quote(query) if query else ""))
            connect(page, server)
            yield page


def loads_engine(page):
    """Whether the search page brings the engine itself."""
    return page.evaluate("() => Boolean(window.botrian && botrian.connect)")


def connect(page, server):
    if not loads_engine(page):
        page.add_script_tag(url=server.origin + "assets/search-engine.js")
    page.evaluate("address => bench.open(address)", server.origin + "search/")


def ask(page, method, queries, what=""):
    """Calls a function of page.js with all queries; returns its results, `{"error": …}` where it failed."""
    results = []
    for start in range(0, len(queries), BATCH):
        tell("%s %d of %d" % (what or method, start, len(queries)))
        results += page.evaluate(
            "([method, queries]) => bench[method](queries)", [method, queries[start : start + BATCH]]
        )
    tell("")
    return results


class Clock:
    """Processor time of a page's main thread: a busy machine does not make it longer by letting the page wait."""

    def __init__(self, page):
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable")
        self._empty = statistics.median(self._time("bench.idle()")[0] for _ in range(50))

    def time(self, expression):
        """The milliseconds that an expression's promise takes, without those of asking, and its value."""
        milliseconds, value = self._time(expression)
        return max(0, milliseconds - self._empty), value

    def _now(self):
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "ThreadTime")

    def _time(self, expression):
        start = self._now()
        answer = self._session.send(
            "Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True}
        )
        if "exceptionDetails" in answer:
            raise ScriptError(answer["exceptionDetails"]["exception"]["description"])
        return (self._now() - start) * 1000, answer["result"].get("value")


class ScriptError(Exception):
    pass


def transfer(chromium, server, query, next_query):
    """The counted answers for a first query in a new context and for a further one.

    The page asks for what its address says. The benchmark asks after it, from a worker of its own: what the page has
    loaded then comes from the cache.
    """
    server.forget()
    with chromium.search_page(server, query) as page:
        server.wait_until_idle(0.5)
        page.evaluate("query => bench.find([query])", query)
        server.wait_until_idle()
        first = list(server.sent)
        server.forget()
        page.evaluate("query => bench.find([query])", next_query)
        server.wait_until_idle()
        return first, list(server.sent)


def type_queries(chromium, server, queries):
    """The milliseconds of long tasks while queries are typed on the search page; None if it has no engine."""
    with chromium.page() as page:
        page.add_init_script(path=SCRIPT)
        page.goto(server.origin + "search/")
        if not loads_engine(page):
            return None
        server.wait_until_idle()
        page.evaluate("() => bench.watch()")
        for query in queries:
            page.fill("#q", "")
            page.focus("#q")
            page.keyboard.type(query, delay=80)
            page.wait_for_timeout(400)
        return page.evaluate("() => longTasks")


def tell(text):
    """Shows progress on a terminal."""
    if sys.stderr.isatty():
        print("\r\x1b[K" + text, end="", file=sys.stderr, flush=True)
