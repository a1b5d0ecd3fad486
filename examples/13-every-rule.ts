/** One contest under every rule that fills one place: who wins by which, what stands out, how close it was, who spoils, and what raising a winner can do. */
import { type Contest, firstPastThePost, instantRunoff, parseBallots, rules } from 'psephos';
import { compareRules, marginOfVictory, monotonicityFailure, withoutEach } from 'psephos/compare';

// The capital of Tennessee, the classic of the textbooks: everybody wants it near.
const capital: Contest = {
  title: 'Capital of Tennessee',
  seats: 1,
  profile: parseBallots(`
    42: Memphis > Nashville > Chattanooga > Knoxville
    26: Nashville > Chattanooga > Knoxville > Memphis
    15: Chattanooga > Knoxville > Nashville > Memphis
    17: Knoxville > Chattanooga > Nashville > Memphis
  `),
};
const names = (contest: Contest, candidates: readonly number[]): string =>
  candidates.map((candidate) => contest.profile.candidates[candidate].name).join(' > ');

const { groups, surprises, headToHead } = compareRules(
  capital,
  rules.filter(({ singleSeat }) => singleSeat),
);
console.log('Who wins:');
for (const { elected, rules: ids } of groups) {
  console.log(`  ${names(capital, elected)} by ${ids.length} rules, such as ${ids.slice(0, 3).join(', ')}`);
}
if (headToHead?.condorcetWinner != null)
  console.log(`Who beats everybody head to head: ${names(capital, [headToHead.condorcetWinner])}`);

console.log('\nWhat stands out:');
for (const { says } of surprises) console.log(`  ${says}`);

console.log('\nThe fewest papers to alter so that somebody else may win:');
for (const id of ['first-past-the-post', 'two-round', 'instant-runoff', 'borda', 'schulze']) {
  const { least, most, exact, witness } = await marginOfVictory(capital, id);
  console.log(`  ${id}: ${exact ? least : `from ${least} to ${most}`}`);
  for (const { papers, from, to } of witness?.changes ?? [])
    console.log(`    such as ${papers} from ${names(capital, from)} to ${names(capital, to)}`);
}

console.log('\nWho spoils:');
for (const rule of [firstPastThePost, instantRunoff]) {
  const { spoilers, says } = withoutEach(capital, rule);
  for (const line of spoilers.length === 0 ? [says] : spoilers.map((spoiler) => spoiler.says)) console.log(`  ${line}`);
}

// Other papers, and a trap: B wins, and would lose if some voters put B higher.
const trap: Contest = {
  seats: 1,
  profile: parseBallots('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > B > A'),
};
console.log(`\nCan more support hurt?\n  ${monotonicityFailure(trap, instantRunoff).says}`);
