"""The few figures that a row of measurements is told by."""
import math
import statistics


def p95(values):
    """The 95th percentile by nearest rank; 0 of nothing."""
    ordered = sorted(values)
    return ordered[math.ceil(0.95 * len(ordered)) - 1] if ordered else 0


def summary(values):
    values = list(values)
    if not values:
        return {"n": 0, "mean": 0, "median": 0, "p95": 0, "most": 0}
    return {
        "n": len(values),
        "mean": statistics.fmean(values),
        "median": statistics.median(values),
        "p95": p95(values),
        "most": max(values),
    }
