import type { Profile } from '../../ballots/profile.ts';
import { oneLine } from '../../base/text-layout.ts';
import { counted } from '../../base/words.ts';
import type { Rule } from '../../rules/rule.ts';
import { electedInWords, namesIn } from './names.ts';
import type { Spoiler, Without, WithoutEach } from './spoiler.ts';

type Sets = readonly (readonly number[])[];

/** Who would be elected without some candidates, in a sentence. */
export function withoutSentence(
  profile: Profile,
  { removed, elected, change }: Pick<Without, 'removed' | 'elected' | 'change'>,
): string {
  const who = electedInWords(profile, elected);
  const remark = {
    none: ', as with everybody standing',
    certain: '',
    'by-lot': '; whether that is a change depends on lots',
    unclear: '; there were more lots than were followed',
  }[change];
  return `Without ${namesIn(profile, removed)}, ${who} would have been elected${remark}.`;
}

/** Who spoils whom, in a sentence. */
export function spoilerSentence(
  profile: Profile,
  rule: Rule,
  found: Omit<Spoiler, 'says'>,
  before: Sets,
  after: Sets,
): string {
  const simple = before.length === 1 && after.length === 1 && found.against.length > 0 && found.for.length > 0;
  const [gains, loses] = simple
    ? [namesIn(profile, found.against), namesIn(profile, found.for)]
    : [electedInWords(profile, after), electedInWords(profile, before)];
  const who = namesIn(profile, found.spoilers);
  const verb = found.spoilers.length === 1 ? 'spoils' : 'together spoil';
  return `${who} ${verb} by ${oneLine(rule.title)}: had they not stood, ${gains} would have been elected instead of ${loses}.`;
}

/** What was tried and found, in sentences. */
export function overallSentence(
  rule: Rule,
  { spoilers, without, removedUpTo }: Pick<WithoutEach, 'spoilers' | 'without' | 'removedUpTo'>,
  { shortened, followed }: { readonly shortened: boolean; readonly followed: boolean },
): string {
  const count = spoilers.length;
  const groups = counted(count, 'candidate or group of candidates', 'candidates or groups of candidates');
  const found =
    count === 0 ? 'No spoiler was found' : `${groups} not elected would change who is elected by staying away`;
  const tried =
    removedUpTo === 0
      ? `only ${counted(without.length, 'candidate')} taken away before the bound on counts`
      : `every set of up to ${counted(removedUpTo, 'candidate')} taken away`;
  return [
    `${found} by ${oneLine(rule.title)} (${tried}).`,
    ...(shortened && removedUpTo > 0 ? ['The bound on counts came before larger sets were all tried.'] : []),
    ...(followed ? [] : ['In some counts there were more lots than were followed.']),
  ].join(' ');
}
