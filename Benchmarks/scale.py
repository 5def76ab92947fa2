#!/usr/bin/env python3
"""A large site: built, changed, served by nginx under load, and searched in Chromium.

    scale.py [--binary FILE] [--reports N] [--seconds S] [--work DIR] [--json FILE]

Generates N reports and prints, as Markdown,

- the build from nothing: seconds by the clock and of processor time, peak memory, files and bytes of each kind,
  and what they come to with gzip (some 200 files of each);
- building again after a lesson of one report was edited, and after a report was added to the newest year: the same, and
  the files and bytes that differ, which is what `botrian publish` sends;
- nginx on loopback under wrk, S seconds each: the home page, report pages and files of the search index in random
  order: requests a second, the median and the 99th percentile of latency, and failures. nginx, wrk and whatever else
  runs share the same cores, so a host does better;
- eleven queries in Chromium, each as a link opened with nothing cached: milliseconds from the start to the first
  result, bytes of the index and of the programs as sent (gzip), and the same for a further query on the page.

Sites are written to memory (/dev/shm) where there is some, or to --work: one of 100,000 reports takes some 15 GB.
Needs what `make bench-scale` installs: nginx, wrk, Chromium and the environment of the browser tests.
"""
import argparse
import gzip
import itertools
import json
import statistics
import sys
import tempfile
from pathlib import Path

import make_corpus
import make_site
import subjects
from measuring import machine, run, said
from serving_under_load import Chromium, Nginx, load

sys.path.insert(0, str(subjects.HERE / "search"))
from measures import TYPED  # noqa: E402

QUERIES = [*TYPED, "ลำปาง จราจร"]
KINDS = (
    ("report pages", lambda path: path.startswith("reports/") and path.endswith(".html")),
    ("other pages", lambda path: path.endswith(".html")),
    ("search index", lambda path: path.startswith("search/")),
    ("open data", lambda path: path.startswith("data/")),
    ("feeds, sitemap, styles, scripts, fonts", lambda path: True),
)


def main():
    options = parsed()
    results = {"reports": options.reports, "machine": machine(), "versions": versions(options.binary)}
    print("%s\n%s\n" % (results["machine"], results["versions"]))
    with tempfile.TemporaryDirectory(dir=options.work) as name:
        root = subjects.generated_site(Path(name), options.reports)
        site = root / "Site"
        results["input"] = subjects.size_of(root)[:2]
        results["build"] = build(options.binary, root)
        results["kinds"] = kinds(site)
        print_build(results)
        results["changes"] = {
            "one report edited": changed(options.binary, root, lambda root: subjects.edit(root, "และทบทวนทุกไตรมาส")),
            "one report added": changed(options.binary, root, lambda root: add(root, options.reports)),
        }
        print_changes(results["changes"])
        with Nginx(site, Path(name)) as nginx:
            results["load"] = under_load(nginx, site, options.seconds)
            print_load(results["load"])
            results["search"] = searches(nginx)
            print_search(results["search"])
    if options.json:
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


def parsed():
    parser = argparse.ArgumentParser(description="Build, serve and search a large site.")
    parser.add_argument("--binary", type=Path, default=subjects.REPOSITORY / ".build/release/botrian")
    parser.add_argument("--reports", type=int, default=10000, metavar="N")
    parser.add_argument("--seconds", type=int, default=10, metavar="S", help="how long each load lasts")
    parser.add_argument("--work", type=Path, default=subjects.MEMORY, metavar="DIR", help="where the site is written")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers as well")
    options = parser.parse_args()
    options.binary = options.binary.resolve()
    return options


def versions(binary):
    return "botrian %s, %s, %s" % (said([binary, "--version"]), said(["nginx", "-v"]), said(["wrk", "-v"]).split(" [")[0])


# ---- Building ----


def build(binary, root):
    return run([binary, "build", "--root", root])._asdict()


def kinds(site):
    """Files, bytes, the largest file's bytes and the part that gzip leaves, of each kind of file."""
    found = {name: [] for name, _ in KINDS}
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        found[kind_of(file.relative_to(site).as_posix())].append(file)
    return {name: kind(files) for name, files in found.items()}


def kind_of(path):
    return next(name for name, holds in KINDS if holds(path))


