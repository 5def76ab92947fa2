"""Counts of facets against a count by hand, on a site of generated reports that needs many files."""
import collections
import json
import random
import re
import subprocess
import sys

import pytest

from built_site import BOTRIAN, REPOSITORY, Site
from server import Server

# Which kind of lesson the parts of the form hold.
TYPES = {1: "objective", 2: "process", 3: "good-practice", 4: "need", 5: "problem", 6: "proposal", 7: "action",
         8: "satisfaction", 9: "lesson"}
FACETS = ["year", "activity", "unit", "topic", "type"]


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """A server for the built site, and each report's own groups by its address."""
    folder = tmp_path_factory.mktemp("generated")
    command = [sys.executable, REPOSITORY / "Benchmarks/make_site.py", folder / "root", "--reports", "90"]
    subprocess.run(command, check=True)
    subprocess.run(
        [BOTRIAN, "build", "--root", folder / "root", "--output", folder / "site"], check=True, capture_output=True)
    groups = {}
    for file in (folder / "root/Content/reports").glob("*/*.md"):
        head = file.read_text("utf-8").split("---\n")[1]
        fields = dict(re.findall(r"(?m)^(\w+): (.*)$", head))
        groups["reports/%s/%s/" % (file.parent.name, file.stem)] = {
            "year": [fields["fiscal_year"]], "activity": [fields["activity"]],
            "unit": [json.loads(fields["unit"])], "topic": json.loads(fields["topics"])}
    server = Server(folder / "site", Site(folder / "site").mount)
    yield server, groups
    server.close()


def ask(page, request):
    page.evaluate("""request => {
      delete document.documentElement.dataset.answer;
      window.asked ||= botrian.connect("./");
      window.asked.find(request).then((answer) => {
        document.documentElement.dataset.answer = JSON.stringify(answer);
      }, (error) => { document.documentElement.dataset.answer = JSON.stringify({ error: String(error) }); });
    }""", request)
    return json.loads(page.wait("() => document.documentElement.dataset.answer", seconds=30))


def groups_of(url, groups):
    """Of a hit the ids of its groups in each facet."""
    address, _, fragment = url.partition("#")
    own = dict.fromkeys(FACETS, [])
    own.update(groups.get(address, {}))
    if address.startswith("activities/"):
        own["activity"] = [address.split("/")[1]]
    if fragment:
        own["type"] = [TYPES[int(re.match(r"s(\d)", fragment).group(1))]]
    return own


def is_in(own, filters, but=None):
    return all(set(own[facet]) & set(ids) for facet, ids in filters.items() if facet != but)


def test_counts_each_group_as_a_count_by_hand_does(chromium, generated):
    server, groups = generated
    random.seed(42)
    with chromium.page() as page:
        page.open(server.url("/search/"))
        for query in ["หมวกนิรภัย", "กิจกรรม", "No Gift", "จิตอาสา ลำปาง", "\"หมวกนิรภัย\"", "งบประมาณ -น้อย"]:
            everything = ask(page, {"query": query, "count": 5000})
            assert everything["isExact"] or "-" in query
            assert everything["total"] == len(everything["ranking"]) > 0, query
            owns = [groups_of(hit["url"], groups) for hit in everything["ranking"]]
            for _ in range(4):
                filters = {}
                for facet in random.sample(FACETS, random.randint(0, 3)):
                    ids = sorted({id for own in owns for id in own[facet]})
                    if ids:
                        filters[facet] = random.sample(ids, min(len(ids), random.randint(1, 3)))
                answer = ask(page, {"query": query, "filters": filters})
                assert answer["total"] == sum(is_in(own, filters) for own in owns), (query, filters)
                for facet in FACETS:
                    by_hand = collections.Counter(
                        id for own in owns if is_in(own, filters, but=facet) for id in set(own[facet]))
                    found = {str(group["id"]): group["count"] for group in answer["facets"][facet] if group["count"]}
                    assert found == by_hand, (query, filters, facet)


def test_lists_years_newest_first_and_all_lessons_for_an_empty_query(chromium, generated):
    server, groups = generated
    with chromium.page() as page:
        page.open(server.url("/search/"))
        answer = ask(page, {"query": "", "count": 20})
        years = [group["id"] for group in answer["facets"]["year"]]
        assert years == sorted(years, reverse=True) and len(years) > 5
        assert answer["total"] == sum(group["count"] for group in answer["facets"]["type"])
        shown = [int(hit["url"].split("/")[1]) for hit in answer["ranking"]]
        assert shown == [max(years)] * 20


def test_finds_a_phrase_in_the_chosen_groups_though_others_hold_it_first(chromium, generated):
    server, groups = generated
    with chromium.page() as page:
        page.open(server.url("/search/"))
        phrase = {"query": "\"กิจกรรม\"", "count": 50}
        everything = ask(page, phrase)
        assert not everything["isExact"], "more documents hold it than are read"
        years = sorted({own["year"][0] for own in groups.values()})
        for year in (years[0], years[-1]):
            answer = ask(page, {**phrase, "filters": {"year": [year]}})
            assert answer["total"] > 0
            assert all(is_in(groups_of(hit["url"], groups), {"year": [year]}) for hit in answer["ranking"])
        first = ask(page, {**phrase, "sort": "year"})["ranking"][0]["url"]
        assert groups_of(first, groups)["year"] == [years[-1]]


def broken_units(text):
    return re.sub(r"\|[^ \"]+", "|Uj___", text)


# What each file of a kind holds instead of what it held.
DAMAGE = {
    "cut short": ("terms", lambda text: "{"),
    "units that no page has": ("terms", broken_units),
    "units without an end": ("terms", lambda text: re.sub(r"\|[^ \"]+", "|A______", text)),
    "no texts": ("texts", lambda text: '{"strings":[],"pages":[]}'),
    "no groups": ("groups", lambda text: "[]"),
}


@pytest.mark.parametrize("kind, damaged", DAMAGE.values(), ids=DAMAGE)
def test_says_that_a_damaged_file_cannot_be_read(browser, generated, kind, damaged):
    server, _ = generated
    server.damaged.update({
        file.relative_to(server.folder).as_posix(): damaged(file.read_text("utf-8")).encode()
        for file in (server.folder / "search" / kind).iterdir()})
    with browser.page() as page:
        page.open(server.url("/search/?q=" + "หมวกนิรภัย"))
        page.wait("() => document.getElementById('search-failed').checkVisibility()")
    server.damaged.clear()
