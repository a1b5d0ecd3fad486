import type { Law } from '../law.ts';
import type { Level } from './small-elections.ts';

/** How far a search goes. All of it is counted, nothing timed, so that a search can be repeated. */
export interface SearchLimits {
  /** The most papers for each number of candidates, with complete papers and with papers that may stop early. */
  readonly complete: Readonly<Record<number, number>>;
  readonly short: Readonly<Record<number, number>>;
  /** What each law may take, in contests looked at and questions asked. */
  readonly share: Share;
  /** The same for laws of bookkeeping and symmetry, which our rules keep by how they are built. */
  readonly shareOfBasics: Share;
  /** Among drawn contests, where the literature says that the law is broken and it was not seen yet. */
  readonly drawnLonger: number;
  /** Among elections smaller than one that broke a law, to prove that there is none, or find it. */
  readonly proof: number;
}

/** What is spent on small elections and on drawn ones. */
export interface Share {
  readonly small: number;
  readonly drawn: number;
}

/** The limits of `npm run law-verdicts`: some 25 seconds for a rule that is neither quick nor slow. */
export const VERDICT_LIMITS: SearchLimits = {
  complete: { 1: 12, 2: 12, 3: 16, 4: 6 },
  short: { 2: 10, 3: 8, 4: 4 },
  share: { small: 24_000, drawn: 8_000 },
  shareOfBasics: { small: 6_000, drawn: 1_500 },
  drawnLonger: 150_000,
  proof: 250_000,
};

/** What a law may take. */
export function shareOf({ family }: Law, { share, shareOfBasics }: SearchLimits): Share {
  return family === 'bookkeeping' || family === 'symmetry' ? shareOfBasics : share;
}

/** The sizes of a search in the order in which they are tried: few papers first, then few candidates, then complete papers. */
export function levelsOf({ complete, short }: SearchLimits, seats: number): readonly Level[] {
  const kinds = [kindsOf(complete, false), kindsOf(short, true)].flat().filter(({ candidates }) => candidates >= seats);
  const most = Math.max(...kinds.map(({ papers }) => papers));
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((papers) =>
    kinds
      .filter((kind) => kind.papers >= papers)
      .sort((a, b) => a.candidates - b.candidates || Number(a.short) - Number(b.short))
      .map((kind) => ({ ...kind, papers })),
  );
}

function kindsOf(sizes: Readonly<Record<number, number>>, short: boolean): readonly Level[] {
  return Object.entries(sizes).map(([candidates, papers]) => ({ candidates: Number(candidates), papers, short }));
}
