import type { Contest } from '../../src/ballots/contest.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { ruleById, rules } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { countAssumed } from '../../src/whatif/assumption.ts';
import { scottishContest } from '../rules/scottish.ts';
import { unite2017 } from '../whatif/declared.ts';

/** Declared first preferences of Unite's general secretary, 2017; how the papers of the third would have gone on is made up. */
export const unite: Contest = {
  title: 'Unite the Union: general secretary, 2017',
  seats: 1,
  profile: parseBallots(
    '59067: Len McCluskey\n53544: Gerard Coyne\n9143: Ian Allinson > Len McCluskey\n6000: Ian Allinson > Gerard Coyne\n2000: Ian Allinson',
  ),
};

/** Twenty-four papers of five candidates, on which every rule has something to do. */
export const small: Contest = {
  title: 'Club',
  seats: 2,
  profile: parseBallots('9: A > B > C\n5: B > D > A\n4: C > D\n3: D > C > B\n2: E > D\n1: A = B > E'),
};

/** Names as hostile as they come, and long ones. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script> & "quotes" \'single\'',
  'Bartholomew Featherstonehaugh-Cholmondeley of the Long Barn',
  '王小明与他的朋友们一起参加选举的独立候选人',
  'مرشح مستقل من أجل المدينة والناس',
  '👩‍👩‍👧‍👦🎉 Party\u202e evil',
];

/** The small contest with other names. */
export function smallWithNames(names: readonly string[]): Contest {
  const { profile } = small;
  return {
    ...small,
    title: 'A very long title of a contest, <b>bold</b>, that goes on and on',
    profile: { ...profile, candidates: profile.candidates.map((candidate, at) => ({ ...candidate, name: names[at] })) },
  };
}

/** A contest of so many candidates, each with papers that go on to the next ones. */
export function large(candidates: number, seats: number): Contest {
  const name = (at: number): string => `Candidate ${(at % candidates) + 1}`;
  const lines = Array.from(
    { length: candidates },
    (_, at) =>
      `${20 + ((at * 37) % 91)}: ${name(at)} > ${name(at + 3)} > ${name(at * 2 + 1 === at ? at + 5 : at + 7)} > ${name(at + 11)}`,
  );
  return { title: `${candidates} candidates`, seats, profile: parseBallots(lines.join('\n')) };
}

/** A contest counted by a rule, for one place where the rule fills no more. */
export function countedBy(rule: Rule | string, contest: Contest): Count {
  const found = typeof rule === 'string' ? ruleById(rule) : rule;
  return found.count(found.singleSeat === true ? { ...contest, seats: 1 } : contest);
}

/** Two candidates and not one paper. */
export const nobody: Count = countedBy('instant-runoff', {
  seats: 1,
  profile: parseBallots('', [{ name: 'Ann' }, { name: 'Bob' }]),
});

/** The small contest by every rule. */
export function smallByEveryRule(): readonly Count[] {
  return rules.map((rule) => countedBy(rule, small));
}

/** A ward of the shared data. */
export function ward(file: string, rule: string): Count {
  return countedBy(rule, scottishContest(file));
}

/** Unite as somebody supposes it, by a rule with a quota. */
export const supposedCount: Count = countAssumed(
  unite2017,
  ers97,
  [Float64Array.from([0, 0, 0]), Float64Array.from([0, 0, 0]), Float64Array.from([0.5, 0.5, 0])],
  'every paper goes on, half each way',
);
