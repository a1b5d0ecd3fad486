import { firstPastThePost, instantRunoff, lotByOrder, randomStream } from 'psephos';
import {
  drawElectorate,
  type ElectorateModel,
  impartialAnonymousCulture,
  impartialCulture,
  lazyElectorate,
  mallows,
  plackettLuce,
  polyaUrn,
} from 'psephos/synthetic';
import { line } from './lines.ts';
import { grouped, perSecond, spread, timed } from './timing.ts';

const VOTERS = 100_000;
const CANDIDATES = 10;
const WEIGHTS = Array.from({ length: CANDIDATES }, (_, candidate) => 20 / (candidate + 1));

const MODELS: readonly (readonly [string, ElectorateModel])[] = [
  ['impartial', impartialCulture()],
  ['impartial anonymous', impartialAnonymousCulture()],
  ['urn, alpha 0.1', polyaUrn({ alpha: 0.1 })],
  ['Mallows, normalised 0.5', mallows({ normalised: 0.5 })],
  ['Plackett and Luce', plackettLuce({ weights: WEIGHTS })],
];

/** Electorates drawn whole, and electorates drawn and counted. */
export function benchBallots(): void {
  console.log(`\n${CANDIDATES} candidates, ${grouped(VOTERS)} voters: whole profiles of ballots, drawn`);
  for (const [title, model] of MODELS) {
    let distinct = 0;
    const seconds = timed(() => {
      distinct = drawElectorate(model, { candidates: CANDIDATES, voters: VOTERS, seed: 1 }).papers.length;
    });
    line(`${title} (${grouped(distinct)} distinct)`, `${perSecond(VOTERS, seconds)} ballots a second`, spread(seconds));
  }
  countElections(3, 130_000);
  countElections(5, 1000);
}

const ELECTIONS = 50_000;

function countElections(candidates: number, voters: number): void {
  console.log(
    `\nimpartial, ${candidates} candidates, ${grouped(voters)} voters: elections drawn, each counted by first-past-the-post and instant runoff`,
  );
  const electorate = lazyElectorate(impartialCulture(), { candidates, voters });
  const lot = lotByOrder();
  const seconds = timed(() => {
    const random = randomStream(1);
    let alike = 0;
    for (let election = 0; election < ELECTIONS; election++) {
      const papers = electorate(random);
      const [plurality] = firstPastThePost.winners?.(papers, 1, lot) ?? [];
      const [runoff] = instantRunoff.winners?.(papers, 1, lot) ?? [];
      if (plurality === runoff) alike += 1;
    }
    if (alike === 0 || alike === ELECTIONS)
      throw new Error(`${alike} of the elections have the same winner by both rules`);
  });
  line('drawn late', `${perSecond(ELECTIONS, seconds)} elections a second`, spread(seconds));
}
