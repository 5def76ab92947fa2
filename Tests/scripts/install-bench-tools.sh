#!/usr/bin/env bash
# Installs what a benchmark needs beyond the tests' tools: `install-bench-tools.sh bench`, `check` or `scale`.
# BOTRIAN_NO_INSTALL=1 only says what is missing.
set -euo pipefail
source "$(dirname "$0")/packages.sh"

case ${1:-} in
  bench)
    want cmark has cmark
    want jekyll has jekyll
    want python3-venv python3 -c 'import ensurepip, venv'
    ;;
  check)
    want valgrind has valgrind
    want binutils has strip
    want gcc has cc
    want util-linux has taskset
    ;;
  scale)
    want nginx-light has nginx /usr/sbin/nginx
    want wrk has wrk
    want chromium has chromium
    ;;
  *)
    echo "usage: $0 bench|check|scale" >&2
    exit 64
    ;;
esac
install_missing
