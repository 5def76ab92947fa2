"""The queries that Swift and JavaScript share, answered by the engine's own script in both browsers."""
import json
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[1] / "Fixtures" / "search"

# The engine runs in the page itself, over an index that is handed to it; the answer goes into an attribute, for
# Firefox keeps a page's own objects from the driver.
ENGINE = """
const { index, queries } = JSON.parse(document.documentElement.dataset.asked);
const engine = botrian.engine(() => Promise.resolve(index));
const text = (segments) => segments.map(([text, isMarked]) => isMarked ? "[" + text + "]" : text).join("");
(async () => {
  const answers = [];
  for (const query of queries) {
    const { total, isExact, ranking, hits } = await engine.find({ query, count: 10 });
    answers.push({ query, total, isExact, ranking, hits: hits.filter((hit) => hit.count === 1).map((hit) => ({
      url: hit.url, score: hit.score, lead: text(hit.lead), label: hit.label, excerpt: text(hit.excerpt),
    })) });
  }
  return answers;
})().then(JSON.stringify, String).then((answer) => { document.documentElement.dataset.answer = answer; });
"""


def ask(page, site, index, queries):
    site.server.is_strict = False  # the script below stands in the page itself
    page.open(site.url("/search/"))
    page.evaluate(
        "(asked, code) => { document.documentElement.dataset.asked = asked;"
        " const script = document.createElement('script'); script.textContent = code; document.head.append(script); }",
        json.dumps({"index": index, "queries": queries}), ENGINE)
    answer = page.wait("() => document.documentElement.dataset.answer", seconds=60)
    site.server.is_strict = True
    return json.loads(answer)


# The second index is that of the same pages as if they were a very large site.
INDEXES = {"index": ("index.json", "results.json"), "generations": ("index-of-generations.json", "results-of-generations.json")}


@pytest.mark.parametrize("index, results", INDEXES.values(), ids=INDEXES)
def test_answers_every_shared_query_as_swift_does(browser, site, index, results):
    # An empty query is no query to the tool, and all lessons to the page.
    expected = [case for case in json.loads((CASES / results).read_text("utf-8")) if case["query"].strip()]
    index = json.loads((CASES / index).read_text("utf-8"))
    with browser.page() as page:
        found = ask(page, site, index, [case["query"] for case in expected])
    assert len(found) == len(expected) > 30
    for case, answer in zip(expected, found):
        ranking = [{"url": hit["url"], "score": hit["score"]} for hit in case["hits"]]
        assert (answer["total"], answer["isExact"], answer["ranking"]) == (case["total"], case["isExact"], ranking), case["query"]
        of_swift = {hit["url"]: hit for hit in case["hits"]}
        assert all(of_swift[hit["url"]] == hit for hit in answer["hits"]), case["query"]


def test_neither_throws_nor_hangs_whatever_is_typed(chromium, sites):
    import random

    random.seed(2567)
    alphabet = "กขคงจ่้๊๋์ิีึืุูัํำเแไใๆฯ ๑๒๓123abcABC\"“-–.,!\x00\t\n\u200b\u0301😀🏴𝐀ﬁé"
    queries = ["".join(random.choices(alphabet, k=random.randint(1, 60))) for _ in range(1990)]
    queries += ["ก" + "้" * 10_000, "😀" * 10_000, "a" * 10_000, "\"" * 10_000, "-" * 10_000, " -a" * 3_000]
    queries += ["ิ" * 10_000, "\x07" * 500, "กา" * 5_000, "๑" * 10_000]
    site = sites["/"]
    index = json.loads((CASES / "index.json").read_text("utf-8"))
    with chromium.page() as page:
        found = ask(page, site, index, queries)
    assert len(found) == 2000
