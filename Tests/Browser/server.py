"""A web server for one built site, as strict as a careful host would be."""
import mimetypes
import threading
import time
from collections import namedtuple
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
REPORTS = "/policy-violations"  # browsers POST what the policy stopped
TYPES = {".woff2": "font/woff2", ".xml": "application/xml", ".js": "text/javascript", ".svg": "image/svg+xml"}

Request = namedtuple("Request", "path status")


class Server:
    """Serves `folder` under `mount` ("/" or "/name/") on a free port of the loopback address.

    Every page comes with the strict content security policy above, unless `is_strict` is set to false. `requests`
    holds what was asked for since the last `forget()`, `violations` what the policy stopped. `damaged` holds what is
    answered instead of a file, by its path from the site's root; `None` for a file that is missing.
    """

    is_strict = True

    def __init__(self, folder, mount):
        self.folder, self.mount = Path(folder), mount
        self.requests, self.violations, self.damaged = [], [], {}
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self.origin = "http://127.0.0.1:%d" % self._http.server_port
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self):
        self._http.shutdown()
        self._http.server_close()

    def url(self, path):
        """The address of a page given from the site's root: "/reports/" or "/"."""
        return self.origin + self.mount + path.removeprefix("/")

    def forget(self):
        self.requests.clear()
        self.violations.clear()
        self.damaged.clear()

    def wait_for_violation(self, directive, seconds=10):
        deadline = time.monotonic() + seconds
        while not any(directive in violation for violation in self.violations):
            assert time.monotonic() < deadline, "no report of a violation of " + directive
            time.sleep(0.02)

    @property
    def failed(self):
        return ["%d %s" % (request.status, request.path) for request in self.requests if request.status >= 400]

    def answer(self, path):
        """Status, file and new location for a requested path."""
        missing = (404, self.folder / "404.html", None)
        if not path.startswith(self.mount):
            return missing
        if self.damaged.get(path[len(self.mount) :], b"") is None:
            return missing
        file = (self.folder / path[len(self.mount) :]).resolve()
        if not file.is_relative_to(self.folder.resolve()):
            return missing
        if file.is_dir() and not path.endswith("/"):
            return 301, None, path + "/"
        if file.is_dir():
            file /= "index.html"
        return (200, file, None) if file.is_file() else missing

    def _handler(server):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # a body that follows its head at once would wait for 40 ms

            def do_GET(self):
                path = unquote(urlsplit(self.path).path)
                status, file, location = server.answer(path)
                server.requests.append(Request(path, status))
                body = file.read_bytes() if file and file.is_file() else b""
                body = server.damaged.get(path[len(server.mount) :]) or body
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                if file:
                    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                    self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-store")
                if server.is_strict:
                    self.send_header("Content-Security-Policy", "%s; report-uri %s" % (POLICY, REPORTS))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.violations.append(body.decode("utf-8", "replace"))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        return Handler
