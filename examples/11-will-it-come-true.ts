/**
 * Will it come true? A probability can be checked only on many elections whose ballots are known: a forecast is honest if, of all that it
 * calls 30% probable, about 30% comes true.
 *
 * The elections are made up: their totals by lot, their ballots by the model that learned from real ones. So the truth is known, and so is
 * which forecast should pass. With real ballots in files the same is one command: `psephos backtest DIR`.
 */
import {
  type BallotModel,
  type Contest,
  givenFirstPreferences,
  instantRunoff,
  learned,
  plackettLuce,
  randomStream,
  uniform,
} from 'psephos';
import { always, backtest, holdBack, isHeldBack } from 'psephos/whatif';

const names = ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'];
const truth = learned('blind');

/** One election. A backtest refuses ballots that were drawn; without the stamp these pass for cast ones, in this trial and nowhere else. */
function election(number: number): Contest {
  const random = randomStream(2017).split(number);
  const candidates = names.map((name) => ({ name, votes: 100 + random.below(900) }));
  const declared = { title: `made-up election ${number}`, seats: 1, candidates };
  const { synthetic: _, ...profile } = givenFirstPreferences(declared, truth).profile(number);
  return { profile, seats: 1 };
}

const learner = always(truth);
const elections = Array.from({ length: 120 }, (_, number) => {
  const name = `election ${number}`;
  return holdBack(election(number), { name, file: name, rule: instantRunoff, learner, seed: '1' });
}).filter(isHeldBack);

const percent = (share: number): string => `${Math.round(share * 100)}%`;
console.log(`${elections.length} elections, told by their first preferences alone`);
for (const model of [truth, uniform(), plackettLuce()]) await printScores(model);

async function printScores(model: BallotModel): Promise<void> {
  const training = { kind: 'folds', folds: 5 } as const;
  const tested = { rule: instantRunoff, learner: always(model), training, draws: 200, seed: '1' };
  const { scores } = await backtest(elections, tested);
  const { brier, logLoss, winnerSet, calibrationError, calibrationErrorByChance, coverage, bins } = scores;
  console.log(`\n${model.id}: ${model.assumes}`);
  console.log(
    `  Brier score ${brier.toFixed(3)}, log loss ${logLoss.toFixed(3)}; winner named ${percent(winnerSet.share)}`,
  );
  console.log(
    `  calibration error ${calibrationError.toFixed(3)}, where an honest forecast has about ${calibrationErrorByChance.toFixed(3)} by chance`,
  );
  if (coverage !== undefined) console.log(`  the truth is in the 95% most probable in ${percent(coverage[95])}`);
  for (const { candidates, said, cameTrue } of bins) {
    if (candidates < 20 || said === null || cameTrue === null) continue;
    console.log(
      `  said ${percent(said).padStart(4)}, came true ${percent(cameTrue).padStart(4)}  (${candidates} candidates)`,
    );
  }
}
