import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionDifferences } from '../../src/compare/decision-differences.ts';
import type { DifferenceKind } from '../../src/compare/difference.ts';
import { firstDifference, whereCountsPart } from '../../src/compare/first-difference.ts';
import type { Count } from '../../src/count/count.ts';
import { differences } from '../../src/count/differences.ts';
import type { Stage } from '../../src/count/stage.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { law, listDecisions } from '../../src/rules/decision.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { australiaSenate } from '../../src/rules/stv/statutes/australia-senate.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { irelandSeanad } from '../../src/rules/stv/statutes/ireland-seanad.ts';
import { northernIreland } from '../../src/rules/stv/statutes/northern-ireland.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { stage } from '../count/sample-counts.ts';
import { contest, contests } from '../rules/contests.ts';
import { thrown } from '../thrown.ts';

const [A, B, C, D] = [0, 1, 2, 3];
const tennessee = contest('42: A > B > C > D\n26: B > C > D > A\n15: C > D > B > A\n17: D > C > B > A', 1);

/** A rule with a table of decisions, for counts that are made by hand. */
function ruleOf(id: string, says = 'as it is'): Rule {
  const table = listDecisions({
    quota: law('1', 'half', 0),
    transferValue: law('2', says, 0),
    surplusOrder: law('3', says, 0),
    exclude: law('4', says, 0),
    elect: law('5', says, 0),
  });
  return { id, title: id, decisions: table, count: () => byHand(id, []) };
}

function byHand(id: string, stages: readonly Stage[], rest: Partial<Count> = {}): Count {
  return {
    format: 'psephos-count',
    version: 1,
    rule: { id, title: id },
    contest: { seats: 2, candidates: ['A', 'B', 'C', 'D'] },
    papers: { valid: 18, invalid: 0 },
    quota: '6',
    elected: stages.flatMap(({ elected }) => elected),
    stages,
    ties: [],
    provenance: { seed: null, input: 'sha256:0', library: '0' },
    ...rest,
  };
}

/** The Seanad's count in votes of one paper, whatever its quota. */
const ireland1000: Rule = {
  ...irelandSeanad,
  id: 'by-papers',
  count: (made, options) => {
    const count = irelandSeanad.count(made, options);
    const { votesEach: _, ...papers } = count.papers;
    const byPaper = (votes: string): string => String(Number(votes) / 1000);
    return {
      ...count,
      rule: { id: 'by-papers', title: 'by papers' },
      papers,
      stages: count.stages.map((row) => ({
        ...row,
        votes: row.votes.map(byPaper),
        nonTransferable: byPaper(row.nonTransferable),
        lostToRounding: byPaper(row.lostToRounding),
        quota: byPaper(row.quota ?? '0'),
      })),
    };
  },
};

const part = (a: readonly Stage[], b: readonly Stage[]): ReturnType<typeof whereCountsPart> =>
  whereCountsPart(ruleOf('left'), byHand('left', a), ruleOf('right', 'otherwise'), byHand('right', b));

const first = stage(1, ['8', '3', '4', '3'], { elected: [A] });
const surplus = stage(2, ['6', '4.5', '4.5', '3'], { action: { kind: 'surplus', candidates: [A], clause: '2.1' } });
const out = (number: number, candidates: readonly number[], rest: Partial<Stage> = {}): Stage =>
  stage(number, ['6', '4.5', '7.5', '0'], {
    action: { kind: 'exclusion', candidates, clause: '4.1' },
    excluded: candidates,
    ...rest,
  });

