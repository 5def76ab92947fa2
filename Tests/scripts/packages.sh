# Sourced by the install scripts: finds out which Debian packages are missing, and installs them.

readonly EX_UNAVAILABLE=69 # sysexits.h: something that is needed is not there
missing=()

# want PACKAGE COMMAND...: PACKAGE is missing unless COMMAND succeeds.
want() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

# has PROGRAM...: is one of the programs on the path?
has() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null 2>&1 && return
  done
  return 1
}

# stop_needing WHAT COMMAND: says what is needed and the command that gets it, then stops.
stop_needing() {
  cat >&2 <<END
ยังติดตั้งให้ไม่ได้ ต้องมี (needed, and not installed here): $1
ติดตั้งเองด้วยคำสั่ง (install it with):
  $2
END
  exit "$EX_UNAVAILABLE"
}

# The command that may install packages, empty when there is none.
installer() {
  if [ -n "${BOTRIAN_NO_INSTALL:-}" ] || ! has apt-get; then
    return
  elif [ "$(id -u)" = 0 ]; then
    echo env
  elif has sudo && sudo -n true 2>/dev/null; then
    echo sudo -n env
  fi
}

# Installs what `want` found missing; says nothing when that is nothing.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root
  read -ra as_root <<<"$(installer)"
  [ ${#as_root[@]} -gt 0 ] || stop_needing "${missing[*]}" \
    "sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
  echo "กำลังติดตั้ง (installing): ${missing[*]}" >&2
  as_root+=(DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0)
  "${as_root[@]}" update >&2
  "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" >&2
}
