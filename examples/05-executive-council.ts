/**
 * Two constituencies of Unite's Executive Council, 2014: three places each, one of them reserved, elected by block vote.
 *
 * What these totals cannot say: they are marks, up to three a member (how many is not printed: as many as places is assumed), and not
 * first preferences. Nobody knows how many members voted, who of those marked came first, or which marks stood together. So little is
 * proved, every draw takes all of that afresh, and the chances are less sure than those from first preferences. One candidate of each
 * constituency is known to have stood for the reserved place, and got it; how reserved places fit ERS97 is a reading no text fixes.
 */
import { readFileSync } from 'node:fs';
import { chances, checkDeclared, ers97, possibilities } from 'psephos';
import { ers97WithReservedPlaces, reservedForGroup } from 'psephos/rules';
import { blockMarks } from 'psephos/synthetic';
import { whatIfOfMarks } from 'psephos/whatif';

const file = new URL('./data/executive-council-2014.json', import.meta.url);
const constituencies: unknown = JSON.parse(readFileSync(file, 'utf8'));
const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
const drawn = { draws: 1000, seed: 2014 };

for (const constituency of constituencies as readonly unknown[]) {
  const declared = checkDeclared(constituency);
  const { candidates, seats, title } = declared;
  const names = (elected: readonly number[]): string =>
    elected.map((candidate) => candidates[candidate].name).join(', ');
  console.log(title);

  const answer = whatIfOfMarks(declared, ers97, drawn);
  const { papers, marksAPaper, quota } = answer.bounds;
  const [fewest, most] = [marksAPaper.least, marksAPaper.most].map((mean) => mean.toFixed(2));
  console.log(`  certain, with up to three marks a member: ${papers.least} to ${papers.most} papers,`);
  console.log(`  ${fewest} to ${most} marks on each, a quota for ${seats} places from ${quota.least} to ${quota.most}`);

  // One of the places reserved: whoever must be elected to keep it cannot be excluded.
  const reserved = ers97WithReservedPlaces([reservedForGroup(candidates, 'reserved place', { least: 1, most: seats })]);
  const kept = chances(declared, reserved, blockMarks(), drawn);

  // What would come out if marks were mistaken for first preferences: proofs that prove nothing.
  const { marks: _, ...mistaken } = declared;
  const wrongly = possibilities(mistaken, ers97);

  candidates.forEach(({ name, group, votes }, candidate) => {
    const { mean } = answer.candidates[candidate].chances[0];
    console.log(
      `  ${name}${group === undefined ? '' : ` (${group})`}: ${votes} marks; ers97 ${percent(mean)}, with the place reserved ${percent(kept.candidates[candidate].mean)} (approximate); mistaken for first preferences: ${wrongly[candidate].status}`,
    );
  });

  const place = candidates.findIndex(({ group }) => group === 'reserved place');
  const others = answer.firstPastThePost.elected.filter((candidate) => candidate !== place).slice(0, seats - 1);
  const elected = [...others, place];
  const same = kept.sets.find((set) => [...set.elected].sort().join() === [...elected].sort().join())?.mean ?? 0;
  console.log(`  elected in 2014: ${names(elected)}`);
  console.log(
    `  ers97 with the place reserved elects others in ${percent(1 - same)} of draws, under the assumption below`,
  );
}
console.log(`assumed: ${blockMarks().assumes}`);
