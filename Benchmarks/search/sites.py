"""The sites that are measured, their index files, and what building the index costs."""
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from numbers_of import p95

BENCHMARKS = Path(__file__).resolve().parents[1]
REPOSITORY = BENCHMARKS.parent
KINDS = ("root", "terms", "pairs", "lists", "texts", "groups", "suggestions")
PROGRAM = ("assets/search-engine.js", "assets/search.js")
FREQUENCY = "499"


def run(command, **options):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if result.returncode:
        sys.exit("%s failed: %s%s" % (command[0], result.stdout[-2000:], result.stderr[-2000:]))
    return result.stdout


def build(binary, root):
    """Builds a site with the repository's own theme; returns the folder of the output."""
    if not (root / "Themes").exists():
        shutil.copytree(REPOSITORY / "Themes", root / "Themes")
    run([binary, "build", "--root", root])
    return root / "Site"


def own_site(folder):
    root = folder / "own"
    shutil.copytree(REPOSITORY / "Content", root / "Content")
    shutil.copy(REPOSITORY / "site.yml", root)
    return root


def evaluation_site(folder, data, form):
    root = folder / ("evaluation-" + form)
    run([sys.executable, data / "make_site.py", "--docs", data / "docs.jsonl", "--out", root, "--format", form])
    return root


def generated_site(folder, reports):
    root = folder / ("generated-%d" % reports)
    run([sys.executable, BENCHMARKS / "make_site.py", root, "--reports", reports])
    return root


# ---- Index files ----


def index_sizes(server):
    """Files, bytes, gzip bytes and the largest file's gzip bytes of each kind of index file, and of the program."""
    search, sizes = server.folder / "search", {}
    for kind in KINDS:
        files = [search / "index.json"] if kind == "root" else sorted((search / kind).glob("*.json"))
        packed = [len(server.body(file)[0]) for file in files]
        sizes[kind] = row(len(files), sum(file.stat().st_size for file in files), packed)
    program = [server.folder / name for name in PROGRAM]
    packed = [server.size(name) for name in PROGRAM]
    sizes["program"] = row(len(program), sum(file.stat().st_size for file in program), packed)
    return sizes


def row(count, size, packed):
    return {"files": count, "bytes": size, "gzip": sum(packed), "p95": p95(packed), "largest": max(packed, default=0)}


def oversized_shards(server, limit=4000):
    """Files of terms and lists above so many bytes gzip of which no term or list alone is as large, largest first."""
    found = []
    for kind in ("terms", "pairs", "lists"):
        for file in sorted((server.folder / "search" / kind).glob("*.json")):
            size = len(server.body(file)[0])
            if size <= limit:
                continue
            content = json.loads(file.read_bytes())
            longest = max(content.split() if isinstance(content, str) else content, key=len)
            if len(gzip.compress(longest.encode(), 9)) <= limit:
                found.append((size, kind + "/" + file.name))
    return sorted(found, reverse=True)


# ---- Cost of the index ----


def index_share(binary, root, folder):
    """The index's share of the processor time of a build, from samples of its stacks; a note where that fails.

    One thread makes the index in one go while others render pages, so that of each thread every sample between the first
    and the last one with a function of BotrianSearch counts: that catches those whose stack is cut short by a library.
    """
    if not shutil.which("perf"):
        return {"note": "perf is not installed"}
    record = folder / "perf.data"
    command = ["perf", "record", "-o", record, "-F", FREQUENCY, "-g", "--", binary, "build", "--root", root]
    recorded = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if recorded.returncode:
        return {"note": "perf failed: " + recorded.stderr.strip()[-200:]}
    samples = stacks(run(["perf", "script", "-i", record, "-F", "tid,time,ip,sym"]))
    os.unlink(record)
    times, count = {}, 0
    for thread, time, stack in samples:
        if re.search("BotrianSearch|searchPages|searchCatalog", stack):
            count += 1
            first, _ = times.setdefault(thread, (time, time))
            times[thread] = (first, time)
    if not count:
        return {"note": "no sample in BotrianSearch: the binary has no symbols"}
    between = sum(thread in times and times[thread][0] <= time <= times[thread][1] for thread, time, _ in samples)
    return {
        "samples": len(samples),
        "cpu_seconds": len(samples) / int(FREQUENCY),
        "share_by_stack": count / len(samples),
        "share_by_time": between / len(samples),
    }


def stacks(script):
    """(thread, time, frames) of each sample that perf printed, in the order of time."""
    samples = []
    for block in script.split("\n\n"):
        head, _, frames = block.strip("\n").partition("\n")
        if head.strip():
            thread, time = head.strip().rstrip(":").split()
            samples.append((thread, float(time), frames))
    return sorted(samples, key=lambda sample: sample[1])
