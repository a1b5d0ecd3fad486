/** Ireland 1990: the same shape as Unite 2017, and here the transfers are known. The first-preference leader lost. */
import { readFileSync } from 'node:fs';
import { buildProfile, chances, checkDeclared, ers97, instantRunoff, possibilities } from 'psephos';
import { leastToWin, levelSplit, tippingLine, usualModels } from 'psephos/whatif';

const file = new URL('./data/ireland-1990.json', import.meta.url);
const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;

console.log(declared.title);
console.log('What the first count alone decides:');
possibilities(declared, instantRunoff).forEach(({ status }, candidate) => {
  console.log(`  ${declared.candidates[candidate].name}: ${status}`);
});

const line = tippingLine(declared, instantRunoff);
if (line === undefined) throw new Error('three candidates and no majority have a tipping line');
const [least, level] = [leastToWin(line, 0), levelSplit(line, 0)];
console.log(
  `  Robinson needs ${least} of Currie's ${line.papers} papers if none is exhausted; ${level?.toCandidate ?? 'no number'} would tie`,
);
console.log(`  that is ${percent(least ?? 0, line.papers)}`);

const [lenihan, robinson, currie] = [0, 1, 2];

// Nobody knew the second count yet. What is probable depends on what is assumed of Currie's papers.
console.log("Robinson's chance from the first count alone:");
for (const model of usualModels()) {
  const { candidates, assumes } = chances(declared, instantRunoff, model, { draws: 50_000, seed: 1990 });
  const { mean, exact = mean } = candidates[robinson];
  console.log(`  ${percent(exact, 1)} if ${assumes}`);
}

// The second count, as it was: Currie's papers.
const [toRobinson, toLenihan, nonTransferable] = [205_565, 36_789, 25_548];
const profile = buildProfile(declared.candidates, [
  { papers: declared.candidates[lenihan].votes, ranking: [lenihan] },
  { papers: declared.candidates[robinson].votes, ranking: [robinson] },
  { papers: toRobinson, ranking: [currie, robinson] },
  { papers: toLenihan, ranking: [currie, lenihan] },
  { papers: nonTransferable, ranking: [currie] },
]);
console.log('What happened:');
console.log(
  `  ${percent(toRobinson, line.papers)} of Currie's papers went to Robinson, ${percent(toLenihan, line.papers)} to Lenihan, ${percent(nonTransferable, line.papers)} to nobody`,
);
for (const rule of [instantRunoff, ers97]) {
  const { elected, stages } = rule.count({ profile, seats: 1 });
  const last = stages[stages.length - 1];
  console.log(
    `  ${rule.id}: ${declared.candidates[elected[0]].name}, ${last.votes[robinson]} to ${last.votes[lenihan]}`,
  );
}
