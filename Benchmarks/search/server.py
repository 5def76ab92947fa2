"""A loopback server that answers as a plain static host does, and counts the bytes of the bodies it sends."""
import gzip
import mimetypes
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml"}
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")
# Pages, their style and fonts are there before anybody searches; a browser asks for icons when it likes.
UNCOUNTED = (".html", ".css", ".woff2", ".svg", ".ico")


class Server:
    """Serves `folder` at `/`, with gzip at level 9 where it helps, ten minutes of caching and entity tags.

    `sent` holds (path, bytes of the encoded body) of each counted answer since the last `forget()`.
    """

    def __init__(self, folder, is_strict=True):
        self.folder, self.is_strict = Path(folder).resolve(), is_strict
        self.sent, self.failed = [], []
        self._bodies, self._lock, self._open, self._last = {}, threading.Lock(), 0, 0
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._http.handle_error = lambda *arguments: None  # browsers end with connections open
        self.origin = "http://127.0.0.1:%d/" % self._http.server_port
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        self._http.shutdown()
        self._http.server_close()

    def forget(self):
        with self._lock:
            self.sent.clear()

    def wait_until_idle(self, seconds=0.15, limit=30):
        """Waits until nothing has been asked for in so many seconds."""
        deadline = time.monotonic() + limit
        while self._open or time.monotonic() - self._last < seconds:
            if time.monotonic() > deadline:
                raise TimeoutError("the page does not stop asking for files")
            time.sleep(0.01)

    def size(self, name):
        """The bytes that the body of a file takes as sent."""
        return len(self.body(self.folder / name)[0])

    def body(self, file):
        """The body of a file as it is sent, and its encoding."""
        if file not in self._bodies:
            plain = file.read_bytes()
            packed = gzip.compress(plain, 9, mtime=0) if file.suffix in PACKED else plain
            self._bodies[file] = (packed, "gzip") if len(packed) < len(plain) else (plain, None)
        return self._bodies[file]

    def _file(self, path):
        file = (self.folder / path.lstrip("/")).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_relative_to(self.folder) and file.is_file() else None

    def answer(self, request):
        path = unquote(urlsplit(request.path).path)
        file = self._file(path)
        if not file:
            self.failed.append(path)
            request.send_error(404)
            return
        body, encoding = self.body(file)
        tag = '"%08x"' % zlib.crc32(body)
        if request.headers["If-None-Match"] == tag:
            request.send_response(304)
            request.send_header("ETag", tag)
            request.end_headers()
            return
        if file.suffix not in UNCOUNTED:
            with self._lock:
                self.sent.append((path, len(body)))
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Cache-Control", "max-age=600")
        request.send_header("ETag", tag)
        if encoding:
            request.send_header("Content-Encoding", encoding)
        if self.is_strict:
            request.send_header("Content-Security-Policy", POLICY)
        request.end_headers()
        request.wfile.write(body)

    def _handler(server):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # a body that follows its head at once would wait for 40 ms

            def do_GET(self):
                server._count(1)
                try:
                    server.answer(self)
                finally:
                    server._count(-1)

            def log_message(self, *arguments):
                pass

        return Handler

    def _count(self, change):
        with self._lock:
            self._open += change
            self._last = time.monotonic()
