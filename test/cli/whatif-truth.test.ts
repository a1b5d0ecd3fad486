/** What the page says in words is borne out by the count: lots, bounds, and papers that move. */
import { describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

/** The page for made-up totals, on one line, so that a sentence is found wherever it was broken. */
async function page(votes: Readonly<Record<string, number>>, args: readonly string[] = [], seats = 1): Promise<string> {
  const candidates = Object.entries(votes).map(([name, papers]) => ({ name, votes: papers }));
  const input = JSON.stringify({ title: 'made up', seats, candidates });
  const { status, out } = await psephos(
    ['whatif', '-', ...(args.includes('--draws') ? [] : ['--draws', '2000']), ...args],
    input,
  );
  expect(status).toBe(0);
  return out.replace(/\s+/g, ' ');
}

describe('a lot is spoken of where the rule draws one, and nowhere else', () => {
  it('does not ask a lot of Coyne, whom 5,524 papers elect for sure', async () => {
    const { out } = await psephos(['whatif', 'examples/data/unite-2017.json', '--draws', '100']);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Gerard Coyne can win: for instance if 5,524 papers of Ian Allinson list Gerard Coyne next and no other paper lists anybody next (no fewer would do).',
    );
    expect(text).toContain('at least 5,524 more of them than Len McCluskey in any case. If');
    expect(text).not.toContain('a lot falls that way');
  });

  it('does not take a name that holds the letters for a lot', async () => {
    const text = await page({ Charlotte: 41, Lottie: 36, Slot: 9 });
    expect(text).toContain('Lottie can win: for instance if 6 papers of Slot list Lottie next');
    expect(text).not.toContain('a lot falls that way');
  });

  it('says what a lot would spare the runner-up under instant runoff', async () => {
    const text = await page({ Ann: 41, Bob: 36, Cy: 9 }, ['--rule', 'instant-runoff']);
    expect(text).toContain(
      'Bob needed 8 of the 9 papers of Cy (88.89%) if all went on, or 7 and a lot in favour, and at least 5 more of them than Ann in any case (just 5 more would leave it to a lot).',
    );
    expect(text).toContain('(no fewer would do without a lot; 5 and a lot would)');
    expect(text).toContain('Bob needs 8 (88.89%) to win without a lot if all go on');
    expect(text).toContain('With 4 non-transferable Bob can win only by lot, and not at all with more.');
  });

  it('asks for all papers and a lot where they draw only level', async () => {
    const text = await page({ Ann: 50, Bob: 30, Cy: 20 }, ['--rule', 'instant-runoff']);
    expect(text).toContain('Bob needed all the 20 papers of Cy, and then a lot in favour.');
    expect(text).toContain('list Bob next and no other paper lists anybody next, and a lot falls that way');
    expect(text).toContain('At 20 to Bob and 0 to Ann the two tie on 50 each: a lot decides.');
  });

  it('lets a lot alone decide between two who begin level', async () => {
    const text = await page({ Ann: 30, Bob: 30, Cy: 21 });
    expect(text).toContain('Bob is level with Ann.');
    expect(text).toContain('(no fewer would do without a lot; a lot alone would)');
  });
});

describe('a chance is never printed as nought or the whole where neither is proved', async () => {
  const text = await page({ A: 410, B: 360, C: 190, D: 120, E: 60 }, ['--seed', '3'], 2);

  it('gives the bound that the draws bear', () => {
    expect(text).toContain(
      'the chance of a different result is under 0.15% (a bound that holds 19 times in 20: none came up in 2,000 draws).',
    );
    expect(text).toMatch(
      /B over 99\.85% in every draw C under 0\.15% in no draw D under 0\.15% in no draw E 0% impossible/,
    );
    expect(text).not.toContain('0.00%');
    expect(text).not.toContain('100.00%');
  });

  it('names those papers only that bring the candidate in', () => {
    expect(text).toContain(
      'D can be elected: for instance if 241 papers (11 of A, 170 of C and 60 of E) list D next and no other paper lists anybody next (the fewest found).',
    );
  });

  it('speaks of rivals as one or the other, and of bends no further than they were tried', () => {
    expect(text).toContain('under a transferable vote C or D could have won instead.');
    expect(text).toContain('Bend: nobody else wins, unless by lot, with all the papers of E going to them.');
  });

  it('says over 99.99% of an exact chance that rounds to the whole', async () => {
    const { out } = await psephos([
      ...['whatif', 'examples/data/unite-2017.json', '--draws', '2000', '--model', 'plackett-luce'],
    ]);
    expect(out).toMatch(/Len McCluskey +over 99\.85% +in every draw +exact over 99\.99%/);
    expect(out).toMatch(/Gerard Coyne +under 0\.15% +in no draw +exact under 0\.01%/);
  });

  it('prints no more digits than the standard error bears', async () => {
    const few = await page({ Ann: 41, Bob: 36, Cy: 29 }, ['--draws', '100']);
    expect(few).toMatch(/Ann \d\d% ± \d% exact \d\d\.\d\d%/);
  });
});

it('says in the help of generate which options are required', async () => {
  const { out } = await psephos(['generate', '--help']);
  expect(out.replace(/\s+/g, ' ')).toContain('--seed <seed> required: what the ballots are drawn from');
});
