import { PsephosError, shown } from '../base/errors.ts';
import { counted } from '../base/words.ts';
import type { JournalHead } from './journal-lines.ts';
import { sameData } from './same-data.ts';

/** Differences that are told; more would not help. */
const MOST_TOLD = 4;

/**
 * Refuses a journal whose draws are not those of this run, and says what differs.
 *
 * @throws PsephosError `bad-file`
 */
export function refuseAnotherRun(there: JournalHead, here: JournalHead): void {
  const found = [
    ...plainDifferences(there, here),
    ...contestDifferences(there, here),
    ...modelDifferences(there, here),
  ];
  if (found.length === 0) return;
  throw new PsephosError({
    code: 'bad-file',
    message: `the journal is of another run: ${found.slice(0, MOST_TOLD).join('; ')}`,
    hint: 'name a file that is not there yet, or ask what was asked then',
  });
}

function plainDifferences(there: JournalHead, here: JournalHead): readonly string[] {
  const words = { library: 'version', block: 'draws of a block', rule: 'rule', seed: 'seed' } as const;
  return (['library', 'block', 'rule', 'seed'] as const).flatMap((key) =>
    there[key] === here[key] ? [] : [`${words[key]} ${shown(there[key])} there, ${shown(here[key])} here`],
  );
}

function contestDifferences({ contests: there }: JournalHead, { contests: here }: JournalHead): readonly string[] {
  if (there.length !== here.length)
    return [`${counted(there.length, 'declared result')} there, ${counted(here.length, 'declared result')} here`];
  return here.flatMap((digest, index) =>
    digest === there[index] ? [] : [here.length === 1 ? 'the declared result' : `declared result #${index + 1}`],
  );
}

function modelDifferences({ models: there }: JournalHead, { models: here }: JournalHead): readonly string[] {
  const [theirs, ours] = [there, here].map((models) => models.map(({ id }) => id).join(', '));
  if (theirs !== ours) return [`models ${theirs} there, ${ours} here`];
  return here.flatMap(({ id, parameters }, index) =>
    sameData(parameters, there[index].parameters)
      ? []
      : [`parameters of ${id} ${shown(there[index].parameters)} there, ${shown(parameters)} here`],
  );
}
