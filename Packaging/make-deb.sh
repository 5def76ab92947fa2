#!/usr/bin/env bash
# Makes the Debian package of botrian, for the Debian and the processor that it runs on: .build/deb/botrian_VERSION_ARCHITECTURE.deb
#
# Swift's own libraries are linked into the program, so that computers without Swift can use it. The same commit gives the same
# bytes: every time in the package is that of the commit (SOURCE_DATE_EPOCH).
#
# DEBFULLNAME and DEBEMAIL name who answers for the package, as in Debian's own tools.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly swift=${SWIFT:-swift}
readonly build=.build/deb
readonly scratch=$build/swift
readonly root=$build/root
readonly doc=$root/usr/share/doc/botrian
readonly maintainer="${DEBFULLNAME:-botrian maintainers} <${DEBEMAIL:-botrian@packages.invalid}>"

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

build_program() {
  "$swift" build --configuration release --static-swift-stdlib --product botrian \
    --scratch-path "$scratch" --disable-local-rpath
  install -D --strip "$scratch/release/botrian" "$root/usr/bin/botrian"
}

add_manuals() {
  local date
  date=$(date --date="@$SOURCE_DATE_EPOCH" +%F)
  mkdir -p "$root/usr/share/man/man1" "$root/usr/share/man/th/man1"
  "$root/usr/bin/botrian" manual --date "$date" --language en | gzip -9n >"$root/usr/share/man/man1/botrian.1.gz"
  "$root/usr/bin/botrian" manual --date "$date" --language th | gzip -9n >"$root/usr/share/man/th/man1/botrian.1.gz"
}

add_completions() {
  mkdir -p "$root"/usr/share/{bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}
  completion bash bash-completion/completions/botrian
  completion zsh zsh/vendor-completions/_botrian
  completion fish fish/vendor_completions.d/botrian.fish
}

completion() {
  # Debian wants no interpreter named in what a shell reads itself.
  "$root/usr/bin/botrian" --generate-completion-script "$1" | sed '1{/^#!/d}' >"$root/usr/share/$2"
}

add_documents() {
  mkdir -p "$doc/licences"
  install -m 644 Packaging/copyright "$doc/copyright"
  gzip -9nc CHANGELOG.md >"$doc/changelog.gz"
  debian_changelog | gzip -9n >"$doc/changelog.Debian.gz"
  cp -r README.md Documentation "$doc/"
  local folder
  for folder in "$scratch"/checkouts/*/; do
    cat "$folder"LICENSE* "$folder"NOTICE* 2>/dev/null >"$doc/licences/$(basename "$folder").txt" || true
  done
  install -m 644 "$(dirname "$("$swift" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')")/../share/swift/LICENSE.txt" \
    "$doc/licences/swift.txt"
  install -m 644 Themes/default/assets/fonts/OFL.txt "$doc/licences/sarabun.txt"
}

# Where the package means to differ from Debian's rules.
add_overrides() {
  install -D -m 644 Packaging/lintian-overrides "$root/usr/share/lintian/overrides/botrian"
}

debian_changelog() {
  cat <<END
botrian ($version) unstable; urgency=medium

  * A package of the release; changelog.gz tells what is in it.

 -- $maintainer  $(date --date="@$SOURCE_DATE_EPOCH" --rfc-email)
END
}

# The shared libraries that the program was linked with, as Debian's packages of this release.
libraries() {
  mkdir -p "$build/debian"
  printf 'Source: botrian\n\nPackage: botrian\nArchitecture: any\n' >"$build/debian/control"
  (cd "$build" && dpkg-shlibdeps -O -eroot/usr/bin/botrian) | sed 's/^shlibs:Depends=//'
}

write_control() {
  local depends
  depends=$(libraries)
  mkdir -p "$root/DEBIAN"
  cat >"$root/DEBIAN/control" <<END
Package: botrian
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du --apparent-size -ks --exclude=DEBIAN "$root" | cut -f 1)
Depends: $depends
Recommends: pandoc, rclone
Suggests: chromium
Section: web
Priority: optional
Description: website of an office's lessons-learned reports
 botrian publishes the lessons-learned reports of a Thai government office as
 a website in which every lesson can be found. It reads Markdown, checks it
 and says in Thai what is wrong, shows the site while it is written, imports
 Word documents (through pandoc) and publishes (through rclone).
 .
 สร้างเว็บไซต์คลังบทเรียนจากรายงานการถอดบทเรียนของหน่วยงาน
 ตรวจเนื้อหาและบอกเป็นภาษาไทยว่าต้องแก้อะไร
END
  (cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
}

rm -rf "$root" "$build"/*.deb
build_program
version=$("$root/usr/bin/botrian" --version)-1
architecture=$(dpkg --print-architecture)
add_manuals
add_completions
add_documents
add_overrides
write_control
dpkg-deb --root-owner-group -Zxz --build "$root" "$build/botrian_${version}_$architecture.deb"
