import { counted, listed } from '../../base/words.ts';
import type { WhatIf } from '../what-if.ts';

/** Who won, and by how much. */
export function firstPastThePostSentence({ declared, firstPastThePost: { elected } }: WhatIf): string {
  const { candidates, seats } = declared;
  const names = elected.map((candidate) => candidates[candidate].name);
  const rest = candidates.filter((_, candidate) => !elected.includes(candidate)).sort((a, b) => b.votes - a.votes)[0];
  if (rest === undefined) return `${listed(names)} elected: nobody else stands.`;
  const last = Math.min(...elected.map((candidate) => candidates[candidate].votes));
  const lead = last - rest.votes;
  const ahead =
    lead === 0 ? `level with ${rest.name}: a lot decides` : `${counted(lead, 'vote')} ahead of ${rest.name}`;
  if (seats === 1) return lead === 0 ? `${names[0]} is ${ahead}.` : `${names[0]} wins, ${ahead}.`;
  return `The ${seats} with most votes win: ${listed(names)}; the last of them is ${ahead}.`;
}

/** Whether the printed figures agree with the votes: a sentence, and a line for each that does not. */
export interface PrintedWords {
  readonly says: string;
  readonly disagree: readonly string[];
}

/** Whether the printed figures agree with the votes, or with what else was counted. */
export function printedWords({ reconciliation }: Pick<WhatIf, 'reconciliation'>, given = 'votes'): PrintedWords {
  const disagreements = reconciliation.filter(({ agrees }) => !agrees);
  const shareNote = reconciliation.find(({ what }) => what.startsWith('share of'))?.note;
  const figures = counted(reconciliation.length, 'printed figure');
  if (reconciliation.length === 0)
    return {
      says: 'No total, share or turnout was printed, so there is nothing to check them against.',
      disagree: [],
    };
  if (disagreements.length === 0) {
    const noted = shareNote === undefined ? '' : ` Printed shares are ${shareNote}.`;
    return {
      says: `The ${figures} ${reconciliation.length === 1 ? 'agrees' : 'agree'} with the ${given}: ${listed(reconciliation.map(({ what }) => what))}.${noted}`,
      disagree: [],
    };
  }
  return {
    says: `${disagreements.length} of ${figures} ${disagreements.length === 1 ? 'disagrees' : 'disagree'} with the ${given}:`,
    disagree: disagreements.map(
      ({ what, printed, computed, note }) =>
        `${what}: printed ${printed}, the ${given} give ${computed}${note === undefined ? '' : ` (${note})`}`,
    ),
  };
}
