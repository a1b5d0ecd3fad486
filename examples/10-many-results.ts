/**
 * Many declared results in one table, as election offices and parliaments publish them: a what-if for each.
 *
 * The figures are made up.
 */
import { ers97, PsephosError, whatIf } from 'psephos';
import { readDeclaredResults } from 'psephos/formats';

const table = `AreaName,Candidate,Party,Votes
East,Ann Lee,Left,212
East,"O'Neill, Bob",Right,120
North,Eve Moss,Green,130
North,Dee Fox,Right,149
North,Cy Hill,Left,161
West,Gil Orr,Left,104
West,Hal Reed,Right,90
West,Ida Watt,,31
`;

for (const declared of readDeclaredResults(table)) {
  const { candidates, firstPastThePost } = whatIf(declared, ers97, { draws: 10_000, seed: 1 });
  const [winner] = firstPastThePost.elected;
  const others = candidates.filter(({ status }, candidate) => candidate !== winner && status !== 'impossible');
  console.log(`${declared.title}: ${candidates[winner].name} by first-past-the-post`);
  if (others.length === 0) console.log('  nobody else could have won by ers97, whatever the later preferences');
  for (const { name, status, chances } of others) {
    const shares = chances.map(({ model, exact, mean }) => `${((exact ?? mean) * 100).toFixed(1)}% if ${model}`);
    console.log(`  ${name}: ${status}; ${shares.join(', ')}`);
  }
}

// A table with faults is refused as a whole, and every fault is told with its line and column.
try {
  readDeclaredResults(table.replace('212', '2,12').replace('90', '90.5'));
} catch (error) {
  if (!(error instanceof PsephosError)) throw error;
  console.log(`\nThe same table, with two slips:\n${error.message}`);
}
