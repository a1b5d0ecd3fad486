/** Unite the Union, General Secretary 2017: would a transferable vote have changed the result? */
import { readFileSync } from 'node:fs';
import { checkDeclared, ers97, firstPastThePost, parseBallots, whatIf } from 'psephos';

const file = new URL('./data/unite-2017.json', import.meta.url);
const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
const answer = whatIf(declared, ers97, { draws: 100_000, seed: 2017 });

console.log(declared.title);
console.log(
  `Printed figures that disagree with the votes: ${answer.reconciliation.filter((line) => !line.agrees).length}`,
);
console.log(`Quota: ${answer.quota.whole} by the whole-number formula, ${answer.quota.ofRule} by ERS97 itself`);
for (const { name, status, reason, chances } of answer.candidates) {
  const [uniform] = chances;
  console.log(
    `${name}: ${status} (${reason}); ${((uniform.exact ?? uniform.mean) * 100).toFixed(2)}% if every split is equally likely`,
  );
}
const [tipping] = answer.tipping;
console.log(
  `Gerard Coyne needs ${tipping.least} of Ian Allinson's papers, ${(tipping.share * 100).toFixed(2)}%, if all go on`,
);

// The same, counted: one paper more or less decides it.
for (const toCoyne of [11_333, 11_334]) {
  const papers = `59067: McCluskey\n53544: Coyne\n${toCoyne}: Allinson > Coyne\n${17_143 - toCoyne}: Allinson > McCluskey`;
  const profile = parseBallots(papers, [{ name: 'McCluskey' }, { name: 'Coyne' }, { name: 'Allinson' }]);
  const names = profile.candidates.map(({ name }) => name);
  const [byPlurality, byTransfers] = [firstPastThePost, ers97].map((rule) => rule.count({ profile, seats: 1 }));
  const tie = byTransfers.ties
    .map(({ decidedBy, clause }) => ` (a tie, decided by ${decidedBy}, clause ${clause})`)
    .join('');
  console.log(
    `${toCoyne} to Coyne: first-past-the-post ${names[byPlurality.elected[0]]}, ERS97 ${names[byTransfers.elected[0]]}${tie}`,
  );
}
