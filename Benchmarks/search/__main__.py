"""How well a built site's search finds, what it loads and how long it takes: in Swift, in Chromium, beside Pagefind.

    python Benchmarks/search --data DIR [--binary FILE] [--reports N [N ...]] [--transfers N] [--work DIR] [--json FILE]

DIR holds an evaluation: docs.jsonl, queries.jsonl, make_site.py and evaluate.py. Nothing of it is kept. Prints, in one
run,

- MRR@10 and the share without result of each kind of query, for `botrian search --batch`, for the site's own
  search-engine.js in Chromium, and for Pagefind over the same documents (every tenth query);
- for how many queries Swift and Chromium give the same first ten, and the same scores;
- the size of the index and of the program;
- the bytes of a first query (nothing cached) and of a further one, gzip at level 9, bodies only, without pages, styles,
  fonts and icons: sent by a loopback server in a sample, each query in a new context, and computed for all queries from
  the files that each asks for, once after another query in a shuffled order that is always the same;
- script time, as processor time of the page's own thread, with all files loaded: `first` parses them and opens the
  root, `next` finds them parsed but reads texts anew, `again` is the same query once more;
- the longest task while queries are typed on the search page, where that page loads the engine;
- the index's share of a build's processor time, by `perf`;
- and, of each bar of issue 3, whether it holds.

Then the same, without quality, for the repository's own site and for generated sites of N reports (1000 and 10000).
Sites are written to memory (/dev/shm) where there is some, or to a folder: one of 100,000 reports takes 15 GB of memory
and 13 GB of disk. Only times depend on what else the machine does.
"""
import argparse
import json
import os
import signal
import sys
import tempfile
from pathlib import Path

import bars
import measures
import peer
import quality
import report
import sites
from chromium import Chromium, ask
from server import Server

MEMORY = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None
FILES = ("docs.jsonl", "queries.jsonl", "make_site.py", "evaluate.py")
PEER_TRANSFERS = 40


def main():
    options = parsed()
    signal.signal(signal.SIGTERM, lambda *arguments: sys.exit("stopped"))  # so that the folder goes
    results = {"bars": []}
    with (
        tempfile.TemporaryDirectory(dir=options.work) as name,
        Chromium() as chromium,
    ):
        folder = Path(name)
        queries = quality.read_lines(options.data / "queries.jsonl")
        print(
            "%s, Chromium %s, Pagefind %s; %d queries"
            % (sites.run([options.binary, "--version"]).strip(), chromium.version, peer.version(), len(queries))
        )
        results["evaluation"] = evaluation(options, chromium, folder, queries, results["bars"])
        texts = [query["query"] for query in queries]
        results["own"] = own(options, chromium, folder, texts, results["bars"])
        for reports in options.reports:
            results[str(reports)] = generated(options, chromium, folder, texts, reports, results["bars"])
    report.verdict(results["bars"])
    if options.json:
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def parsed():
    parser = argparse.ArgumentParser(prog="Benchmarks/search", description="Measure botrian's search.")
    parser.add_argument("--data", type=Path, metavar="DIR", help="an evaluation: " + ", ".join(FILES))
    parser.add_argument("--binary", type=Path, default=sites.REPOSITORY / ".build/release/botrian")
    parser.add_argument("--reports", type=int, nargs="*", default=[1000, 10000], metavar="N", help="generated sites")
    parser.add_argument(
        "--transfers", type=int, default=60, metavar="N", help="queries whose real transfers are counted"
    )
    parser.add_argument("--work", type=Path, default=MEMORY, metavar="DIR", help="where sites are written")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the numbers")
    options = parser.parse_args()
    if not options.data:
        sys.exit("the evaluation's folder is missing: make bench-search DATA=DIR, with %s in it" % ", ".join(FILES))
    missing = [name for name in FILES if not (options.data / name).is_file()]
    if missing:
        sys.exit("%s lacks %s" % (options.data, ", ".join(missing)))
    options.data, options.binary = options.data.resolve(), options.binary.resolve()
    return options


def evaluation(options, chromium, folder, queries, held):
    site = sites.build(options.binary, sites.evaluation_site(folder, options.data, "botrian"))
    swift = quality.swift_answers(options.binary, site, folder, queries)
    with Server(site) as server, chromium.search_page(server) as page:
        found = dict(zip((query["id"] for query in queries), ask(page, "find", [query["query"] for query in queries])))
    for query in queries:
        if "error" in found[query["id"]]:
            print("FAILED in Chromium: %s %s: %s" % (query["id"], query["query"], found[query["id"]]["error"]))
    tables = {
        "Swift": quality.evaluate(
            options.data, folder, queries, {id: [url for url, _ in hits] for id, hits in swift.items()}
        ),
        "Chromium": quality.evaluate(
            options.data, folder, queries, {id: quality.addresses(answer) for id, answer in found.items()}
        ),
    }
    tables["Pagefind"], sent = pagefind(options, chromium, folder, queries)
    report.quality(tables)
    likeness = quality.parity(queries, swift, found)
    report.parity(likeness)
    result = measures.of_site(chromium, site, [query["query"] for query in queries], False, options.transfers)
    report.site("the evaluation's site", result)
    report.pagefind("Pagefind on the same documents: a first query and its first %d results" % peer.SHOWN, sent)
    held += bars.of_quality("Swift", tables["Swift"]) + bars.of_quality("Chromium", tables["Chromium"])
    held += bars.of_parity(likeness) + bars.of_program(result) + bars.of_site("evaluation", "evaluation", result)
    return {"quality": tables, "parity": likeness, "search": result, "pagefind": sent}


def pagefind(options, chromium, folder, queries):
    site = sites.evaluation_site(folder, options.data, "html")
    peer.index(site)
    asked = queries[::10]
    table = quality.evaluate(options.data, folder, asked, peer.answers(chromium, site, asked))
    sample = measures.every(measures.in_any_order(queries), PEER_TRANSFERS)
    return table, measures.transfer_summary(peer.transfers(chromium, site, sample))


def own(options, chromium, folder, texts, held):
    site = sites.build(options.binary, sites.own_site(folder))
    result = measures.of_site(chromium, site, texts, False, 0)
    report.site("the repository's own site", result)
    held += bars.of_site("own", "own site", result)
    return result


def generated(options, chromium, folder, texts, reports, held):
    root = sites.generated_site(folder, reports)
    site = sites.build(options.binary, root)
    result = measures.of_site(chromium, site, texts, True, options.transfers // 2)
    report.site("%d generated reports" % reports, result)
    held += bars.of_site(reports, "%d reports" % reports, result, reports)
    if reports == 1000:
        result["build"] = sites.index_share(options.binary, root, folder)
        report.build(reports, result["build"])
        held += bars.of_build(result["build"])
    return result


if __name__ == "__main__":
    main()
