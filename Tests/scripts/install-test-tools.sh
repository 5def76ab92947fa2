#!/usr/bin/env bash
# Installs what the tests need: the programs they compare with, two browsers, and a Python environment
# under .build-test/ for the browser suite. BOTRIAN_NO_INSTALL=1 only says what is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/scripts/packages.sh

readonly environment=.build-test/venv
readonly requirements=Tests/Browser/requirements.txt

# Reference renderers of Markdown, for the Swift tests.
want cmark has cmark
want cmark-gfm has cmark-gfm
# Documents of a word processor, for importing: pandoc reads them, python-docx makes one.
want pandoc has pandoc
want python3-docx /usr/bin/python3 -c 'import docx'
# Browsers, and a Java that runs the Nu HTML checker.
want chromium has chromium
want firefox-esr has firefox-esr
want default-jre-headless has java
# pdftotext and pdfinfo, to read what the browser prints.
want poppler-utils has pdftotext
# A reader of manual pages that tells what is wrong with one.
want mandoc has mandoc
# Servers that the site is published to, and what publishes it.
want rclone has rclone
want vsftpd has vsftpd /usr/sbin/vsftpd
want python3 has python3
want python3-venv python3 -c 'import ensurepip, venv'
install_missing

# The copy of the requirements is written last: it says that the environment is whole.
if ! cmp -s "$requirements" "$environment/requirements.txt"; then
  [ -z "${BOTRIAN_NO_INSTALL:-}" ] || stop_needing "Python packages of $requirements" \
    "make BOTRIAN_NO_INSTALL= test-tools"
  echo "กำลังติดตั้ง (installing): $requirements" >&2
  python3 -m venv --clear "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" >&2
  cp "$requirements" "$environment/requirements.txt"
fi
