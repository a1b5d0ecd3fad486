import { COLOURS, darkStyles, type Theme } from '../look.ts';
import { FONT } from '../text-width.ts';

/** The style sheet of a report: readable on a phone, on a wide screen and on paper, where it is always light. */
export function reportStyle(theme: Theme): string {
  return [STYLE, ...darkRules(theme), PRINT].join('\n');
}

function darkRules(theme: Theme): readonly string[] {
  if (theme === 'light') return [];
  const follows = '@media screen and (prefers-color-scheme:dark)';
  const own = `${follows}{:root{color-scheme:dark;${colours('dark')}}}`;
  const rules = [own, darkStyles()];
  return theme === 'auto' ? rules : rules.map((rule) => rule.replace(follows, '@media screen'));
}

function colours(theme: 'light' | 'dark'): string {
  return (['paper', 'ink', 'muted', 'line', 'faint', 'accent'] as const)
    .map((role) => `--${role}:${COLOURS[theme][role]}`)
    .join(';');
}

const STYLE = [
  `:root{color-scheme:light;${colours('light')}}`,
  '*{box-sizing:border-box}',
  `body{font:16px/1.45 ${FONT};color:var(--ink);background:var(--paper);margin:0 auto;max-width:76rem;padding:.9rem 1rem 3rem;text-size-adjust:100%}`,
  'h1{font-size:1.45rem;line-height:1.2;margin:0 0 .3rem;text-wrap:balance}',
  'h2{font-size:1.25rem;line-height:1.25;margin:2.5rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}',
  'h3{font-size:1.05rem;margin:1.8rem 0 .4rem}h4{font-size:1rem;margin:1rem 0 .3rem}',
  'p,h1,h2,h3,h4,li,caption,figcaption,td,th,code{overflow-wrap:anywhere}',
  'p{margin:.5rem 0}',
  '.about{color:var(--muted);margin:0 0 .5rem}',
  '.answer p{margin:.5rem 0}.answer p:first-child{font-size:1.1rem;line-height:1.35;font-weight:600}',
  'section{max-width:46rem}',
  'figure{margin:1.2rem 0}figcaption{color:var(--muted);font-size:.9rem;margin-bottom:.3rem}',
  'figure svg{display:block;width:100%;height:auto}',
  '.narrow{margin:0 -1rem}.narrow svg{max-width:28rem}.wide-chart{display:none}',
  '.note{border-left:4px solid var(--accent);padding-left:.75rem}',
  '.wide{overflow-x:auto;margin:.8rem 0}',
  '.wide:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}',
  'table{border-collapse:collapse;font-size:.94rem;font-variant-numeric:tabular-nums}',
  'caption{text-align:left;color:var(--muted);padding:.3rem 0;font-size:.9rem}',
  'th,td{padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--faint);text-align:right;vertical-align:top;font-weight:normal}',
  'thead th{overflow-wrap:break-word;border-bottom:1px solid var(--line);color:var(--muted);font-size:.85rem;vertical-align:bottom}',
  'th:first-child{text-align:left;min-width:6rem}td{white-space:nowrap}',
  '.words{width:100%}.words th,.words td{text-align:left;white-space:normal;min-width:6.6rem}.words tbody th{font-weight:600;min-width:7rem}',
  '.words thead th:first-child{width:24%}',
  'tr.sum th,tr.sum td{border-top:1px solid var(--line);font-weight:600}',
  '.sheet td,.sheet th{white-space:nowrap}.sheet th:first-child{white-space:normal;min-width:8rem;max-width:16rem}',
  '.sheet td.outcome,.sheet th.outcome{text-align:left}.sheet small{display:block;color:var(--muted)}',
  '.sheet .elected th,.sheet .elected .outcome{font-weight:600}.sheet .nobody th,.sheet .nobody td{color:var(--muted)}',
  '.sheet ul{padding-left:1.2rem}',
  'pre{background:var(--faint);padding:.7rem .9rem;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.9rem}',
  '@media (max-width:43.99rem){.words,.words caption,.words tbody,.words tr,.words th,.words td{display:block;width:auto}.words thead{display:none}.words tr{padding:.5rem 0;border-bottom:1px solid var(--line)}.words th,.words td{border:0;padding:.1rem 0}.words td[data-head]::before{content:attr(data-head) ": ";color:var(--muted)}}',
  '@media (min-width:44rem){body{font-size:17px;line-height:1.55;padding:2rem 1.5rem 4rem}h1{font-size:2rem}.about{margin-bottom:.8rem}.answer p:first-child{font-size:1.2rem}.narrow{display:none}.wide-chart{display:block}}',
  '@media (min-width:72rem){.hero{display:grid;grid-template-columns:minmax(0,27rem) minmax(0,1fr);column-gap:2.5rem;align-items:start}.hero figure{margin:0}section{max-width:50rem}}',
].join('\n');

/** A4, pictures and rows whole, links of the page as plain text. */
const PRINT = [
  '@page{size:A4;margin:16mm 15mm}',
  '@media print{',
  'body{font-size:10.5pt;max-width:none;padding:0}h1{font-size:18pt}h2{font-size:13pt;break-after:avoid}h3,h4,caption,figcaption{break-after:avoid}',
  '.narrow{display:none}.wide-chart{display:block}section{max-width:none}',
  'figure,tr,.words tr,table:not(.words),.sheet ul,li{break-inside:avoid}thead,.words tbody tr:first-child{break-before:avoid}thead{break-after:avoid}.answer{orphans:3;widows:3}figure svg{max-height:205mm;max-width:165mm}',
  '.hero{display:grid;grid-template-columns:minmax(0,1fr) 86mm;column-gap:7mm;align-items:start}.hero figure{margin:0}.hero .wide-chart{display:none}.hero .narrow{display:block;margin:0}.hero figure svg{max-width:86mm;max-height:225mm}',
  '.wide{overflow:visible}.sheet table{font-size:8.5pt}.sheet td,.sheet th{padding:.15rem .55rem .15rem 0}',
  '.words{display:table}.words caption{display:table-caption}.words thead{display:table-header-group}.words tbody{display:table-row-group}.words tr{display:table-row}.words th,.words td{display:table-cell;padding:.25rem .6rem .25rem 0}.words td[data-head]::before{content:none}',
  '}',
].join('\n');
