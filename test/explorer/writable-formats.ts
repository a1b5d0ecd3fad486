import { strToU8, zipSync } from 'fflate';
import { formats } from '../../src/formats/catalogue.ts';
import type { ContestFormat } from '../../src/formats/format.ts';
import { readContest } from '../../src/formats/read-contest.ts';

/** A file in every format that holds whole ballots; one whose ballots lie in several files is packed. */
export function filesOfBallots(ballots: string): readonly { readonly id: string; readonly bytes: Uint8Array }[] {
  const contest = { ...readContest(ballots), title: 'A ward' };
  return formats
    .filter((format): format is ContestFormat => format.holds === 'ballots' && format.id !== 'margins')
    .map((format) => {
      const { id, write, writeFiles } = format;
      if (writeFiles === undefined) return { id, bytes: strToU8([...write(contest)].join('')) };
      const files = writeFiles(contest).map(({ name, pieces }) => [name, strToU8([...pieces].join(''))] as const);
      return { id, bytes: zipSync(Object.fromEntries(files)) };
    });
}
