import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { countSheet } from '../../src/count/sheet.ts';
import { countSheetHtml } from '../../src/count/sheet-html.ts';
import { countSheetMarkdown } from '../../src/count/sheet-markdown.ts';
import { copeland } from '../../src/rules/condorcet/copeland.ts';
import { bucklin } from '../../src/rules/elimination/bucklin.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { baldwin } from '../../src/rules/positional/baldwin.ts';
import { borda } from '../../src/rules/positional/borda.ts';
import { dowdall } from '../../src/rules/positional/dowdall.ts';
import { countedBy, eighteen } from './comparison-counts.ts';
import { ireland1990 } from './sample-counts.ts';

describe('the sheet of a rule that does not decide by votes', () => {
  it('shows what decides, head to head and the full order beside the first places', () => {
    expect(countSheet(countedBy(copeland))).toBe(`Copeland (copeland)
1 place, 18 valid papers, 0 invalid.

Elected: 1. Ann.
Full order: 1. Ann, 2. Bob and Cy, 4. Dee.

                  Stage 1
Ann                     8
Bob                     3
Cy                      4
Dee                     3
Non-transferable        0

What decides: others beaten, a draw counting half.
     Stage 1
Ann      3.0
Bob      1.5
Cy       1.5
Dee      0.0

Head to head: on how many papers the candidate of the row is above the candidate of the column, with
* where that is more than the other way round.
       1   2   3   4
1 Ann  –   8*  8*  8*
2 Bob  3   –   9   9*
3 Cy   7   9   –   6*
4 Dee  7   7   3   –

Stage 1: first preferences. Ann elected: ${countedBy(copeland).stages[0].reasons?.[0].because}.
`);
  });

  it('leaves the scores of those excluded blank', () => {
    expect(countSheet(countedBy(baldwin))).toContain(`What decides: Borda points.
     Stage 1  Stage 2  Stage 3
Ann     30.5     21.0      9.5
Bob     25.5     15.5
Cy      28.0     17.5      8.5
Dee     24.0
`);
  });

  it('says that the next preferences count as well, and how a tie fell', () => {
    const sheet = countSheet(countedBy(bucklin));
    expect(sheet).toContain('Stage 2: the next preferences count as well. Cy elected: the most votes, all counted.');
    expect(sheet).toContain(
      'Tie at stage 2 over the election between Bob and Cy: Cy, by the votes at an earlier stage.',
    );
  });

  it('rounds fractions so that different scores look different, and says so', () => {
    const profile = parseBallots('1: A > B > C\n1: B > C > A\n1: C\n1: A = B');
    const sheet = countSheet(dowdall.count({ profile, seats: 1 }));
    expect(sheet).toMatch(/^A +≈2\.083$/m);
    expect(sheet).toContain('A value with ≈ is rounded');
  });

  it('leaves out whoever withdrew', () => {
    const sheet = countSheet(countedBy(copeland, [1]));
    expect(sheet).toMatch(/^1 Ann {2}– +8\* +8\*\n3 Cy /m);
    expect(sheet.match(/Bob/g)).toHaveLength(2);
  });

  it('shows the winner alone against everybody where there are more than a dozen', () => {
    const names = Array.from({ length: 13 }, (_, at) => ({ name: `C${at + 1}` }));
    const profile = buildProfile(names, [
      { papers: 3, ranking: [1, 0, ...Array.from({ length: 11 }, (_, at) => at + 2)] },
      { papers: 1, ranking: [0] },
    ]);
    const sheet = countSheet(copeland.count({ profile, seats: 1 }));
    expect(sheet).toContain('Head to head of C2 with every other candidate');
    expect(sheet).toContain('     C2 above   below\nC1          3*      1\nC3          3*      0\n');
    expect(sheet).not.toContain('1 C1');
  });

  it('is no wider than asked for', () => {
    for (const rule of [baldwin, copeland]) {
      const sheet = countSheet(countedBy(rule), { width: 40 });
      expect(sheet.split('\n').filter((line) => line.length > 40)).toEqual([]);
    }
  });

  it('in Markdown and HTML shows the same, and takes no name for markup', () => {
    const names = ['<b>*Ann*', 'Bob | x', 'Cy', 'Dee'].map((name) => ({ name }));
    const count = copeland.count({ profile: { ...eighteen, candidates: names }, seats: 1 });
    const hostile: Count = {
      ...count,
      stages: count.stages.map((stage) => ({ ...stage, scores: { of: '<i>|\n', values: stage.scores?.values ?? [] } })),
    };
    const markdown = countSheetMarkdown(hostile);
    expect(markdown).toContain('Full order: 1. \\<b\\>\\*Ann\\*, 2. Bob \\| x and Cy, 4. Dee.');
    expect(markdown).toContain('What decides: \\<i\\>\\|');
    expect(markdown).toContain('| 1 \\<b\\>\\*Ann\\* | – | 8\\* | 8\\* | 8\\* |');
    const html = countSheetHtml(hostile);
    expect(html).toContain('<caption>What decides: &lt;i&gt;|');
    expect(html).toContain('<bdi>1 &lt;b&gt;*Ann*</bdi></th><td>–</td><td><strong>8*</strong></td>');
    expect(html).not.toMatch(/<b>|<i>/);
  });

  it('cuts scores of many stages into tables that fit a page', () => {
    const names = Array.from({ length: 14 }, (_, at) => ({ name: `C${at + 1}` }));
    const profile = buildProfile(names, [{ papers: 123_456_789, ranking: names.map((_, at) => at) }]);
    const html = countSheetHtml(baldwin.count({ profile, seats: 1 }));
    expect(html.match(/<caption>What decides/g)).toHaveLength(3);
  });

  it('stays as it was for every other rule', () => {
    for (const count of [ireland1990, instantRunoff.count({ profile: eighteen, seats: 1 })]) {
      const all = [countSheet(count), countSheetMarkdown(count), countSheetHtml(count)].join();
      expect(all).not.toMatch(/What decides|Head to head|Full order/);
    }
    expect(countSheet(countedBy(borda))).not.toContain('Head to head');
  });
});
