#!/usr/bin/env python3
"""How long botrian and its peers take to build the same reports, side by side.

    bench.py [--binary FILE] [--reports N ...] [--runs R] [--peers NAME ...] [--disk DIR] [--output FILE]

Writes one Markdown table to Benchmarks/results-<date>.md: seconds by the clock, seconds of processor time and peak
memory, each the median of R rounds, below 10,000 reports after one that is not counted; ratios to Hugo alone and to
Hugo with Pagefind, each the median of the ratios within a round; files, their size and the largest page. In a round
each program runs once, so that a busy minute of the machine touches all of them alike. Input and output are in memory
(/dev/shm) where there is some; --disk adds a column with the output in a folder of a disk.

`floor` is the least that any such program does: read all input, parse all of it with `cmark` and drop the result, write
all output (`cp -r`). `one report changed`: a lesson gets more words and the site is built again over its output;
Hugo's server tells its own time. Sites of more than 1,000 reports are left to the faster peers. Needs what
`make bench` installs: the peers of Benchmarks/peers/, Jekyll and cmark.
"""
import argparse
import contextlib
import datetime
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import builders
import subjects
import table
from measuring import Run, compiler, machine, run, said

LONG = 10_000  # reports from which fewer rounds do, none of them to warm up
FEW = 3


def main():
    options = parsed()
    peers = [builders.Botrian, *(builders.PEERS[name] for name in options.peers)]
    absent = [peer.name for peer in peers if not peer.is_there()]
    if absent:
        sys.exit("not installed: %s" % ", ".join(absent))
    rows = []
    with tempfile.TemporaryDirectory(dir=subjects.MEMORY) as memory, on_disk(options.disk) as disk:
        rows.append(own_site(Path(memory), options.runs))
        for reports in options.reports:
            rows += of_size(reports, rounds(reports, options.runs), peers, Path(memory), disk)
    head = heading(options, peers)
    options.output.write_text(head + table.markdown(rows, bool(options.disk)), "utf-8")
    print(options.output)


def parsed():
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    parser = argparse.ArgumentParser(description="Time botrian and its peers.")
    parser.add_argument("--binary", type=Path, default=builders.Botrian.binary)
    parser.add_argument("--reports", type=int, nargs="+", default=[100, 1000, 10000], metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="R", help="counted rounds; at most 3 from 10,000 reports on")
    parser.add_argument(
        "--peers", nargs="*", choices=builders.PEERS, default=list(builders.PEERS), metavar="NAME",
        help="of " + ", ".join(builders.PEERS),
    )
    parser.add_argument("--disk", type=Path, metavar="DIR", help="a folder on a disk, for a second column")
    parser.add_argument("--output", type=Path, default=subjects.HERE / ("results-%s.md" % today), metavar="FILE")
    options = parser.parse_args()
    if "pagefind" in options.peers and "hugo" not in options.peers:
        parser.error("pagefind indexes what hugo has made: --peers hugo pagefind")
    builders.Botrian.binary = options.binary.resolve()
    options.peers = [name for name in builders.PEERS if name in options.peers]
    return options


@contextlib.contextmanager
def on_disk(folder):
    """A folder of our own on a disk; nothing where none is asked for."""
    if not folder:
        yield None
        return
    with tempfile.TemporaryDirectory(dir=folder) as name:
        yield Path(name)


def heading(options, peers):
    versions = dict.fromkeys(peer.version() for peer in peers)
    versions["cmark " + said(["cmark", "--version"]).split("-")[0].split()[-1]] = None
    return "\n".join([
        "# Builds side by side, %s" % datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "",
        "- Machine: %s; load %.1f at the end of the run" % (machine(), os.getloadavg()[0]),
        "- Versions: %s; botrian by %s" % ("; ".join(versions), compiler()),
        "- Rounds: %d after one that is not counted, from %s reports on %d and no other; output in %s%s"
        % (
            options.runs,
            format(LONG, ","),
            min(options.runs, FEW),
            "memory (tmpfs)" if subjects.MEMORY else "the temporary folder",
            ", and on %s" % file_system(options.disk) if options.disk else "",
        ),
        "",
        "",
    ])


