import { CLEANING_MATTERS, type CleaningMatter, type CleaningPolicy, choicesOf } from '../ballots/cleaning-policy.ts';
import type { CleaningReport, CleaningStep, Oddities } from '../ballots/cleaning-report.ts';
import { defined, type Reader, readersFor } from '../base/shape.ts';

const { text, whole, record, list, oneOf, fail } = readersFor('bad-count');

/** Checks that plain data has the shape of a report on cleaning. */
export const cleaningShape: Reader<CleaningReport> = (value, path) => {
  const data = record(value, path);
  return {
    policy: policyShape(data['policy'], `${path}.policy`),
    papersBefore: whole(data['papersBefore'], `${path}.papersBefore`),
    papersAfter: whole(data['papersAfter'], `${path}.papersAfter`),
    found: odditiesShape(data['found'], `${path}.found`),
    steps: list(stepShape)(data['steps'], `${path}.steps`),
  };
};

const atLeastOne: Reader<number> = (value, path) => {
  const number = whole(value, path);
  if (number > 0) return number;
  throw fail(path, 'must be at least 1', value);
};

const policyShape: Reader<CleaningPolicy> = (value, path) => {
  const data = record(value, path);
  const { source, approximate, mostRanks } = data;
  const at = (key: string): string => `${path}.${key}`;
  return {
    id: text(data['id'], at('id')),
    title: text(data['title'], at('title')),
    ...defined({
      source: source === undefined ? undefined : text(source, at('source')),
      approximate: approximate === undefined ? undefined : list(text)(approximate, at('approximate')),
    }),
    skipped: oneOf(['keep', 'close-up', 'stop', 'stop-after-two'])(data['skipped'], at('skipped')),
    overvotes: oneOf(['keep', 'stop', 'skip', 'stop-if-several-continue', 'share'])(data['overvotes'], at('overvotes')),
    repeats: oneOf(['keep', 'pass-over', 'stop'])(data['repeats'], at('repeats')),
    writeIns: oneOf(['keep', 'pass-over', 'stop', 'together'])(data['writeIns'], at('writeIns')),
    blanks: oneOf(['keep', 'leave-out'])(data['blanks'], at('blanks')),
    ...defined({ mostRanks: mostRanks === undefined ? undefined : atLeastOne(mostRanks, at('mostRanks')) }),
  };
};

const odditiesShape: Reader<Oddities> = (value, path) => {
  const data = record(value, path);
  return {
    skipped: whole(data['skipped'], `${path}.skipped`),
    overvotes: whole(data['overvotes'], `${path}.overvotes`),
    repeats: whole(data['repeats'], `${path}.repeats`),
    writeIns: whole(data['writeIns'], `${path}.writeIns`),
    blanks: whole(data['blanks'], `${path}.blanks`),
  };
};

const stepShape: Reader<CleaningStep> = (value, path) => {
  const data = record(value, path);
  const matter = oneOf(CLEANING_MATTERS)(data['matter'], `${path}.matter`);
  const does = text(data['does'], `${path}.does`);
  if (!doings(matter).includes(does)) throw fail(`${path}.does`, `must be one of ${doings(matter).join(', ')}`, does);
  return {
    matter,
    does,
    papers: whole(data['papers'], `${path}.papers`),
    preferences: whole(data['preferences'], `${path}.preferences`),
    ended: whole(data['ended'], `${path}.ended`),
    leftBlank: whole(data['leftBlank'], `${path}.leftBlank`),
  };
};

function doings(matter: CleaningMatter): readonly string[] {
  return matter === 'mostRanks' ? ['stop'] : choicesOf(matter).filter((choice) => choice !== 'keep');
}
