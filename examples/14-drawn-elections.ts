/**
 * How good are rules in general? 2,000 elections are drawn in which voters and five candidates stand in a plane and everybody prefers whoever
 * stands nearer. Each is counted by every rule.
 *
 * Nothing here is said of real voters: it is what follows from the assumption, and another one gives other figures.
 */
import { ruleById } from 'psephos';
import { compareDrawn, spatialSociety } from 'psephos/compare';

const ids = ['first-past-the-post', 'two-round', 'instant-runoff', 'coombs', 'borda', 'copeland', 'schulze'];
const { model, totals, utility } = compareDrawn(
  { model: spatialSociety(), candidates: 5, voters: 101, elections: 2000, seed: 1984 },
  ids.map(ruleById),
);

const percent = (share: number | null | undefined): string =>
  share == null ? '-' : `${(100 * share).toFixed(1)}%`.padStart(6);

console.log(`If ${model.assumes}:\n`);
console.log(`Somebody beats everybody else head to head in ${percent(totals.headToHead.condorcetWinner.mean)}.`);
console.log(`How often each rule elects them, and what share of the utility to be gained it gains:`);
for (const { id, condorcetWinner } of totals.rules) {
  const { mean, standardError } = condorcetWinner;
  const gained = utility?.rules.find(({ rule }) => rule === id)?.efficiency;
  console.log(`  ${id.padEnd(20)} ${percent(mean)} ± ${percent(standardError).trim()}  ${percent(gained)}`);
}

console.log('\nRules that seldom elect the same:');
for (const { a, b, same } of [...totals.pairs].sort((x, y) => (x.same.mean ?? 1) - (y.same.mean ?? 1)).slice(0, 3))
  console.log(`  ${a} and ${b}: the same in ${percent(same.mean).trim()}`);
