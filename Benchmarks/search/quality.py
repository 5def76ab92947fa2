"""How well queries are answered: by evaluate.py of the data, and by comparing Swift with Chromium."""
import json
import subprocess
import sys

from sites import run

SCORED = 60


def read_lines(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_lines(file, records):
    file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def document(address):
    """The document of an address of the evaluation's site: its page's slug."""
    return address.split("#")[0].strip("/")


def evaluate(data, folder, queries, answers):
    """MRR@10 and the share without result of each kind, MACRO and ALL. `answers`: addresses, best first, by query."""
    asked, answered, table = folder / "queries.jsonl", folder / "run.jsonl", folder / "table.json"
    write_lines(asked, queries)
    write_lines(
        answered,
        [{"id": query["id"], "results": [document(address) for address in answers[query["id"]]]} for query in queries],
    )
    run([sys.executable, data / "evaluate.py", "--queries", asked, "--run", answered, "--json", table])
    rows = json.loads(table.read_text(encoding="utf-8"))
    return {row["group"]: {"n": row["n"], "mrr10": row["mrr10"], "zero": row["zero"]} for row in rows}


def swift_answers(binary, site, folder, queries):
    """The first ten addresses for each query, by `botrian search --batch`."""
    batch = folder / "batch.jsonl"
    write_lines(batch, [{"id": query["id"], "query": query["query"]} for query in queries])
    lines = run([binary, "search", "--site", site, "--batch", batch]).splitlines()
    return {record["id"]: record["results"] for record in map(json.loads, lines)}


def swift_scores(binary, site, query):
    """(address, score) of the first ten; None when the tool fails."""
    # A query may begin with a hyphen: the tool takes what follows -- as it stands.
    command = [str(binary), "search", "--site", str(site), "--format", "json", "--", query]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        return None
    return [(hit["url"], hit["score"]) for hit in json.loads(result.stdout)["results"]]


def parity(binary, site, queries, swift, chromium):
    """How many queries Swift and Chromium answer alike, and which they do not."""
    unlike = [query for query in queries if swift[query["id"]] != addresses(chromium[query["id"]])]
    step = max(1, len(queries) // SCORED)
    sample = queries[::step][:SCORED]
    uneven = []
    for query in sample:
        left = swift_scores(binary, site, query["query"])
        right = [(hit["url"], hit["score"]) for hit in chromium[query["id"]].get("ranking", [])]
        if left is None or not same(left, right):
            uneven.append(query["id"])
    return {
        "queries": len(queries),
        "same_addresses": len(queries) - len(unlike),
        "unlike": [query["id"] for query in unlike],
        "scored": len(sample),
        "same_scores": len(sample) - len(uneven),
        "uneven": uneven,
    }


def addresses(answer):
    return [hit["url"] for hit in answer.get("ranking", [])]


def same(left, right):
    return len(left) == len(right) and all(
        one == other and abs(score - other_score) < 1e-6 for (one, score), (other, other_score) in zip(left, right)
    )
