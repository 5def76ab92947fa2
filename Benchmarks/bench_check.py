#!/usr/bin/env python3
"""Whether a build of 200 reports, or one after an edit, takes more instructions than recorded: fails past +10 %.

    bench_check.py [--binary FILE] [--runs R] [--update]

Instructions are counted by valgrind's callgrind, which does not care what else the machine does: on one core and with
Swift's hashing seeded alike, three runs lay within 3 parts in 100,000 (8 parts in 10,000 with hashing left to chance, 2
with all cores). The record is instructions.json; --update
writes it. A figure below -10 % is told of as well: recorded anew, it keeps the next slip from hiding behind it.

Another Swift compiler or another kind of processor makes other instructions, so there is nothing to compare with: the
figure is printed with what differs, and the check passes. Whoever changes the compiler records anew.
Needs valgrind and a C compiler.
"""
import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import subjects
from measuring import compiler

RECORD = subjects.HERE / "instructions.json"
REPORTS = 200
LIMIT = 10  # per cent, either way
KINDS = {"instructions": "for", "edited": "after an edit of one of"}


class Verdict(NamedTuple):
    """Whether the check passes, and what to say."""

    passes: bool
    text: str


def main():
    parser = argparse.ArgumentParser(description="Compare the instructions of a build with the recorded number.")
    parser.add_argument("--binary", type=Path, default=subjects.REPOSITORY / ".build/release/botrian")
    parser.add_argument("--runs", type=int, default=1, metavar="R", help="how often to count, to see the spread")
    parser.add_argument("--update", action="store_true", help="record the figure")
    options = parser.parse_args()
    runs = counted(options.binary.resolve(), options.runs)
    for kind in KINDS:
        counts = [run[kind] for run in runs]
        if len(counts) > 1:
            print("%s, %d runs: %s; spread %.1e" % (kind, len(counts), ", ".join(map(written, counts)), spread(counts)))
    if options.update:
        today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        RECORD.write_text(json.dumps({**runs[0], **here(), "reports": REPORTS, "date": today}, indent=1) + "\n", "utf-8")
        print("recorded %s instructions in %s" % (" and ".join(written(runs[0][kind]) for kind in KINDS), RECORD.name))
        return
    recorded = json.loads(RECORD.read_text("utf-8"))
    verdicts = [judge({kind: runs[0][kind], **here()}, recorded, kind) for kind in KINDS]
    for verdict in verdicts:
        print(verdict.text)
    sys.exit(0 if all(verdict.passes for verdict in verdicts) else 1)


def judge(found, recorded, kind="instructions"):
    """Compares a figure with the record, where the two can be compared."""
    differing = [key for key in here() if found[key] != recorded[key]]
    said = "%s instructions %s %d reports" % (written(found[kind]), KINDS[kind], REPORTS)
    if differing:
        changes = ", ".join("%s %s, recorded with %s" % (key, found[key], recorded[key]) for key in differing)
        return Verdict(True, "%s; not compared: %s. To record anew: make bench-check UPDATE=1" % (said, changes))
    percent = 100 * found[kind] / recorded[kind] - 100
    said += ", recorded %s (%+.1f %%)" % (written(recorded[kind]), percent)
    # In whole numbers, so that the limit itself is exact.
    if 100 * found[kind] > (100 + LIMIT) * recorded[kind]:
        advice = "Find out why, or record it: make bench-check UPDATE=1"
        return Verdict(False, "%s: more than %d %% above the record. %s" % (said, LIMIT, advice))
    if 100 * found[kind] < (100 - LIMIT) * recorded[kind]:
        return Verdict(True, "%s: more than %d %% below the record. Record it: make bench-check UPDATE=1" % (said, LIMIT))
    return Verdict(True, said)


def here():
    """What the instructions depend on beside the sources."""
    return {"compiler": compiler(), "architecture": platform.machine()}


def counted(binary, runs):
    """The instructions of each kind of build, again and again."""
    with tempfile.TemporaryDirectory(dir=subjects.MEMORY) as name:
        folder = Path(name)
        # Not every valgrind understands the debugging information that Swift writes.
        subprocess.run(["strip", "-o", folder / "botrian", binary], check=True)
        shim = folder / "sigsuspend.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", shim, subjects.HERE / "sigsuspend.c"], check=True)
        root = subjects.generated_site(folder, REPORTS)
        time.sleep(4)  # a file that was touched in the last three seconds is read by the next build again
        return [both(folder / "botrian", root, shim, folder) for _ in range(runs)]


def both(binary, root, shim, folder):
    """The instructions of a build from nothing, and of the next one after an edit of one report."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    whole = count(binary, root, shim, folder)
    report, text = subjects.edit(root, "และทบทวนทุกไตรมาส")
    edited = count(binary, root, shim, folder)
    report.write_text(text, "utf-8")
    return {"instructions": whole, "edited": edited}


def count(binary, root, shim, folder):
    """The instructions of one build."""
    core = str(min(os.sched_getaffinity(0)))
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=%s" % (folder / "callgrind.out")]
    command = ["taskset", "-c", core, *valgrind, binary, "build", "--root", root, "--output", folder / "out/site"]
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", "LD_PRELOAD": str(shim)}
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=environment)
    total = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not total:
        sys.exit("valgrind failed: " + done.stderr[-2000:])
    return int(total[1])


def written(count):
    return format(count, ",")


def spread(counts):
    return (max(counts) - min(counts)) / min(counts)


if __name__ == "__main__":
    main()
