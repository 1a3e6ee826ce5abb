#!/usr/bin/env python3
"""Builds wwwroot/fonts/*.woff2 from the @fontsource-variable npm packages.

    python3 build_fonts.py NODE_MODULES OUT_DIR

Needs fontTools >= 4.38 and brotli (Debian: python3-fonttools python3-brotli).
The output depends on nothing but the two packages and this file.

What happens to each font, in order:
  1. merge    The packages cut each family into "latin" and "latin-ext" files. Latin Extended-A
              (and the Romanian comma letters) is moved from the second into the first; each moved
              letter joins the kerning classes of its base letter.
  2. arrows   The packages hold only up and down; left and right are the up arrow, turned.
  3. axes     fontTools.varLib.instancer limits or pins the axes.
  4. compose  Accented letters drawn out in full become base + accent (same points, fewer bytes).
  5. HVAR     rebuilt from gvar (steps 1, 2 and 4 change the glyph list).
  6. subset   fontTools.subset: characters, features, names; woff2.
"""
import sys, unicodedata
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables as ot
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import builder as vb
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta, iup_delta_optimize
from fontTools.varLib.varStore import OnlineVarStoreBuilder

TOLERANCE = 1  # font units (of 1000): rounding differences between copies of one accent

BASIC = [*range(0x20, 0x7F)]
LATIN1 = [*range(0xA0, 0x100)]
EXT_A = [*range(0x100, 0x180)]
ROMANIAN = [0x218, 0x219, 0x21A, 0x21B]
PUNCTUATION = [0x2009, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C,
               0x201D, 0x201E, 0x2020, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC,
               0x2122, 0x2212]
ARROWS = [0x2190, 0x2191, 0x2192, 0x2193]
MODIFIERS = [0x2BC, 0x2C6, 0x2C7, 0x2DA, 0x2DC]
TEXT = BASIC + LATIN1 + EXT_A + ROMANIAN + PUNCTUATION + ARROWS + MODIFIERS
FEATURES = ["kern", "liga", "tnum", "pnum", "rvrn"]


# ---------------------------------------------------------------- glyph access

def points(font, name):
    """All points with the four phantom points, and the contour ends (components count as points)."""
    coords, ctrl = font["glyf"]._getCoordinatesAndControls(name, font["hmtx"].metrics)
    return coords, ctrl.endPts


def deltas(font, name):
    """{axes: full list of deltas}: the points left out by IUP are filled in."""
    if "gvar" not in font:
        return {}
    coords, ends = points(font, name)
    out = {}
    for tv in font["gvar"].variations.get(name, []):
        d = list(tv.coordinates)
        if None in d:
            if font["glyf"][name].isComposite():
                d = [x or (0, 0) for x in d]
            else:
                d = iup_delta(d, coords, list(ends))
        key = tuple(sorted(tv.axes.items()))
        assert key not in out
        out[key] = [tuple(p) for p in d]
    return out


def set_deltas(font, name, table, optimize=True):
    if "gvar" not in font:
        return
    coords, ends = points(font, name)
    tvs = []
    for axes, d in sorted(table.items()):
        if all(x == 0 and y == 0 for x, y in d):
            continue
        d = [(round(x), round(y)) for x, y in d]
        if optimize and not font["glyf"][name].isComposite() and len(d) > 4:
            full = d
            d = iup_delta_optimize(full, coords, list(ends), 0.5)
            if all(x is None for x in d):
                d = [(0, 0)] + [None] * (len(full) - 1)
        tvs.append(TupleVariation(dict(axes), d))
    font["gvar"].variations[name] = tvs


def contours(font, name):
    """[(points with flags, {axes: deltas})] of a simple glyph."""
    g = font["glyf"][name]
    if g.numberOfContours <= 0:
        return []
    coords, ends = g.coordinates, g.endPtsOfContours
    ds = deltas(font, name)
    out, s = [], 0
    for e in ends:
        out.append(([(round(x), round(y), f & 1) for (x, y), f in zip(coords[s:e + 1], g.flags[s:e + 1])],
                    {a: d[s:e + 1] for a, d in ds.items()}))
        s = e + 1
    return out


