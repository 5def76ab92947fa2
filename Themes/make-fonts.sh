#!/bin/sh
# Makes the theme's two font files from the Sarabun family (SIL Open Font License 1.1).
#
#   Themes/make-fonts.sh FOLDER
#
# FOLDER holds Sarabun-Regular.ttf and Sarabun-Bold.ttf, for example the folder "fontpkg_sarabun/files" of the Python
# package fontpkg-sarabun 1.0. Needs Python 3 with fonttools and brotli. The same input gives the same bytes.
set -eu

source_folder=${1:?"usage: Themes/make-fonts.sh FOLDER"}
fonts=$(dirname "$0")/default/assets/fonts

# Basic Latin, Thai, and the marks that Thai official text and the theme use.
characters='U+0020-007E,U+00A0,U+00A7,U+00AB,U+00B0,U+00B2,U+00B6,U+00B7,U+00BB,U+00BD,U+00D7'
characters="$characters,U+0E01-0E3A,U+0E3F-0E5B,U+200B,U+2010-2014,U+2018-201A,U+201C-201E,U+2022,U+2026"
characters="$characters,U+2190-2193,U+2212,U+2264,U+2265,U+25CC"

for weight in Regular Bold; do
    SOURCE_DATE_EPOCH=0 python3 -m fontTools.subset "$source_folder/Sarabun-$weight.ttf" \
        --unicodes="$characters" \
        --layout-features='ccmp,locl,mark,mkmk,kern,liga' \
        --no-hinting --desubroutinize --name-IDs='0,1,2,3,4,5,6,13,14' --no-recalc-timestamp \
        --flavor=woff2 --output-file="$fonts/Sarabun-$weight.woff2"
done
ls -l "$fonts"
