#!/usr/bin/env python3
"""How long it takes from saving a file to the browser showing it, with `botrian serve`.

    serve.py [--binary FILE] [--reports N ...] [--edits E] [--json FILE]

For the repository's own site and for generated ones of N reports: a report is open in Chromium, its file is saved E times
with a new title, and each time the page tells when the frame that shows the title was drawn. Prints the median, the
slowest, what a build took of it, and the load of the machine, for a busy one tells little. The last recorded run is in
serve.json. Needs Chromium and the environment of the browser tests.
"""
import argparse
import json
import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from browsers import Chromium  # noqa: E402
from serving import Serving  # noqa: E402
from subjects import generated_site, own_site  # noqa: E402

# Tells when a frame with the awaited title has been drawn: the frame after the one in which it came.
WATCH = """token => {
  const look = () => document.querySelector("h1").textContent.includes(token)
    ? requestAnimationFrame(() => setTimeout(() => { window.shownAt = Date.now(); }))
    : requestAnimationFrame(look);
  window.shownAt = 0;
  look();
}"""


def main():
    parser = argparse.ArgumentParser(description="Time botrian serve from save to screen.")
    parser.add_argument("--binary", type=Path, default=REPOSITORY / ".build/release/botrian")
    parser.add_argument("--reports", type=int, nargs="+", default=[1000], metavar="N", help="sizes of generated sites")
    parser.add_argument("--edits", type=int, default=11, metavar="E", help="how often a file is saved")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers as well")
    options = parser.parse_args()
    browser = Chromium()
    found = []
    print("%8s %10s %10s %10s %6s" % ("reports", "median s", "slowest s", "build s", "load"))
    with tempfile.TemporaryDirectory() as folder:
        for root in [own_site(Path(folder)), *(generated_site(Path(folder), count) for count in options.reports)]:
            found.append(measure(root, options.binary.resolve(), options.edits, browser))
            print("%(reports)8d %(median)10.3f %(slowest)10.3f %(build)10.3f %(load)6.1f" % found[-1], flush=True)
    browser.close()
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def measure(root, binary, edits, browser):
    reports = sorted(root.glob("Content/reports/*/*.md"))
    report = reports[len(reports) // 2]
    text = report.read_text("utf-8")
    address = "/reports/%s/%s/" % (report.parent.name, report.stem)
    log = root.parent / "serve.log"
    with log.open("w") as lines:
        server = Serving(root, "--language", "en", binary=binary, log=lines)
    seconds = []
    with browser.page() as page:
        page.open(server.url(address))
        page.wait("() => document.querySelector('.masthead')", seconds=60)
        time.sleep(1)
        for edit in range(edits):
            token = "บันทึก-%d-" % edit
            page.evaluate(WATCH, token)
            start = time.time()
            report.write_text(re.sub(r"(?m)^title: .*$", "title: " + token, text, count=1), "utf-8")
            seconds.append(page.wait("() => window.shownAt", seconds=60) / 1000 - start)
            time.sleep(0.5)
    server.end()
    builds = [float(took) for took in re.findall(r"changed in ([\d.]+) s", log.read_text("utf-8"))]
    return {
        "reports": len(reports),
        "median": statistics.median(seconds),
        "slowest": max(seconds),
        "build": statistics.median(builds),
        "load": os.getloadavg()[0],
    }


if __name__ == "__main__":
    main()
