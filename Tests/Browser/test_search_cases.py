"""The cases that Swift and JavaScript share, run by the page's own script in both browsers."""
import json
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[1] / "Fixtures" / "search"


@pytest.mark.parametrize("name, function", [("normalization", "normalize"), ("tokens", "tokens")])
def test_treats_every_shared_case_as_swift_does(browser, site, name, function):
    cases = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    texts = json.dumps([case["text"] for case in cases])
    with browser.page() as page:
        page.open(site.url("/search/"))
        # Firefox shows a page's own objects to the driver behind `wrappedJSObject`.
        script = "texts => { const { botrian } = window.wrappedJSObject || window; " \
            "return JSON.stringify(JSON.parse(texts).map(text => botrian.%s(text))); }" % function
        found = json.loads(page.evaluate(script, texts))
    wrong = [(case["text"], got) for case, got in zip(cases, found) if got != case["expected"]]
    assert wrong == []