describe('two rules on one contest', () => {
  test('first-past-the-post and a transferable vote part at the first stage, and elect others', () => {
    const found = firstDifference(tennessee, firstPastThePost, instantRunoff);
    expect(found).toMatchObject({
      kind: 'winners',
      electedOnlyBy: { a: [A], b: [D] },
      action: { stage: 1, differs: 'elected' },
      votes: null,
      quota: null,
    });
    expect(found.says).toBe(
      'Different candidates are elected: only first-past-the-post elects A, only instant-runoff elects D. They part at stage 1: first-past-the-post counts the first preferences and elects A; instant-runoff counts the first preferences and elects nobody.',
    );
    expect(found.decisions.map(({ name }) => name)).toContain('elect');
  });

  test('a block vote differs from ERS97 in the votes of the first stage already', () => {
    const found = firstDifference(contest('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C', 2), ers97, blockVote);
    expect(found).toMatchObject({
      kind: 'winners',
      quota: { stage: 1, a: '6', b: null },
      votes: { stage: 1, candidate: B, a: '3', b: '9' },
      action: { stage: 1, differs: 'elected', clausesA: ['5.1.6', '5.1.7'], clausesB: [] },
    });
    expect(found.decisions[0].name).toBe('papers');
    expect(found.says).toContain('ers97 has a quota, 6; block-vote has none.');
  });

  test('names the lots that may be all the difference', () => {
    const level = contest('1: A\n1: B', 1);
    const otherwise: Rule = {
      ...firstPastThePost,
      id: 'other',
      count: (made) => firstPastThePost.count(made, { lot: lotByOrder([B, A]) }),
    };
    const found = firstDifference(level, firstPastThePost, otherwise);
    expect(found).toMatchObject({ kind: 'winners', lots: { a: 1, b: 1 } });
    expect(found.says).toContain(
      'Lots were drawn by first-past-the-post. A lot was needed by first-past-the-post; none was given, so the order of the ballot stood in for it.',
    );
  });

  test('one that drops fractions of votes differs from one that keeps them also in what papers bring', () => {
    const papers = contest('7: A > B\n6: A > C\n3: B > C\n4: C > B\n2: D > B', 2);
    const found = firstDifference(papers, scotlandLocal2007, australiaSenate);
    expect(found.votes).toMatchObject({ stage: 2, of: 'votes' });
    const bearing = found.decisions.filter(({ mayBearOn }) => mayBearOn === 'votes').map(({ name }) => name);
    expect(bearing).toEqual(['transferValue', 'credit', 'unmovedSurplus', 'numbers']);
  });

  test('figures that are the two quotas are told as that, and no transfer value is named for them', () => {
    const found = firstDifference(contest('9: A > B\n3: B\n4: C\n1: D > C', 2), ers97, northernIreland);
    expect(found.quota).toMatchObject({ stage: 1, a: '5.67', b: '6' });
    expect(found.votes).toMatchObject({ candidate: A, a: '5.67', b: '6', isQuota: true });
    expect(found.says).toContain('5.67 by ers97, 6 by northern-ireland, which are the two quotas.');
    expect(found.decisions.some(({ mayBearOn }) => mayBearOn === 'votes')).toBe(false);
    expect(found.decisions[0]).toMatchObject({ name: 'quota', mayBearOn: 'quota' });
  });

  test('votes in thousandths of a paper are compared as parts of a paper', () => {
    const papers = contest('9: A > B\n3: B\n4: C\n1: D > C', 2);
    const found = firstDifference(papers, ers97, irelandSeanad);
    expect(found.votesEach).toEqual({ a: 1, b: 1000 });
    expect(found.quota).toMatchObject({ a: '5.67', b: '5667' });
    expect(found.votes?.stage).toBe(2);
    expect(found.says).toContain('5.67 by ers97, 5,667 by ireland-seanad, where a paper counts 1,000 votes');
    expect(found.decisions.map(({ name }) => name)).toContain('paperWorth');
    const even = firstDifference(contest('3: A\n1: B\n1: C', 1), irelandSeanad, ireland1000);
    expect(even).toMatchObject({ kind: 'none', quota: null, votes: null });
  });

  test('votes that a paper gives to several candidates are no parts of one', () => {
    const found = firstDifference(contest('6: A > B\n3: B\n4: C > D', 2), blockVote, ers97);
    expect(found.votesEach).toEqual({ a: 1, b: 1 });
  });

  test('two wordings of one way to read papers are no difference', () => {
    const found = firstDifference(contest('9: A > B\n3: B\n4: C\n1: D > C', 2), ers97, irelandSeanad);
    expect(decisionDifferences(ers97, irelandSeanad).map(({ name }) => name)).toContain('papers');
    expect(found.decisions.map(({ name }) => name)).not.toContain('papers');
  });

  test('gives what either rule throws', () => {
    expect(thrown(() => firstDifference({ ...tennessee, seats: 2 }, ers97, instantRunoff)).code).toBe('bad-contest');
  });

  test('refuses counts of different contests', () => {
    const [one, other] = [ers97.count(tennessee), ers97.count(contest('1: A', 1))];
    expect(thrown(() => whereCountsPart(ers97, one, ers97, other)).code).toBe('bad-argument');
  });
});

