#!/usr/bin/env bash
# Installs what `swift build` needs beyond the toolchain. BOTRIAN_NO_INSTALL=1 only says what is missing.
set -euo pipefail
source "$(dirname "$0")/packages.sh"

want pkg-config has pkg-config
want libcmark-dev pkg-config --exists libcmark
# swift-crypto holds C++.
want libstdc++-12-dev compgen -G '/usr/include/c++/*/vector'
want libzip-dev pkg-config --exists libzip
want libxxhash-dev pkg-config --exists libxxhash
install_missing
