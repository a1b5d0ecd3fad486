/** One set of ballots, three rules: who is elected by each, where two of them part and by which clause, and what a lot decides. */
import { blockVote, type Contest, ers97, parseBallots, singleNonTransferableVote } from 'psephos';
import { compareRules, decisionDifferences, everyLot, firstDifference } from 'psephos/compare';

// A branch committee: two places, four candidates.
const committee: Contest = {
  title: 'Branch committee',
  seats: 2,
  profile: parseBallots(`
    6: Ann > Bob
    2: Ann > Cy
    3: Bob
    4: Cy > Dee
    3: Dee > Cy
  `),
};
const { candidates } = committee.profile;
const names = (elected: readonly number[]): string => elected.map((candidate) => candidates[candidate].name).join(', ');

console.log('Who is elected:');
const { groups } = compareRules(committee, [blockVote, singleNonTransferableVote, ers97]);
for (const { elected, rules } of groups) console.log(`  ${names(elected)}: ${rules.join(', ')}`);

const { kind, says } = firstDifference(committee, blockVote, ers97);
console.log(`\nWhere block-vote and ers97 part (${kind}):`);
for (const sentence of says.split(/(?<=\.) /)) console.log(`  ${sentence}`);

console.log('\nWhat the two say about it:');
for (const { name, a, b } of decisionDifferences(blockVote, ers97)) {
  if (a !== null && b !== null && name === 'elect') {
    console.log(`  block-vote: ${a.says}`);
    console.log(`  ers97 [${b.clause}]: ${b.says}`);
  }
}

// Three level for the last place: a lot is an input, so every way it can fall can be followed.
const level: Contest = { ...committee, profile: parseBallots('6: Ann > Bob\n3: Bob\n3: Cy\n3: Dee', candidates) };
console.log('\nWith Bob, Cy and Dee level, by single-non-transferable-vote:');
for (const { elected, probability, lots } of everyLot(level, singleNonTransferableVote).outcomes) {
  const drawn = lots.map(({ stage, over, taken }) => `stage ${stage}, ${over}, ${candidates[taken].name}`);
  console.log(`  ${names(elected)}: probability ${probability}, if the lot is ${drawn.join('; ')}`);
}