def file_system(folder):
    done = subprocess.run(["df", "--output=fstype", str(folder)], capture_output=True, text=True)
    return "a disk (%s)" % done.stdout.split()[-1]


class Rounds(NamedTuple):
    """How many rounds there are, and how many of them count: the last ones."""

    all: int
    counted: int

    def of(self, runs):
        return runs[self.all - self.counted :]


def rounds(reports, asked):
    return Rounds(asked + 1, asked) if reports < LONG else Rounds(min(asked, FEW), min(asked, FEW))


def own_site(memory, runs):
    """The office's own few reports, by botrian alone."""
    root = subjects.own_site(memory)
    command = [builders.Botrian.binary, "build", "--root", root, "--output", root / "out/site"]
    found = []
    for _ in range(runs + 1):
        shutil.rmtree(root / "out", ignore_errors=True)
        found.append(run(command))
    reports = len(list(root.glob("Content/reports/*/*.md")))
    return table.Row(reports, "botrian, its own site", found[1:], subjects.size_of(root / "out/site"))


def of_size(reports, runs, peers, memory, disk):
    """The rows of one number of reports."""
    folder = memory / str(reports)
    folder.mkdir()
    made = [peer(folder, reports) for peer in peers if not peer.limit or reports <= peer.limit]
    places = [place for place in (folder / "memory", disk and disk / str(reports)) if place]
    found = {(builder.name, place): [] for builder in made for place in places}
    floors = {name: [] for name in FLOORS}
    for number in range(runs.all):
        tell("%d reports: round %d of %d" % (reports, number + 1, runs.all))
        for place in places:
            for builder in made:
                output = builder.output(place)
                if output.is_relative_to(place) or place == places[0]:
                    found[builder.name, place].append(build(builder, output))
        for name, took in floor(made[0], places[0]).items():
            floors[name].append(took)
    found = {name: runs.of(took) for name, took in found.items()}
    floors = {name: runs.of(took) for name, took in floors.items()}
    rows = full_rows(reports, made, places, found) + floor_rows(reports, floors, made, places[0])
    shutil.rmtree(folder)
    return rows + changed_rows(reports, runs, [peer for peer in peers if peer in CHANGED], memory)


def build(builder, output):
    """Builds from nothing."""
    shutil.rmtree(output.parent if builder.makes_pages and output.parent != builder.root else output, ignore_errors=True)
    shutil.rmtree(builder.root / ".botrian", ignore_errors=True)
    return run(builder.command(output))


def full_rows(reports, made, places, found):
    rows = []
    for builder in made:
        runs = [found[builder.name, place] for place in places]
        output = builder.output(places[0])
        size = subjects.size_of(output, without=output / "pagefind")
        rows.append(table.Row(reports, builder.name, runs[0], size, disk=runs[1] if len(runs) > 1 else None))
        if isinstance(builder, builders.Pagefind):
            hugo = [found["hugo", place] for place in places]
            both = [[one + other for one, other in zip(*pair)] for pair in zip(hugo, runs)]
            size = subjects.size_of(output.parent)
            rows[-1] = table.Row(reports, "pagefind, over hugo's pages", runs[0], None, disk=rows[-1].disk)
            rows.append(table.Row(reports, table.BOTH, both[0], size, disk=both[1] if len(both) > 1 else None))
    return rows


# ---- The floor ----

FLOORS = ("floor: read", "floor: parse (cmark)", "floor: cp -r")


def floor(botrian, place):
    """Reading and parsing all input, and writing what botrian made."""
    names = place / "sources"
    names.write_bytes(b"\0".join(os.fsencode(file) for file in subjects.sources(botrian.root)))
    read, copy = ["xargs", "-0", "-a", names], place / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    took = [run([*read, "cat"]), run([*read, "cmark"]), run(["cp", "-r", botrian.output(place), copy])]
    return dict(zip(FLOORS, took))