def offset_of(part, whole):
    """The shift {None: (dx, dy), axes: (dx, dy)} that takes `part` onto `whole`, or None."""
    if len(part) != len(whole) or not part:
        return None
    shift = None
    for (pp, pd), (wp, wd) in zip(part, whole):
        if len(pp) != len(wp) or any(a[2] != b[2] for a, b in zip(pp, wp)):
            return None
        axes = set(pd) | set(wd)
        zero = [(0, 0)] * len(pp)
        if shift is None:
            shift = {None: (wp[0][0] - pp[0][0], wp[0][1] - pp[0][1])}
            for a in axes:
                p, w = pd.get(a, zero)[0], wd.get(a, zero)[0]
                shift[a] = (w[0] - p[0], w[1] - p[1])
        for a, b in zip(pp, wp):
            if any(abs(b[i] - a[i] - shift[None][i]) > TOLERANCE for i in (0, 1)):
                return None
        for ax in axes:
            for a, b in zip(pd.get(ax, zero), wd.get(ax, zero)):
                if any(abs(b[i] - a[i] - shift.get(ax, (0, 0))[i]) > TOLERANCE for i in (0, 1)):
                    return None
    return shift


def add_glyph(font, name, glyph, metrics):
    order = font.getGlyphOrder()
    assert name not in order
    font.setGlyphOrder(order + [name])
    if hasattr(font, "_reverseGlyphOrderDict"):
        del font._reverseGlyphOrderDict
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"].metrics[name] = metrics
    if "gvar" in font:
        font["gvar"].variations.setdefault(name, [])


def encode(font, cp, name):
    for t in font["cmap"].tables:
        if t.isUnicode():
            t.cmap[cp] = name


# ---------------------------------------------------------------- 1. merge

BASE_OF = {0x110: 0xD0, 0x111: "d", 0x126: "H", 0x127: "h", 0x131: "i", 0x138: "k", 0x13F: "L", 0x140: "l",
           0x141: "L", 0x142: "l", 0x14A: "N", 0x14B: "n", 0x152: "O", 0x153: "e", 0x166: "T", 0x167: "t",
           0x17F: "f", 0x132: "I", 0x133: "i"}


def base_char(cp):
    if cp in BASE_OF:
        b = BASE_OF[cp]
        return b if isinstance(b, int) else ord(b)
    d = unicodedata.normalize("NFD", chr(cp))
    return ord(d[0]) if len(d) > 1 else None


def merge(font, ext, cps):
    for a, b in zip(font["fvar"].axes, ext["fvar"].axes):
        assert (a.axisTag, a.minValue, a.defaultValue, a.maxValue) == (b.axisTag, b.minValue, b.defaultValue, b.maxValue)
    assert font["avar"].segments == ext["avar"].segments
    cm, ecm = font.getBestCmap(), ext.getBestCmap()
    known = {n: cm[cp] for cp, n in ecm.items() if cp in cm}
    shapes = {}
    for n in font.getGlyphOrder():
        g = font["glyf"][n]
        if g.numberOfContours > 0:
            shapes.setdefault((tuple(g.coordinates), tuple(g.endPtsOfContours), font["hmtx"].metrics[n]), n)

    def bring(n):
        if n in known:
            return known[n]
        g = ext["glyf"][n]
        if g.numberOfContours > 0:
            k = (tuple(g.coordinates), tuple(g.endPtsOfContours), ext["hmtx"].metrics[n])
            if k in shapes:
                known[n] = shapes[k]
                return shapes[k]
        if g.isComposite():
            for c in g.components:
                c.glyphName = bring(c.glyphName)
        new = n if n not in font.getGlyphOrder() and not n.startswith("glyph") else "x." + n
        ds = ext["gvar"].variations.get(n, [])
        add_glyph(font, new, g, ext["hmtx"].metrics[n])
        font["gvar"].variations[new] = ds
        known[n] = new
        return new

    added = []
    for cp in cps:
        if cp in cm or cp not in ecm:
            continue
        encode(font, cp, bring(ecm[cp]))
        added.append(cp)
    return added


def pair_subtables(font):
    done = set()
    for fr in font["GPOS"].table.FeatureList.FeatureRecord:
        if fr.FeatureTag == "kern":
            for i in fr.Feature.LookupListIndex:
                if i in done:
                    continue
                done.add(i)
                for st in font["GPOS"].table.LookupList.Lookup[i].SubTable:
                    if st.LookupType == 9:
                        st = st.ExtSubTable
                    if st.LookupType == 2:
                        yield st


