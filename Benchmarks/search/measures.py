"""Bytes and times of a site's search, over samples that are the same in every run."""
import json
import random

import chromium as browser
from numbers_of import summary
from server import Server
from sites import BENCHMARKS, PROGRAM, index_sizes, oversized_shards

COMMON = ["กิจกรรม", "การ", "งาน", "บุคลากร", "หมวกนิรภัย", "จิตอาสา", "๕ ส", "No Gift"]
TIMED = 216  # queries of the data whose script time is taken
HOW = ("first", "next", "again")  # see `prepare` of page.js
PHRASES = 60  # queries from the generated reports' own text
TYPED = [*COMMON, "การมีส่วนร่วมของบุคลากรในการเข้าร่วมกิจกรรมจิตอาสา", "ปฏิบัติตามกฎหมายจราจรอย่างเคร่งครัด"]


def phrases():
    """Beginnings of sentences that the generated reports are made of."""
    data = json.loads((BENCHMARKS / "phrases.json").read_text(encoding="utf-8"))
    rows = [cell for section in data["sections"] for row in section.get("rows", []) for cell in row]
    starts = dict.fromkeys(text.split()[0][:40] for text in rows if text and "{" not in text.split()[0])
    return every([text for text in starts if len(text) > 5 and "<" not in text], PHRASES)


def every(items, count):
    """About `count` of the items, evenly spread."""
    return items[:: max(1, len(items) // count)][:count]


def in_any_order(queries):
    """The queries in an order that has nothing to do with their kind, the same in every run."""
    order = list(queries)
    random.Random(1).shuffle(order)
    return order


# ---- Bytes ----


def loaded(page, server, queries):
    """The files that each query loads, by query; a query that fails is left out and told of."""
    found, failed = {}, {}
    for query, files in zip(queries, browser.ask(page, "files", queries)):
        if isinstance(files, dict):
            failed[query] = files["error"]
        else:
            found[query] = files
    return found, failed


def computed(server, files, order):
    """Bytes and files of a first query, and of a further one after the query before it in the order."""
    program = sum(server.size(name) for name in PROGRAM)
    size = {name: server.size("search/" + name) for names in files.values() for name in names}
    first, further, counts = [], [], []
    for before, query in zip([*order[-1:], *order], order):
        names = files[query]
        first.append(program + sum(size[name] for name in names))
        further.append(sum(size[name] for name in set(names) - set(files[before])))
        counts.append(len(PROGRAM) + len(names))
    worst = sorted(zip(first, order), reverse=True)[:5]
    kinds = {"program": program}
    for name in (name for query in order for name in files[query]):
        kind = name.split("/")[0] if "/" in name else "root"
        kinds[kind] = kinds.get(kind, 0) + size[name] / len(order)
    totals = {"first": summary(first), "further": summary(further), "requests": summary(counts)}
    return {**totals, "kinds": kinds, "worst": worst}


def transferred(chromium, server, order, count):
    """Real transfers of a sample: each query in a new context, and the next one after it."""
    first, further = [], []
    pairs = every(list(zip(order, [*order[1:], order[0]])), count)
    for number, (query, next_query) in enumerate(pairs):
        browser.tell("transfers %d of %d" % (number, len(pairs)))
        one, other = browser.transfer(chromium, server, query, next_query)
        first.append(one)
        further.append(other)
    browser.tell("")
    return {**transfer_summary(first, further), "queries": [query for query, _ in pairs]}


def transfer_summary(first, further=()):
    def size(answers):
        return sum(size for _, size in answers)

    return {
        "first": summary(map(size, first)),
        "further": summary(map(size, further)),
        "requests": summary(map(len, first)),
        "further_requests": summary(map(len, further)),
        "scripts": summary(size(one for one in answers if one[0].endswith(".js")) for answers in first),
    }


# ---- Times ----


def times(page, groups):
    """Script time of the queries of each group, and the slowest."""
    clock, rows = browser.Clock(page), {}
    queries = list(dict.fromkeys(query for group in groups.values() for query in group))
    for number, query in enumerate(queries):
        if number % 20 == 0:
            browser.tell("times %d of %d" % (number, len(queries)))
        rows[query] = script_time(page, clock, query)
    browser.tell("")
    return {name: group_times([(query, rows[query]) for query in group]) for name, group in groups.items() if group}


def script_time(page, clock, query):
    row = {}
    for how in HOW:
        page.evaluate("([query, how]) => bench.prepare(query, how)", [query, how])
        row[how], row["total"] = clock.time("bench.run()")
    return row


def group_times(rows):
    slowest = sorted(rows, key=lambda row: -row[1]["next"])[:5]
    return {
        **{how: summary(row[how] for _, row in rows) for how in HOW},
        "slowest": [[query, row["next"], row["total"]] for query, row in slowest],
    }


def of_site(chromium, site, queries, has_phrases, transfer_count):
    """Everything that is measured of one site's search, but the quality."""
    groups = {
        "data": every(in_any_order(queries), TIMED),
        "common words": COMMON,
        "phrases": phrases() if has_phrases else [],
    }
    groups["data and common words"] = groups["data"] + COMMON
    with Server(site) as server:
        result = {"index": index_sizes(server), "oversized": oversized_shards(server)}
        with chromium.search_page(server) as page:
            everything = in_any_order(list(dict.fromkeys([*queries, *COMMON])))
            files, result["failed"] = loaded(page, server, list(dict.fromkeys([*everything, *groups["phrases"]])))
            result["computed"] = computed(server, files, [query for query in everything if query in files])
            if has_phrases:
                result["computed_phrases"] = computed(server, files, [*COMMON, *groups["phrases"]])
            result["times"] = times(
                page, {name: [query for query in group if query in files] for name, group in groups.items()}
            )
        if transfer_count:
            result["transfers"] = transferred(chromium, server, everything, transfer_count)
            sample = [query for query in result["transfers"]["queries"] if query in files]
            result["computed_sample"] = computed(server, files, sample)["first"]
        long_tasks = browser.type_queries(chromium, server, TYPED)
        result["typing"] = None if long_tasks is None else max(long_tasks, default=0)
        result["missing"] = sorted(set(server.failed) - {"/favicon.ico"})
    return result
