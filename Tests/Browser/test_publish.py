"""`botrian publish` to real servers, with the line cut in between and without."""
import json
import random
import re
import shutil
import subprocess

import psutil
import pytest

from built_site import BOTRIAN, prepare
from hosts import HOSTS, end, rclone_serves

MANIFESTS = {"botrian-publication.json", "botrian-publication-copy.json"}
MARKER = ".botrian-site"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
ACTIVITY = "activities/traffic-discipline.md"
SHOWN = "\n![รูปสี่เหลี่ยม](../media/square.png)\n".encode()


class Office:
    """Content in a folder of its own, and a host that it is published to."""

    def __init__(self, host, root):
        self.host = host
        self.root = root
        self.environment = host.publisher
        with open(self.root / "site.yml", "a", encoding="utf-8") as settings:
            settings.write("\npublish: %s\n" % host.settings)

    def publish(self, *options):
        process = subprocess.Popen(
            [BOTRIAN, "publish", "--root", self.root, *options], env=self.environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        # rclone would try each further file, for two seconds each.
        self.host.line.on_cut = self.host.on_cut + [lambda: end(psutil.Process(process.pid).children())]
        output, errors = process.communicate()
        self.host.line.on_cut = self.host.on_cut
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def published(self, *options):
        """Publishes, and returns how many files were sent and how many deleted."""
        outcome = self.publish(*options)
        assert outcome.returncode == 0, outcome.stdout + outcome.stderr
        return tuple(map(int, re.search(r"ส่ง (\d+) ไฟล์ ลบ (\d+) ไฟล์$", outcome.stdout).groups()))

    def edit(self, path, old, new):
        file = self.root / "Content" / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def write(self, path, content):
        file = self.root / "Content" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)

    def add_picture(self):
        """Shows a picture on one page: the menu of every page would tell of a new page."""
        self.write("media/square.png", PICTURE)
        self.write(ACTIVITY, (self.root / "Content" / ACTIVITY).read_bytes() + SHOWN)

    def remove_picture(self):
        (self.root / "Content/media/square.png").unlink()
        self.edit(ACTIVITY, SHOWN.decode(), "")

    @property
    def site(self):
        return tree(self.root / "Site")

    @property
    def log(self):
        return [json.loads(line) for line in (self.root / "Content/publications.jsonl").read_text("utf-8").splitlines()]


