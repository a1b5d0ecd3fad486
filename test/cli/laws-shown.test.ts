import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { lawPage } from '../../src/cli/pages/laws-law-page.ts';
import { lawsOfRulePage } from '../../src/cli/pages/laws-rule-page.ts';
import type { LawsShown } from '../../src/cli/pages/laws-shown.ts';
import { lawsTable, lawsTablePage } from '../../src/cli/pages/laws-table.ts';
import { witnessPage } from '../../src/cli/pages/laws-witness-page.ts';
import { markOf, searchedWords, sizeWords, verdictWord } from '../../src/cli/pages/laws-words.ts';
import { laws } from '../../src/laws/catalogue.ts';
import type { Law } from '../../src/laws/law.ts';
import { majority } from '../../src/laws/majority/majority.ts';
import { monotonicity } from '../../src/laws/monotonicity/monotonicity.ts';
import type { LawVerdict, Searched, Verdict, Witness } from '../../src/laws/verdicts/verdict.ts';
import { ruleById, rules } from '../../src/rules/catalogue.ts';

const searched: Searched = { exhaustive: [{ candidates: 3, papers: 9, short: false }], drawn: 4000 };
const witness: Witness = {
  ballots: '2: A > B > C\n1: B > C > A\n',
  seats: 1,
  papers: 3,
  smallest: 'proven',
};
const holds: Verdict = { kind: 'holds', searched };
const kept: Verdict = { kind: 'kept', searched };
const fails: Verdict = { kind: 'fails', witness };
const failsShort: Verdict = { kind: 'fails', witness: { ...witness, smallest: 'found' }, onlyShort: true };
const open: Verdict = { kind: 'open', searched };
const notAsked: Verdict = { kind: 'not-asked', because: 'the law is about several places' };

function shown(verdicts: readonly LawVerdict[], of: readonly Law[] = [majority, monotonicity]): LawsShown {
  return { rules: ['borda', 'schulze', 'instant-runoff'].map(ruleById), laws: of, verdicts };
}

const three = shown([
  { rule: 'borda', law: 'majority', places: 'one', verdict: fails },
  { rule: 'borda', law: 'monotonicity', places: 'one', verdict: holds },
  { rule: 'schulze', law: 'majority', places: 'one', verdict: notAsked },
  { rule: 'schulze', law: 'monotonicity', places: 'one', verdict: open },
  { rule: 'instant-runoff', law: 'majority', places: 'one', verdict: holds },
  { rule: 'instant-runoff', law: 'monotonicity', places: 'one', verdict: failsShort },
]);

describe('the table of laws', () => {
  it('has a line a rule under its family, a mark a cell and a blank where nothing is known', () => {
    expect(lawsTable(three, 'one')).toEqual([
      'Elimination       1  2',
      '  instant-runoff  +  s',
      '',
      'Points            1  2',
      '  borda           x  +',
      '',
      'Head to head      1  2',
      '  schulze         .  ?',
    ]);
    const [first] = three.verdicts;
    expect(lawsTable(shown([first]), 'one')).toEqual(['Points   1', '  borda  x']);
  });

  it('shows nothing for several places where nothing was asked of them', () => {
    expect(lawsTable(three, 'several')).toEqual([]);
    expect(lawsTablePage(three)).not.toContain('Several places');
  });

  it('says what each mark and each number means, and how many verdicts there are', () => {
    const page = lawsTablePage(three);
    expect(page).toContain('Majorities: 1 majority.\nMore support: 2 monotonicity.');
    expect(page.replace(/\s+/g, ' ')).toContain('+ holds; = kept in all that was searched;');
    expect(page.replace(/\s+/g, ' ')).toContain(
      'x fails; s fails, and was seen to fail only where papers may stop early; ? open',
    );
    expect(page.replace(/\s+/g, ' ')).toContain(
      '3 rules and 2 laws: 2 hold, 0 are kept, 2 fail (1 with an election proven to be the smallest), 1 are open.',
    );
  });

  it('fits 125 columns with every rule and every law', () => {
    const verdicts = rules.flatMap(({ id: rule }) =>
      laws.flatMap(({ id: law, of }) =>
        (['one', 'several'] as const)
          .filter((places) => of.places === 'any' || of.places === places)
          .map((places) => ({ rule, law, places, verdict: holds })),
      ),
    );
    const lines = lawsTablePage({ rules, laws, verdicts }).split('\n');
    expect(lines.length).toBeGreaterThan(2 * rules.length);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(125);
  });
});

