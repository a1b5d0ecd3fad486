import { digestOf } from '../../base/digest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { VERSION } from '../../base/version.ts';
import { faultsOf } from '../../count/check-count.ts';
import type { Count } from '../../count/count.ts';
import { exactText, sumExact } from '../../numbers/decimal-text.ts';
import { tellingPlaces } from '../json/json-places.ts';
import { parseJson } from '../json/json-text.ts';
import { namesInOrder } from './rctab-names.ts';
import { type Reported, rctabShape } from './rctab-shape.ts';
import { stagesReported } from './rctab-stages.ts';
import { NEVER_CAST, NOWHERE, stampIn } from './rctab-words.ts';

/**
 * Reads a detailed report of RCTab, of either dialect, as a count: each round is a stage.
 *
 * @throws PsephosError `bad-file` for JSON that is not well written, `bad-count` for what it says, with line and column: another
 * shape, transfers that do not lead from one tally to the next, books that do not balance; `too-large`.
 */
export function readRctab(text: string): Count {
  const data = parseJson(text);
  return tellingPlaces(text, () => {
    const count = countReported(text, rctabShape(data));
    const [first, ...others] = faultsOf(count);
    if (first === undefined) return count;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    throw new PsephosError({ code: 'bad-count', message: `the report does not add up: ${first}${more}` });
  });
}

function countReported(text: string, reported: Reported): Count {
  const names = namesInOrder(text, reported.rounds[0].tally);
  checkNames(names);
  const papers = papersReported(reported);
  const cast = String(BigInt(papers.valid) * BigInt(papers.votesEach ?? 1));
  const stages = stagesReported(reported, names, cast);
  const elected = stages.flatMap((stage) => stage.elected);
  const { contest, office } = reported;
  const synthetic = stampIn(office);
  if (typeof synthetic === 'string')
    throw new PsephosError({ code: 'bad-count', message: synthetic, place: { path: 'config.office' } });
  const title = synthetic === undefined ? contest : contest.replace(new RegExp(`^${NEVER_CAST}(?:: )?`), '');
  return {
    format: 'psephos-count',
    version: 1,
    rule: { id: 'rctab', title: 'as reported in a file of RCTab' },
    contest: {
      ...(title.trim() === '' ? {} : { title }),
      seats: reported.winners ?? elected.length,
      candidates: names,
    },
    papers,
    quota: stages.at(-1)?.quota ?? null,
    elected,
    stages,
    ties: [],
    provenance: {
      seed: null,
      input: digestOf(text),
      library: VERSION,
      ...(synthetic === undefined ? {} : { synthetic }),
    },
  };
}

function checkNames(names: readonly string[]): void {
  const bad = names.find((name) => name.trim() === '' || NOWHERE.includes(name));
  if (names.length > 0 && bad === undefined) return;
  throw new PsephosError({
    code: 'bad-count',
    message: bad === undefined ? 'the first tally names nobody' : 'nobody can be called that here',
    received: shown(bad ?? {}),
    place: { path: bad === undefined ? 'results[0].tally' : `results[0].tally.${bad}` },
  });
}

/** Papers that the report gives, or as many as the votes of the first round. */
function papersReported({ rounds: [{ tally, inactive = '0' }], ballots, undervotes = 0 }: Reported): Count['papers'] {
  const votes = sumExact([...tally.values(), inactive]);
  // In the first round less than a vote can be lost to rounding.
  const whole = (votes.numerator + votes.denominator - 1n) / votes.denominator;
  const valid = ballots === undefined ? whole : BigInt(ballots) - BigInt(undervotes);
  const each = valid > 0n && whole % valid === 0n ? whole / valid : 1n;
  if (valid < 0n || valid > Number.MAX_SAFE_INTEGER || valid * (each || 1n) !== whole)
    throw new PsephosError({
      code: 'bad-count',
      message: 'the first round does not add up to the ballots',
      expected: String(valid),
      received: exactText(votes),
      place: { path: ballots === undefined ? 'results[0].tally' : 'summary.totalNumBallots' },
    });
  return { valid: Number(valid), invalid: undervotes, ...(each > 1n ? { votesEach: Number(each) } : {}) };
}