def tree(folder):
    """Bytes by path; without what tells of the tool itself."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name not in MANIFESTS | {MARKER}}


def written(folder):
    """When the server last touched each file: no write leaves this time as it was."""
    return {path.relative_to(folder).as_posix(): path.stat().st_ctime_ns for path in folder.rglob("*") if path.is_file()}


def differing(old, new):
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


@pytest.fixture(params=HOSTS)
def host(request, tmp_path):
    if request.param == "rclone-ftp" and not rclone_serves("ftp"):
        pytest.skip("this rclone has no FTP server: `rclone serve --help` does not list it")
    work = tmp_path / "host"
    work.mkdir()
    one = HOSTS[request.param](work)
    yield one
    one.close()


@pytest.fixture
def office(host, tmp_path):
    return Office(host, prepare("/", tmp_path))


def test_publishes_edits_and_goes_back(office):
    folder = office.host.folder

    # At first, everything.
    sent, deleted = office.published()
    first = office.site
    assert (sent, deleted) == (len(first), 0) and sent > 70
    assert tree(folder) == first

    # Nothing changed: nothing is sent.
    before = written(folder)
    assert "ไม่ต้องส่ง" in office.publish().stdout
    assert written(folder) == before

    # A new picture, and a report with another word.
    office.add_picture()
    office.edit("reports/2567/traffic-discipline.md", "หมวกนิรภัย", "หมวกกันน็อก")
    told = office.publish("--dry-run").stdout
    assert "รายงานที่แก้ไข 1:" in told and "ส่งเสริมวินัยจราจร (/activities/traffic-discipline/)" in told
    assert written(folder) == before and tree(folder) == first
    sent, deleted = office.published()
    second = office.site
    assert tree(folder) == second and "media/square.png" in second
    # The server wrote what differs, and the list of what was published.
    assert differing(before, written(folder)) == differing(first, second) | MANIFESTS
    assert sent == len(differing(first, second)) < len(second) / 2

    # Back, and back again.
    office.published("--undo")
    assert tree(folder) == first and not (folder / "media").exists()
    office.published("--undo")
    assert tree(folder) == second

    # The picture goes, and the folder that nothing is left in.
    office.remove_picture()
    sent, deleted = office.published()
    assert tree(folder) == office.site and deleted == 1 and not (folder / "media").exists()

    kinds = [record["kind"] for record in office.log]
    assert kinds == ["publish", "publish", "undo", "undo", "publish"]
    assert office.log[1]["files"]["added"] == ["media/square.png"]
    assert office.log[4]["files"]["removed"] == ["media/square.png"]
    assert office.log[0]["approvals"] == ["moral-organization-2567"] and len(office.log[0]["reports"]) == 6
    ledger = json.loads((office.root / "Content/addresses.json").read_text("utf-8"))
    assert office.log[4]["addresses"] == len(ledger["entries"])


def test_leaves_files_of_others_alone(office):
    folder = office.host.folder
    folder.mkdir()
    shutil.chown(folder, folder.parent.stat().st_uid)
    (folder / "theirs.html").write_text("theirs")
    refused = office.publish()
    assert refused.returncode == 1 and "[host-folder-not-ours]" in refused.stderr and "theirs.html" in refused.stderr
    assert {path.name for path in folder.iterdir()} == {"theirs.html"}

    office.published("--take-over")
    office.add_picture()
    office.published()
    office.remove_picture()
    office.published()
    assert tree(folder) == office.site | {"theirs.html": b"theirs"}


COSTS = {}


def cost(office):
    """How many bytes a first publication sends over the line; nothing of it is left."""
    kind = (type(office), type(office.host))
    if kind in COSTS:
        return COSTS[kind]
    office.host.line.mend()
    office.published()
    for made in (office.host.folder, office.root / ".botrian", office.root / "Site"):
        shutil.rmtree(made)
    (office.root / "Content/publications.jsonl").unlink()
    return COSTS.setdefault(kind, office.host.line.passed)


def test_goes_on_where_a_cut_line_stopped_it(office):
    folder, line = office.host.folder, office.host.line
    line.mend(limit=cost(office) * 2 // 3)
    broken = office.publish()
    assert broken.returncode == 74 and "ส่งต่อจากที่ค้าง" in broken.stderr, broken.stderr
    whole = {name for name, content in tree(folder).items() if office.site[name] == content}
    assert 5 < len(whole) < len(office.site) - 5, "the line is cut between the first file and the last"
    before = written(folder)

    line.mend()
    sent, _ = office.published()
    assert tree(folder) == office.site
    assert sent == len(office.site) - len(whole)
    assert {name for name in whole if written(folder)[name] != before[name]} == set()
    assert len(office.log) == 1 and len(office.log[0]["files"]["added"]) == len(office.site)


@pytest.mark.parametrize("seed", range(2))
def test_is_whole_after_any_cuts_and_edits(office, seed):
    """Between cuts the content changes back and forth: no file of a broken run may stay behind."""
    chance, folder, line = random.Random(seed), office.host.folder, office.host.line
    price = cost(office)
    words = ["หมวกนิรภัย", "หมวกกันน็อก", "หมวกปลอดภัย"]  # the last two are of one length
    has_picture, broken = False, 0
    for _ in range(3):
        old, new = words[0], chance.choice(words[1:])
        words = [new] + [word for word in [old, *words[1:]] if word != new]
        office.edit("reports/2567/traffic-discipline.md", old, new)
        if chance.random() < 0.5:
            (office.remove_picture if has_picture else office.add_picture)()
            has_picture = not has_picture
        line.mend(limit=int(price ** chance.uniform(0.5, 1)))
        outcome = office.publish()
        assert outcome.returncode in (0, 74), outcome.stderr
        broken += outcome.returncode == 74
    line.mend()
    outcome = office.publish()
    assert outcome.returncode == 0, outcome.stderr
    assert tree(folder) == office.site
    assert "ไม่ต้องส่ง" in office.publish().stdout
    assert broken > 0
