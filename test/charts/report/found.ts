import { parseBallots } from '../../../src/ballots/notation.ts';
import { type BallotFindings, ballotFindings } from '../../../src/compare/findings.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import type { BacktestReport } from '../../../src/whatif/backtest/report.ts';
import { checkClaims } from '../../../src/whatif/claims.ts';
import { type DeclaredFindings, declaredFindings } from '../../../src/whatif/findings.ts';
import { checkScenarios } from '../../../src/whatif/scenario-study.ts';
import { example, unite2017 } from '../../whatif/declared.ts';
import { SCORES } from '../made-up.ts';

export const COMMAND = 'psephos report unite-2017.json -o report.html';

/** What is found of Unite 2017, with the claims and scenarios of the examples. */
export const unite: DeclaredFindings = declaredFindings(unite2017, ers97, {
  draws: 500,
  claims: checkClaims(example('unite-2017-claims.json')),
  scenarios: checkScenarios(example('unite-2017-scenarios.json')),
  command: COMMAND,
});

/** Names that would be markup, end an attribute, a table or a line, or turn what stands beside them. */
export const HOSTILE: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"]]><svg onload="alert(1)"> </style><script>alert(1)</script>',
  "' onmouseover='alert(1)' | ](javascript:alert(1)) `x` http://evil.example",
  '\u202eright to left\u2066\nsecond line\r\n\t# heading',
  'L'.repeat(5000),
  'محمد الأمين (1) <b>',
];

/** What is found of declared totals whose title and candidates, with their groups, are called so. */
export function declaredCalled(names: readonly string[], title = 'made up'): DeclaredFindings {
  const candidates = names.map((name, at) => ({ name, group: `${name}!`, votes: 900 - 130 * at }));
  const from = names[names.length - 1];
  return declaredFindings({ title, seats: 1, source: title, candidates }, ers97, {
    draws: 50,
    claims: [
      {
        id: 'claim',
        about: 'transfers',
        who: title,
        says: title,
        means: `${title} means`,
        transfers: { from, to: { [names[0]]: 1 }, nonTransferable: 0 },
      },
    ],
    command: `psephos report ${title}`,
  });
}

/** What is found of ballots whose candidates are called so. */
export function ballotsCalled(names: readonly string[], title = 'made up'): BallotFindings {
  const profile = parseBallots('9: A > B > C\n5: B > C > A\n4: C > B\n3: D > C > B\n2: D > B');
  const candidates = profile.candidates.map((candidate, at) => ({
    ...candidate,
    name: names[at],
    group: `${names[at]}!`,
  }));
  return ballotFindings({ title, seats: 2, profile: { ...profile, candidates } }, scotlandLocal2007, blockVote, {
    command: `psephos report ${title}`,
  });
}

const BESIDE = { ...SCORES, behind: { by: 0.01 } };

/** A report on a backtest of a model that learns nothing, with made-up scores. */
export const backtestMade: BacktestReport = {
  ...SCORES,
  format: 'psephos-backtest',
  version: 1,
  rule: { id: 'ers97', title: 'a rule' },
  model: { id: 'uniform', assumes: 'every split is equally likely', parameters: {} },
  groups: 'ignore',
  training: { kind: 'folds', folds: 5 },
  draws: 100,
  seed: '1',
  elections: 30,
  candidates: 200,
  baselines: { leaders: BESIDE, uniform: BESIDE, 'plackett-luce': BESIDE },
  leftOut: [],
  sameBallots: [],
  seen: [],
  provenance: { library: '0.1.0', input: 'sha256:0', command: 'psephos backtest wards' },
};
