import type { Contest } from '../../ballots/contest.ts';
import { asksFor, isOpen, keep, kindOf, type LawSearch, type RuleSearch, sizeOf } from './law-search.ts';
import { levelsOf, type SearchLimits, shareOf } from './limits.ts';
import { contestOf, type Level, numberOfSmallElections, smallElections } from './small-elections.ts';

/** A size of so few elections that it is always gone through, whatever was spent. */
const FEW = 100;

/** The share by which contests take more with each paper. */
const GROWTH = 0.2;

/**
 * Goes through all small elections in order of size until each law is broken or has had its share. A size is begun for a law only if it can
 * be finished with what the law has left, judged by the size before: what is not finished proves nothing.
 */
export function searchSmall(rule: RuleSearch, laws: readonly LawSearch[], limits: SearchLimits): void {
  for (const level of levelsOf(limits, rule.seats)) {
    const asked = laws.filter(
      (law) =>
        asksFor(law, level.short) &&
        // Sizes of a kind are done without a gap.
        reachedOf(law, level) === level.papers - 1 &&
        isAffordable(law, [level], shareOf(law.law, limits).small - law.spent),
    );
    if (asked.length > 0) searchLevel(rule, asked, level);
  }
}

/**
 * Tries what is left of the elections smaller than the one of complete papers that broke each law, if it is not too much: then it is the
 * smallest, or a smaller one is found.
 */
export function searchBelow(rule: RuleSearch, laws: readonly LawSearch[], limits: SearchLimits): void {
  for (const law of laws) {
    if (law.reduced === 0 || law.foundComplete === undefined || isOpen(law)) continue;
    const { papers, candidates } = sizeOf(law.foundComplete);
    const sizes = { [candidates]: papers - 1 };
    for (let fewer = 1; fewer < candidates; fewer++) sizes[fewer] = papers - 1;
    const levels = levelsOf({ ...limits, complete: sizes, short: {} }, rule.seats).filter(
      (level) => reachedOf(law, level) < level.papers,
    );
    if (!isAffordable(law, levels, limits.proof)) continue;
    for (const level of levels) if (searchFurther(rule, law, level)) break;
  }
}

function searchLevel(rule: RuleSearch, laws: readonly LawSearch[], level: Level): void {
  const before = laws.map(({ spent }) => spent);
  let open = laws;
  for (const codes of smallElections(level)) {
    const contest = contestOf(codes, level, rule.seats);
    const broken = open.filter((law) => breaks(rule, law, contest));
    if (broken.length > 0) open = open.filter((law) => asksFor(law, level.short));
    if (open.length === 0) return;
  }
  laws.forEach((law, at) => {
    if (!open.includes(law)) return;
    finish(law, level, law.spent - before[at]);
  });
}

/** Looks for an election that breaks a law which is known to be broken; true if there is one of this size. */
function searchFurther(rule: RuleSearch, law: LawSearch, level: Level): boolean {
  const before = law.spent;
  for (const codes of smallElections(level)) {
    if (breaks(rule, law, contestOf(codes, level, rule.seats))) return true;
  }
  finish(law, level, law.spent - before);
  return false;
}

function breaks(rule: RuleSearch, law: LawSearch, contest: Contest): boolean {
  const finding = rule.look(law, contest);
  if (finding.kind === 'broken') keep(law, { contest, violation: finding.violation });
  return finding.kind === 'broken';
}

function finish(law: LawSearch, level: Level, spent: number): void {
  law.reached.set(kindOf(level), level.papers);
  law.costs.set(kindOf(level), spent / numberOfSmallElections(level));
}

function reachedOf({ reached }: LawSearch, level: Level): number {
  return reached.get(kindOf(level)) ?? 0;
}

function isAffordable(law: LawSearch, levels: readonly Level[], left: number): boolean {
  const sizes = levels.map((level) => ({ level, size: numberOfSmallElections(level) }));
  if (sizes.every(({ size }) => size <= FEW)) return true;
  const cost = sizes.reduce((sum, { level, size }) => sum + size * costOf(law, level), 0);
  return cost <= left;
}

/** What one contest will take, judged by the last size of its kind. */
function costOf({ costs, reached }: LawSearch, level: Level): number {
  const papersMore = level.papers - (reached.get(kindOf(level)) ?? 0);
  return (costs.get(kindOf(level)) ?? 1) * (1 + GROWTH * papersMore);
}
