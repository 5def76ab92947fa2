"""What issue 3 asks of the search, and whether it is so. A kB is 1,000 bytes."""

KINDS = {
    "question": 0.97, "keyword": 0.97, "answer": 0.99, "phrase": 0.99, "partial": 0.99,
    "digits": 0.99, "latin": 0.99, "encoding": 0.99, "tone": 0.97, "typo": 0.90,
}  # fmt: skip
UNCONTAINED = ("question", "keyword", "tone", "typo")
BYTES = {
    "own": (60e3, 0),
    "evaluation": (120e3, 60e3),
    1000: (80e3, 50e3),
    10000: (150e3, 100e3),
    100000: (300e3, 200e3),
}

TIMED = 10000  # the reports at which script time has a bar


def of_quality(name, table):
    """(what, value, bar, holds) for each bar."""
    bars = [at_least("%s: MACRO MRR@10" % name, table["MACRO"]["mrr10"], 0.980)]
    mean = sum(table[kind]["mrr10"] for kind in UNCONTAINED) / len(UNCONTAINED)
    bars.append(at_least("%s: mean of %s" % (name, ", ".join(UNCONTAINED)), mean, 0.960))
    bars += [at_least("%s: %s" % (name, kind), table[kind]["mrr10"], bar) for kind, bar in KINDS.items()]
    bars.append(at_most("%s: without result, %%" % name, table["ALL"]["zero"] * 100, 0.3))
    return bars


def of_parity(parity):
    return [
        at_least("parity: same first ten, in order", parity["same_addresses"], parity["queries"]),
        at_least("parity: same scores", parity["same_scores"], parity["queries"]),
    ]


def of_site(key, title, site, reports=0):
    index, computed = site["index"], site["computed"]
    limit = max(1024, 0.3 * reports)
    bars = [
        at_most("%s: index files" % title, sum(row["files"] for kind, row in index.items() if kind != "program"), limit)
    ]
    if key in BYTES:
        first, further = BYTES[key]
        bars.append(at_most("%s: first query, mean bytes" % title, computed["first"]["mean"], first))
        bars.append(at_most("%s: first query, p95 bytes" % title, computed["first"]["p95"], 2.5 * first))
        bars.append(at_most("%s: further query, mean bytes" % title, computed["further"]["mean"], further))
        if "transfers" in site:
            bars.append(at_most("%s: first query, mean bytes sent" % title, site["transfers"]["first"]["mean"], first))
            bars.append(
                at_most("%s: further query, mean bytes sent" % title, site["transfers"]["further"]["mean"], further)
            )
    bars.append(at_most("%s: largest pack of texts, gzip bytes" % title, index["texts"]["largest"], 8000))
    bars.append(at_most("%s: shards above 4 kB, each term below" % title, len(site["oversized"]), 0))
    if key == TIMED:
        times = site["times"]["data and common words"]["next"]
        bars.append(at_most("%s: script time, median ms" % title, times["median"], 10))
        bars.append(at_most("%s: script time, p95 ms" % title, times["p95"], 30))
        bars.append(
            at_most("%s: script time of common words, p95 ms" % title, site["times"]["common words"]["next"]["p95"], 30)
        )
    if site["typing"] is not None:
        bars.append(at_most("%s: longest block while typing, ms" % title, site["typing"], 50))
    return bars


def of_program(site):
    return [at_most("program, gzip bytes", site["index"]["program"]["gzip"], 15e3)]


def of_build(share):
    return (
        [at_most("index's share of a build, %", share["share_by_time"] * 100, 40)] if "share_by_time" in share else []
    )


def at_least(what, value, bar):
    return {"what": what, "value": value, "bar": ">= %g" % bar, "holds": value >= bar}


def at_most(what, value, bar):
    return {"what": what, "value": value, "bar": "<= %g" % bar, "holds": value <= bar}
