"""The checklist of an activity prints on one sheet, however much its reports say."""
import shutil
import subprocess

import pytest

from built_site import BOTRIAN, REPOSITORY
from test_print import A4, printed, squeezed

YEARS = range(2548, 2568)


@pytest.fixture(scope="session")
def long_lists(tmp_path_factory):
    """A site whose activities have very many lessons: short ones, long ones, and ones without a space."""
    root = tmp_path_factory.mktemp("long-lists")
    (root / "Content/approvals").mkdir(parents=True)
    shutil.copytree(REPOSITORY / "Themes", root / "Themes")
    shutil.copy(REPOSITORY / "site.yml", root)
    (root / "Content/activities").mkdir()
    approval = (REPOSITORY / "Content/approvals/moral-organization-2567.md").read_text("utf-8")
    report = (REPOSITORY / "Content/reports/2567/traffic-discipline.md").read_text("utf-8")
    head = report[: report.index("## ๙.")]
    title = report[report.index("## ๙.") :].splitlines()[0]
    texts = {
        "short": lambda year, n: "ดูแล%s%d" % ("กขคงจฉชซฌญ"[n] * 3, year * 37 % 1000),
        "long": lambda year, n: ("กำหนดผู้รับผิดชอบ%sให้ชัดเจน %d " % ("กขคงจฉชซฌญ"[n] * 9, year * 37 % 1000)) * (1 + n % 5),
        "wide": lambda year, n: ("%c%d" % (65 + n, year * 37 % 1000)) + "MWมฒณ" * (5 * (n + 1)),
    }
    for activity, text in texts.items():
        name = "กิจกรรมที่มีชื่อยาวมากจนต้องขึ้นบรรทัดใหม่เมื่อพิมพ์ลงกระดาษขนาดเอสี่ของสำนักงานศึกษาธิการจังหวัด"
        (root / "Content/activities" / (activity + ".md")).write_text("---\ntitle: %s\n---\n" % name, "utf-8")
        for year in YEARS:
            own = head.replace("fiscal_year: 2567", "fiscal_year: %d" % year).replace("organization-2567", "organization-%d" % year)
            own = own.replace("activity: traffic-discipline", "activity: " + activity)
            items = ["%d. %s" % (n + 1, text(year, n)) for n in range(10)]
            path = root / "Content/reports" / str(year) / (activity + ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(own + title + "\n\n" + "\n".join(items) + "\n", "utf-8")
    for year in YEARS:
        path = root / "Content/approvals" / ("moral-organization-%d.md" % year)
        path.write_text(approval.replace("fiscal_year: 2567", "fiscal_year: %d" % year), "utf-8")
    subprocess.run([BOTRIAN, "build", "--root", root, "--output", root / "site"], check=True)
    return root / "site"


def test_prints_every_checklist_on_one_sheet(chromium, site, tmp_path):
    paths = site.paths_of("checklist")
    assert len(paths) == 6
    with chromium.page() as page:
        for path in paths:
            page.open(site.url(path))
            lines = page.evaluate("() => [...document.querySelectorAll('.checklist li')].map(line => line.firstChild.data)")
            sheets, size, text = printed(page, tmp_path)
            assert (sheets, size) == (1, A4), path
            assert lines and all(squeezed(line) in text for line in lines if "ๆ" not in line), path


@pytest.mark.parametrize("activity", ["short", "long", "wide"])
def test_prints_on_one_sheet_whatever_reports_say(chromium, long_lists, tmp_path, activity):
    with chromium.page() as page:
        page.open((long_lists / "activities" / activity / "checklist/index.html").as_uri())
        count = page.evaluate("() => document.querySelectorAll('.checklist li').length")
        more = page.evaluate("() => document.querySelector('.checklist section:last-of-type p').textContent")
        sheets, size, text = printed(page, tmp_path)
    assert (sheets, size) == (1, A4)
    assert count > 8
    assert "มีอีก" in more and squeezed(more) in text
