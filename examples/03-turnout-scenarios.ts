/** The turnout and switching model in the documents: recomputed beside what was printed, and beside what happened. */
import { readFileSync } from 'node:fs';
import { checkDeclared, ers97 } from 'psephos';
import { checkScenarios, recompute } from 'psephos/whatif';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8'));
const table = recompute(
  checkScenarios(read('unite-2017-scenarios.json')),
  checkDeclared(read('unite-2017.json')),
  ers97,
);

for (const { id, switch: share, newVoters, cells, leader, leaderAsPrinted } of table.rows) {
  console.log(`Scenario ${id}: ${share} switch, ${newVoters} new voters`);
  for (const { name, printed, computed, agrees, carriedFrom } of cells) {
    const slip = carriedFrom === undefined ? 'a slip' : `a slip carried from scenario ${carriedFrom}`;
    console.log(
      `  ${name}: printed ${printed}, recomputed ${computed}${agrees ? '' : `, ${slip} of ${printed - computed}`}`,
    );
  }
  console.log(`  ${leader.name} leads by ${leader.by} (as printed, ${leaderAsPrinted.name} by ${leaderAsPrinted.by})`);
}
for (const { switch: share, newVoters } of table.overtaking) {
  console.log(`If ${share} switch, ${table.switchTo} leads from ${newVoters} new voters on`);
}
console.log(`What happened: ${table.turnout.now} valid votes after ${table.turnout.before}`);
for (const { as, votes, share } of table.happened) console.log(`  ${as}: ${votes} (${(share * 100).toFixed(1)}%)`);
