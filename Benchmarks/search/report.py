"""The numbers as tables of text."""


def heading(text):
    print("\n== %s ==" % text, flush=True)


def quality(tables):
    """A line for each kind: MRR@10 and the share without result, of each engine."""
    heading("Quality: MRR@10, and share of queries without result")
    engines = list(tables)
    print("%-10s %6s" % ("kind", "n") + "".join("%22s" % engine for engine in engines))
    for kind in tables[engines[0]]:
        cells = "".join("%13.3f %7.1f%%" % (tables[e][kind]["mrr10"], tables[e][kind]["zero"] * 100) for e in engines)
        print("%-10s %6d%s" % (kind, tables[engines[0]][kind]["n"], cells))
    print("pagefind: every tenth query of the file", flush=True)


def parity(result):
    heading("Parity of Swift and Chromium")
    print("first ten addresses equal, in order: %d of %d queries" % (result["same_addresses"], result["queries"]))
    print("and scores equal to 1e-6: %d" % result["same_scores"])
    for name in ("unlike", "uneven"):
        if result[name]:
            print("%s: %s" % (name, " ".join(result[name][:20])), flush=True)


def site(title, result):
    heading("Search of %s" % title)
    index(result["index"])
    if result["oversized"]:
        print(
            "shards above 4 kB, each term below: %d, largest %s %s"
            % (len(result["oversized"]), *result["oversized"][0])
        )
    print("\n%-42s %6s %8s %8s %8s %8s" % ("bytes, gzip", "n", "mean", "median", "p95", "most"))
    amounts("computed for all queries", result["computed"], ("first", "further", "requests"))
    parts(result["computed"]["kinds"])
    if "computed_phrases" in result:
        amounts("computed, common words and own phrases", result["computed_phrases"], ("first", "further", "requests"))
        parts(result["computed_phrases"]["kinds"])
    if "transfers" in result:
        amounts("sent", result["transfers"], ("first", "further", "requests", "further_requests", "scripts"))
        line("computed for the queries of that sample", result["computed_sample"])
    print(
        "largest first query: "
        + "; ".join("%s %d" % (query[:40], size) for size, query in result["computed"]["worst"][:3])
    )
    times(result)
    for query, error in list(result["failed"].items())[:10]:
        print("FAILED %s: %s" % (query, error))
    if result["missing"]:
        print("not found on the server: " + " ".join(result["missing"][:10]), flush=True)


def index(sizes):
    print("%-12s %6s %10s %10s %8s %8s" % ("files", "n", "bytes", "gzip", "p95", "largest"))
    for kind, row in sizes.items():
        print(
            "%-12s %6d %10d %10d %8d %8d" % (kind, row["files"], row["bytes"], row["gzip"], row["p95"], row["largest"])
        )
    kinds = [row for kind, row in sizes.items() if kind != "program"]
    totals = [sum(row[name] for row in kinds) for name in ("files", "bytes", "gzip")]
    print("%-12s %6d %10d %10d" % ("index, all", *totals), flush=True)


def amounts(title, result, names):
    for name in names:
        line("%s: %s" % (title, name.replace("_", " ")), result[name])


def parts(kinds):
    print("  of a first query on average: " + ", ".join("%s %.0f" % item for item in kinds.items()), flush=True)


def line(title, row, form="%8.0f"):
    print(
        ("%-42s %6d" + (" " + form) * 4) % (title, row["n"], row["mean"], row["median"], row["p95"], row["most"]),
        flush=True,
    )


def times(result):
    print("\n%-42s %6s %8s %8s %8s %8s" % ("script time, processor ms", "n", "mean", "median", "p95", "most"))
    for group, rows in result["times"].items():
        for how in ("first", "next", "again"):
            line("%s: %s" % (group, how), rows[how], "%8.1f")
    slowest = [entry for rows in result["times"].values() for entry in rows["slowest"]]
    unique = {query: (milliseconds, total) for query, milliseconds, total in slowest}
    for query, (milliseconds, total) in sorted(unique.items(), key=lambda entry: -entry[1][0])[:5]:
        print("  slow: %.1f ms, %d hits: %s" % (milliseconds, total, query[:60]))
    typing = result["typing"]
    print(
        "typing: "
        + (
            "skipped: the search page does not load search-engine.js"
            if typing is None
            else "longest task of the main thread %.0f ms (0: none above 50)" % typing
        ),
        flush=True,
    )


def pagefind(title, result):
    heading(title)
    print("%-42s %6s %8s %8s %8s %8s" % ("bytes sent", "n", "mean", "median", "p95", "most"))
    amounts("pagefind", result, ("first", "requests", "scripts"))


def build(reports, share):
    heading("Building the index of %d reports" % reports)
    if "note" in share:
        print("skipped: " + share["note"])
        return
    print(
        "%.0f %% of the processor time of a build (%.1f s in %d samples); by stacks alone %.0f %%"
        % (share["share_by_time"] * 100, share["cpu_seconds"], share["samples"], share["share_by_stack"] * 100),
        flush=True,
    )


def verdict(bars):
    heading("Bars of issue 3")
    for bar in bars:
        value = "%.3f" % bar["value"] if bar["value"] < 1 else "%.10g" % round(bar["value"], 3)
        print("%-4s %-66s %10s  %s" % ("pass" if bar["holds"] else "FAIL", bar["what"], value, bar["bar"]))
    print("%d of %d bars hold" % (sum(bar["holds"] for bar in bars), len(bars)), flush=True)
