"""Pagefind over the same documents, asked through its own JavaScript."""
import sys

from chromium import tell
from server import Server
from sites import run

OPEN = "() => import('/pagefind/pagefind.js').then(async (found) => { await found.init(); window.pagefind = found; })"
# Its results name a document only after a fragment of each was loaded.
FIND = """async ([query, count]) => {
  const { results } = await pagefind.search(query);
  return Promise.all(results.slice(0, count).map(async (result) => (await result.data()).meta.id));
}"""
SHOWN = 5  # results that a page shows at first, for the bytes


def version():
    return run([sys.executable, "-m", "pagefind", "--version"]).split()[-1]


def index(site):
    run([sys.executable, "-m", "pagefind", "--site", site])


def answers(chromium, site, queries):
    """The first ten documents for each query."""
    with Server(site, is_strict=False) as server, chromium.page() as page:
        page.goto(server.origin + first_page(site))
        page.evaluate(OPEN)
        found = {}
        for number, query in enumerate(queries):
            tell("pagefind %d of %d" % (number, len(queries)))
            found[query["id"]] = page.evaluate(FIND, [query["query"], 10])
        tell("")
        return found


def transfers(chromium, site, queries):
    """The counted answers for each query as the first one of a new context."""
    with Server(site, is_strict=False) as server:
        return [transfer(chromium, server, first_page(site), query["query"]) for query in queries]


def transfer(chromium, server, address, query):
    server.forget()
    with chromium.page() as page:
        page.goto(server.origin + address)
        page.evaluate(OPEN)
        page.evaluate(FIND, [query, SHOWN])
        server.wait_until_idle()
        return list(server.sent)


def first_page(site):
    return min(file.parent.name for file in site.glob("*/index.html")) + "/"
