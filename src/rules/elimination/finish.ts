import { extremes } from '../extremes.ts';
import type { Standing } from './standing.ts';

/** Who may be elected, and why. */
export interface Won {
  /** One of them is elected for each place; where they are more than the places they are level. */
  readonly among: readonly number[];
  readonly because: string;
}

/** Whether the count is at its end; `undefined` while it goes on. */
export type Finish = (standing: Standing) => Won | undefined;

/** The first of these ends that has come. */
export function firstOf(...finishes: readonly Finish[]): Finish {
  return (standing) => {
    for (const finish of finishes) {
      const won = finish(standing);
      if (won !== undefined) return won;
    }
    return undefined;
  };
}

/** More votes than all others who continue together. */
export const moreThanAllOthers: Finish = (standing) => {
  const { leaders, held, others } = theLead(standing);
  return held > others ? { among: leaders, because: 'more than half of the votes of those who continue' } : undefined;
};

/** At least as many votes as all others who continue together; at exactly half two may have that. */
export const asManyAsAllOthers: Finish = (standing) => {
  const { leaders, held, others } = theLead(standing);
  return held >= others
    ? { among: leaders, because: 'at least as many votes as all others who continue together' }
    : undefined;
};

/** More than half of the papers of the first stage, at any stage. */
export const moreThanHalfOfAllPapers: Finish = (standing) => {
  const { leaders, held } = theLead(standing);
  return held > standing.valid - held
    ? { among: leaders, because: 'more than half of the papers of the first stage' }
    : undefined;
};

/** More than half of the first preferences; looked at once, before anybody is excluded. */
export const moreThanHalfOfFirstPreferences: Finish = (standing) => {
  if (standing.earlier.length > 0) return undefined;
  const { leaders, held, others } = theLead(standing);
  return held > others ? { among: leaders, because: 'more than half of the first preferences' } : undefined;
};

/** The most votes once two are left, or fewer. */
export const mostOfTheLastTwo: Finish = ({ continuing, votes }) => {
  if (continuing.length > 2) return undefined;
  const among = extremes(continuing, votes, 'most');
  if (continuing.length < 2) return { among, because: 'nobody else continues' };
  return {
    among,
    because: among.length === 1 ? 'the most votes of the last two' : 'level with the other of the last two',
  };
};

/** Everybody who is left, once that is no more than there are places. */
export const noMoreThanThePlaces: Finish = ({ continuing, seats }) =>
  continuing.length > seats ? undefined : { among: continuing, because: 'no more candidates are left than places' };

/** Those with the most votes, what each of them holds, and what all others hold together. */
function theLead({ continuing, votes, valid, nonTransferable }: Standing): {
  readonly leaders: readonly number[];
  readonly held: number;
  readonly others: number;
} {
  const leaders = extremes(continuing, votes, 'most');
  const held = leaders.length === 0 ? 0 : votes[leaders[0]];
  return { leaders, held, others: valid - nonTransferable - held };
}

/** One of those who continue, where all of them are level. */
export const everybodyLevel: Finish = ({ continuing, votes }) => {
  const among = extremes(continuing, votes, 'most');
  if (among.length < continuing.length) return undefined;
  return { among, because: among.length < 2 ? 'nobody else continues' : 'level with all others who continue' };
};
