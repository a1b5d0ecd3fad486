import type { Contest } from '../../src/ballots/contest.ts';
import { present } from '../../src/base/invariant.ts';
import { checkLaw } from '../../src/laws/check-law.ts';
import type { Law } from '../../src/laws/law.ts';
import type { NowTally } from '../../src/laws/tally.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { contest } from '../rules/contests.ts';

/** Papers as tables write them, `21 ABC 14 CAB`, as a contest whose candidates are in the order of the alphabet. */
export function elections(papers: string, seats = 1): Contest {
  const lines = papers.replaceAll(/(\d+) (\S+)/g, (_, count: string, ranking: string) => {
    return `${count}: ${[...ranking].join(' > ')}\n`;
  });
  return contest(lines, seats, [...new Set(papers.match(/[A-Z]/g))].sort().join(''));
}

/** What a violation says, or `kept` or `silent`. */
export function found(rule: Rule | NowTally, law: Law, papers: string, seats = 1): string {
  const finding = checkLaw(rule, law, elections(papers, seats));
  return finding.kind === 'broken' ? finding.violation.says : finding.kind;
}

/** A wrong tally for one place: whoever the function says of the first preferences. */
export function wrong(elect: (firsts: readonly number[]) => readonly number[]): NowTally {
  return {
    answers: 'now',
    id: 'wrong',
    title: 'A wrong tally',
    ties: 'untold',
    tally: ({ contest: { profile } }) => {
      const firsts: number[] = profile.candidates.map(() => 0);
      profile.papers.forEach((papers, ranking) => {
        if (profile.starts[ranking] < profile.starts[ranking + 1])
          firsts[profile.ranked[profile.starts[ranking]]] += papers;
      });
      return { elected: elect(firsts) };
    },
  };
}

/** Who has fewest first preferences, the first of them on the ballot. */
export const fewestWin: NowTally = wrong((firsts) => [firsts.indexOf(Math.min(...firsts))]);

/** Finds a rule by its id among those that a test imports, which is quicker than to import all. */
export function among(rules: readonly Rule[]): (id: string) => Rule {
  return (id) =>
    present(
      rules.find((rule) => rule.id === id),
      `the rule ${id}`,
    );
}
