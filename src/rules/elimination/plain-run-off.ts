import { type BallotReading, CLOSED_UP } from '../../ballots/read-ballots.ts';
import { type Cited, reading } from '../decision.ts';

/** How rules of no one text read papers that do not simply put candidates in order. */
export const closedUpPapers: Cited<BallotReading> = reading(
  '-',
  'a paper ends at equal preferences; skipped ranks are closed up and a name that stands again is passed over',
  CLOSED_UP,
);

/** The decisions of a plain instant runoff, for one place or for each of several. */
export const plainRunOff: Readonly<Record<'papers' | 'elect' | 'exclude' | 'tie', Cited<unknown>>> = {
  papers: closedUpPapers,
  elect: reading('-', 'more than half of the votes of those who continue', undefined),
  exclude: reading('-', 'the lowest, one at a time; papers go on to the next who continues', undefined),
  tie: reading(
    '-',
    'every tie goes to a lot: between the lowest for who is excluded, between the last two for who is elected',
    undefined,
  ),
};
