import type { CleaningPolicy } from './cleaning-policy.ts';

/** Nothing is done: every rule reads the papers in its own way. */
export const AS_WRITTEN: CleaningPolicy = {
  id: 'as-written',
  title: 'As written',
  skipped: 'keep',
  overvotes: 'keep',
  repeats: 'keep',
  writeIns: 'keep',
  blanks: 'keep',
};

const REPEATS_ARE_OURS =
  'that a candidate who stands again is passed over is our reading; what the text says of repeats was not at hand';

const OVERVOTE_ENDS =
  'the statute ends a paper at an overvote at its highest continuing ranking; here it ends at an overvote even if nobody there continues';

const NOT_AT_HAND = 'the section was recalled, not read again';

/** The policies that have a name, each after the law it names. Write-ins and blank papers stay in all of them. */
export const cleaningPolicies: readonly CleaningPolicy[] = [
  AS_WRITTEN,
  {
    ...AS_WRITTEN,
    id: 'maine',
    title: 'Maine',
    source: 'Maine Revised Statutes, title 21-A, section 723-A(1)',
    approximate: [OVERVOTE_ENDS, REPEATS_ARE_OURS],
    skipped: 'stop-after-two',
    overvotes: 'stop',
    repeats: 'pass-over',
  },
  {
    ...AS_WRITTEN,
    id: 'alaska',
    title: 'Alaska',
    source: 'Alaska Statutes 15.15.350, as Ballot Measure 2 (2020) made it',
    approximate: [NOT_AT_HAND, OVERVOTE_ENDS, REPEATS_ARE_OURS],
    skipped: 'stop-after-two',
    overvotes: 'stop',
    repeats: 'pass-over',
  },
  {
    ...AS_WRITTEN,
    id: 'san-francisco',
    title: 'San Francisco',
    source: 'San Francisco Charter, section 13.102',
    approximate: [REPEATS_ARE_OURS],
    skipped: 'close-up',
    overvotes: 'stop',
    repeats: 'pass-over',
  },
  {
    ...AS_WRITTEN,
    id: 'new-york-city',
    title: 'New York City',
    source: 'New York City Charter, section 1057-g',
    approximate: [NOT_AT_HAND, REPEATS_ARE_OURS],
    skipped: 'close-up',
    overvotes: 'stop',
    repeats: 'pass-over',
    mostRanks: 5,
  },
  {
    ...AS_WRITTEN,
    id: 'minneapolis',
    title: 'Minneapolis',
    source: 'Minneapolis Code of Ordinances, section 167.70(c)(2)',
    approximate: [REPEATS_ARE_OURS],
    skipped: 'close-up',
    overvotes: 'skip',
    repeats: 'pass-over',
  },
  {
    ...AS_WRITTEN,
    id: 'cambridge-ma',
    title: 'Cambridge, Massachusetts',
    source: 'Massachusetts General Laws, chapter 54A, section 9(a)',
    approximate: ['what equal choices do to a paper was not found in the text: here it ends at them', REPEATS_ARE_OURS],
    skipped: 'close-up',
    overvotes: 'stop',
    repeats: 'pass-over',
  },
  {
    ...AS_WRITTEN,
    id: 'scotland',
    title: 'Scotland',
    source: 'Scottish Local Government Elections Order 2007 (SSI 2007/42), article 2',
    skipped: 'stop',
    overvotes: 'stop',
    repeats: 'stop',
  },
  {
    ...AS_WRITTEN,
    id: 'northern-ireland',
    title: 'Northern Ireland',
    source: 'Electoral Law Act (Northern Ireland) 1962, Schedule 5, rules 41 and 46',
    skipped: 'stop',
    overvotes: 'stop',
    repeats: 'stop',
  },
];
