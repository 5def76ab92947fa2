"""The sites and corpora that are measured."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
PEERS = HERE / "peers"
MEMORY = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None


def own_site(folder):
    """The repository's own site."""
    root = folder / "own"
    for name in ("Content", "Themes"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "site.yml", root)
    return root


def generated_site(folder, reports):
    """A whole site of generated reports; it uses the theme that the tool carries."""
    root = folder / ("generated-%d" % reports)
    subprocess.run([sys.executable, HERE / "make_site.py", root, "--reports", str(reports)], check=True)
    return root


def corpus(folder, reports, form):
    """The same reports for another generator, with the front matter that it reads."""
    root = folder / ("corpus-%s-%d" % (form, reports))
    command = [sys.executable, HERE / "make_corpus.py", root, "--reports", str(reports), "--front-matter", form]
    subprocess.run(command, check=True)
    return root


def sources(root):
    """Every Markdown file, in order."""
    return sorted(root.rglob("*.md"))


def a_report(root):
    """One report, always the same."""
    return min(root.rglob("reports/*/*.md"))


def edit(root, words):
    """Adds words to the last lesson of one report; returns the file and what it held before."""
    report = a_report(root)
    text = report.read_text("utf-8")
    report.write_text("%s %s\n" % (text.rstrip("\n"), words), "utf-8")
    return report, text


def size_of(folder, without=None):
    """Files, bytes, and the bytes of the largest HTML page; what is below `without` belongs to somebody else."""
    files = [file for file in folder.rglob("*") if file.is_file() and not (without and file.is_relative_to(without))]
    pages = [file.stat().st_size for file in files if file.suffix == ".html"]
    return len(files), sum(file.stat().st_size for file in files), max(pages, default=0)
