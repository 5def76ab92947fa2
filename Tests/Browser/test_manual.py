"""What a package holds beside the program: manual pages and completions."""
import re
import subprocess

import pytest

from built_site import BOTRIAN


def printed(*arguments):
    return subprocess.run([BOTRIAN, *arguments], capture_output=True, check=True).stdout


@pytest.mark.parametrize("language", ["th", "en"])
def test_reads_the_manual_without_a_warning(language, tmp_path):
    manual = tmp_path / "botrian.1"
    manual.write_bytes(printed("manual", "--date", "2024-06-19", "--language", language))
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", manual], capture_output=True, text=True)
    assert (lint.returncode, lint.stdout) == (0, "")
    shown = subprocess.run(["mandoc", "-T", "utf8", manual], capture_output=True, check=True).stdout.decode()
    assert "botrian publish" in re.sub(".\b", "", shown)  # bold is a letter over itself


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completes_every_command(shell):
    script = printed("--generate-completion-script", shell)
    commands = ["init", "new", "import", "check", "serve", "build", "search", "publish", "lock", "volume", "export", "theme"]
    assert [name for name in commands if name.encode() not in script] == []
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=script, check=True)
