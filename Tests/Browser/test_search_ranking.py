"""The queries that Swift and JavaScript share, answered by the page's own script in both browsers."""
import json
from pathlib import Path

CASES = Path(__file__).resolve().parents[1] / "Fixtures" / "search"

# Firefox shows a page's own objects to the driver behind `wrappedJSObject`; only text crosses over.
SCRIPT = """input => {
  const { botrian } = window.wrappedJSObject || window;
  const [data, queries] = JSON.parse(input);
  const page = window.wrappedJSObject || window;
  const index = botrian.load(page.JSON.parse(data));
  const text = (segments) => Array.from(segments, (part) => part[1] ? "[" + part[0] + "]" : part[0]).join("");
  return JSON.stringify(queries.map((query) => {
    const { total, hits } = botrian.search(index, query, 10);
    return { query, total, hits: Array.from(hits, (hit) => ({
      url: hit.document.url, score: hit.score, count: hit.count,
      lead: text(hit.lead), label: hit.label, excerpt: text(hit.excerpt),
    })) };
  }));
}"""


def test_answers_every_shared_query_as_swift_does(browser, site):
    expected = json.loads((CASES / "results.json").read_text(encoding="utf-8"))
    data = (CASES / "index.json").read_text(encoding="utf-8")
    with browser.page() as page:
        page.open(site.url("/search/"))
        found = json.loads(page.evaluate(SCRIPT, json.dumps([data, [case["query"] for case in expected]])))
    assert found == expected
