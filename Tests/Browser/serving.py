"""A `botrian serve` that runs while something looks at it."""
import re
import signal
import subprocess
import time
import urllib.error
import urllib.request

from built_site import BOTRIAN


class Serving:
    """A running `botrian serve` and the folder that it watches."""

    def __init__(self, root, *options, binary=BOTRIAN, log=subprocess.DEVNULL):
        self.root = root
        self.process = subprocess.Popen(
            [binary, "serve", "--root", root, "--port", "0", *options], stdout=subprocess.PIPE, stderr=log, text=True
        )
        self.origin = re.search(r"http://[^/ ]+", self.process.stdout.readline()).group()

    def url(self, path):
        return self.origin + path

    def get(self, path):
        """Status and text of an answer."""
        try:
            answer = urllib.request.urlopen(self.url(path))
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return answer.status, answer.read().decode("utf-8")

    def wait_for(self, path, condition):
        """Asks again and again until the answer is as it should be."""
        deadline = time.monotonic() + 60
        while not condition(*self.get(path)):
            assert time.monotonic() < deadline, "waited in vain for " + path
            time.sleep(0.05)

    def wait_for_site(self):
        """Until the first build is done."""
        self.wait_for("/", lambda status, text: status == 200)

    def replace(self, path, old, new):
        """Saves a file with one text replaced by another."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert text.count(old), "%s does not hold %s" % (path, old)
        file.write_text(text.replace(old, new, 1), "utf-8")

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.process.wait(10)