def kern_like(font, added):
    """Every added letter kerns as its base letter does."""
    cm = font.getBestCmap()
    twin = {}
    for cp in added:
        b = base_char(cp)
        if b in cm and cm[b] != cm[cp]:
            twin.setdefault(cm[b], []).append(cm[cp])
    gid = font.getReverseGlyphMap()
    for st in pair_subtables(font):
        cov = st.Coverage.glyphs
        if st.Format == 2:
            for g in list(cov):
                for n in twin.get(g, []):
                    if n not in cov:
                        cov.append(n)
                        c = st.ClassDef1.classDefs.get(g, 0)
                        if c:
                            st.ClassDef1.classDefs[n] = c
            cov.sort(key=gid.get)
            for g, c in list(st.ClassDef2.classDefs.items()):
                for n in twin.get(g, []):
                    st.ClassDef2.classDefs.setdefault(n, c)
        else:
            sets = dict(zip(cov, st.PairSet))
            for ps in sets.values():
                have = {r.SecondGlyph for r in ps.PairValueRecord}
                for r in list(ps.PairValueRecord):
                    for n in twin.get(r.SecondGlyph, []):
                        if n not in have:
                            x = ot.PairValueRecord()
                            x.SecondGlyph, x.Value1, x.Value2 = n, r.Value1, getattr(r, "Value2", None)
                            ps.PairValueRecord.append(x)
                ps.PairValueRecord.sort(key=lambda r: gid[r.SecondGlyph])
            for g in list(sets):
                for n in twin.get(g, []):
                    sets.setdefault(n, sets[g])
            st.Coverage.glyphs = sorted(sets, key=gid.get)
            st.PairSet = [sets[g] for g in st.Coverage.glyphs]
            st.PairSetCount = len(st.PairSet)


# ---------------------------------------------------------------- 2. arrows

def arrows(font):
    """Left and right arrows: the up arrow turned a quarter, on the same centre height and side space."""
    cm = font.getBestCmap()
    up = cm[0x2191]
    g = font["glyf"][up]
    coords, _ = points(font, up)
    ds = deltas(font, up)
    n = len(g.coordinates)
    masters = {None: [tuple(p) for p in coords]}
    for a, d in ds.items():
        masters[a] = [(p[0] + q[0], p[1] + q[1]) for p, q in zip(coords, d)]

    def turned(pts, sign):
        body, left, right = pts[:n], pts[n][0], pts[n + 1][0]
        xs, ys = [p[0] for p in body], [p[1] for p in body]
        cx, cy = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        side = ((min(xs) - left) + (right - max(xs))) / 2
        half = (max(ys) - min(ys)) / 2
        # up (0,1) -> right (1,0) is (x,y) -> (y,-x); -> left is (-y, x): both keep the winding
        out = [(sign * (y - cy) + side + half, -sign * (x - cx) + cy) for x, y in body]
        return out, 2 * (side + half)

    for cp, name, sign in ((0x2192, "arrowright", 1), (0x2190, "arrowleft", -1)):
        if cp in cm:
            continue
        body, adv = turned(masters[None], sign)
        body = [(round(x), round(y)) for x, y in body]
        adv = round(adv)
        new = Glyph()
        new.numberOfContours = g.numberOfContours
        new.endPtsOfContours = list(g.endPtsOfContours)
        new.coordinates = GlyphCoordinates(body)
        new.flags = g.flags[:]
        new.program = g.program
        add_glyph(font, name, new, (adv, min(x for x, _ in body)))
        new.recalcBounds(font["glyf"])
        table = {}
        for a in ds:
            mb, madv = turned(masters[a], sign)
            d = [(mx - x, my - y) for (mx, my), (x, y) in zip(mb, body)]
            table[a] = d + [(0, 0), (madv - adv, 0), (0, 0), (0, 0)]
        set_deltas(font, name, table)
        encode(font, cp, name)


# ---------------------------------------------------------------- 4. compose

