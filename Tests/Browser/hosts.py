"""Real servers on loopback that an office may publish to, and a line between that can be cut."""
import os
import re
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

import psutil

USER, PASSWORD = "webmaster", "not-a-secret"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port, process, log):
    for _ in range(200):
        assert process.poll() is None, Path(log).read_text()
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nobody answers on port %d: %s" % (port, Path(log).read_text()))


def end(processes):
    for process in processes:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            pass


class Line:
    """Passes connections on to a server. After `limit` bytes from the client the line is cut: every connection ends, and
    no new one is taken, until it is mended."""

    def __init__(self, target):
        self.target, self.limit, self.passed, self.cut, self.open = target, None, 0, False, set()
        self.on_cut = []
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def mend(self, limit=None):
        with self.lock:
            self.limit, self.passed, self.cut = limit, 0, False

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if self.cut:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.target))
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self.lock:
                self.open |= {client, server}
            threading.Thread(target=self.pump, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self.pump, args=(server, client, False), daemon=True).start()

    def pump(self, source, sink, counted):
        try:
            while data := source.recv(16384):
                if counted:
                    data, over = self.count(data)
                    sink.sendall(data)
                    if over:
                        return self.break_off()
                else:
                    sink.sendall(data)
        except OSError:
            pass
        finally:
            for one in (source, sink):
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def count(self, data):
        """What still fits before the cut, and whether the line is cut behind it."""
        with self.lock:
            room = len(data) if self.limit is None else max(self.limit - self.passed, 0)
            self.passed += len(data)
            return data[:room], room < len(data)

    def break_off(self):
        with self.lock:
            self.cut, ended, self.open = True, self.open, set()
        for act in self.on_cut:
            act()
        for one in ended:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self):
        self.listener.close()


class Host:
    """A server, its folder, and the line to it."""

    def __init__(self, work):
        self.work = work
        self.root = work / "served"
        self.folder = self.root / "www" / "lessons"
        self.folder.parent.mkdir(parents=True)
        self.log = work / "server.log"
        self.port = free_port()
        self.process = self.start()
        wait_for(self.port, self.process, self.log)
        self.line = Line(self.port)
        self.on_cut = []

    def run(self, *command):
        with open(self.log, "ab") as log:
            return subprocess.Popen(
                [str(part) for part in command], stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                env=self.environment, start_new_session=True,
            )

    @property
    def environment(self):
        """A home of its own, so that neither rclone's configuration nor known servers of this computer count."""
        home = self.work / "home"
        (home / ".ssh").mkdir(parents=True, exist_ok=True)
        return {
            "PATH": os.environ["PATH"], "HOME": str(home), "RCLONE_CONFIG": str(home / "rclone.conf"),
            "RCLONE_CACHE_DIR": str(home / "cache"),
        }

    def secret(self):
        return subprocess.run(["rclone", "obscure", PASSWORD], capture_output=True, text=True, check=True).stdout.strip()

    def close(self):
        self.line.close()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


class SFTP(Host):
    """rclone's SFTP server. It tells checksums."""

    def start(self):
        return self.run(
            "rclone", "serve", "sftp", self.root, "--addr", "127.0.0.1:%d" % self.port, "--user", USER, "--pass", PASSWORD,
            # The tests clear its folder behind its back.
            "--dir-cache-time", "0s",
        )

    @property
    def settings(self):
        return "{kind: sftp, host: 127.0.0.1, port: %d, user: %s, folder: www/lessons}" % (self.line.port, USER)

    @property
    def publisher(self):
        keys = (self.work / "home/cache/serve-sftp").glob("*.pub")
        known = ["[127.0.0.1]:%d %s" % (self.line.port, " ".join(key.read_text().split()[:2])) for key in sorted(keys)]
        assert known, "the server wrote no keys"
        (self.work / "home/.ssh/known_hosts").write_text("".join(key + "\n" for key in known))
        return self.environment | {"RCLONE_SFTP_PASS": self.secret()}


class WebDAV(Host):
    """rclone's WebDAV server. It tells no checksums."""

    def start(self):
        return self.run(
            "rclone", "serve", "webdav", self.root, "--addr", "127.0.0.1:%d" % self.port, "--user", USER, "--pass", PASSWORD,
            # The tests clear its folder behind its back.
            "--dir-cache-time", "0s",
        )

    @property
    def settings(self):
        return "{kind: webdav, url: 'http://127.0.0.1:%d/', user: %s, folder: www/lessons}" % (self.line.port, USER)

    @property
    def publisher(self):
        return self.environment | {"RCLONE_WEBDAV_PASS": self.secret()}


class FTP(Host):
    """vsftpd, for anonymous visitors who may do everything. It tells no checksums, and hides names that begin with a dot.

    Only the control connection runs over the line; the server's processes are ended when it is cut, data and all.
    """

    def start(self):
        empty = self.work / "empty"
        empty.mkdir()
        for folder in (self.folder.parent, *self.work.parents):
            if folder == Path("/tmp"):
                break
            os.chmod(folder, os.stat(folder).st_mode | 0o055)
        settings = dict(
            listen="YES", listen_address="127.0.0.1", listen_port=self.port, background="NO", anonymous_enable="YES",
            no_anon_password="YES", anon_root=self.root, write_enable="YES", anon_upload_enable="YES",
            anon_mkdir_write_enable="YES", anon_other_write_enable="YES", anon_world_readable_only="NO", anon_umask="022",
            allow_writeable_chroot="YES", pasv_address="127.0.0.1", secure_chroot_dir=empty, xferlog_enable="NO",
            seccomp_sandbox="NO",
        )
        if os.geteuid() == 0:
            shutil.chown(self.folder.parent, "ftp")
        else:
            settings["run_as_launching_user"] = "YES"
        file = self.work / "vsftpd.conf"
        file.write_text("".join("%s=%s\n" % pair for pair in settings.items()))
        return self.run(shutil.which("vsftpd", path=os.environ["PATH"] + ":/usr/sbin"), file)

    def __init__(self, work):
        super().__init__(work)
        self.on_cut = [self.end_sessions]

    def end_sessions(self):
        end(psutil.Process(self.process.pid).children(recursive=True))

    @property
    def settings(self):
        return "{kind: ftp, host: 127.0.0.1, port: %d, user: anonymous, tls: none, folder: www/lessons}" % self.line.port

    @property
    def publisher(self):
        return self.environment | {"RCLONE_FTP_PASS": self.secret()}


class RcloneFTP(Host):
    """rclone's FTP server. Only the control connection runs over the line."""

    def start(self):
        return self.run(
            "rclone", "serve", "ftp", self.root, "--addr", "127.0.0.1:%d" % self.port, "--user", USER, "--pass", PASSWORD,
            "--public-ip", "127.0.0.1", "--dir-cache-time", "0s",
        )

    @property
    def settings(self):
        return "{kind: ftp, host: 127.0.0.1, port: %d, user: %s, tls: none, folder: www/lessons}" % (self.line.port, USER)

    @property
    def publisher(self):
        return self.environment | {"RCLONE_FTP_PASS": self.secret()}


def rclone_serves(protocol):
    """Whether the installed rclone has a server for a protocol: distributions leave some out."""
    outcome = subprocess.run(["rclone", "serve", "--help"], capture_output=True, text=True, check=False)
    return re.search(r"(?m)^  %s\b" % protocol, outcome.stdout) is not None


HOSTS = {"sftp": SFTP, "webdav": WebDAV, "vsftpd": FTP, "rclone-ftp": RcloneFTP}
