/** How a report looks, on a screen and on paper. Nothing is fetched: the page stands alone. */
export const reportStyle = `
:root{--ink:#14201e;--ink-2:#47544f;--line:#b5c0bb;--primary:#0b5257;--tint:#e4f0ee;--attention:#a63a0a}
*{box-sizing:border-box}
html{font:16px/24px Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff;font-variant-numeric:tabular-nums}
body{margin:0 auto;max-width:60rem;padding:0 1rem 3rem}
a{color:var(--primary)}a:focus-visible{outline:3px solid #fd0;box-shadow:0 0 0 5px #0b0c0c}
.mark{background:var(--primary);color:#fff;margin:0 -1rem;padding:.75rem 1rem;font-weight:700}
.state{border-left:4px solid var(--attention);padding:.25rem .75rem;margin:1rem 0}
.synthetic{background:#fbf3d6;border-bottom:2px solid #d8bd55;margin:0 -1rem;padding:.4rem 1rem;font-size:.9rem}
h1{font-size:1.875rem;line-height:2.25rem;max-width:30em;margin:1.25rem 0 .5rem}
h2{font-size:1.25rem;line-height:1.6rem;margin:2.5rem 0 .5rem;border-top:2px solid var(--primary);padding-top:.75rem}
.answer{font-size:1.125rem;line-height:1.7rem;max-width:40em}
.meta,.source,.note{color:var(--ink-2);font-size:.875rem;line-height:1.25rem}
.missing{background:var(--tint);padding:.5rem .75rem}
.pane{overflow-x:auto}
.pane:focus-visible{outline:3px solid #fd0}
table{border-collapse:collapse;width:100%;margin:1rem 0 .25rem}
caption{text-align:left;font-weight:700;padding-bottom:.25rem}
th,td{padding:.3rem .5rem;border-bottom:1px solid #d5dcd8;text-align:right;vertical-align:bottom;font-size:.94rem}
thead th{border-bottom:2px solid var(--ink);font-size:.84rem}
th:first-child{text-align:left}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--ink)}
figure{margin:1rem 0}
.picture{width:100%;height:auto;max-width:40rem;font-size:13px}
.picture text{fill:var(--ink)}
.bar{fill:var(--primary)}.line{fill:none;stroke:var(--primary);stroke-width:2.5}.point{fill:var(--primary)}.axis{stroke:var(--ink)}
.area{stroke:#2b3936;stroke-width:1.2}
.label{paint-order:stroke;stroke:#fff;stroke-width:4px}.name{font-weight:700}
dl.key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.875rem}dl.key div{display:flex;gap:.4rem}dl.key dt{font-weight:700}dl.key dd{margin:0}
nav ol{columns:2;padding-left:1.2rem}
@media (max-width:40rem){nav ol{columns:1}h1{font-size:1.5rem;line-height:1.875rem}}
@media (forced-colors:active){.bar,.point{fill:CanvasText}.line,.area,.axis{stroke:CanvasText}.picture text{fill:CanvasText}.label{stroke:Canvas}}
@page{size:A4;margin:18mm 16mm}
@media print{html{font-size:10.5pt;line-height:15pt}body{max-width:none;padding:0}nav{display:none}.mark,.synthetic{margin:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}.bar,.area,.point{-webkit-print-color-adjust:exact;print-color-adjust:exact}h2{break-after:avoid}figure,tr{break-inside:avoid}thead{display:table-header-group}.pane{overflow:visible}a{color:inherit;text-decoration:none}}
`;
