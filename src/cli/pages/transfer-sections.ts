import { validVotes } from '../../ballots/declared-result.ts';
import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage, withPlaces } from '../../base/words.ts';
import { leastToWin, type TippingLine } from '../../whatif/tipping.ts';
import type { LevelOutcome, WhatIf } from '../../whatif/what-if.ts';

/** Quota, and what is certain, possible and impossible for each candidate. */
export function possibilitySection(answer: WhatIf): readonly string[] {
  const { declared, quota, rule } = answer;
  const own =
    quota.ofRule === null
      ? `${rule.id} has no quota`
      : `${grouped(withPlaces(quota.ofRule, quota.places))} by the rule's own`;
  const rows = answer.candidates.map(({ name, status }) => [`  ${name}`, status.toUpperCase()]);
  const reasons = answer.candidates.flatMap(({ name, status, reason, witness, transfers, fewest }) => {
    if (status === 'possible' && witness !== undefined && transfers !== undefined) {
      const bound = fewest === 'proved' ? 'no fewer would do without a lot' : 'the fewest found';
      const needs =
        transfers === 0
          ? 'as the first preferences stand, with no transfers'
          : `if ${counted(transfers, 'paper')} go on to ${name} and no other paper goes on (${bound})`;
      return wrapped(
        `${name} can win: for instance ${needs}${reason.includes('lot') ? ', and a lot falls that way' : ''}.`,
      );
    }
    if (status === 'impossible') return wrapped(`${name} cannot win, whatever the later preferences: ${reason}.`);
    if (status === 'certain') return wrapped(`${name} wins whatever the later preferences: ${reason}.`);
    return wrapped(`${name}: not decided here: ${reason}.`);
  });
  return [
    ...wrapped(
      `Quota for ${grouped(validVotes(declared))} valid votes and ${counted(declared.seats, 'place')}: ${grouped(quota.whole)} by the whole-number formula, ${own}.`,
    ),
    ...columns(rows, [0, 1]),
    ...reasons,
  ];
}

/** The tipping line of three candidates, or the turns of a larger field. */
export function tippingSection(answer: WhatIf): readonly string[] {
  const { tippingLine: line } = answer;
  if (line === undefined) return turnsSection(answer);
  const [leader, runnerUp, third] = [line.leader, line.candidate, line.from].map(
    (candidate) => answer.candidates[candidate].name,
  );
  if (answer.candidates[line.leader].status === 'certain')
    return wrapped(`${leader} is certain to win, so nothing tips.`);
  const papers = `${grouped(line.papers)} papers of ${third}`;
  const opening = `Nobody has more than half, so ${third}, the lowest, is excluded. ${runnerUp} is ${counted(line.lead, 'vote')} behind ${leader}.`;
  const all = leastToWin(line, 0);
  if (all === undefined) return wrapped(`${opening} Not even all the ${papers} would put ${runnerUp} ahead.`);
  const rows = answer.tipping.map(({ ifNonTransferable, least, share }) => [
    `    ${grouped(ifNonTransferable)} (${percentage(ifNonTransferable / line.papers, 0)})`,
    grouped(least),
    percentage(share),
  ]);
  return [
    ...wrapped(opening),
    ...wrapped(
      `Of the ${papers}, ${runnerUp} needs ${grouped(all)} (${percentage(all / line.papers)}) if all go on to one of the two.`,
    ),
    ...levelText(answer, line),
    ...wrapped(
      `${runnerUp} cannot win${line.levelGoesTo === 'lot' ? ', but by lot,' : ''} once ${grouped(line.mostNonTransferable + 1)} or more are non-transferable. In between:`,
    ),
    ...columns([['    non-transferable', `${runnerUp} needs`, 'of those that go on'], ...rows]),
  ];
}

function levelText({ candidates }: WhatIf, line: TippingLine & { readonly level?: LevelOutcome }): readonly string[] {
  const { level } = line;
  if (level === undefined) return [];
  const [leader, runnerUp] = [line.leader, line.candidate].map((candidate) => candidates[candidate].name);
  const winner = listed(level.elected.map((candidate) => candidates[candidate].name));
  const how = {
    preferences: `the rule takes ${winner}, who is preferred more often on all papers`,
    'earlier-stage': `the rule takes ${winner}, who was ahead at the earliest stage where they differed`,
    lot: 'a lot decides',
    nobody: 'the rule takes neither until a lot',
  }[level.decidedBy];
  const clause = level.clause === undefined || level.clause === '-' ? '' : ` (clause ${level.clause})`;
  const odd = level.toCandidate + level.toLeader === line.papers ? '' : ', with one to nobody,';
  return wrapped(
    `At ${grouped(level.toCandidate)} to ${runnerUp} and ${grouped(level.toLeader)} to ${leader}${odd} the two tie on ${grouped(level.votes)} each: ${how}${clause}.`,
  );
}

function turnsSection({ candidates, directions }: WhatIf): readonly string[] {
  if (directions === undefined) {
    return candidates.length > 2 ? wrapped('Not worked out for a field as large as this: it would take too long.') : [];
  }
  const names = (elected: readonly number[]): string => listed(elected.map((candidate) => candidates[candidate].name));
  if (directions.length === 0) return [];
  return [
    ...wrapped(
      'From an even split of every transfer (each other candidate and no further preference alike) towards all papers going to one candidate, whoever is elected changes:',
    ),
    ...directions.flatMap(({ towards, turns }) => {
      const { name } = candidates[towards];
      if (turns.length === 0) return wrapped(`towards ${name}: nowhere.`, '    ');
      return turns.flatMap(({ at, before, after }) =>
        wrapped(`towards ${name}: ${percentage(at, 1)} of the way, from ${names(before)} to ${names(after)}.`, '    '),
      );
    }),
  ];
}

/** The chances under each model, drawn and exact. */
export function chancesSection({ candidates, models, declared }: WhatIf): readonly string[] {
  return models.flatMap((model) => {
    const rows = candidates.map(({ name, status }, candidate) => {
      if (status === 'certain') return [`    ${name}`, '100%', 'certain', ''];
      if (status === 'impossible') return [`    ${name}`, '0%', 'impossible', ''];
      const { mean, standardError, exact, exactInPapers = exact } = model.candidates[candidate];
      return [
        `    ${name}`,
        percentage(mean),
        spread(mean, standardError, model.draws),
        exactInPapers === undefined ? '' : `exact ${percentage(exactInPapers)}`,
      ];
    });
    const sets = model.sets
      .slice(0, 5)
      .map(
        ({ elected, mean }) =>
          `    ${percentage(mean)}: ${listed(elected.map((candidate) => candidates[candidate].name))}`,
      );
    return [
      ...wrapped(
        `Assume that ${model.assumes} (model ${model.model}). Chance to be elected in ${grouped(model.draws)} draws, ± one standard error:`,
      ),
      ...columns(rows),
      ...(declared.seats === 1 ? [] : ['    The sets elected most often:', ...sets]),
    ];
  });
}

/** One standard error; where every draw went one way, three in the number of draws, which the truth is within 19 times of 20. */
function spread(mean: number, standardError: number, draws: number): string {
  return mean === 0 || mean === 1
    ? `within ${percentage(Math.min(1, 3 / draws), 3)}`
    : `± ${percentage(standardError)}`;
}
