#!/usr/bin/env bash
# Installs the Debian package where nothing of Swift is, and makes a website there.
#
# As root and with debootstrap, that is a clean Debian of this computer's release, from the mirror that apt uses here. Else the package
# is unpacked into a folder and runs without /usr/bin of anything but the system on its path.
#
# Usage: Tests/scripts/test-deb.sh PACKAGE.deb
set -euo pipefail

readonly package=$(realpath "$1")
work=$(mktemp -d)
readonly work root=$work/root
trap 'umount "$root/proc" 2>/dev/null; rm -rf --one-file-system "$work"' EXIT

fail() {
  echo "test-deb: $*" >&2
  exit 1
}

# inside COMMAND...: runs a command where the package is installed.
inside() {
  if [ "$kind" = debootstrap ]; then
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
  else
    env -i PATH="$root/usr/bin:/usr/bin:/bin" HOME="$work" LC_ALL=C.UTF-8 "$@"
  fi
}

install_in_clean_root() {
  local release mirror
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' 'Component: main' |
    sed -n "s/^$release //p" | head -n 1)
  [ -n "$mirror" ] || return 1
  export_proxies
  debootstrap --variant=minbase "$release" "$root" "$mirror" >"$work/log" 2>&1 || return 1
  # A Swift program reads its arguments there.
  mount -t proc proc "$root/proc" 2>"$work/log" || return 1
  apt-config dump Acquire >"$root/etc/apt/apt.conf.d/90host"
  cp "$package" "$root/tmp/botrian.deb"
  kind=debootstrap
  inside env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends /tmp/botrian.deb >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; fail "apt-get could not install the package"; }
  folder=/root/site
}

# What apt is told of proxies, for debootstrap's own downloads.
export_proxies() {
  local scheme proxy
  for scheme in http https; do
    eval "$(apt-config shell proxy "Acquire::$scheme::Proxy")"
    [ -z "${proxy:-}" ] || export "${scheme}_proxy=$proxy"
    proxy=
  done
}

unpack_into_folder() {
  rm -rf "$root"
  dpkg -x "$package" "$root"
  kind=folder
  folder=$work/site
}

if [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null && install_in_clean_root; then
  echo "test-deb: installed by apt in a clean $(. /etc/os-release && echo "$VERSION_CODENAME")"
else
  [ ! -s "$work/log" ] || tail -n 3 "$work/log" >&2
  unpack_into_folder
  echo "test-deb: no clean root could be made here; unpacked into a folder"
fi
readonly kind folder

! inside sh -c 'command -v swift' >/dev/null || fail "Swift is on the path; this shows nothing"
libraries=$(inside ldd "$([ "$kind" = debootstrap ] || echo "$root")/usr/bin/botrian")
case $libraries in
  *libswift* | *libFoundation*) fail "the program needs Swift's libraries: $libraries" ;;
  *"not found"*) fail "a library is missing: $libraries" ;;
esac

inside botrian --version
inside mkdir "$folder"
inside botrian init --root "$folder" --name สำนักงานตัวอย่าง --short-name สนง. --province น่าน \
  --address ถนนกลาง --phone "0 5400 0000" --base-url https://lessons.example.go.th/
inside botrian build --root "$folder"
inside botrian build --root "$folder" --drafts --report
inside grep -q สำนักงานตัวอย่าง "$folder/Site/index.html" || fail "the website does not name its office"
inside test -s "$folder/botrian-report.html" || fail "there is no page of messages"

# A minimal Debian may leave documents out (dpkg's path-exclude), so the package itself is asked.
contents=$(dpkg-deb --contents "$package")
for file in man/man1/botrian.1.gz man/th/man1/botrian.1.gz doc/botrian/copyright doc/botrian/Documentation/staff.md \
  bash-completion/completions/botrian zsh/vendor-completions/_botrian fish/vendor_completions.d/botrian.fish; do
  [[ $contents == *" ./usr/share/$file"* ]] || fail "the package lacks $file"
done
echo "test-deb: passed"
