/** Pictures: a count and an answer as SVG, in a party's own colour, for a page, a phone and the dark. */
import { readFileSync } from 'node:fs';
import { checkDeclared, ers97, parseBallots, whatIf } from 'psephos';
import { chanceBars, transferFlow, votesByStage } from 'psephos/charts';

const file = new URL('./data/unite-2017.json', import.meta.url);
const answer = whatIf(checkDeclared(JSON.parse(readFileSync(file, 'utf8'))), ers97, { draws: 1000, seed: 2017 });

const profile = parseBallots('41: Ann > Cy\n36: Bob > Cy\n14: Cy > Bob\n9: Cy');
const count = ers97.count({ profile, seats: 1, title: 'Club chair' });

// Each is the text of an SVG file; the parties of Ann, Bob and Cy are said here, since a count knows names alone.
const groups = ['Reds', 'Blues', undefined];
const pictures = {
  'votes-by-stage.svg': votesByStage(count, { groups, groupColours: { Reds: '#cc0000' } }),
  'transfer-flow.svg': transferFlow(count, { width: 360, theme: 'dark', groups }),
  'chances.svg': chanceBars(answer, { theme: 'auto', locale: 'de' }),
};

for (const [name, svg] of Object.entries(pictures)) {
  const [, width] = /width="(\d+)"/.exec(svg) ?? [];
  const [, title] = /<title[^>]*>([^<]*)/.exec(svg) ?? [];
  const [, says = ''] = /<desc[^>]*>([^<]*)/.exec(svg) ?? [];
  console.log(`${name}: ${width} units wide, "${title}"`);
  // What is read to those who cannot see it; writeFileSync(name, svg) would keep the picture.
  console.log(`  ${says.split('. ').slice(0, 3).join('. ')}.`);
}
console.log(`Red is there: ${pictures['votes-by-stage.svg'].includes('#cc0000')}`);
