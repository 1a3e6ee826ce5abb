#!/usr/bin/env python3
"""Prints size-adjust and the three overrides for the fallback faces in fonts.css.

    python3 fallback_metrics.py FONTS_DIR LIBERATION_DIR

size-adjust = width of the sample in the web font / width in the fallback (both shaped with kerning by
hb-shape, so word spaces and letter frequency count as they occur); the overrides are the web font's own
ascent and descent divided by it. Liberation Sans, Sans Narrow and Serif have the advance widths of Arial,
Arial Narrow and Times New Roman. Needs hb-shape (Debian: libharfbuzz-bin).
"""
import re, subprocess, sys, tempfile
from pathlib import Path
from fontTools.ttLib import TTFont

TEXT = """Op donderdag 13 februari 2014 kwamen bijna driehonderd mensen naar Pakhuis de Zwijger in Amsterdam. Het programma
telde drieëntwintig optredens op vier podia en stelde steeds dezelfde vraag: hoe pak je het aan? Wie een richting heeft, weet
nog niet welke stap de eerste is. Daarom gingen de sprekers in op vaardigheden, gereedschap en de mensen die ermee werken.
De wijkagent die elke dag een bericht schrijft, heeft een andere vraag dan de afdeling die duizenden klanten antwoordt, en toch
lopen hun verhalen langs dezelfde lijnen: begin klein, laat collega’s vrij, leg uit wat het oplevert. Volgens de een is
vertrouwen genoeg; volgens de ander horen er regels bij, want een merk praat altijd mee. Bekijk het programma, voeg een optreden
toe aan je dag of lees het verslag. Tijd en podium zijn niet vastgelegd; het thema is afgeleid uit het verslag. Geef een
reactie: je naam staat erbij, je e-mailadres niet. A speaker may also talk in English, and the programme says so with each
session: what it is about, who gives it, where and when. Zoeken, sprekers, thema’s, blog, mijn dag: 09.30–10.15 uur, 23 van 23."""
HEADS = """Het grote Hoe · Programma · Sprekers · Thema’s · Geef een reactie · Tijd en podium niet vastgelegd · Mijn dag · Internal social
· Webcare & klantcontact · Communicatie & reputatie · Toekomst & visie · Wat er op de vier podia te zien was · Andere optredens"""
POSTER = """HOE? THE SOCIAL CONFERENCE 2014 JACOB MORGAN PATRICK LEROU ANNEMARIE LUIJK NATHALI DONATZ PATRICK DE GROOT SOCIAL TALK
PROGRAMMA SPREKERS PODIA THEMA’S INTERNAL SOCIAL WEBCARE & KLANTCONTACT COMMUNICATIE & REPUTATIE TOEKOMST & VISIE MIJN DAG"""

fonts, lib = Path(sys.argv[1]), Path(sys.argv[2])
tmp = Path(tempfile.mkdtemp())


def width(path, text, wght=None):
    f = TTFont(path)
    upm = f["head"].unitsPerEm
    if f.flavor:
        f.flavor = None
        path = tmp / (path.stem + ".ttf")
        if not path.exists():
            f.save(path)
    cmd = ["hb-shape", "--no-glyph-names", "--no-clusters"] + ([f"--variations=wght={wght}"] if wght else [])
    out = subprocess.run(cmd + [str(path), re.sub(r"\s+", " ", text)], capture_output=True, text=True, check=True).stdout
    assert not re.search(r"[\[|]0[+@]", out), "a character of the sample is missing in " + str(path)
    return sum(int(x) for x in re.findall(r"\+(-?\d+)", out)) / upm


def row(label, web, wght, fallback, text):
    w, f = fonts / web, lib / fallback
    s = width(w, text, wght) / width(f, text)
    t = TTFont(w)
    h, upm = t["hhea"], t["head"].unitsPerEm
    print(f"{label:44} size-adjust: {s:.2%}; ascent-override: {h.ascent / upm / s:.2%}; "
          f"descent-override: {-h.descent / upm / s:.2%}; line-gap-override: {h.lineGap / upm / s:.0%}")


row("Archivo 400 / Arial", "archivo.woff2", 400, "LiberationSans-Regular.ttf", TEXT)
row("Archivo 600 / Arial Bold", "archivo.woff2", 600, "LiberationSans-Bold.ttf", HEADS)
row("Archivo 700 / Arial Bold", "archivo.woff2", 700, "LiberationSans-Bold.ttf", HEADS)
row("Archivo 800 / Arial Bold", "archivo.woff2", 800, "LiberationSans-Bold.ttf", HEADS)
row("Archivo 900 / Arial Bold", "archivo.woff2", 900, "LiberationSans-Bold.ttf", HEADS)
row("Archivo Poster / Arial Narrow Bold, caps", "archivo-poster.woff2", None, "LiberationSansNarrow-Bold.ttf", POSTER)
row("Archivo Poster / Arial Narrow Bold, mixed", "archivo-poster.woff2", None, "LiberationSansNarrow-Bold.ttf", HEADS)
row("Archivo Poster / Arial Bold, caps", "archivo-poster.woff2", None, "LiberationSans-Bold.ttf", POSTER)
row("Archivo Poster / Arial Bold, mixed", "archivo-poster.woff2", None, "LiberationSans-Bold.ttf", HEADS)
row("TSC Serif 400 / Times New Roman", "source-serif.woff2", 400, "LiberationSerif-Regular.ttf", TEXT)
row("TSC Serif 700 / Times New Roman Bold", "source-serif.woff2", 700, "LiberationSerif-Bold.ttf", TEXT)
