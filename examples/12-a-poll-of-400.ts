/**
 * What a poll would have been worth: 400 supporters of the third candidate at Unite 2017, asked whom they would put next.
 *
 * No such poll was taken; the answers are made up, in three ways.
 */
import { readFileSync } from 'node:fs';
import { chances, checkDeclared, ers97 } from 'psephos';
import { checkSurvey, withEvidence } from 'psephos/synthetic';
import { usualModels } from 'psephos/whatif';

const file = new URL('./data/unite-2017.json', import.meta.url);
const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
const coyne = 1;

/** People are asked in branches and by quota, so that 400 of them tell as much as 200 drawn at random: a design effect of 2. */
const poll = (toMcCluskey: number, toCoyne: number): unknown => ({
  from: 'Ian Allinson',
  to: { 'Len McCluskey': toMcCluskey, 'Gerard Coyne': toCoyne },
  nonTransferable: 400 - toMcCluskey - toCoyne,
  designEffect: 2,
});

const polls = {
  'most of them to Coyne': poll(60, 230),
  'as many to Coyne as he needs': poll(76, 204),
  'more to Coyne, but too few': poll(100, 180),
};

for (const model of usualModels()) {
  console.log(`If ${model.assumes}:`);
  console.log(`  no poll: ${chance(model)}`);
  for (const [title, answers] of Object.entries(polls))
    console.log(`  ${title}: ${chance(withEvidence(model, checkSurvey(answers)))}`);
}

function chance(model: Parameters<typeof withEvidence>[0]): string {
  const { mean, exact = mean } = chances(declared, ers97, model, { draws: 10_000, seed: 2017 }).candidates[coyne];
  return `Gerard Coyne has ${(exact * 100).toFixed(1)}%`;
}
