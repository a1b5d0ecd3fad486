import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { LevelOutcome } from '../level-outcome.ts';
import { leastToWin, type TippingLine } from '../tipping.ts';
import type { WhatIf } from '../what-if.ts';

/** Where the result tips, in words. */
export interface TippingWords {
  readonly says: readonly string[];
  /** What the runner-up of three needs, by how many papers are non-transferable. */
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Of a larger field: where whoever is elected changes on the way to each of some candidates. */
  readonly turns: readonly string[];
}

/** The tipping line of three candidates, or the turns of a larger field. */
export function tippingWords(answer: WhatIf): TippingWords {
  const { tippingLine: line } = answer;
  if (line === undefined) return turnsWords(answer);
  const [leader, runnerUp, third] = [line.leader, line.candidate, line.from].map(
    (candidate) => answer.candidates[candidate].name,
  );
  if (answer.candidates[line.leader].status === 'certain') return only(`${leader} is certain to win, so nothing tips.`);
  const papers = `${counted(line.papers, 'paper')} of ${third}`;
  const opening = `Nobody has more than half, so ${third}, the lowest, is excluded. ${runnerUp} is ${line.lead === 0 ? 'level with' : `${counted(line.lead, 'vote')} behind`} ${leader}.`;
  if (line.papers === 0) return only(`${opening} ${third} has no papers to transfer.`, ...levelSentence(answer, line));
  const all = leastToWin(line, 0);
  if (all === undefined)
    return only(`${opening} Not even all the ${papers} would put ${runnerUp} ahead.`, ...levelSentence(answer, line));
  const byLot = line.levelGoesTo === 'lot';
  return {
    says: [
      opening,
      `Of the ${papers}, ${runnerUp} needs ${grouped(all)} (${percentage(all / line.papers)})${byLot ? ' to win without a lot' : ''} if all go on to one of the two.`,
      ...levelSentence(answer, line),
      `${limitSentence(runnerUp, line)} With fewer:`,
    ],
    table: {
      head: ['non-transferable', `${runnerUp} needs${byLot ? ' (no lot)' : ''}`, 'of those that go on'],
      rows: answer.tipping.map(({ ifNonTransferable, least, share }) => [
        `${grouped(ifNonTransferable)} (${percentage(ifNonTransferable / line.papers, 0)})`,
        grouped(least),
        percentage(share),
      ]),
    },
    turns: [],
  };
}

function only(...says: readonly string[]): TippingWords {
  return { says, turns: [] };
}

/** From how many non-transferable papers on the runner-up has lost; level with the leader at just the lead. */
function limitSentence(runnerUp: string, { levelGoesTo, mostNonTransferable, papers }: TippingLine): string {
  const level = mostNonTransferable + 1;
  if (levelGoesTo === 'leader') return `${runnerUp} cannot win once ${grouped(level)} or more are non-transferable.`;
  const beyond = level === papers ? '' : ', and not at all with more';
  return `With ${grouped(level)} non-transferable ${runnerUp} can win only by lot${beyond}.`;
}

function levelSentence(
  { candidates }: WhatIf,
  line: TippingLine & { readonly level?: LevelOutcome },
): readonly string[] {
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
  return [
    `At ${grouped(level.toCandidate)} to ${runnerUp} and ${grouped(level.toLeader)} to ${leader}${odd} the two tie on ${grouped(level.votes)} each: ${how}${clause}.`,
  ];
}

function turnsWords({ candidates, directions }: WhatIf): TippingWords {
  if (directions === undefined) {
    return candidates.length > 2
      ? only('Not worked out for a field as large as this: it would take too long.')
      : only();
  }
  const names = (elected: readonly number[]): string => listed(elected.map((candidate) => candidates[candidate].name));
  if (directions.length === 0) return only();
  return {
    says: [
      'From an even split of every transfer (each other candidate and no further preference alike) towards all papers going to one candidate, whoever is elected changes:',
    ],
    turns: directions.flatMap(({ towards, turns }) => {
      const { name } = candidates[towards];
      if (turns.length === 0) return [`towards ${name}: nowhere found.`];
      return turns.map(
        ({ at, before, after }) =>
          `towards ${name}: ${percentage(at, 1)} of the way, from ${names(before)} to ${names(after)}.`,
      );
    }),
  };
}
