import { buildProfile } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { type RandomStream, randomStream } from '../../base/random.ts';

/** What the drawn contests of a search come from. */
const SEED = 'psephos laws';

/**
 * A contest where a law is likely to show: few distinct rankings, several of them close to each other, with numbers of papers that are almost
 * equal or add up to each other. The same number and places always give the same contest.
 *
 * Every second one has complete papers.
 */
export function drawnContest(number: number, seats: number): Contest {
  const random = randomStream(SEED).split(`${seats} places`).split(number);
  const candidates = seats + 2 + random.below(3);
  const models = Array.from({ length: 2 + random.below(3) }, () => shuffled(candidates, random));
  const short = number % 2 === 1;
  const most = [4, 12, 25][random.below(3)];
  const lines = Array.from({ length: 3 + random.below(5) }, () => {
    const ranking = nearTo(models[random.below(models.length)], random);
    return {
      papers: 1 + random.below(most),
      ranking: short && random.below(2) === 0 ? ranking.slice(0, 1 + random.below(candidates)) : ranking,
    };
  });
  const names = Array.from({ length: candidates }, (_, at) => ({ name: String.fromCharCode(65 + at) }));
  return { profile: buildProfile(names, lines), seats };
}

function shuffled(candidates: number, random: RandomStream): readonly number[] {
  return Array.from({ length: candidates }, (_, at) => at)
    .map((candidate) => ({ candidate, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ candidate }) => candidate);
}

/** The ranking with up to two neighbours exchanged, or turned so that another comes first: what makes clones and cycles. */
function nearTo(model: readonly number[], random: RandomStream): readonly number[] {
  const way = random.below(4);
  if (way === 0) return model;
  if (way === 1) {
    const turn = random.below(model.length);
    return [...model.slice(turn), ...model.slice(0, turn)];
  }
  const ranking = [...model];
  for (let exchange = 1; exchange < way; exchange++) {
    const at = random.below(model.length - 1);
    [ranking[at], ranking[at + 1]] = [ranking[at + 1], ranking[at]];
  }
  return ranking;
}
