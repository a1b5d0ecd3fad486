import type { Contest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { counted, listed } from '../base/words.ts';
import { type Lot, type LotOccasion, type RecordedLot, recordedLots } from '../rules/lot.ts';
import { candidateAt } from './names.ts';

/** Lots given by hand, and which of them the count has not asked for. */
export interface HandLots {
  readonly lot: Lot;
  unused(): readonly string[];
}

const OVER: readonly LotOccasion['over'][] = ['election', 'surplus', 'exclusion'];

/** A lot as it was typed: who was taken is a name, or `#` and the candidate's number, from 1. */
export interface LotText extends Pick<LotOccasion, 'over' | 'stage'> {
  readonly name: string;
}

/**
 * Reads a lot from text `STAGE:OVER:NAME`.
 *
 * @throws PsephosError `wrong-usage` for other text.
 * @example lotText('5:exclusion:Ann') // { stage: 5, over: 'exclusion', name: 'Ann' }
 */
export function lotText(text: string, option: string): LotText {
  const [, stage, kind = '', name = ''] = /^\s*(\d{1,6})\s*:\s*(\w+)\s*:\s*(.*?)\s*$/su.exec(text) ?? [];
  if (stage === undefined) throw badLot(option, 'not a lot', text, 'STAGE:OVER:NAME, such as 5:exclusion:Ann');
  const over = OVER.find((known) => known === kind.toLowerCase());
  if (over === undefined) throw badLot(option, 'a lot is over one of three things', kind, listed(OVER, 'or'));
  return { stage: Number(stage), over, name };
}

/**
 * The lots a returning officer drew, as the count asks for them.
 *
 * @throws PsephosError `bad-argument` for a name that is nobody's, and when the count needs a lot that is not among them.
 * @example lotsByHand([lotText('5:exclusion:Ann', '--lot')], contest).lot.describes // 'drawn by hand: stage 5, exclusion, Ann'
 */
export function lotsByHand(texts: readonly LotText[], { profile }: Contest, option = '--lot'): HandLots {
  const names = profile.candidates.map(({ name }) => name);
  const lots: readonly RecordedLot[] = texts.map(({ stage, over, name }) => ({
    stage,
    over,
    taken: candidateAt(name, names, option),
  }));
  const recorded = recordedLots(lots);
  const told = lots.map(({ stage, over, taken }) => `stage ${stage}, ${over}, ${names[taken]}`);
  const used = new Set<number>();
  return {
    lot: {
      seed: null,
      describes: `drawn by hand: ${told.join('; ')}`,
      choose: (tied, occasion) => {
        const { stage, over } = occasion;
        const at = lots.findIndex((lot) => lot.stage === stage && lot.over === over && tied.includes(lot.taken));
        if (at === -1) {
          const between = tied.map((candidate) => names[candidate]);
          throw missing(between, occasion, option);
        }
        const taken = recorded.choose(tied, occasion);
        used.add(lots.findIndex((lot) => lot.stage === stage && lot.over === over && lot.taken === taken));
        return taken;
      },
    },
    unused: () => told.filter((_, index) => !used.has(index)),
  };
}

function badLot(option: string, message: string, received: string, expected: string): PsephosError {
  return new PsephosError({
    code: 'wrong-usage',
    message: `${option}: ${message}`,
    expected,
    received: shown(received),
  });
}

function missing(tied: readonly string[], { stage, over }: LotOccasion, option: string): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `the count needs a lot over the ${over} at stage ${stage}, between ${counted(tied.length, 'candidate')}: ${listed(tied)}`,
    hint: `say who was taken, such as ${option} "${stage}:${over}:${tied[0]}"`,
  });
}
