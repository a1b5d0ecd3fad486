/** The words for the things of a count, as a country uses them. */
export type WordSet = 'uk' | 'us';

/** Words in the singular, and how non-transferable votes are told of. */
export interface Wording {
  readonly stage: string;
  readonly paper: string;
  readonly place: string;
  readonly quota: string;
  readonly excluded: string;
  readonly exclusion: string;
  /** Of votes that have nowhere to go. */
  readonly exhausted: string;
  /** A text of the count's own, such as a reason, in these words. */
  readonly inWords: (text: string) => string;
}

const UK: Wording = {
  stage: 'stage',
  paper: 'paper',
  place: 'place',
  quota: 'quota',
  excluded: 'excluded',
  exclusion: 'exclusion',
  exhausted: 'non-transferable',
  inWords: (text) => text,
};

const US_FOR: Readonly<Record<string, string>> = {
  stage: 'round',
  paper: 'ballot',
  place: 'seat',
  quota: 'threshold',
  excluded: 'eliminated',
  exclude: 'eliminate',
  exclusion: 'elimination',
  'non-transferable': 'exhausted',
};

const US: Wording = {
  stage: 'round',
  paper: 'ballot',
  place: 'seat',
  quota: 'threshold',
  excluded: 'eliminated',
  exclusion: 'elimination',
  exhausted: 'exhausted',
  inWords: (text) =>
    text.replace(
      /(?<!decimal )\b(non-transferable|stage|paper|place|quota|excluded|exclude|exclusion)(s?)\b/g,
      (_, word, plural) => [US_FOR[word], plural].join(''),
    ),
};

/** The words of a set. */
export function wordingOf(words: WordSet): Wording {
  return words === 'us' ? US : UK;
}
