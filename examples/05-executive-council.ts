/**
 * Two constituencies of Unite's Executive Council, 2014: several places, elected by block vote.
 *
 * What these totals cannot say: they are block votes, up to as many a member as there are places (how many is not printed), not
 * first preferences. Here they are taken as if they were first preferences, for want of anything better. So read the answer as "if
 * first preferences had stood in this proportion". One place in each was reserved, and one candidate of each is known to have stood
 * for it: the count is made without reserved places and with them, by a reading of ERS97 that no text fixes.
 */
import { readFileSync } from 'node:fs';
import { blockVote, chances, checkDeclared, ers97, givenFirstPreferences, possibilities, uniform } from 'psephos';
import { ers97WithReservedPlaces, reservedForGroup } from 'psephos/rules';

const file = new URL('./data/executive-council-2014.json', import.meta.url);
const constituencies: unknown = JSON.parse(readFileSync(file, 'utf8'));
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

for (const constituency of constituencies as readonly unknown[]) {
  const declared = checkDeclared(constituency);
  const { candidates, seats } = declared;
  const names = (elected: readonly number[]): string =>
    elected.map((candidate) => candidates[candidate].name).join(', ');
  console.log(declared.title);

  const possible = possibilities(declared, ers97);
  const byTransfers = chances(declared, ers97, uniform(), { draws: 5000, seed: 2014 });
  candidates.forEach(({ name, group, votes }, candidate) => {
    const { status } = possible[candidate];
    const { mean } = byTransfers.candidates[candidate];
    console.log(
      `  ${name}${group === undefined ? '' : ` (${group})`}: ${votes}; ers97 with ${seats} places: ${status}, ${percent(mean)}`,
    );
  });
  const [likeliest] = byTransfers.sets;
  console.log(
    `  likeliest set by ers97, every split equally likely: ${names(likeliest.elected)} (${percent(likeliest.mean)})`,
  );

  // The same with one of the places reserved; whoever must be elected to keep it cannot be excluded.
  const reserved = [reservedForGroup(candidates, 'reserved place', { least: 1, most: seats })];
  const withReserved = chances(declared, ers97WithReservedPlaces(reserved), uniform(), { draws: 5000, seed: 2014 });
  const shares = candidates.map(({ name }, candidate) => `${name} ${percent(withReserved.candidates[candidate].mean)}`);
  console.log(`  with one place reserved (approximate): ${shares.join(', ')}`);
  const [most] = withReserved.sets;
  console.log(`  likeliest set with one place reserved: ${names(most.elected)} (${percent(most.mean)})`);

  // Both rules on the same drawn papers.
  const ballots = givenFirstPreferences(declared, uniform());
  let agree = 0;
  const draws = 50;
  for (let draw = 1; draw <= draws; draw++) {
    const contest = { profile: ballots.profile(`2014-${draw}`), seats };
    const [block, transferable] = [blockVote, ers97].map((rule) => [...rule.count(contest).elected].sort().join());
    if (block === transferable) agree += 1;
  }
  console.log(`  block vote and ers97 elect the same set in ${agree} of ${draws} draws of whole papers`);
}
