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
KINDS = ("root", "terms", "pairs", "texts", "groups", "suggestions")
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
    """Shards above so many bytes gzip none of whose terms alone is as large, largest first."""
    found = []
    for kind in ("terms", "pairs"):
        for file in sorted((server.folder / "search" / kind).glob("*.json")):
            size = len(server.body(file)[0])
            if size <= limit:
                continue
            longest = max(json.loads(file.read_bytes()).values(), key=len)
            if len(gzip.compress(longest.encode(), 9)) <= limit:
                found.append((size, kind + "/" + file.name))
    return sorted(found, reverse=True)


# ---- Cost of the index ----


def index_share(binary, root, folder):
    """The index's share of the processor time of a build, from samples of its stacks; a note where that fails.

    The index is built after the pages and before anything is written, so that every sample between the first and the
    last one with a function of BotrianSearch counts: that catches those whose stack is cut short by a library.
    """
    if not shutil.which("perf"):
        return {"note": "perf is not installed"}
    record = folder / "perf.data"
    command = ["perf", "record", "-o", record, "-F", FREQUENCY, "-g", "--", binary, "build", "--root", root]
    recorded = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if recorded.returncode:
        return {"note": "perf failed: " + recorded.stderr.strip()[-200:]}
    samples = stacks(run(["perf", "script", "-i", record, "-F", "time,ip,sym"]))
    os.unlink(record)
    is_index = [re.search("BotrianSearch|searchPages|searchCatalog", stack) is not None for _, stack in samples]
    if not any(is_index):
        return {"note": "no sample in BotrianSearch: the binary has no symbols"}
    times = [time for (time, _), is_in in zip(samples, is_index) if is_in]
    between = sum(min(times) <= time <= max(times) for time, _ in samples)
    return {
        "samples": len(samples),
        "cpu_seconds": len(samples) / int(FREQUENCY),
        "share_by_stack": sum(is_index) / len(samples),
        "share_by_time": between / len(samples),
    }


def stacks(script):
    """(time, frames) of each sample that perf printed."""
    samples = []
    for block in script.split("\n\n"):
        head, _, frames = block.strip("\n").partition("\n")
        if head.strip():
            samples.append((float(head.strip().rstrip(":")), frames))
    return samples
