#!/usr/bin/env python3
"""Time and memory of `botrian build`: the repository's own site, and one of 1,000 generated reports.

    throughput.py [--binary FILE] [--reports N] [--runs R]

Prints medians of R runs, after one that is not counted: seconds by the clock, seconds of processor time, and peak
memory. Each is set beside a floor measured in the same run, the least that any such tool does: read all input, parse
all of it with `cmark`, and write all output (`cp -r` of it). Output goes to memory (/dev/shm) where there is some, so
that a slow disk is not measured. Peak memory is never below the 15 MiB that this script itself holds as it starts a
program. Needs `cmark`.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent


def main():
    parser = argparse.ArgumentParser(description="Time botrian build.")
    parser.add_argument("--binary", type=Path, default=REPOSITORY / ".build/release/botrian")
    parser.add_argument("--reports", type=int, default=1000, metavar="N", help="reports of the generated site")
    parser.add_argument("--runs", type=int, default=7, metavar="R", help="counted runs of each command")
    options = parser.parse_args()
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        print("%8s  %-14s %8s %8s %9s" % ("reports", "what", "clock s", "cpu s", "peak MiB"))
        for site in (own_site(Path(folder)), generated_site(Path(folder), options.reports)):
            compare(site, options.binary.resolve(), options.runs, Path(folder))


def own_site(folder):
    root = folder / "own"
    for name in ("Content", "Themes"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "site.yml", root)
    return root


def generated_site(folder, reports):
    root = folder / ("generated-%d" % reports)
    subprocess.run([sys.executable, HERE / "make_site.py", root, "--reports", str(reports)], check=True)
    return root


def compare(root, binary, runs, folder):
    """Prints a line for the build, one for each part of the floor, and the ratio of the two."""
    reports = sum(1 for _ in root.glob("Content/reports/*/*.md"))
    output, copy = folder / "output", folder / "copy"
    read = ["xargs", "-0", "-a", list_of_sources(root)]

    def row(what, command, product):
        median = [statistics.median(column) for column in zip(*measure(command, product, runs))]
        print("%8d  %-14s %8.3f %8.3f %9.1f" % (reports, what, *median), flush=True)
        return median[0]

    build = row("botrian build", [binary, "build", "--root", root, "--output", output], output)
    floor = row("read", [*read, "cat"], None)
    floor += row("parse (cmark)", [*read, "cmark"], None)
    floor += row("write (cp -r)", ["cp", "-r", output, copy], copy)
    files = [file for file in output.rglob("*") if file.is_file()]
    print(
        "%8d  %-14s %8.3f   botrian takes %.1f times as long (%d files, %.1f MB)\n"
        % (reports, "floor", floor, build / floor, len(files), sum(file.stat().st_size for file in files) / 1e6)
    )
    shutil.rmtree(output)


def list_of_sources(root):
    """A file that names every Markdown file of the site, for xargs."""
    names = root.with_suffix(".sources")
    names.write_bytes(b"\0".join(os.fsencode(file) for file in sorted(root.glob("Content/**/*.md"))))
    return names


def measure(command, product, runs):
    """Runs a command again and again, each time without its product; returns (clock, cpu, peak MiB) of each run."""
    found = []
    for _ in range(runs + 1):
        if product:
            shutil.rmtree(product, ignore_errors=True)
        start = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            complaint = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        clock = time.perf_counter() - start
        if process.returncode:
            sys.exit("%s failed: %s" % (command[0], complaint.decode("utf-8", "replace")))
        found.append((clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return found[1:]


if __name__ == "__main__":
    main()
