"""How well queries are answered: by evaluate.py of the data, and by comparing Swift with Chromium."""
import json
import sys

from sites import run


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
    """(address, score) of the first ten for each query, by `botrian search --batch`."""
    batch = folder / "batch.jsonl"
    write_lines(batch, [{"id": query["id"], "query": query["query"]} for query in queries])
    records = map(json.loads, run([binary, "search", "--site", site, "--batch", batch]).splitlines())
    return {record["id"]: list(zip(record["results"], record["scores"])) for record in records}


def parity(queries, swift, chromium):
    """How many queries Swift and Chromium answer alike, and which they do not."""
    unlike, uneven = [], []
    for query in queries:
        left = swift[query["id"]]
        right = [(hit["url"], hit["score"]) for hit in chromium[query["id"]].get("ranking", [])]
        if [url for url, _ in left] != [url for url, _ in right]:
            unlike.append(query["id"])
        elif any(abs(one - other) >= 1e-6 for (_, one), (_, other) in zip(left, right)):
            uneven.append(query["id"])
    return {
        "queries": len(queries),
        "same_addresses": len(queries) - len(unlike),
        "unlike": unlike,
        "same_scores": len(queries) - len(unlike) - len(uneven),
        "uneven": uneven,
    }


def addresses(answer):
    return [hit["url"] for hit in answer.get("ranking", [])]
