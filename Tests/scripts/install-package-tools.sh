#!/usr/bin/env bash
# Installs what `make deb` and `make test-deb` need. BOTRIAN_NO_INSTALL=1 only says what is missing.
set -euo pipefail
source "$(dirname "$0")/packages.sh"

want binutils has strip
want dpkg-dev has dpkg-shlibdeps
# Foundation, when it stands inside the program, asks for it.
want libcurl4-openssl-dev pkg-config --exists libcurl
want lintian has lintian
# A clean Debian to install the package in.
want debootstrap has debootstrap /usr/sbin/debootstrap
install_missing