def compose(font, keep):
    """Turn drawn-out accented letters into base + accent where the points agree."""
    cm = font.getBestCmap()
    glyf = font["glyf"]
    cache = {}

    def cont(n):
        if n not in cache:
            cache[n] = contours(font, n)
        return cache[n]

    def make(name, parts):
        coords, _ = points(font, name)
        own = deltas(font, name)
        phantom = {a: d[-4:] for a, d in own.items()}
        g = Glyph()
        g.numberOfContours = -1
        g.components = []
        for i, (n, shift) in enumerate(parts):
            c = GlyphComponent()
            c.glyphName, (c.x, c.y) = n, shift[None]
            c.flags = 0x0204 & ~0x0200 | 0x0002
            if i == 0 and overlap:
                c.flags |= 0x0400  # OVERLAP_COMPOUND
            g.components.append(c)
        glyf.glyphs[name] = g
        axes = set(phantom)
        for _, s in parts:
            axes |= {a for a in s if a is not None}
        table = {a: [s.get(a, (0, 0)) for _, s in parts] + list(phantom.get(a, [(0, 0)] * 4)) for a in axes}
        g.recalcBounds(glyf)
        set_deltas(font, name, table)

    overlap = any(glyf[n].numberOfContours > 0 and glyf[n].flags[0] & 0x40 for n in font.getGlyphOrder())
    helpers = {}   # accent shapes already seen: name -> contours
    for cp in (0xB4, 0xA8, 0xAF, 0xB8, 0x60, 0x2C6, 0x2DC, 0x2DA, 0x2C7, 0xB7):
        n = cm.get(cp)
        if n and glyf[n].numberOfContours > 0:
            helpers[n] = cont(n)
    jobs = {}      # pieces of other glyphs not yet seen: candidates to become helpers
    todo = []
    for cp, n in sorted(cm.items()):
        if cp not in keep or glyf[n].numberOfContours <= 0:
            continue
        b = base_char(cp)
        if b is None:
            continue
        for base in (cm.get(b), {0x69: cm.get(0x131), 0x6A: "uni0237"}.get(b)):
            if base is None or base not in glyf.glyphs or base == n or glyf[base].numberOfContours <= 0:
                continue
            whole, bc = cont(n), cont(base)
            s = offset_of(bc, whole[:len(bc)])
            if s is not None and len(whole) > len(bc):
                todo.append((n, base, s, whole[len(bc):]))
                break
    saved = 0
    for n, base, s, rest in todo:
        hit = None
        for h, hc in helpers.items():
            o = offset_of(hc, rest)
            if o is not None:
                hit = (h, o)
                break
        if hit is None:
            # worth a helper only if another letter uses it too
            twins = [m for m, _, _, r in todo if m != n and offset_of(rest, r) is not None]
            if not twins:
                continue
            h = "part.%d" % (len(helpers))
            g = Glyph()
            pts = [p for c, _ in rest for p in c]
            g.numberOfContours = len(rest)
            ends, k = [], -1
            for c, _ in rest:
                k += len(c)
                ends.append(k)
            g.endPtsOfContours = ends
            g.coordinates = GlyphCoordinates([(x, y) for x, y, _ in pts])
            g.flags = bytearray(f | (0x40 if overlap and i == 0 else 0) for i, (_, _, f) in enumerate(pts))
            from fontTools.ttLib.tables.ttProgram import Program
            g.program = Program()
            g.program.fromBytecode(b"")
            add_glyph(font, h, g, (0, min(x for x, _, _ in pts)))
            g.recalcBounds(glyf)
            axes = {a for _, d in rest for a in d}
            set_deltas(font, h, {a: [q for c, d in rest for q in d.get(a, [(0, 0)] * len(c))] + [(0, 0)] * 4 for a in axes})
            helpers[h] = rest
            hit = (h, offset_of(rest, rest))
        make(n, [(base, s), hit])
        saved += 1
    # tabular figures drawn as shifted copies
    for n in font.getGlyphOrder():
        if n.endswith(".tf") and glyf[n].numberOfContours > 0:
            b = n[:-3]
            if b in glyf.glyphs and glyf[b].numberOfContours > 0:
                s = offset_of(cont(b), cont(n))
                if s is not None:
                    make(n, [(b, s)])
                    saved += 1
    return saved, len(todo)


# ---------------------------------------------------------------- 5. HVAR

def rebuild_hvar(font):
    if "HVAR" in font:
        del font["HVAR"]
    if "gvar" not in font:
        return
    tags = [a.axisTag for a in font["fvar"].axes]
    supports = sorted({tuple(sorted(tv.axes.items())) for v in font["gvar"].variations.values() for tv in v})
    b = OnlineVarStoreBuilder(tags)
    b.setSupports([dict(s) for s in supports])
    rows = []
    for n in font.getGlyphOrder():
        d = deltas(font, n)
        rows.append(b.storeDeltas([round(d[s][-3][0] - d[s][-4][0]) if s in d else 0 for s in supports]))
    store = b.finish()
    remap = store.optimize()
    hvar = newTable("HVAR")
    hvar.table = ot.HVAR()
    hvar.table.Version = 0x00010000
    hvar.table.VarStore = store
    hvar.table.AdvWidthMap = vb.buildVarIdxMap([remap[r] for r in rows], font.getGlyphOrder())
    hvar.table.LsbMap = hvar.table.RsbMap = None
    font["HVAR"] = hvar


# ---------------------------------------------------------------- whole

