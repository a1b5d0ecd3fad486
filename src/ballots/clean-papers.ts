import { present } from '../base/invariant.ts';
import { type NamelessBuilder, namelessBuilder } from './build-profile.ts';
import { type CleaningDesk, cleanRanking, openDesk } from './clean-ranking.ts';
import type { CleaningPolicy } from './cleaning-policy.ts';
import type { AllFigures } from './cleaning-report.ts';
import type { Contest } from './contest.ts';
import type { PaperRuns } from './paper-runs.ts';
import { type Profile, rankings } from './profile.ts';

/** The papers of a contest as the policy leaves them, in the order of their file where that is known; the figures say what was done. */
export function cleanedPapers(
  { profile, fileOrder }: Pick<Contest, 'profile' | 'fileOrder'>,
  policy: CleaningPolicy,
  writeIns: readonly number[],
  figures: AllFigures,
): Pick<Contest, 'profile' | 'fileOrder'> {
  const desk = openDesk(profile, policy, writeIns, figures);
  const isLeftOut = new Uint8Array(rankings(profile));
  let builder: NamelessBuilder | undefined;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const length = cleanRanking(desk, ranking);
    const leaves = length === 0 && policy.blanks === 'leave-out';
    if (leaves) {
      figures.blanks.papers += profile.papers[ranking];
      isLeftOut[ranking] = 1;
    }
    // Nothing is built anew as long as nothing changes: merging and sorting takes longer than reading.
    if (builder === undefined && (leaves || hasChanged(desk, ranking, length))) {
      builder = startedBuilder(profile, ranking, fileOrder !== undefined);
    }
    if (!leaves) builder?.add(desk.kept, length, profile.papers[ranking]);
  }
  if (builder === undefined) return { profile };
  const cleaned = builder.finish(profile.candidates, profile.synthetic);
  const order = builder.order();
  if (fileOrder === undefined || order === undefined) return { profile: cleaned };
  return { profile: cleaned, fileOrder: orderAfter(fileOrder, newNumbers(profile, isLeftOut, order)) };
}

function hasChanged({ kept, profile: { starts, ranked } }: CleaningDesk, ranking: number, length: number): boolean {
  const start = starts[ranking];
  if (starts[ranking + 1] - start !== length) return true;
  for (let at = 0; at < length; at++) if (kept[at] !== ranked[start + at]) return true;
  return false;
}

/** A builder that holds the first rankings of a profile as they are. */
function startedBuilder(
  { candidates, starts, ranked, papers }: Profile,
  many: number,
  keepOrder: boolean,
): NamelessBuilder {
  const builder = namelessBuilder(candidates.length, keepOrder);
  for (let ranking = 0; ranking < many; ranking++) {
    const entries = ranked.subarray(starts[ranking], starts[ranking + 1]);
    builder.add(entries, entries.length, papers[ranking]);
  }
  return builder;
}

const LEFT_OUT = 0xffffffff;

/** For each ranking the number of what it came to, taken from the runs in which the cleaned ones were added. */
function newNumbers({ papers }: Profile, isLeftOut: Uint8Array, added: PaperRuns): Uint32Array {
  const numbers = new Uint32Array(papers.length).fill(LEFT_OUT);
  let run = 0;
  let left = added.papers[0] ?? 0;
  for (let ranking = 0; ranking < papers.length; ranking++) {
    if (isLeftOut[ranking] === 1) continue;
    if (left === 0) left = present(added.papers[++run], 'the run of a ranking');
    numbers[ranking] = added.rankings[run];
    left -= papers[ranking];
  }
  return numbers;
}

function orderAfter({ rankings: old, papers }: PaperRuns, numbers: Uint32Array): PaperRuns {
  const stays = Array.from(old.keys()).filter((run) => numbers[old[run]] !== LEFT_OUT);
  return {
    rankings: Uint32Array.from(stays, (run) => numbers[old[run]]),
    papers: Float64Array.from(stays, (run) => papers[run]),
  };
}
