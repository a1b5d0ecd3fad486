import type { RuleVerdicts, Searched, SearchedVerdict, VerdictPlaces, Witness } from './verdict.ts';

/**
 * What was found of one rule, in the short form in which it is kept: a line for each law and number of places.
 *
 * A line is the law, then ` | ` and what was found. `open` and how much was searched: `c3:9 s3:6 d1200` for complete papers of 3 candidates to
 * 9 papers, short ones to 6, and 1,200 drawn contests. `fails`, how small the witness is known to be, its papers and places, and the ballots
 * with ` / ` between rankings. `not-asked` and why.
 */
export interface FoundLines {
  readonly rule: string;
  readonly one: readonly string[];
  readonly several: readonly string[];
}

/**
 * Reads the short form.
 *
 * @example foundOf({ rule: 'borda', one: ['majority | fails | proven 3 for 1 | 2: A > B > C / 1: B > C > A'], several: [] }).verdicts.length // 1
 */
export function foundOf({ rule, one, several }: FoundLines): RuleVerdicts {
  return {
    rule,
    verdicts: [...one.map((line) => verdictIn(line, 'one')), ...several.map((line) => verdictIn(line, 'several'))],
  };
}

/** The short form of a verdict, which {@link foundOf} reads. */
export function lineOf({ law, verdict }: SearchedVerdict): string {
  switch (verdict.kind) {
    case 'not-asked':
      return `${law} | not-asked | ${verdict.because}`;
    case 'fails': {
      const { smallest, among, papers, ballots, candidates, seats } = verdict.witness;
      const words = [smallest, among, verdict.onlyShort === true ? 'only-short' : undefined, papers, `for ${seats}`];
      const names = candidates === undefined ? [] : [candidates.join(' ')];
      return [
        law,
        'fails',
        words.filter((word) => word !== undefined).join(' '),
        ballots.replaceAll('\n', ' / '),
        ...names,
      ].join(' | ');
    }
    default:
      return `${law} | open | ${searchedText(verdict.searched)}`;
  }
}

function verdictIn(line: string, places: VerdictPlaces): SearchedVerdict {
  const [law, kind, first, ballots = '', names] = line.split(' | ');
  if (kind === 'not-asked') return { law, places, verdict: { kind, because: first } };
  if (kind === 'open') return { law, places, verdict: { kind, searched: searchedIn(first) } };
  const words = first.split(' ');
  const witness: Witness = {
    ballots: ballots.replaceAll(' / ', '\n'),
    ...(names === undefined ? {} : { candidates: names.split(' ') }),
    seats: Number(words.at(-1)),
    papers: Number(words.at(-3)),
    smallest: words[0] === 'proven' ? 'proven' : 'found',
    ...(words.includes('complete') ? { among: 'complete' } : {}),
  };
  return {
    law,
    places,
    verdict: { kind: 'fails', witness, ...(words.includes('only-short') ? { onlyShort: true } : {}) },
  };
}

function searchedText({ exhaustive, drawn }: Searched): string {
  const sizes = exhaustive.map(({ candidates, papers, short }) => `${short ? 's' : 'c'}${candidates}:${papers}`);
  return [...sizes, `d${drawn}`].join(' ');
}

function searchedIn(text: string): Searched {
  const words = text.split(' ');
  return {
    exhaustive: words.slice(0, -1).map((word) => {
      const [candidates, papers] = word.slice(1).split(':').map(Number);
      return { candidates, papers, short: word.startsWith('s') };
    }),
    drawn: Number(words.at(-1)?.slice(1)),
  };
}
