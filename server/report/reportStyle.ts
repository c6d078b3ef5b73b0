/** How a report looks on a screen, wide or narrow. Nothing is fetched: the page stands alone. */
export const reportStyle = `
:root{--ink:#14201e;--ink-2:#47544f;--line:#d5dcd8;--line-2:#b5c0bb;--primary:#0b5257;--tint:#e4f0ee;--attention:#a63a0a;--focus:#fd0;--edge:#0b0c0c}
*{box-sizing:border-box}
html{font:15px/22px Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#e6ebe9;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
body,h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--primary);text-underline-offset:.16em}
a:hover{text-decoration-thickness:3px;color:#063a3e}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);box-shadow:0 0 0 5px var(--edge);border-radius:2px}
.skip{position:absolute;left:-99rem;top:0;background:#fff;padding:.75rem 1rem;z-index:3}
.skip:focus{left:0}
.patterns{position:absolute}
.bar{max-width:794px;margin:0 auto;padding:12px 0;display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:8px 24px;font-size:14px}
.bar p{color:var(--ink-2);font-size:13px}
.back::before{content:"‹ " / ""}
.files{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.files ul{display:flex;flex-wrap:wrap;gap:8px}
.files a{display:block;padding:7px 14px;border:1.5px solid var(--primary);border-radius:6px;background:#fff;font-weight:700;text-decoration:none}
.files a:hover{background:var(--tint)}
.back{display:inline-block;padding:7px 0}
.synthetic{max-width:794px;margin:0 auto;background:#fbf3d6;border:1px solid #e2d39a;border-bottom:0;padding:6px 16px;font-size:13px;line-height:18px}
.sheet{position:relative;max-width:794px;margin:0 auto 32px;background:#fff;padding:36px 53px 28px;box-shadow:0 1px 3px rgba(20,32,30,.18)}
.is-first{font-size:13.5px;line-height:18px}
.is-striped::before{content:"" / "";position:absolute;left:0;right:0;top:0;height:5px;background:repeating-linear-gradient(135deg,#d8bd55 0 8px,#fbf3d6 8px 16px)}
.watermark{position:fixed;left:0;right:0;top:42%;z-index:2;pointer-events:none;user-select:none;text-align:center;font-weight:700;font-size:min(24vw,170px);line-height:1;letter-spacing:.04em;color:#14201e;opacity:.05;transform:rotate(-32deg)}
.watermark::before{content:attr(data-words) / ""}
.mast{display:flex;align-items:center;gap:18px;border-bottom:3px solid var(--primary);padding-bottom:12px;line-height:19px}
.brand{display:flex;align-items:center;gap:8px;font-size:20px;font-weight:700;letter-spacing:-.03em;color:var(--primary);padding-right:18px;border-right:1px solid var(--line-2)}
.tags{margin-left:auto;text-align:right}
.tag{display:inline-block;font-size:13px;line-height:18px;padding:2px 8px;border-radius:4px;background:#eceff0}
.tag.is-synthetic{background:#fbf3d6;color:#4d3d00;box-shadow:inset 0 0 0 1px #b59a2e}
.meta{color:var(--ink-2);font-size:12.5px;line-height:18px;margin-top:8px}
.state{border-left:4px solid var(--attention);padding:1px 10px;margin-top:8px;font-weight:700}
h1{font-size:23px;line-height:29px;font-weight:700;letter-spacing:-.015em;margin:14px 0;text-wrap:pretty}
.numbers{display:grid;grid-template-columns:repeat(4,1fr);border-top:1px solid var(--ink);border-bottom:1px solid var(--line-2)}
.numbers.is-3{grid-template-columns:repeat(3,1fr)}.numbers.is-2{grid-template-columns:repeat(2,1fr)}.numbers.is-1{grid-template-columns:1fr}
.numbers li{padding:10px 12px 11px 14px;border-left:1px solid var(--line-2)}
.numbers li:first-child{border-left:0;padding-left:0}
.numbers b{display:block;font-size:25px;line-height:30px;letter-spacing:-.02em}
.numbers span{display:block;font-weight:700}
.numbers em{display:block;font-style:normal;color:var(--ink-2);font-size:12.5px;line-height:17px}
.counts{margin-top:10px;font-size:12.5px;line-height:17px;color:var(--ink-2)}
.middle{display:grid;grid-template-columns:330px minmax(0,1fr);gap:26px;margin-top:16px;align-items:start}
.middle.is-table{grid-template-columns:minmax(0,1fr)}
.middle .figure{border:1px solid var(--line-2);border-radius:4px;overflow:hidden;margin:0}
.middle .figure .legend{border-top:1px solid var(--line);padding:8px 10px;margin:0}
.middle .map{border:0;border-radius:0;max-width:none}
.middle table{margin:0;font-size:13.5px;line-height:17px}
.middle caption{font-size:14.5px;line-height:20px}
.middle th,.middle td{padding-top:3.5px;padding-bottom:3.5px}
.middle thead th{font-size:12.5px;line-height:16px}
.middle .source{margin:6px 0 0;font-size:12px;line-height:16px}
.lists{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:22px;margin-top:16px}
.is-first h2{font-size:15px;line-height:20px;border-bottom:1px solid var(--ink);padding-bottom:4px;margin-bottom:6px}
.lists li{margin-bottom:5px;padding-inline-start:12px;position:relative}
.lists li::before{content:"" / "";position:absolute;inset-inline-start:0;top:7px;width:5px;height:5px;background:var(--primary)}
.asks{margin-top:16px;border:2px solid var(--primary);border-radius:4px;padding:10px 16px 12px}
.is-first .asks h2{border:0;padding:0;margin-bottom:4px}
.asks ol{list-style:decimal;padding-left:20px}
.asks li{margin-bottom:2px;font-size:14px;line-height:20px}
.sheet-foot{margin-top:20px;padding-top:10px;border-top:1px solid var(--line-2);display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 20px;font-size:12px;line-height:16px;color:var(--ink-2)}
.contents h2,.block h2{font-size:20px;line-height:26px;letter-spacing:-.006em}
.contents ol{columns:2;column-gap:32px;list-style:decimal;padding-left:24px;margin-top:8px}
.contents li{margin-bottom:4px;break-inside:avoid}
.contents>ul{margin-top:8px;display:flex;flex-wrap:wrap;gap:4px 24px}
.block{border-top:2px solid var(--primary);padding-top:14px;margin-top:36px}
.answer{font-size:18px;line-height:27px;margin:6px 0 10px}
.missing{background:var(--tint);padding:8px 12px;margin:8px 0;border-radius:4px}
.narrative{margin:0 0 10px;white-space:pre-line}
dl.besides{margin-top:12px;border-top:1px solid var(--line)}
.besides div{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 16px;padding:6px 0;border-bottom:1px solid var(--line)}
.besides dt{font-weight:700;grid-row:span 9}.besides dd{grid-column:2}.besides dd+dd{margin-top:4px}
h3{font-size:17px;line-height:24px;margin:16px 0 4px}
.said li{padding-inline-start:14px;position:relative;margin-bottom:4px}
.said li::before{content:"" / "";position:absolute;inset-inline-start:0;top:9px;width:5px;height:5px;background:var(--primary)}
.source,.note,.figure-note{color:var(--ink-2);font-size:13px;line-height:18px}
.source{margin:4px 0 14px}.note{margin-top:6px}
.figure{margin:14px 0}
.figure-note{margin-top:6px}
.picture{display:block;width:100%;height:auto;max-width:26rem;font-size:13px}
.picture text{fill:var(--ink)}
.is-line text{text-anchor:middle}
.value{font-weight:700}
.bar-line,.edge{fill:none;stroke:#2b3936;stroke-width:1.15;stroke-linejoin:round}
.bar-line{stroke:var(--ink);stroke-width:1.4}
rect.amount{fill:var(--primary)}rect.is-below{fill:#fff;stroke:var(--primary);stroke-width:1.5}
.line{fill:none;stroke:var(--primary);stroke-width:2.5}.point{fill:var(--primary)}.axis{stroke:var(--ink)}
.map{max-width:30rem;border:1px solid var(--line-2);border-radius:4px;font-size:11px}
.ground{fill:#f7f6f2}
.casing,.casing-inner,.own-casing,.own-line{fill:none;stroke:#fff;stroke-width:6;stroke-linejoin:round}
.casing-inner{stroke-width:3.4}.own-casing{stroke-width:7}.own-line{stroke:#000;stroke-width:3}
.plates rect{fill:#fff;fill-opacity:.94}
.plates text{text-anchor:middle}.plates .at-left{text-anchor:start}.plates .name{font-weight:700}
.legend{display:flex;flex-wrap:wrap;gap:3px 14px;font-size:12px;line-height:16px;margin-top:8px}
.legend svg{width:12px;height:12px;vertical-align:-1px;margin-right:3px}
.pane{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:12px 0 0;font-size:15px;line-height:20px}
caption{position:sticky;left:0;max-width:calc(100vw - 32px);text-align:left;font-weight:700;font-size:17px;line-height:24px;padding-bottom:6px}
th,td{padding:7px 0 7px 12px;border-bottom:1px solid var(--line);text-align:right;vertical-align:bottom}
td{white-space:nowrap}
td.words,th.words{text-align:left;white-space:normal;overflow-wrap:anywhere}#table-actions :is(tbody th,td){vertical-align:top}
thead th{border-bottom:2px solid var(--ink);font-size:13.5px;line-height:17px}
th:first-child{text-align:left;padding-left:0}
[dir=auto]:is(th,td):first-child{text-align:start}
tbody th{font-weight:400}
td.gap{font-weight:700}
tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--ink);border-bottom:0}
.rating{display:inline-block;width:11px;height:11px;margin-right:7px;border:1.5px solid var(--ink);border-radius:50%}
.rating.is-red{background:var(--ink)}.rating.is-amber{background:linear-gradient(90deg,var(--ink) 50%,#fff 50%)}.rating.is-done{border-radius:0;background:var(--ink)}
.key dt{font-weight:700}
.measure .besides{margin-top:6px}.measure .besides div{padding:4px 0}
.key{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:8px}.key div{display:flex;gap:6px}
@media screen and (max-width:826px){
.bar{padding:12px 16px}.files a,.back{padding-top:11px;padding-bottom:11px}
.sheet{margin:0;padding:22px 16px 20px;box-shadow:none;max-width:none}
.synthetic{border-left:0;border-right:0;max-width:none}
}
@media screen and (max-width:760px){
.is-first{font-size:15px;line-height:22px}
.mast{flex-wrap:wrap;gap:10px}.brand{border:0;width:100%}.tags{margin-left:0;text-align:left}
.numbers,.numbers.is-3{grid-template-columns:1fr 1fr}.numbers.is-1,.numbers.is-2{grid-template-columns:1fr}
.numbers li{padding:12px 8px 12px 12px;border-left:0;border-bottom:1px solid var(--line)}
.numbers li:nth-child(odd),.is-2 li{padding-left:0}
.middle,.lists{grid-template-columns:minmax(0,1fr)}
.middle th,.middle td{font-size:15px;line-height:20px;padding-top:8px}
.middle thead th{font-size:13px;line-height:17px}
.contents ol{columns:1}.contents li{margin-bottom:0}.contents a{display:inline-block;padding:8px 0}
.asks li{font-size:15px;line-height:22px;margin-bottom:6px}
.sheet-foot{display:block}.sheet-foot span{display:block}
}
@media screen and (max-width:480px){
.besides div{display:block}
.sheet,.bar{padding-left:12px;padding-right:12px}
th,td{padding-left:8px}th:first-child{padding-left:0}
thead th:first-child,tbody th,tfoot th{position:sticky;left:0;background:#fff;max-width:9rem;white-space:normal;z-index:1}
.middle :is(th,td):not(:first-child){padding-left:6px}.middle th,.middle td{font-size:14px}
.middle thead th{font-size:12px}
}
@media (forced-colors:active){
.map,.legend svg,.rating{forced-color-adjust:none}
.map text{fill:#14201e}
rect.amount,.point{fill:CanvasText}rect.is-below{fill:Canvas;stroke:CanvasText}.line,.axis{stroke:CanvasText}
.picture:not(.map) text{fill:CanvasText}
.rating{background-color:#fff}
}
`;
