import { validVotes } from '../../ballots/declared-result.ts';
import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage, withPlaces } from '../../base/words.ts';
import type { LevelOutcome } from '../../whatif/level-outcome.ts';
import { leastToWin, type TippingLine } from '../../whatif/tipping.ts';
import type { WhatIf, WhatIfCandidate } from '../../whatif/what-if.ts';

/** Quota, and what is certain, possible and impossible for each candidate. */
export function possibilitySection(answer: WhatIf): readonly string[] {
  const { declared, quota, rule } = answer;
  const own =
    quota.ofRule === null
      ? `${rule.id} has no quota`
      : `${grouped(withPlaces(quota.ofRule, quota.places))} by the rule's own`;
  const rows = answer.candidates.map(({ name, status }) => [`  ${name}`, status.toUpperCase()]);
  const reasons = answer.candidates.flatMap((candidate) => wrapped(reasonText(answer, candidate)));
  return [
    ...wrapped(
      `Quota for ${grouped(validVotes(declared))} valid votes and ${counted(declared.seats, 'place')}: ${grouped(quota.whole)} by the whole-number formula, ${own}.`,
    ),
    ...columns(rows, [0, 1]),
    ...reasons,
  ];
}

function reasonText(answer: WhatIf, candidate: WhatIfCandidate): string {
  const { name, status, reason } = candidate;
  const wins = answer.declared.seats === 1 ? 'wins' : 'is elected';
  const win = answer.declared.seats === 1 ? 'win' : 'be elected';
  if (status === 'possible') return `${name} can ${win}: for instance ${instance(answer, candidate)}.`;
  if (status === 'impossible') return `${name} cannot ${win}, whatever the later preferences: ${reason}.`;
  if (status === 'certain') return `${name} ${wins} whatever the later preferences: ${reason}.`;
  return `${name}: not decided here: ${reason}.`;
}

/** The witness in words: whose papers name the candidate next, whether a lot has to help, and what less would do. */
function instance({ candidates }: WhatIf, candidate: WhatIfCandidate): string {
  const { name, transfers = 0, transfersFrom = [], fewest, fewestWithLot, byLot = false } = candidate;
  const lot = byLot ? ', and a lot falls that way' : '';
  if (transfers === 0) return `as the first preferences stand, with no transfers${lot}`;
  const papers = counted(transfers, 'paper');
  const donors = transfersFrom.map(({ candidate: from, papers }) => `${grouped(papers)} of ${candidates[from].name}`);
  const whose =
    transfersFrom.length === 1
      ? ` of ${candidates[transfersFrom[0].candidate].name}`
      : transfersFrom.length > MOST_NAMED
        ? ''
        : ` (${listed(donors)})`;
  const bound =
    fewest === 'found'
      ? 'the fewest found'
      : fewestWithLot === undefined
        ? 'no fewer would do'
        : `no fewer would do without a lot; ${fewestWithLot === 0 ? 'a lot alone' : `${grouped(fewestWithLot)} and a lot`} would`;
  return `if ${papers}${whose} ${transfers === 1 ? 'lists' : 'list'} ${name} next and no other paper lists anybody next${lot} (${bound})`;
}

/** Above so many the papers are not told apart by whose they are. */
const MOST_NAMED = 6;

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
  const opening = `Nobody has more than half, so ${third}, the lowest, is excluded. ${runnerUp} is ${line.lead === 0 ? 'level with' : `${counted(line.lead, 'vote')} behind`} ${leader}.`;
  const all = leastToWin(line, 0);
  if (all === undefined)
    return [
      ...wrapped(`${opening} Not even all the ${papers} would put ${runnerUp} ahead.`),
      ...levelText(answer, line),
    ];
  const byLot = line.levelGoesTo === 'lot';
  const rows = answer.tipping.map(({ ifNonTransferable, least, share }) => [
    `    ${grouped(ifNonTransferable)} (${percentage(ifNonTransferable / line.papers, 0)})`,
    grouped(least),
    percentage(share),
  ]);
  return [
    ...wrapped(opening),
    ...wrapped(
      `Of the ${papers}, ${runnerUp} needs ${grouped(all)} (${percentage(all / line.papers)})${byLot ? ' to win without a lot' : ''} if all go on to one of the two.`,
    ),
    ...levelText(answer, line),
    ...wrapped(`${limitText(runnerUp, line)} With fewer:`),
    ...columns([
      ['    non-transferable', `${runnerUp} needs${byLot ? ' (no lot)' : ''}`, 'of those that go on'],
      ...rows,
    ]),
  ];
}

/** From how many non-transferable papers on the runner-up has lost; level with the leader at just the lead. */
function limitText(runnerUp: string, { levelGoesTo, mostNonTransferable, papers }: TippingLine): string {
  const level = mostNonTransferable + 1;
  if (levelGoesTo === 'leader') return `${runnerUp} cannot win once ${grouped(level)} or more are non-transferable.`;
  const beyond = level === papers ? '' : ', and not at all with more';
  return `With ${grouped(level)} non-transferable ${runnerUp} can win only by lot${beyond}.`;
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
      if (turns.length === 0) return wrapped(`towards ${name}: nowhere found.`, '    ');
      return turns.flatMap(({ at, before, after }) =>
        wrapped(`towards ${name}: ${percentage(at, 1)} of the way, from ${names(before)} to ${names(after)}.`, '    '),
      );
    }),
  ];
}
