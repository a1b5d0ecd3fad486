import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { checkDeclared, type DeclaredResult } from '../../src/ballots/declared-result.ts';
import { oneLine } from '../../src/base/text-layout.ts';
import { chartText, settingsOf } from '../../src/charts/chart.ts';
import type { Findings } from '../../src/charts/findings.ts';
import { lookOf } from '../../src/charts/look.ts';
import { namedCharts } from '../../src/charts/named-charts.ts';
import { heading } from '../../src/charts/parts.ts';
import { textHtml } from '../../src/charts/report/text-html.ts';
import { balancedIn, fitted, wrappedIn } from '../../src/charts/text-width.ts';
import { votesByStage } from '../../src/charts/votes-by-stage.ts';
import { ballotFindings } from '../../src/compare/findings.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { declaredFindings } from '../../src/whatif/findings.ts';
import { hostileNames } from '../explorer/hostile-names.ts';
import { countedBy, large } from './counts-to-draw.ts';
import { madeUpContest } from './made-up.ts';
import { readTags } from './report/read-tags.ts';

/** As many as have a row or a colour of their own. */
const AT_ONCE = 7;

const batches: readonly (readonly string[])[] = Array.from(
  { length: Math.floor(hostileNames.length / AT_ONCE) },
  (_, at) => hostileNames.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
);

function groupOf(at: number): string {
  return hostileNames[(at * 5 + 3) % hostileNames.length];
}

/** Colours for half of the groups, some of them called as what every object has. */
const groupColours = Object.fromEntries(hostileNames.filter((_, at) => at % 2 === 0).map((name) => [name, '#c01']));

function found(names: readonly string[]): readonly Findings[] {
  const [title = ''] = names;
  const candidates = names.map((name, at) => ({ name, group: groupOf(at), votes: 1000 - 37 * at }));
  const totals = (standing: DeclaredResult['candidates']): DeclaredResult =>
    checkDeclared({ title, seats: 1, candidates: standing });
  const contest = madeUpContest(names.length);
  const profile = { ...contest.profile, candidates: names.map((name, at) => ({ name, group: groupOf(at) })) };
  const command = `psephos report ${title}`;
  return [
    declaredFindings(totals(candidates.slice(0, 3)), ers97, { draws: 20, polls: false, command }),
    ballotFindings({ ...contest, title, profile }, instantRunoff, firstPastThePost, { command, others: [] }),
  ];
}

describe('pictures of hostile names', () => {
  it.each(batches.map((names, at) => [at + 1, names] as const))(
    'are well-formed, and hold no markup, link or id of theirs: part %i',
    (_, names) => {
      for (const findings of found(names)) {
        for (const chart of namedCharts(findings)) {
          for (const colours of [{}, { groupColours }]) {
            const settings = settingsOf({ width: 320, id: 'zz', ...colours });
            const svg = chartText(chart.draw(settings), settings);
            // A strict reader of XML: it throws for what is not well-formed.
            expect(() => new Resvg(svg, { font: { loadSystemFonts: false } }), chart.id).not.toThrow();
            expect(faultsOf(svg), chart.id).toEqual([]);
          }
        }
      }
    },
  );

  it('have an id for each texture that they name, whatever the groups are called', () => {
    const [findings] = found(['__proto__', 'constructor', 'toString']);
    const settings = settingsOf({ id: 'zz', groupColours: Object.fromEntries([['__proto__', '#c01']]) });
    for (const chart of namedCharts(findings)) {
      const svg = chartText(chart.draw(settings), settings);
      expect(faultsOf(svg), chart.id).toEqual([]);
      expect(svg).not.toMatch(/NaN|native code|\[object/);
    }
  });
});

const TAGS = new Set(
  'svg title desc defs pattern clipPath g rect path line polyline polygon circle text tspan'.split(' '),
);

function faultsOf(svg: string): readonly string[] {
  const tags = readTags(svg);
  const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  return [
    ...tags.filter(({ tag }) => !TAGS.has(tag)).map(({ tag }) => `<${tag}>`),
    ...ids.filter((id, at) => !id.startsWith('zz-') || ids.indexOf(id) !== at).map((id) => `id ${id}`),
    ...tags.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) => {
        if (/^on|^style$|href/.test(name)) return [`${name}=${value}`];
        const [, id] = /^url\((.*)\)$/.exec(value) ?? [];
        if (id !== undefined && !ids.includes(id.slice(1))) return [`${name}=${value}`];
        return /NaN|Infinity|undefined/.test(value) ? [`${name}=${value}`] : [];
      }),
    ),
  ];
}

/** Names such that work which grows with their square takes minutes, and other work a moment. */
const LONG: readonly (readonly [what: string, name: string])[] = [
  ['one word', 'A'.repeat(1_000_000)],
  ['blanks', `a${' '.repeat(300_000)}b`],
  ['words', `${'ab '.repeat(200_000)}c`],
  ['blank lines', `x${' \n'.repeat(200_000)}y`],
  ['marks', `e${'\u0301'.repeat(300_000)}`],
  ['joiners', `${'\u0628\u200d'.repeat(200_000)}\u0628`],
];

describe('a name as long as a book', () => {
  it.each(LONG)('is set in no time: %s', (_, name) => {
    expect(oneLine(name).length).toBeGreaterThan(3);
    expect(fitted(name, 13, 100).length).toBeLessThanOrEqual(oneLine(name).length);
    expect(wrappedIn(name, 13, 100, 5).length).toBeLessThanOrEqual(5);
    expect(balancedIn(name, 13, 100, 5).length).toBeLessThanOrEqual(5);
  });

  it('leaves a picture that is one', () => {
    const { below } = heading(lookOf('light'), 280, 'ab '.repeat(10_000), 'cd '.repeat(10_000));
    expect(below).toBeLessThan(3000);
  });
});

describe('names from right to left', () => {
  it('are set apart whatever signs are in them', () => {
    const names = ['محمد-علي', 'أ/ب', 'ج.د*', 'ه\\و', 'ز|ح', '(ط)[ي]{ك}', '$ل^م?ن+'];
    const { prose } = textHtml(names);
    for (const name of names) expect(prose(`x ${name} 5`)).toBe(`x <bdi>${prose(name).slice(5, -6)}</bdi> 5`);
  });

  it('are text like any other where they are too long or too many to look for', () => {
    const name = `${'ب'.repeat(1_000_000)}<b>`;
    expect(textHtml([name]).prose(`${name} 5`).endsWith('&lt;b&gt; 5')).toBe(true);
    const many = Array.from({ length: 32_767 }, (_, at) => `مرشح ${at}`);
    expect(textHtml(many).prose('مرشح 7 & 5')).toContain('&amp; 5');
  });
});

describe('a count of thousands at thousands of stages', () => {
  it('is refused as too large for a picture, before its figures are read', () => {
    const small = countedBy(instantRunoff, large(12, 1));
    const [stage] = small.stages;
    const names = Array.from({ length: 3000 }, (_, at) => `Candidate ${at}`);
    const count = {
      ...small,
      contest: { ...small.contest, candidates: names },
      stages: Array.from({ length: 3000 }, () => stage),
    };
    expect(() => votesByStage(count)).toThrow(/too large for a picture.*3,000 candidates at 3,000 stages/s);
  });
});
