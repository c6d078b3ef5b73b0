/** How a report looks on paper: A4 portrait, rows whole, heads repeated, each sheet numbered. */

/** Text inside a CSS string: nothing in it may end the string, or the style. */
function cssText(text: string): string {
  return text.replace(/[\\"<>\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
}

export interface RunningLines {
  /** At the foot of each sheet, left of its number. */
  readonly foot: string;
  /** In the upper corner of each sheet but the first; empty where there is nothing to say. */
  readonly corner: string;
}

export function printStyle({ foot, corner }: RunningLines): string {
  const small = 'font:8.5pt/1 Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:#47544f';
  return `
@page{size:A4 portrait;margin:12mm 14mm 14mm;@bottom-left{content:"${cssText(foot)}";${small}}@bottom-right{content:"Page " counter(page) " of " counter(pages);${small}}@top-right{content:"${cssText(corner)}";${small};font-weight:700}}
@page:first{@top-right{content:none}}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{background:#fff;font-size:10pt;line-height:14pt}
.skip,.bar,.synthetic{display:none}
a{color:inherit;text-decoration:none}
.sheet{max-width:none;margin:0;padding:0;box-shadow:none}
.is-first{break-after:page;min-height:268mm;display:flex;flex-direction:column;padding-top:5mm}
.is-draft .state{display:none}
.sheet-foot{margin-top:auto;padding-top:8px}
.asks{margin-bottom:10px;break-inside:avoid}
.is-tight{font-size:12px;line-height:15.5px}
.is-tight h1{font-size:20px;line-height:25px;margin:10px 0}
.is-tight .middle table{font-size:12px;line-height:14px}.is-tight .middle th,.is-tight .middle td{padding-top:2.5px;padding-bottom:2.5px}
.is-tight .lists,.is-tight .middle,.is-tight .asks{margin-top:10px}
.is-tight .asks li{font-size:12.5px;line-height:16px}
.is-tightest{font-size:11px;line-height:13.5px}
.is-tightest h1{font-size:17px;line-height:21px;margin:5px 0}
.is-tightest .numbers li{padding-top:3px;padding-bottom:4px}.is-tightest .numbers b{font-size:20px;line-height:24px}.is-tightest .numbers em{font-size:11px;line-height:13.5px}
.is-tightest .counts{margin-top:5px;font-size:10.5px;line-height:13px}
.is-tightest .middle table{font-size:11px;line-height:12.5px}.is-tightest .middle th,.is-tightest .middle td{padding-top:1px;padding-bottom:1px}
.is-tightest .lists,.is-tightest .middle,.is-tightest .asks{margin-top:8px}
.is-tightest .lists li{margin-bottom:1px}
.is-tightest .asks li{font-size:11px;line-height:13.5px}
.watermark{font-size:150px;top:110mm}
.block{margin-top:22px;padding-top:10px}
h2,h3,caption,.answer{break-after:avoid}.answer{break-inside:avoid}.source,.figure-note{break-before:avoid}
p{orphans:3;widows:3}
tr,.figure,.pane.is-short,.besides div,.measure,.said li,.narrative{break-inside:avoid}
thead{display:table-header-group}tfoot{display:table-row-group}
.pane{overflow:visible}
table{font-size:9.5pt;line-height:12pt}
th,td{padding-top:2px;padding-bottom:2px}
thead th{font-size:8.5pt;line-height:10.5pt}
caption{font-size:11pt;line-height:14pt}
.is-wide{font-size:8pt;line-height:10pt}.is-wide thead th{font-size:7.5pt;line-height:9pt;hyphens:auto}.is-wide :is(th,td):not(:first-child){padding-left:5px}
.is-matrix{font-size:7pt;line-height:8.5pt}.is-matrix :is(th,td):not(:first-child){padding-left:3px}.is-matrix thead th:not(:first-child){writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;vertical-align:top;max-height:32mm;padding:0}
.pane:has(.is-matrix){overflow:hidden}
.middle{grid-template-columns:310px minmax(0,1fr);gap:22px}
.middle th:first-child{white-space:nowrap}.middle.is-table th:first-child{white-space:normal}
.picture{max-width:92mm}.map{max-width:105mm}.middle .picture{max-width:none}
.answer{font-size:12.5pt;line-height:17pt}
}
`;
}
