#!/usr/bin/env python3
"""Runs the browser suite and closes with one line: how many tests passed and failed.

Further arguments go to pytest: `run.py -k search`, `run.py -x`.
"""
import sys
from pathlib import Path

import pytest


class Closing:
    """Counts tests: a test has failed when it, its preparation or its cleaning up has."""

    def __init__(self):
        self.outcomes = {}

    def pytest_runtest_logreport(self, report):
        if report.failed or report.when == "call":
            self.outcomes[report.nodeid] = "failed" if report.failed else report.outcome

    def pytest_collectreport(self, report):
        if report.failed:
            self.outcomes[report.nodeid] = "failed"

    @property
    def passed(self):
        return list(self.outcomes.values()).count("passed")

    @property
    def failed(self):
        return list(self.outcomes.values()).count("failed")


def main():
    closing = Closing()
    here = str(Path(__file__).resolve().parent)
    quiet = ["-qq", "--tb=short", "--disable-warnings", "--show-capture=no", "-p", "no:cacheprovider"]
    lists_in_full = ["-o", "verbosity_assertions=2"]
    status = pytest.main([*quiet, *lists_in_full, here, *sys.argv[1:]], plugins=[closing])
    if status and not closing.failed:
        closing.outcomes["the run itself"] = "failed"
    print("%d passed, %d failed" % (closing.passed, closing.failed))
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
