import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CleaningMatter, cleaningChoices } from '../../src/ballots/cleaning-policy.ts';
import { cleaningPolicies } from '../../src/ballots/cleaning-presets.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { readBallots } from '../../src/formats/ballots/ballots-file.ts';
import { formats } from '../../src/formats/catalogue.ts';
import type { ContestFormat } from '../../src/formats/format.ts';
import { readAs } from '../../src/formats/read-as.ts';

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `'));
const rowOf = (id: string): string => rows.find((row) => row.startsWith(`| \`${id}\` |`)) ?? '';
const ballotFormats = formats.filter((format) => format.holds === 'ballots');

/** The first block of text under the heading of a format. */
function exampleOf(id: string): string {
  const [, after = ''] = page.split(`\n### \`${id}\`\n`);
  const [part = ''] = after.split(/\n##+ /);
  return /\n```\w*\n([\s\S]*?)```/.exec(part)?.[1] ?? '';
}

/** Ballots that some formats refuse, by the word of the page. */
const HARD_TO_HOLD = {
  'equal preferences': '3: 0 = 1\n2: 2',
  'skipped ranks': '3: 0 > - > 1\n2: 2',
  repeats: '3: 0 > 1 > 0\n2: 2',
  'blank papers': '3: 0 > 1\n2:',
  withdrawals: '@withdrawn 2\n3: 0 > 1',
  'drawn ballots': '@synthetic {"model":"m","parameters":{},"seed":"1","assumes":"x"}\n3: 0 > 1',
};

function isRefused(format: ContestFormat, contest: Contest): boolean {
  try {
    if (format.writeFiles === undefined) format.write(contest);
    else format.writeFiles(contest);
    return false;
  } catch {
    return true;
  }
}

describe('docs/formats.md', () => {
  it.each(formats)('$id: has a row with every ending', ({ id, endings }) => {
    expect(rowOf(id)).not.toBe('');
    for (const ending of endings) expect(rowOf(id)).toContain(`\`${ending}\``);
  });

  it('has no row of a format that there is not', () => {
    const table = rows.filter((row) => /^\| `[\w-]+` \| `\./.test(row));
    expect(table.map((row) => row.split('`')[1]).sort()).toEqual(formats.map(({ id }) => id).sort());
  });

  it.each(ballotFormats)('$id: shows a file that is told by its text and read', (format) => {
    expect(page).toContain(`\n### \`${format.id}\`\n`);
    if (format.writeFiles !== undefined) return;
    const text = exampleOf(format.id);
    expect(formats.find((known) => known.recognises(text))?.id).toBe(format.id);
    const [contest] = readAs(format, text).contests;
    expect(contest.profile.papers.length).toBeGreaterThan(0);
  });

  it.each(ballotFormats)('$id: is said to refuse and to leave out what it does', (format) => {
    const [leavesOut = '', refuses = ''] = rowOf(format.id)
      .split(/(?<!\\)\|/)
      .slice(4);
    for (const [what, lines] of Object.entries(HARD_TO_HOLD)) {
      const contest = readBallots(`@candidates 0; 1; 2\n${lines}`);
      expect(isRefused(format, contest), what).toBe(refuses.includes(what));
    }
    const everything = readBallots('@title T\n@seats 2\n@candidates 0 [L]; 1\n3: 0 > 1');
    const said = ['title', 'groups', 'places'].filter((what) => leavesOut.includes(what));
    const left = (format.leavesOut?.(everything) ?? []).map((what) => what.split(' ').at(-1));
    expect([...left].sort()).toEqual(said.sort());
  });

  it('says of every choice in cleaning what it does, in the words of the choice', () => {
    const matters = new Map<CleaningMatter, string>([['writeIns', 'write-ins']]);
    for (const { matter, choice, says } of cleaningChoices) {
      const from = page.indexOf(`| \`${matters.get(matter) ?? matter}\` | \`keep\` |`);
      expect(from, matter).toBeGreaterThan(0);
      expect(page.slice(from)).toContain(`| \`${choice}\` | ${says}`);
    }
  });

  it('has a row for every cleaning policy', () => {
    for (const { id, source = '–', skipped, overvotes, repeats } of cleaningPolicies) {
      const cells = rowOf(id)
        .split('|')
        .map((cell) => cell.replace(/[¹²³⁴]/g, '').trim());
      expect(cells.slice(2, 5), id).toEqual([skipped, overvotes, repeats]);
      expect(cells.at(-2), id).toContain(source.slice(0, 20));
    }
  });
});
