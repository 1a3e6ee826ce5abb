"""Writes favicon.svg, the icon SVGs and og.html from shapes.json; build.sh draws them."""
import json,sys
S=json.load(open('shapes.json'))
K=['circle','square','triangle','diamond']
FILL=['#4636ce','#00696e','#cc2a15','#f7c323']; INK='#1c1726'; PAPER='#fbf6ea'
def shape(n,cx,cy,box,fill):
    k=box/24; dy=box*.03 if n=='triangle' else 0
    return f'<path fill="{fill}" transform="translate({cx-box/2:.4g} {cy-box/2+dy:.4g}) scale({k:.4g})" d="{S[n]}"/>'
def icon(size,box,spread,rule):
    """size: side; box: shape box; spread: distance of the shape centres from the middle; rule: ink cross width."""
    h=size/2; o=f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
    for i in range(4): o+=f'<path fill="{FILL[i]}" d="M{i%2*h:g} {i//2*h:g}h{h:g}v{h:g}H{i%2*h:g}z"/>'
    if rule: o+=f'<path fill="{INK}" d="M{h-rule/2:g} 0h{rule:g}v{size}h-{rule:g}zM0 {h-rule/2:g}h{size}v{rule:g}H0z"/>'
    for i,n in enumerate(K): o+=shape(n,h+(spread if i%2 else -spread),h+(spread if i//2 else -spread),box,INK if i==3 else PAPER)
    return o+'</svg>\n'
w=lambda n,s:open(n,'w').write(s)
w('favicon.svg',icon(32,12.8,8,0))
w('icon.svg',icon(512,208,132,16))
w('touch.svg',icon(180,73,46.5,6))
w('maskable.svg',icon(512,132,90,16))
# og.png: HOE? as wide as the page, a heavy rule, then the name and the four theme blocks
TOP,W,R=474,164,12   # top of the band, width of a block, rule
X=[1200-(4-i)*W for i in range(4)]
blocks=''.join(f'<path fill="{FILL[i]}" d="M{X[i]} {TOP}h{W}v{630-TOP}h-{W}z"/>' for i in range(4))
blocks+=f'<path fill="{INK}" d="M0 {TOP-R}h1200v{R}H0z'+''.join(f'M{x-R/2:g} {TOP}h{R}v{630-TOP}h-{R}z' for x in X)+'"/>'
for i,n in enumerate(K): blocks+=shape(n,X[i]+W/2+(3 if i==3 else 0),(TOP+630)/2,124,INK if i==3 else PAPER)
w('og.html',f'''<!doctype html><meta charset="utf-8"><style>
@font-face{{font-family:P;src:url("{sys.argv[1]}/archivo-poster.woff2")}}
body{{margin:0}}svg{{display:block}}text{{font-family:P;fill:{INK}}}</style>
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><path fill="{PAPER}" d="M0 0h1200v630H0z"/>
<text x="24" y="427" font-size="572" textLength="1140" lengthAdjust="spacing">HOE?</text>
{blocks}
<text x="47" y="546" font-size="83">THE SOCIAL</text><text x="45" y="614" font-size="83">CONFERENCE</text></svg>''')
