/**
 * Reserved places: a branch council of four, of whom at least two are to be women and at least one is to come from the night shift.
 *
 * The ballots are made up. How reserved places fit together with ERS97 is fixed by no text, so the count says that it is approximate.
 */
import { readFileSync } from 'node:fs';
import { ers97 } from 'psephos';
import { readBallots } from 'psephos/formats';
import { conformance, ers97WithReservedPlaces, reservedForGroup } from 'psephos/rules';

const contest = readBallots(readFileSync(new URL('./data/union-council.ballots', import.meta.url), 'utf8'));
const { candidates } = contest.profile;
const { seats } = contest;
const named = (...names: readonly string[]): number[] =>
  [...candidates.keys()].filter((candidate) => names.includes(candidates[candidate].name));
const names = (list: readonly number[]): string =>
  list.map((candidate) => candidates[candidate].name).join(', ') || 'nobody';

// A group of the ballot, and a set that the ballot knows nothing of; somebody may belong to both.
const reserved = [
  reservedForGroup(candidates, 'Women', { least: 2, most: seats }),
  { name: 'Night shift', candidates: named('Frank Moss', 'Gwen Price', 'Hal Reed'), least: 1, most: seats },
];

const plain = ers97.count(contest);
const count = ers97WithReservedPlaces(reserved).count(contest);
console.log(contest.title);
console.log(`  without reserved places: ${names(plain.elected)}`);
console.log(`  with reserved places: ${names(count.elected)}`);
for (const { name, least, candidates: members } of reserved)
  console.log(`    at least ${least} of ${name} (${names(members)})`);
for (const doubt of count.provenance.approximate ?? []) console.log(`    APPROXIMATE: ${doubt}`);

// After each stage: of those who continue, who can be elected in no result that keeps the reserved places, and who must be in all.
console.log('\nStage by stage:');
let elected: readonly number[] = [];
let continuing: readonly number[] = [...candidates.keys()];
for (const stage of count.stages) {
  elected = [...elected, ...stage.elected];
  continuing = continuing.filter((candidate) => ![...stage.elected, ...stage.excluded].includes(candidate));
  const { doomed, guarded } = conformance({ reserved, seats, elected, continuing });
  const votes = (list: readonly number[]): string =>
    list.map((candidate) => `${candidates[candidate].name} with ${stage.votes[candidate]}`).join(', ');
  console.log(`  ${stage.number}. elected ${names(stage.elected)}; excluded ${names(stage.excluded)}`);
  if (elected.length === seats) continue;
  const left = seats - elected.length;
  const missing = reserved
    .map(({ name, least, candidates: members }) => ({
      name,
      places: least - members.filter((candidate) => elected.includes(candidate)).length,
    }))
    .filter(({ places }) => places > 0)
    .map(({ name, places }) => `${places} of ${name}`);
  console.log(`     places left: ${left}; still to be elected: ${missing.join(' and ') || 'anybody'}`);
  if (doomed.length > 0) console.log(`     doomed, so excluded next: ${votes(doomed)}`);
  if (guarded.length > 0) console.log(`     guarded, so not excluded: ${votes(guarded)}`);
}

// The count has its reserved places on record, so that it can be made again.
const again = ers97WithReservedPlaces(count.contest.reserved ?? []).count(contest);
console.log(
  `\nMade again from its own record, the count is ${JSON.stringify(again) === JSON.stringify(count) ? 'the same' : 'another'}.`,
);
