"""nginx over a folder, wrk asking it, and Chromium searching through it."""
import os
import shutil
import socket
import subprocess
import sys
import time
from urllib.parse import quote

from playwright.sync_api import sync_playwright

# One server for wrk and one that tells how much it sent, to the browser. The cache keeps fewer files open than a process may, 1,024.
SETTINGS = """
%(user)s
worker_processes auto;
daemon off;
pid %(folder)s/nginx.pid;
error_log %(folder)s/nginx-errors.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  log_format sent '$uri $body_bytes_sent';
  client_body_temp_path %(folder)s/body; proxy_temp_path %(folder)s/proxy; fastcgi_temp_path %(folder)s/fastcgi;
  uwsgi_temp_path %(folder)s/uwsgi; scgi_temp_path %(folder)s/scgi;
  sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=400 inactive=60s;
  root %(site)s;
  access_log off;
  server { listen 127.0.0.1:%(plain)d; }
  server {
    listen 127.0.0.1:%(told)d;
    access_log %(folder)s/sent.log sent;
    gzip on; gzip_comp_level 6; gzip_min_length 500;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
  }
}
"""
WRK = """
local paths = {}
for path in io.lines("%(paths)s") do paths[#paths + 1] = path end
math.randomseed(1)
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("FOUND %%d %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.bytes, summary.duration,
    latency:percentile(50), latency:percentile(99), e.timeout, e.connect + e.read + e.write + e.status))
end
"""
CONNECTIONS = 32
PROGRAMS = ("/assets/search.js", "/assets/search-engine.js")
# When there is an answer: a result, word that there is none, or that the search failed.
ANSWERED = """() => !document.querySelector("[data-before]")
  && (document.querySelector("#search-results a") || document.querySelector("#search-nothing:not([hidden])")
    || document.querySelector("#search-failed:not([hidden])"))
  && performance.now()"""
FURTHER = """query => {
  for (const node of document.querySelector("#search-results").children) node.dataset.before = "";
  const input = document.getElementById("q");
  input.value = query;
  const start = performance.now();
  input.form.requestSubmit();
  return start;
}"""


class Nginx:
    """Serves a site on two ports: `plain` as it is, `told` with gzip and a log."""

    def __init__(self, site, folder):
        self.folder, self.site = folder, site

    def __enter__(self):
        self.plain, self.told = free_port(), free_port()
        names = {"folder": self.folder, "site": self.site, "plain": self.plain, "told": self.told}
        names["user"] = "user root;" if os.getuid() == 0 else ""
        settings = self.folder / "nginx.conf"
        settings.write_text(SETTINGS % names, "utf-8")
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([program, "-c", str(settings), "-e", str(self.folder / "nginx-errors.log")])
        deadline = time.monotonic() + 10
        while not answers(self.told):
            if self.process.poll() is not None or time.monotonic() > deadline:
                sys.exit("nginx does not answer: see its message above")
            time.sleep(0.05)
        return self

    def __exit__(self, *arguments):
        self.process.terminate()
        self.process.wait()

    def forget(self):
        (self.folder / "sent.log").open("w").close()

    def sent(self):
        """Address and bytes of each body sent to the browser, once no more come."""
        log, size = self.folder / "sent.log", -1
        while log.stat().st_size != size:
            size = log.stat().st_size
            time.sleep(0.3)
        return [(path, int(count)) for path, count in (line.rsplit(" ", 1) for line in log.read_text("utf-8").splitlines())]


def load(nginx, paths, seconds):
    """Requests and megabytes a second, median and 99th percentile in milliseconds, answers later than 2 s, and failures."""
    names, script = nginx.folder / "paths", nginx.folder / "wrk.lua"
    names.write_text("\n".join(paths) + "\n", "utf-8")
    script.write_text(WRK % {"paths": names}, "utf-8")
    command = ["wrk", "-t1", "-c%d" % CONNECTIONS, "-d%ds" % seconds, "-s", script, "http://127.0.0.1:%d" % nginx.plain]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    line = next((line for line in done.stdout.splitlines() if line.startswith("FOUND")), None)
    if not line:
        sys.exit("wrk failed: " + done.stdout + done.stderr)
    requests, size, microseconds, middle, slow, late, failed = map(int, line.split()[1:])
    took = microseconds / 1e6
    return requests / took, size / 1e6 / took, middle / 1e3, slow / 1e3, late, failed


class Chromium:
    def __init__(self, nginx):
        self.nginx, self.origin = nginx, "http://127.0.0.1:%d" % nginx.told

    def __enter__(self):
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            chromium_sandbox=False,  # it cannot run as root, and only our own pages are opened
        )
        return self

    def __exit__(self, *arguments):
        self._browser.close()
        self._playwright.stop()

    def search(self, query, further):
        """One query as a link opened by a newcomer, and a further one on the same page."""
        context = self._browser.new_context(locale="th-TH")
        page = context.new_page()
        page.set_default_timeout(120_000)
        self.nginx.forget()
        page.goto("%s/search/?q=%s" % (self.origin, quote(query)))
        first = self._answer(page, query)
        sent = self.nginx.sent()
        self.nginx.forget()
        start = page.evaluate(FURTHER, further)
        end = self._answer(page, further)
        more = self.nginx.sent()
        context.close()
        return {
            "query": query,
            "first_ms": first,
            "index": size_of(sent, is_index),
            "programs": size_of(sent, lambda path: path in PROGRAMS),
            "files": sum(is_index(path) for path, _ in sent),
            "further_ms": end - start,
            "further": size_of(more, is_index),
        }

    def _answer(self, page, query):
        """When the answer stood in the page, in milliseconds since it was opened."""
        found = page.wait_for_function(ANSWERED, polling="raf").json_value()
        if page.is_visible("#search-failed"):
            sys.exit("the search for %s failed; sent were %s" % (query, [path for path, _ in self.nginx.sent()]))
        return found


def is_index(path):
    return path.startswith("/search/") and path.endswith(".json")


def size_of(sent, counts):
    return sum(size for path, size in sent if counts(path))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