describe('the page of one rule', () => {
  it('tells failures first, each with its election, then what is open and what holds', () => {
    const rule = ruleById('instant-runoff');
    const page = lawsOfRulePage(rule, { ...three, rules: [rule] });
    expect(page.indexOf('FAILS  More support never hurts (monotonicity)')).toBeGreaterThan(0);
    expect(page.indexOf('holds  ')).toBeGreaterThan(page.indexOf('FAILS  '));
    expect(page).toContain('2: A > B > C; 1: B > C > A');
    expect(page).toContain('3 papers, the fewest that were met; fewer may do.');
    expect(page.replace(/\s+/g, ' ')).toContain(
      'Searched: every election of papers that rank everybody, with 3 candidates to 9 papers; 4,000 drawn elections.',
    );
  });

  it('says why a law was not asked, and what the literature says against what was found', () => {
    const [, borda] = three.verdicts;
    const differs: LawVerdict = {
      ...borda,
      literature: { rule: 'borda', law: 'majority', places: 'one', says: 'fails', source: 'A book', note: 'page 3' },
      explained: 'the book speaks of something else',
    };
    const rule = ruleById('borda');
    const page = lawsOfRulePage(rule, {
      ...shown([differs, { rule: 'borda', law: 'majority', places: 'one', verdict: notAsked }]),
      rules: [rule],
    });
    expect(page).toContain('Literature: fails. A book; page 3.');
    expect(page).toContain('Why they differ: the book speaks of something else.');
    const silent = lawsOfRulePage(ruleById('schulze'), { ...three, rules: [ruleById('schulze')] });
    expect(silent).toContain('Not asked, since the law is about several places: majority.');
  });
});

describe('the page of one law', () => {
  it('lists who keeps it, and who breaks it with the papers it takes', () => {
    const page = lawPage(monotonicity, shown(three.verdicts, [monotonicity]));
    expect(page).toContain(monotonicity.title);
    expect(page).toContain('Holds (1 rule):\n  borda');
    expect(page).toContain('Open (1 rule):\n  schulze');
    expect(page).toMatch(/instant-runoff +3 {2}found, only where papers may stop early/);
  });
});

describe('the page of a witness', () => {
  it('shows both elections with who is elected, ready to be pasted', () => {
    const [first] = three.verdicts;
    const contest = { profile: parseBallots(witness.ballots), seats: 1 };
    const page = witnessPage(ruleById('borda'), majority, [
      {
        verdict: first,
        violation: {
          says: 'A is first on 2 of 3 papers, and B is elected',
          contests: [
            { label: 'the contest', contest, elected: [[1]] },
            { label: 'with a lot', contest, elected: [[0], [1]] },
          ],
          stage: 2,
          expected: 'A',
          received: 'B',
        },
      },
    ]);
    expect(page).toContain('The contest (3 papers, 1 place), elected B:\n  2: A > B > C\n  1: B > C > A\n');
    expect(page).toContain('With a lot (3 papers, 1 place), elected by lot A or B:');
    expect(page).toContain('At stage 2.\nExpected: A.\nReceived: B.\n');
    expect(page).toContain('with 3 candidates or fewer no election of fewer papers breaks it');
  });
});

describe('the words of a verdict', () => {
  it('has a mark of its own for each kind', () => {
    const marks = [holds, kept, fails, failsShort, open, notAsked, undefined].map(markOf);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('says "the fewest" of papers as proven only where it is', () => {
    expect(sizeWords(witness)).toContain('no election of fewer papers breaks it');
    expect(sizeWords({ ...witness, smallest: 'found' })).not.toContain('no election');
    expect(sizeWords({ ...witness, among: 'complete' })).toContain('fewer papers in which every paper ranks everybody');
    expect(sizeWords({ ...witness, candidates: ['A', 'B', 'C', 'D'] })).toContain('with 4 candidates or fewer');
  });

  it('tells how much was searched, and where it was nothing', () => {
    expect(searchedWords({ exhaustive: [], drawn: 0 })).toBe('nothing of which the law spoke');
    expect(
      searchedWords({
        exhaustive: [
          { candidates: 2, papers: 1, short: false },
          { candidates: 3, papers: 9, short: false },
          { candidates: 3, papers: 1, short: true },
        ],
        drawn: 1,
      }),
    ).toBe(
      'every election of papers that rank everybody, with 2 candidates to 1 paper and 3 to 9; every election of papers that may stop early, with 3 candidates to 1 paper; 1 drawn election',
    );
    expect(verdictWord(notAsked)).toBe('not asked');
  });
});
