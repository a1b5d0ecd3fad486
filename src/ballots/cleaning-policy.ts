import { PsephosError, shown } from '../base/errors.ts';

/** What is done about a rank that the voter gave to nobody. */
export type SkippedRanks = 'keep' | 'close-up' | 'stop' | 'stop-after-two';

/** What is done about a rank that the voter gave to several. */
export type Overvotes = 'keep' | 'stop' | 'skip' | 'stop-if-several-continue' | 'share';

/** What is done where a candidate stands who stood on the paper before. */
export type Repeats = 'keep' | 'pass-over' | 'stop';

/** What is done with names that voters wrote in and that nobody declared. */
export type WriteIns = 'keep' | 'pass-over' | 'stop' | 'together';

/** What is done with papers that show no preference. */
export type Blanks = 'keep' | 'leave-out';

/**
 * What is made of papers, before a count, on which candidates are not simply put in order.
 *
 * What a policy keeps, the rule reads in its own way. {@link cleaningChoices} says what each choice does.
 */
export interface CleaningPolicy {
  readonly id: string;
  readonly title: string;
  /** Where the text of the policy is. */
  readonly source?: string;
  /** Doubts about the reading of that text. */
  readonly approximate?: readonly string[];
  readonly skipped: SkippedRanks;
  readonly overvotes: Overvotes;
  readonly repeats: Repeats;
  readonly writeIns: WriteIns;
  readonly blanks: Blanks;
  /** How many ranks are read at most, skipped and overvoted ones among them. */
  readonly mostRanks?: number;
}

/** What may go on a paper that a policy decides about. */
export type CleaningMatter = 'mostRanks' | 'skipped' | 'overvotes' | 'repeats' | 'writeIns' | 'blanks';

/** The matters in the order in which they are told. */
export const CLEANING_MATTERS: readonly CleaningMatter[] = [
  'mostRanks',
  'skipped',
  'overvotes',
  'repeats',
  'writeIns',
  'blanks',
];

/** A choice that a policy has in one matter, and what it does. */
export interface CleaningChoice {
  readonly matter: Exclude<CleaningMatter, 'mostRanks'>;
  readonly choice: string;
  readonly says: string;
}

/**
 * Every choice a policy has, each in one sentence.
 *
 * A paper is read rank by rank from the first. At each rank it is asked, in this order, whether the most ranks are passed, whether the rank
 * was skipped, whether it ends the paper (overvote, then repeat, then write-in), and whether what stands there is passed over (an overvoted rank
 * as a whole, then write-ins, then repeats). Write-ins that count together are one candidate from the beginning.
 */
export const cleaningChoices: readonly CleaningChoice[] = [
  { matter: 'skipped', choice: 'keep', says: 'a skipped rank stays, and the rule says what it does' },
  { matter: 'skipped', choice: 'close-up', says: 'the next rank that was given takes the place of a skipped one' },
  { matter: 'skipped', choice: 'stop', says: 'the paper ends at the first skipped rank' },
  {
    matter: 'skipped',
    choice: 'stop-after-two',
    says: 'the paper ends at two skipped ranks in a row; one is closed up',
  },
  { matter: 'overvotes', choice: 'keep', says: 'candidates at one rank stay there, and the rule says what that does' },
  { matter: 'overvotes', choice: 'stop', says: 'the paper ends at a rank that was given to several' },
  { matter: 'overvotes', choice: 'skip', says: 'a rank that was given to several is passed over' },
  {
    matter: 'overvotes',
    choice: 'stop-if-several-continue',
    says: 'when the count comes to it, the rank counts for the one who still continues; the paper ends if several do, and goes on if none does',
  },
  {
    matter: 'overvotes',
    choice: 'share',
    says: 'the paper is shared among the candidates at the rank; only rules that share papers can count it',
  },
  { matter: 'repeats', choice: 'keep', says: 'a candidate who stands again stays, and the rule says what that does' },
  { matter: 'repeats', choice: 'pass-over', says: 'a candidate who stands again is passed over' },
  { matter: 'repeats', choice: 'stop', says: 'the paper ends at the rank of a candidate who stood before' },
  { matter: 'writeIns', choice: 'keep', says: 'write-ins are candidates like others' },
  { matter: 'writeIns', choice: 'pass-over', says: 'write-ins are passed over and do not stand' },
  { matter: 'writeIns', choice: 'stop', says: 'the paper ends at a write-in, and write-ins do not stand' },
  { matter: 'writeIns', choice: 'together', says: 'all write-ins are one candidate' },
  { matter: 'blanks', choice: 'keep', says: 'papers without a preference stay, as invalid ones' },
  { matter: 'blanks', choice: 'leave-out', says: 'papers without a preference are left out of the papers' },
];

/**
 * Checks the choices of a policy that somebody wrote.
 *
 * @throws PsephosError `bad-argument`.
 */
export function checkPolicy(policy: CleaningPolicy): void {
  for (const matter of CLEANING_MATTERS) {
    const choice = policy[matter];
    if (matter === 'mostRanks') {
      if (choice === undefined || (Number.isSafeInteger(choice) && Number(choice) >= 1)) continue;
      throw badChoice(matter, 'a whole number of at least 1', choice);
    }
    const known = choicesOf(matter);
    if (!known.some((name) => name === choice)) throw badChoice(matter, `one of ${known.join(', ')}`, choice);
  }
}

/** The choices there are in a matter. */
export function choicesOf(matter: CleaningMatter): readonly string[] {
  return cleaningChoices.filter((known) => known.matter === matter).map(({ choice }) => choice);
}

function badChoice(matter: CleaningMatter, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'papers cannot be cleaned in that way',
    expected,
    received: shown(received),
    place: { path: matter },
  });
}
