import { readFileSync } from 'node:fs';
import {
  chances,
  checkDeclared,
  type DeclaredResult,
  ers97,
  instantRunoff,
  type Rule,
  scotlandLocal2007,
  uniform,
} from 'psephos';
import { line } from './lines.ts';
import { grouped, perSecond, spread, timed } from './timing.ts';

const DRAWS = 200_000;

/** Draws of Unite 2017, each counted. */
export function benchDraws(): void {
  const file = new URL('../examples/data/unite-2017.json', import.meta.url);
  const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
  console.log(
    `\nUnite 2017, 3 candidates, 129,754 papers: ${grouped(DRAWS)} draws from the model uniform, each counted in full`,
  );
  for (const rule of [instantRunoff, ers97, scotlandLocal2007]) {
    const seconds = timed(() => draw(declared, rule));
    line(rule.id, `${perSecond(DRAWS, seconds)} draws a second`, spread(seconds));
  }
}

function draw(declared: DeclaredResult, rule: Rule): void {
  const { mean } = chances(declared, rule, uniform(), { draws: DRAWS, seed: 1 }).candidates[1];
  if (Math.abs(mean - 0.2297) > 0.005) throw new Error(`the draws give ${mean}`);
}
