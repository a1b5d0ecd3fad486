import { PsephosError } from '../../base/errors.ts';
import { ruleById } from '../../rules/catalogue.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { uniform } from '../../synthetic/uniform.ts';
import { type Chances, chances } from '../../whatif/chances.ts';
import { reasonOf } from '../counts-now.ts';
import { learnedFrom } from '../prior.ts';
import type { DrawsMessage, DrawsRequest } from './protocol.ts';

/** The worker's own end of the line; the global scope of a worker is one. */
export interface Port {
  onmessage: ((event: { readonly data: DrawsRequest }) => void) | null;
  postMessage(message: DrawsMessage): void;
}

/** Answers every request that comes in, with progress on the way; what goes wrong is told as text. */
export function serve(port: Port): void {
  port.onmessage = ({ data }) => {
    try {
      const found = drawn(data, (draws) => port.postMessage({ kind: 'progress', draws, of: data.draws }));
      port.postMessage({ kind: 'done', chances: found });
    } catch (error) {
      port.postMessage({ kind: 'failed', message: reasonOf(error) });
    }
  };
}

/**
 * The chances that a request asks for: the same as `chances` gives for the same model, draws and seed.
 *
 * @throws PsephosError as `chances` does; `bad-model` for the model `learned` without what it learned.
 */
export function drawn(request: DrawsRequest, onProgress: (draws: number) => void): Chances {
  const { declared, rule, draws, seed } = request;
  let done = 0;
  let told = 0;
  return chances(declared, ruleById(rule), modelOf(request), {
    ...{ draws, seed },
    onDraws: (more) => {
      done += more;
      // A page cannot show more steps than its bar has points.
      if (done < draws && done - told < draws / MOST_STEPS) return;
      told = done;
      onProgress(done);
    },
  });
}

const MOST_STEPS = 200;

function modelOf({ model, prior }: DrawsRequest): BallotModel {
  if (model === 'uniform') return uniform();
  if (prior !== undefined) return learnedFrom(prior);
  throw new PsephosError({ code: 'bad-model', message: 'the page carries nothing learned from real elections' });
}