def rename(font, family, style):
    """Short, own names. (Source Serif 4 has the Reserved Font Name 'Source': a changed version may not bear it.)"""
    name = font["name"]
    ps = family.replace(" ", "") + "-" + style.replace(" ", "")
    for i, s in ((1, family), (2, style if style in ("Regular", "Italic") else "Regular"), (3, ps), (4, f"{family} {style}"),
                 (6, ps), (16, family), (17, style), (25, family.replace(" ", ""))):
        if i in (16, 17, 25) or i <= 6:
            name.removeNames(nameID=i)
        if i in (1, 2, 3, 4, 6) or (i == 25 and "fvar" in font):
            name.setName(s, i, 3, 1, 0x409)


def cut(font, cps, out):
    font["post"].formatType = font["post"].formatType
    o = subset.Options()
    o.flavor = "woff2"
    o.layout_features = FEATURES
    o.hinting = False
    o.glyph_names = False
    o.notdef_outline = True
    o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 25]
    o.drop_tables += ["BASE", "DSIG"]
    s = subset.Subsetter(o)
    s.populate(unicodes=cps)
    s.subset(font)
    font["head"].modified = font["head"].created  # same bytes every run
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(out)


def plain_rvrn(font):
    """Archivo's weight variants ($ and ¢ from weight 500) are the default lookup, undone by a last record that
    always holds. The instancer loses that record, so say it the usual way: no default lookup, one condition.
    Called before and after it, because fontTools 4.38 makes the lookup of the new default place the default again."""
    gsub = font["GSUB"].table
    fv = getattr(gsub, "FeatureVariations", None)
    if not fv:
        return
    last = fv.FeatureVariationRecord[-1]
    if not last.ConditionSet.ConditionTable:
        assert all(not r.Feature.LookupListIndex for r in last.FeatureTableSubstitution.SubstitutionRecord)
        fv.FeatureVariationRecord.pop()
        fv.FeatureVariationCount -= 1
    for fr in gsub.FeatureList.FeatureRecord:
        if fr.FeatureTag == "rvrn":
            fr.Feature = ot.Feature()
            fr.Feature.FeatureParams, fr.Feature.LookupListIndex, fr.Feature.LookupCount = None, [], 0


def build(latin, ext, limits, cps, family, style, out):
    f, e = TTFont(latin), TTFont(ext)
    for x in (f, e):
        for t in ("HVAR",):
            del x[t]
        x["gvar"].variations  # unpack
    added = merge(f, e, sorted(set(cps)))
    kern_like(f, added)
    arrows(f)
    cm = f.getBestCmap()
    for cp in (0x2010, 0x2011):
        if cp not in cm:
            encode(f, cp, cm[0x2D])
    plain_rvrn(f)
    f["maxp"].numGlyphs = len(f.getGlyphOrder())
    f["post"].formatType = 3.0
    f = instantiateVariableFont(f, limits, inplace=True, overlap=True)
    if "HVAR" in f:
        del f["HVAR"]
    plain_rvrn(f)
    if "gvar" in f:
        for n in f.getGlyphOrder():
            f["gvar"].variations.setdefault(n, [])
    made, could = compose(f, set(cps))
    rebuild_hvar(f)
    rename(f, family, style)
    cut(f, sorted(set(cps)), out)
    have = set(TTFont(out).getBestCmap())
    missing = [c for c in sorted(set(cps)) if c not in have and unicodedata.category(chr(c)) != "Cn"]
    print(f"{out.name}: {out.stat().st_size} bytes, {len(have)} characters, {len(TTFont(out).getGlyphOrder())} glyphs, "
          f"{made}/{could} composed, missing: {' '.join('U+%04X' % c for c in missing) or 'none'}")


def main():
    src, out = Path(sys.argv[1]) / "@fontsource-variable", Path(sys.argv[2])
    a = lambda part, kind: src / f"archivo/files/archivo-{part}-{kind}-normal.woff2"
    s = lambda part: src / f"source-serif-4/files/source-serif-4-{part}-wght-normal.woff2"
    build(a("latin", "wght"), a("latin-ext", "wght"), {"wght": (400, 900)}, TEXT, "Archivo", "Regular", out / "archivo.woff2")
    build(a("latin", "wdth"), a("latin-ext", "wdth"), {"wdth": 62, "wght": 900}, TEXT, "Archivo Poster", "Regular", out / "archivo-poster.woff2")
    build(s("latin"), s("latin-ext"), {"wght": 400}, TEXT, "TSC Serif", "Regular", out / "source-serif.woff2")


if __name__ == "__main__":
    main()
