#!/bin/bash
# build.sh WWWROOT — draws favicon, icons and og.png. Debian: chromium librsvg2-bin icoutils pngquant optipng
set -euo pipefail
out=$(realpath "$1"); here=$(dirname "$(realpath "$0")"); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mkdir -p "$out/images"; cp "$here/shapes.json" "$tmp"; cd "$tmp"
python3 "$here/icons.py" "$out/fonts"
cp favicon.svg "$out/favicon.svg"
rsvg-convert -w 32 favicon.svg -o 32.png
rsvg-convert -w 16 favicon.svg -o 16.png
rsvg-convert -w 192 icon.svg -o icon-192.png
rsvg-convert -w 512 icon.svg -o icon-512.png
rsvg-convert -w 512 maskable.svg -o icon-maskable-512.png
rsvg-convert -w 180 touch.svg -o apple-touch-icon.png
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --force-color-profile=srgb --allow-file-access-from-files \
  --user-data-dir="$tmp/profile" --window-size=1200,630 --virtual-time-budget=3000 --screenshot="$tmp/og.png" "file://$tmp/og.html" 2>/dev/null
for f in 16 32 icon-192 icon-512 icon-maskable-512 apple-touch-icon og; do
  pngquant --force --nofs --speed 1 --strip --quality 95-100 --ext .png 64 $f.png || true
  optipng -quiet -o5 -strip all $f.png
done
icotool -c -o "$out/favicon.ico" 32.png 16.png
cp icon-192.png icon-512.png icon-maskable-512.png apple-touch-icon.png og.png "$out/images/"
