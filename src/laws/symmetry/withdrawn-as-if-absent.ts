import type { Contest } from '../../ballots/contest.ts';
import { type Asking, outcomesOf } from '../asking.ts';
import { namesIn, standingIn } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { without } from '../changes/without.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import type { Outcomes } from '../outcomes.ts';

/**
 * Whoever withdrew after the papers were printed counts as if never on them.
 *
 * @example checkLaw(instantRunoff, withdrawnAsIfAbsent, { profile: parseBallots('3: A > B\n2: B\n2: C > B'), seats: 1 }).kind // 'kept'
 */
export const withdrawnAsIfAbsent: Law = {
  id: 'withdrawn-as-if-absent',
  title: 'Whoever withdrew counts as if never on the ballot',
  statement:
    'Where candidates withdrew, or any one more does, the same sets of winners are possible as if their names stood on no paper and not on the ballot.',
  source: 'What psephos means by withdrawing: the name is passed over on every paper',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    if (plainPapers(contest) === undefined) return SILENT;
    const withdrawals = withdrawalsFrom(contest);
    let finding: Finding = SILENT;
    for (const at of turns.of(withdrawals.length)) {
      const compared = yield* withdrawnOrAbsent(contest, withdrawals[at]);
      if (compared.kind === 'broken') return compared;
      if (compared.kind === 'kept') finding = KEPT;
    }
    return finding;
  },
};

/** Those who withdrew already, and with each further one; enough always stand to fill the places. */
function withdrawalsFrom(contest: Contest): readonly (readonly number[])[] {
  const { seats, withdrawn = [] } = contest;
  const standing = standingIn(contest);
  const already = withdrawn.length > 0 && standing.length >= seats ? [withdrawn] : [];
  const further = standing.length > seats ? standing.map((candidate) => [...withdrawn, candidate]) : [];
  return [...already, ...further];
}

function* withdrawnOrAbsent(contest: Contest, withdrawn: readonly number[]): Asking<Finding> {
  const onPapers: Contest = { ...contest, withdrawn };
  const absent = without(contest, withdrawn);
  const expected = yield* outcomesOf(absent.contest);
  const received = yield* outcomesOf(onPapers);
  if (!expected.complete || !received.complete) return SILENT;
  const renumbered = expected.sets.map((set) => set.map((winner) => absent.were[winner]));
  if (areSame(renumbered, received.sets)) return KEPT;
  const names = namesIn(contest, withdrawn);
  const [wanted, found] = [renumbered, received.sets].map((sets) => setsInWords(contest, sets));
  return broken({
    says: `with ${names} withdrawn ${found} may win, with ${names} never on the ballot ${wanted}`,
    contests: [
      { label: `with ${names} withdrawn`, contest: onPapers, elected: received.sets },
      { label: `with ${names} never on the ballot`, contest: absent.contest, elected: expected.sets },
    ],
    expected: wanted,
    received: found,
  });
}

function areSame(a: Outcomes['sets'], b: Outcomes['sets']): boolean {
  const [one, other] = [a, b].map((sets) => new Set(sets.map((set) => set.join())));
  return one.size === other.size && [...one].every((set) => other.has(set));
}

function setsInWords(contest: Contest, sets: Outcomes['sets']): string {
  return sets
    .map((set) => namesIn(contest, set))
    .sort()
    .join(', or ');
}
