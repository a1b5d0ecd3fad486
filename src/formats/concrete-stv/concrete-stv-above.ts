import { faultsError } from '../../base/errors.ts';
import type { Report } from '../report.ts';
import type { ConcreteParty } from './concrete-stv-metadata.ts';
import type { ConcreteVote } from './concrete-stv-vote.ts';

/** Writes votes above the line out as votes for candidates. */
export interface AboveTheLine {
  /** Says which groups there are; votes that came before wait for it. */
  parties(parties: readonly ConcreteParty[]): void;
  take(vote: ConcreteVote, path: string): void;
  /** Says that all votes have come, and tells how many papers were written out. */
  finish(): void;
}

/** Votes and groups on them that may stand before the metadata; in the files of ConcreteSTV none do. */
const MOST_WAITING = 5_000_000;

/** Preferences written out in all: several times those of the largest real file, and what a short file could ask for without end. */
const MOST_PREFERENCES = 50_000_000;

/** Gives each vote, written out, to `take`. */
export function aboveTheLine(
  take: (candidates: readonly number[], papers: number, path: string) => void,
  report: Report,
): AboveTheLine {
  let parties: readonly ConcreteParty[] | undefined;
  let waiting: { readonly vote: ConcreteVote; readonly path: string }[] = [];
  let waitingSize = 0;
  let writtenOut = 0;
  let preferences = 0;

  const tooLarge = (message: string, most: number, path: string): void => {
    throw faultsError('too-large', [{ message, expected: `at most ${most}`, place: { path } }]);
  };

  const expand = ({ list, papers, ticket }: ConcreteVote, path: string, groups: readonly ConcreteParty[]): void => {
    const candidates: number[] = [];
    for (const [place, party] of list.entries()) {
      const members = listFor(groups[party], ticket);
      if (members === undefined) {
        const message = ticket === undefined ? 'no such party' : 'no such party or ticket';
        const received = ticket === undefined ? `${party}` : `party ${party}, ticket ${ticket}`;
        report.fault({ message, received, place: { path: `${path}.parties[${place}]` } });
        return;
      }
      preferences += members.length;
      if (preferences > MOST_PREFERENCES)
        tooLarge('the votes above the line stand for too many preferences', MOST_PREFERENCES, path);
      for (const candidate of members) candidates.push(candidate);
    }
    writtenOut += papers;
    take(candidates, papers, path);
  };

  return {
    parties(found) {
      parties = found;
      for (const { vote, path } of waiting) expand(vote, path, found);
      waiting = [];
    },
    take(vote, path) {
      if (parties !== undefined) {
        expand(vote, path, parties);
        return;
      }
      waitingSize += vote.list.length + 1;
      if (waitingSize > MOST_WAITING) tooLarge('too many votes above the line before the metadata', MOST_WAITING, path);
      waiting.push({ vote, path });
    },
    finish() {
      if (writtenOut === 0) return;
      report.warn({
        message: 'votes above the line are written out as the candidates of their groups',
        received: `${writtenOut} ${writtenOut === 1 ? 'paper' : 'papers'}`,
        place: { path: 'atl' },
      });
    },
  };
}

/** What a vote for a group stands for; `undefined` where there is no such group or ticket. */
function listFor(party: ConcreteParty | undefined, ticket: number | undefined): readonly number[] | undefined {
  return ticket === undefined ? party?.candidates : party?.tickets[ticket];
}