def floor_rows(reports, floors, made, place):
    rows = [table.Row(reports, name, runs, None) for name, runs in floors.items()]
    if any(isinstance(builder, builders.Pagefind) for builder in made):
        copy, runs = place / "copy", []
        for _ in range(len(rows[0].runs) + 1):
            shutil.rmtree(copy, ignore_errors=True)
            runs.append(run(["cp", "-r", place / "hugo/site", copy]))
        rows.append(table.Row(reports, "floor: cp -r of hugo's and pagefind's", runs[1:], None))
    return rows


# ---- One report changed ----

CHANGED = (builders.Botrian, builders.Hugo, builders.Pagefind)


def changed_rows(reports, runs, peers, memory):
    """Building again over the output after one report was edited; the report is as before afterwards."""
    folder = memory / ("changed-%d" % reports)
    folder.mkdir()
    made = [peer(folder, reports) for peer in peers]
    found = {builder.name: [] for builder in made}
    for builder in made:
        run(builder.command(builder.output(folder)))
    for number in range(runs.all):
        tell("%d reports, one changed: round %d of %d" % (reports, number + 1, runs.all))
        for builder in made:
            with edited(builder.root, number) if builder.makes_pages else contextlib.nullcontext():
                found[builder.name].append(run(builder.command(builder.output(folder))))
    rows = []
    for builder in made:
        counted, name = runs.of(found[builder.name]), builder.name
        if isinstance(builder, builders.Pagefind):
            counted, name = [one + other for one, other in zip(runs.of(found["hugo"]), counted)], table.BOTH
        rows.append(table.Row(reports, name + table.CHANGED, counted, None))
    hugo = next((builder for builder in made if isinstance(builder, builders.Hugo)), None)
    if hugo:
        rows.append(served_by_hugo(reports, runs, hugo, folder))
    shutil.rmtree(folder)
    return rows


@contextlib.contextmanager
def edited(root, number):
    """One report with a longer lesson, for a while."""
    report, text = subjects.edit(root, "แก้ไขครั้งที่ %d" % number)
    try:
        yield
    finally:
        report.write_text(text, "utf-8")


def served_by_hugo(reports, runs, hugo, folder):
    """What Hugo's server says of each edit."""
    log = folder / "server.log"
    command = [str(part) for part in [*hugo.base(hugo.root), "-d", folder / "served"] if part != "--quiet"]
    command[1:1] = ["server", "--bind", "127.0.0.1", "--port", "13130", "--disableLiveReload"]

    def told():
        return [line.split()[2] for line in log.read_text("utf-8").splitlines() if line.startswith("Total in")]

    with log.open("w") as lines, subprocess.Popen(command, stdout=lines, stderr=lines) as server:
        wait_until(lambda: "Web Server is available" in log.read_text("utf-8"), server)
        for number in range(runs.all):
            time.sleep(1)
            with edited(hugo.root, number):
                count = len(told())
                wait_until(lambda: len(told()) > count, server)
            count = len(told())
            wait_until(lambda: len(told()) > count, server, seconds=5)  # the restoring is an edit too
        server.terminate()
        _, _, usage = os.wait4(server.pid, 0)
        server.returncode = 0
    seconds = [int(text) / 1000 for text in told()[1:]]
    counted = [Run(clock, None, usage.ru_maxrss / 1024) for clock in seconds[-2 * runs.counted :]]
    return table.Row(reports, "hugo server" + table.CHANGED, counted, None)


def wait_until(is_done, process, seconds=300):
    deadline = time.monotonic() + seconds
    while not is_done() and time.monotonic() < deadline:
        if process.poll() is not None:
            sys.exit("hugo server ended by itself")
        time.sleep(0.05)


def tell(text):
    """Shows progress on a terminal."""
    if sys.stderr.isatty():
        print("\r\x1b[K" + text, end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