def kind(files):
    sizes = [file.stat().st_size for file in files]
    sample = [beginning(file) for file in files[:: max(1, len(files) // 200)]]
    packed = sum(len(gzip.compress(data, 6)) for data in sample) / max(1, sum(map(len, sample)))
    return {"files": len(files), "bytes": sum(sizes), "largest": max(sizes, default=0), "gzip": packed}


def beginning(file):
    """A file, or the first megabyte of a long one, which packs like the rest."""
    with file.open("rb") as opened:
        return opened.read(1_000_000)


def changed(binary, root, change):
    """What building again takes after a change, and the files that differ."""
    before = fingerprints(root / "Site")
    change(root)
    took = build(binary, root)
    after = fingerprints(root / "Site")
    sent = {name: [0, 0] for name, _ in KINDS}
    for path in after:
        if after[path] != before.get(path):
            count = sent[kind_of(path)]
            count[0] += 1
            count[1] += (root / "Site" / path).stat().st_size
    return {**took, "sent": sent, "removed": len(set(before) - set(after))}


def fingerprints(site):
    return {
        file.relative_to(site).as_posix(): hash(file.read_bytes())  # compared within this process only
        for file in site.rglob("*")
        if file.is_file()
    }


def add(root, reports):
    """Adds to the newest year the next report that the corpus has for it."""
    data, newest = make_site.phrases(), make_corpus.FIRST_YEAR + make_corpus.YEARS - 1
    following = (make_site.report(data, 1, number) for number in itertools.count(reports + 1))
    year, slug, text = next(report for report in following if report[0] == newest)
    (root / "Content/reports" / str(year) / (slug + ".md")).write_text(text, "utf-8")


# ---- Serving and searching ----


def under_load(nginx, site, seconds):
    def paths(pattern):
        return ["/" + file.relative_to(site).as_posix() for file in sorted(site.glob(pattern))]

    reports = [path.removesuffix("index.html") for path in paths("reports/*/*/index.html")]
    return {
        "home": load(nginx, ["/"], seconds),
        "report pages": load(nginx, reports, seconds),
        "search index": load(nginx, paths("search/**/*.json"), seconds),
    }


def searches(nginx):
    with Chromium(nginx) as chromium:
        pairs = zip(QUERIES, [*QUERIES[1:], QUERIES[0]])
        return [chromium.search(query, further) for query, further in pairs]


# ---- Printing ----


def print_build(results):
    total = [sum(kind[key] for kind in results["kinds"].values()) for key in ("files", "bytes")]
    print("| %s reports: kind | files | MB | largest kB | gzip leaves |" % format(results["reports"], ","))
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, kind in results["kinds"].items():
        row = (name, format(kind["files"], ","), kind["bytes"] / 1e6, kind["largest"] / 1e3, 100 * kind["gzip"])
        print("| %s | %s | %.1f | %.0f | %.0f %% |" % row)
    print("| all | %s | %.1f | | |" % (format(total[0], ","), total[1] / 1e6))
    print("| input | %s | %.1f | | |\n" % (format(results["input"][0], ","), results["input"][1] / 1e6))
    print("build: %(clock).2f s by the clock, %(cpu).2f s of processor time, %(peak).0f MiB\n" % results["build"], flush=True)


def print_changes(changes):
    for name, change in changes.items():
        values = (name, change["clock"], change["cpu"], change["peak"], format(change["removed"], ","))
        print("%s: %.2f s by the clock, %.2f s of processor time, %.0f MiB; %s files to remove, to send:\n" % values)
        print("| kind | files | MB |\n| --- | ---: | ---: |")
        total = [sum(column) for column in zip(*change["sent"].values())]
        for kind, (files, size) in [*change["sent"].items(), ("all", total)]:
            print("| %s | %s | %.2f |" % (kind, format(files, ","), size / 1e6))
        print(flush=True)


def print_load(loads):
    print("| asked for | requests a second | MB a second | median ms | 99 % ms | later than 2 s | failed |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, found in loads.items():
        print("| %s | %.0f | %.0f | %.1f | %.1f | %d | %d |" % (name, *found))
    print(flush=True)


def print_search(found):
    print("| query | first ms | index kB | programs kB | files | further ms | further kB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    columns = ("first_ms", "index", "programs", "files", "further_ms", "further")
    for row in [*found, {"query": "median", **{key: statistics.median(row[key] for row in found) for key in columns}}]:
        values = (row["query"], row["first_ms"], row["index"] / 1e3, row["programs"] / 1e3, row["files"])
        print("| %s | %.0f | %.1f | %.1f | %d | %.0f | %.1f |" % (*values, row["further_ms"], row["further"] / 1e3))
    print(flush=True)


if __name__ == "__main__":
    main()
