import { readFileSync } from 'node:fs';
import {
  type BallotModel,
  chances,
  checkDeclared,
  type DeclaredResult,
  ers97,
  instantRunoff,
  learned,
  type Rule,
  scotlandLocal2007,
  uniform,
} from 'psephos';
import { line } from './lines.ts';
import { grouped, perSecond, spread, timed } from './timing.ts';

/** Draws of Unite 2017 and of a ward with eight candidates and four places, each counted. */
export function benchDraws(): void {
  benchUnite();
  for (const papers of [5_000, 5_000_000]) benchWard(papers);
}

function benchUnite(): void {
  const draws = 200_000;
  const file = new URL('../examples/data/unite-2017.json', import.meta.url);
  const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
  console.log(
    `\nUnite 2017, 3 candidates, 129,754 papers: ${grouped(draws)} draws from the model uniform, each counted in full`,
  );
  for (const rule of [instantRunoff, ers97, scotlandLocal2007]) {
    benchRule(declared, rule, uniform(), draws, (second) => Math.abs(second - 0.2297) < 0.005);
  }
}

/** First preferences of eight candidates in thousandths, and their parties. */
const STANDING = [
  [262, 'Scottish National Party (SNP)'],
  [187, 'Labour (Lab)'],
  [158, 'Conservative and Unionist Party (Con)'],
  [131, 'Labour (Lab)'],
  [104, 'Scottish National Party (SNP)'],
  [78, 'Liberal Democrat (LD)'],
  [52, 'Green (Gr)'],
  [28, 'Independent (Ind)'],
] as const;

function benchWard(papers: number): void {
  const draws = 10_000;
  const candidates = STANDING.map(([share, group], index) => ({
    name: `Candidate ${index + 1}`,
    group,
    votes: (share * papers) / 1000,
  }));
  const declared = { title: 'Ward', seats: 4, candidates };
  console.log(
    `\n8 candidates, 4 places, ${grouped(papers)} papers: ${grouped(draws)} draws from the learned model, each counted in full`,
  );
  for (const prior of ['scottish', 'blind'] as const)
    benchRule(declared, scotlandLocal2007, learned(prior), draws, (second) => second > 0.5, `${prior} prior`);
}

function benchRule(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  draws: number,
  isLikely: (second: number) => boolean,
  named: string = rule.id,
): void {
  const seconds = timed(() => {
    const { mean } = chances(declared, rule, model, { draws, seed: 1 }).candidates[1];
    if (!isLikely(mean)) throw new Error(`the draws give ${mean}`);
  });
  line(named, `${perSecond(draws, seconds)} draws a second`, spread(seconds));
}