describe('what is done at a stage', () => {
  const part2 = (rest: Partial<Stage>): string => part([first, { ...surplus, ...rest }], [first, out(2, [D])]).says;

  test('is no surplus where a rule elects by quotients', () => {
    const says = part2({ quotients: [null, '3', '4', '3'] });
    expect(says).toContain('left lets the papers that elected A go on [2.1]; right excludes D [4.1].');
  });

  test('is no surplus where a rule keeps parts of papers', () => {
    expect(part2({ keepFactors: ['0.75', '1', '1', '1'] })).toContain('left lets A keep less of each paper [2.1];');
  });

  test('is told of a count that begins again', () => {
    const found = part([first, out(2, [D])], [first, out(2, [D], { restart: true })]);
    expect(found.says).toContain('right excludes D and begins the count again [4.1].');
  });

  test('is the last place where only one is filled', () => {
    const last = stage(2, ['6', '4.5', '4.5', '3'], { action: { kind: 'completion' }, elected: [C] });
    expect(part([first, last], [first, out(2, [D])]).says).toContain('left fills the last place and elects C;');
  });
});

describe('in brief', () => {
  test('the winners stand with the fates that part, else with what is done, else with a value', () => {
    const later = part(
      [first, surplus, out(3, [D]), out(4, [B], { elected: [C] })],
      [first, out(2, [D]), out(3, [C], { elected: [B] })],
    );
    expect(later.inBrief).toBe(
      'Different candidates are elected: only left elects C, only right elects B. The fates of candidates part where left excludes B [4.1] at stage 4 and right excludes C [4.1] at stage 3.',
    );
    expect(part([first, surplus], [first, out(2, [D])]).inBrief).toBe(
      'The same candidates are elected. They part at stage 2: left moves the surplus of A [2.1]; right excludes D [4.1].',
    );
    expect(part([{ ...first, quota: '6' }], [{ ...first, quota: '6.01' }]).inBrief).toContain('The quota differs');
  });
});

