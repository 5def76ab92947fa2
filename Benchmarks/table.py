"""The results as a Markdown table."""
import statistics
from typing import NamedTuple, Optional

from measuring import ratio

BOTH = "hugo + pagefind"
CHANGED = ", one report changed"
PEERS = ("hugo", BOTH)


class Row(NamedTuple):
    """A program's runs over so many reports: `size` is files, bytes and the largest page; `disk` runs onto a disk."""

    reports: int
    what: str
    runs: list
    size: Optional[tuple]
    disk: Optional[list] = None


def markdown(rows, has_disk):
    """One line for each row, in their order."""
    heads = ["reports", "what", "clock s", "CPU s", "peak MiB"]
    heads += ["clock, CPU ÷ %s" % peer for peer in PEERS]
    heads += ["files", "MB", "largest page kB"] + (["clock s on disk"] if has_disk else [])
    lines = ["| %s |" % " | ".join(heads), "| ---: | --- |" + " ---: |" * (len(heads) - 2)]
    lines += ["| %s |" % " | ".join(cells(row, rows, has_disk)) for row in rows]
    return "\n".join(lines) + "\n"


def cells(row, rows, has_disk):
    clock, cpu, peak = (middle(row.runs, place) for place in range(3))
    texts = [format(row.reports, ","), row.what, seconds(clock), seconds(cpu), "–" if peak is None else "%.0f" % peak]
    texts += [against(row, peer, rows) for peer in PEERS]
    texts += ["–"] * 3 if row.size is None else [
        format(row.size[0], ","), "%.1f" % (row.size[1] / 1e6), "%.0f" % (row.size[2] / 1e3)
    ]
    return texts + ([seconds(middle(row.disk, 0)) if row.disk else "–"] if has_disk else [])


def against(row, peer, rows):
    """Clock and processor time as a part of a peer's, full builds beside full ones."""
    name = peer + (CHANGED if row.what.endswith(CHANGED) else "")
    other = next((one for one in rows if (one.reports, one.what) == (row.reports, name)), None)
    if not other or other is row or any(run.cpu is None for run in row.runs):
        return "–"
    return "%.3f, %.3f" % ratio(row.runs, other.runs)


def middle(runs, place):
    values = [run[place] for run in runs]
    return None if None in values else statistics.median(values)


def seconds(value):
    return "–" if value is None else "%.3f" % value
