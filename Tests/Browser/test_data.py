"""The open data: read by others' programs, not by ours, and the same as what the pages show."""
import csv
import io
import json
import re
import subprocess
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from built_site import BOTRIAN, REPOSITORY, document

TABLES = ("lessons", "reports")
# What `Documentation/data.md` tells readers of the CSV files to take one apostrophe from.
MARKED = re.compile(r"'[\s'\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣﹦﹫−\x00-\x1f\x7f-\x9f]")


def rows(folder, table):
    with open(folder / "data" / (table + ".csv"), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def objects(folder, table):
    return json.loads((folder / "data" / (table + ".json")).read_text("utf-8"))


def as_cell(value):
    """A value of JSON as a cell of CSV holds it, but for the apostrophe."""
    if value is None:
        return ""
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)


def without_apostrophe(cell):
    return cell[1:] if MARKED.match(cell) else cell


@pytest.mark.parametrize("table", TABLES)
def test_opens_as_csv_with_the_cells_of_the_json(site, table):
    expected = [{name: as_cell(value) for name, value in one.items()} for one in objects(site.folder, table)]
    found = rows(site.folder, table)
    assert [{name: without_apostrophe(cell) for name, cell in row.items()} for row in found] == expected
    assert len(found) == {"lessons": 121, "reports": 6}[table]


@pytest.mark.parametrize("table", TABLES)
def test_writes_json_lines_with_the_objects_of_the_json(site, table):
    lines = (site.folder / "data" / (table + ".jsonl")).read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == objects(site.folder, table)


@pytest.mark.parametrize("table", TABLES)
def test_is_valid_by_its_own_schema(site, table):
    schema = json.loads((site.folder / "data/schema" / (table + ".schema.json")).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    values = objects(site.folder, table)
    assert [error.message for error in validator.iter_errors(values)] == []
    # The schema can refuse: a row without its id, and one with a state that is none.
    broken = [{key: value for key, value in values[0].items() if key != "id"}]
    state = "state_1" if table == "lessons" else "part_1_state"
    assert list(validator.iter_errors(broken)) and list(validator.iter_errors([{**values[0], state: "?"}]))


def test_lists_the_lessons_of_the_report_pages_in_their_order(mounted_site):
    found = {}
    for path in mounted_site.paths_of("report"):
        ids = [attributes.get("id", "") for name, attributes in document(mounted_site.file(path)) if name in ("tr", "li")]
        found[path] = [path.removeprefix("/reports/") + one for one in ids if re.match(r"s[1-9]-", one)]
    expected = {}
    for row in rows(mounted_site.folder, "lessons"):
        expected.setdefault("/reports/%s/" % row["report_id"], []).append(row["id"])
        assert row["url"] == mounted_site.base_url + "reports/%s/#%s" % (row["report_id"], row["id"].rsplit("/", 1)[1])
    assert expected == found


def test_sums_are_right(site):
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=site.folder / "data", check=True)
    listed = {line.split("  ")[1] for line in (site.folder / "data/SHA256SUMS").read_text("utf-8").splitlines()}
    files = {str(file.relative_to(site.folder / "data")) for file in (site.folder / "data").rglob("*") if file.is_file()}
    assert listed == files - {"SHA256SUMS", "index.html"}


HOSTILE = {
    "เพื่อความสะอาด": "=HYPERLINK(\"http://x\",\"ก\"), ข<br>ค",
    "คะแนนมากกว่า ๓.๕๑": "-5",
    "อุปกรณ์ไม่พอ": "@SUM(A1)",
    "ขาดอุปกรณ์": "'+66",
    "ดูแลพื้นที่": "＝1+1",
}


def test_has_no_cell_that_a_spreadsheet_would_run(tmp_path):
    fixture = REPOSITORY / "Tests/Fixtures/sites/minimal"
    subprocess.run(["cp", "-r", fixture, tmp_path / "root"], check=True)
    report = tmp_path / "root/Content/reports/2567/big-cleaning-day.md"
    text = report.read_text("utf-8")
    for old, new in HOSTILE.items():
        assert old in text, old
        text = text.replace(old, new)
    report.write_text(text, "utf-8")
    subprocess.run([BOTRIAN, "build", "--root", tmp_path / "root", "--output", tmp_path / "site"], check=True)
    cells = [cell for table in TABLES for row in rows(tmp_path / "site", table) for cell in row.values()]
    assert [cell for cell in cells if re.match(r"\s*[=+\-@＝＋－＠−\t\r]", cell)] == []
    assert "'=HYPERLINK(\"http://x\",\"ก\"), ข\nค" in cells and "''+66" in cells and "'-5" in cells
    texts = [as_cell(value) for one in objects(tmp_path / "site", "lessons") for value in one.values()]
    assert {"=HYPERLINK(\"http://x\",\"ก\"), ข\nค", "-5", "@SUM(A1)", "'+66", "＝1+1"} <= set(texts)


def test_ends_rows_with_crlf_and_begins_with_a_byte_order_mark(site):
    for file in (site.folder / "data").rglob("*.csv"):
        content = file.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n"), file
        again = io.StringIO()
        with open(file, encoding="utf-8-sig", newline="") as source:
            csv.writer(again, lineterminator="\r\n").writerows(csv.reader(source, strict=True))
        assert again.getvalue().encode() == content[3:], file


DATA_BLOCKS = "() => [...document.querySelectorAll('script[type=\"application/ld+json\"]')].map(one => one.textContent)"


def test_gives_browsers_data_blocks_that_a_strict_policy_lets_stand(browser, site, kind):
    """The policy forbids every inline script; `test_loading` sees to it that nothing is stopped on any page."""
    path = site.example(kind)
    with browser.page() as page:
        page.open(site.url(path))
        blocks = page.evaluate(DATA_BLOCKS)
        heading = page.evaluate("() => document.querySelector('h1').innerText")
        errors = [error for error in page.errors if "404 (Not Found)" not in error]
    assert errors == [] and site.server.violations == []
    if kind == "not-found":
        assert blocks == []
        return
    (graph,) = [json.loads(block)["@graph"] for block in blocks]
    things = {thing["@type"]: thing for thing in graph}
    if kind == "home":
        assert things["GovernmentOrganization"]["url"] == site.base_url
        return
    last = things["BreadcrumbList"]["itemListElement"][-1]
    assert last["item"] == site.base_url + path[1:]
    if kind == "report":
        assert squeezed(things["Report"]["name"]) == squeezed(heading)
    if kind == "data":
        (content,) = {one["contentUrl"] for one in things["Dataset"]["distribution"] if one["name"] == "CSV"}
        assert content.startswith(site.base_url + "data/") and urlsplit(content).path.endswith(".csv")


def squeezed(text):
    return "".join(text.split())


def test_offers_both_feeds_and_the_search_to_browsers(browser, mounted_site):
    with browser.page() as page:
        page.open(mounted_site.url("/"))
        links = page.evaluate("() => Object.fromEntries([...document.querySelectorAll('link[type]')].map(one => [one.type, one.href]))")
    root = mounted_site.url("/")
    assert links["application/feed+json"] == root + "feed.json"
    assert links["application/atom+xml"] == root + "feed.xml"
    assert links["application/opensearchdescription+xml"] == root + "opensearch.xml"