describe('counts made by hand', () => {
  test('that are the same differ in nothing', () => {
    expect(part([first, surplus], [first, surplus])).toMatchObject({
      kind: 'none',
      decisions: [],
      says: 'The two counts are the same at every stage.',
    });
  });

  test('that differ by a rounding are told of the candidate, the stage and the decision', () => {
    const rounded = { ...surplus, votes: ['6', '4.49999', '4.5', '3'], lostToRounding: '0.00001' };
    const found = part([first, surplus, out(3, [D])], [first, rounded, out(3, [D])]);
    expect(found).toMatchObject({
      kind: 'votes',
      votes: { stage: 2, candidate: B, of: 'votes', a: '4.5', b: '4.49999' },
      action: null,
      fates: null,
    });
    expect(found.decisions.map(({ name }) => name)).toEqual(['transferValue']);
    expect(found.says).toBe(
      'The same candidates are elected. The votes of B first differ at stage 2: 4.5 by left, 4.49999 by right.',
    );
  });

  test('do not name a decision that only stands in another clause', () => {
    const rounded = { ...surplus, votes: ['6', '4.49999', '4.50001', '3'] };
    const renumbered = { ...ruleOf('right'), decisions: listDecisions({ transferValue: law('99', 'as it is', 0) }) };
    const { decisions } = whereCountsPart(
      ruleOf('left'),
      byHand('left', [first, surplus]),
      renumbered,
      byHand('right', [first, rounded]),
    );
    expect(decisions).toEqual([]);
  });

  test('that differ only in what is lost say so', () => {
    const lost = { ...surplus, nonTransferable: '1' };
    expect(part([first, surplus], [first, lost]).says).toContain(
      'What is non-transferable first differs at stage 2: 0 by left, 1 by right.',
    );
  });

  test('that differ only in the quota say so', () => {
    const found = part([{ ...first, quota: '6' }], [{ ...first, quota: '6.01' }]);
    expect(found.kind).toBe('quota');
    expect(found.says).toContain('The quota differs at stage 1: 6 by left, 6.01 by right.');
  });

  test('of which one moves a surplus and the other excludes, name both clauses', () => {
    const found = part([first, surplus], [first, out(2, [D])]);
    expect(found).toMatchObject({
      action: { stage: 2, differs: 'action', clausesA: ['2.1'], clausesB: ['4.1'] },
      votes: null,
    });
    expect(found.says).toContain('They part at stage 2: left moves the surplus of A [2.1]; right excludes D [4.1].');
    expect(found.decisions.map(({ name, mayBearOn }) => [name, mayBearOn])).toEqual([
      ['surplusOrder', 'action'],
      ['exclude', 'action'],
      ['elect', 'action'],
    ]);
  });

  test('of which one excludes two at once and the other one by one, share every fate', () => {
    const found = part([first, out(2, [D, B], { elected: [C] })], [first, out(2, [D]), out(3, [B], { elected: [C] })]);
    expect(found).toMatchObject({ kind: 'action', action: { stage: 2, differs: 'candidates' }, fates: null });
    expect(found.says).toContain('In the end everybody is elected or excluded in the same order.');
  });

  test('that part first in what is done and later in fates, tell both', () => {
    const found = part([first, out(2, [D, B], { elected: [C] })], [first, out(2, [D]), out(3, [C], { elected: [B] })]);
    expect(found).toMatchObject({
      kind: 'winners',
      fates: { a: [{ candidate: B, fate: 'excluded', stage: 2 }], b: [{ candidate: C, fate: 'excluded', stage: 3 }] },
    });
    expect(found.says).toContain(
      'They part at stage 2: left excludes B and D [4.1] and elects C; right excludes D [4.1].',
    );
  });

  test('that come to the same stages with other fates, tell where those part', () => {
    const found = part(
      [first, surplus, out(3, [D]), out(4, [B], { elected: [C] })],
      [first, out(2, [D]), out(3, [C], { elected: [B] })],
    );
    expect(found.says).toContain(
      'The fates of candidates part where left excludes B [4.1] at stage 4 and right excludes C [4.1] at stage 3.',
    );
  });

  test('of which one goes on without changing anything, differ in length', () => {
    const found = part([first, out(2, [D], { elected: [C] })], [first, out(2, [D], { elected: [C] }), out(3, [B])]);
    expect(found).toMatchObject({ kind: 'length', action: { stage: 3, differs: 'length' }, fates: null });
    expect(found.says).toContain('They part at stage 3: left is done after 2 stages; right excludes B [4.1].');
  });

  test('of which one fills fewer places, elect different candidates', () => {
    const found = part([first], [first, out(2, [D], { elected: [C] })]);
    expect(found).toMatchObject({ kind: 'winners', electedOnlyBy: { a: [], b: [C] } });
    expect(found.says).toContain('only right elects C.');
  });

  test('elections that a restart undoes are no fates', () => {
    const again = stage(3, ['8', '5', '5', '0'], { restart: true, elected: [A] });
    const found = part(
      [first, out(2, [D]), again],
      [{ ...first, elected: [] }, out(2, [D]), { ...again, restart: true }],
    );
    expect(found.fates).toBeNull();
  });
});

const SERIOUS: readonly DifferenceKind[] = ['winners', 'order', 'action', 'length', 'votes', 'quota', 'scores', 'none'];

/** Each rule against its neighbour in the catalogue, and the last against the first. */
const pairs = rules.map((a, index) => {
  const b = rules[(index + 1) % rules.length];
  return [a.id, b.id, a, b] as const;
});

describe.each(pairs)('%s against %s', (_, __, a, b) => {
  const mostSeats = a.singleSeat === true || b.singleSeat === true ? 1 : 3;

  test('never claims that differing winners agree, nor tells a difference where counts are the same', () => {
    fc.assert(
      fc.property(contests({ mostCandidates: 5, mostSeats }), ({ contest: made }) => {
        const found = firstDifference(made, a, b);
        const [left, right] = [a.count(made), b.count(made)];
        const known = differences(left, right).map(({ kind }) => kind);
        expect(found.kind === 'winners').toBe(known.includes('winners'));
        expect(SERIOUS).toContain(found.kind);
        if (found.kind === 'none')
          expect(known.filter((kind) => !['order', 'action', 'contest', 'ties', 'rule'].includes(kind))).toEqual([]);
        expect(found.says).not.toMatch(/undefined|NaN|null/);
        expect(firstDifference(made, b, a)).toMatchObject({
          kind: found.kind,
          electedOnlyBy: { a: found.electedOnlyBy.b, b: found.electedOnlyBy.a },
        });
      }),
      { seed: 3, numRuns: 25 },
    );
  });
});
