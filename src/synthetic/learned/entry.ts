import type { ModelEntry } from '../model-entry.ts';
import { parametersOf } from '../parameters.ts';
import { checkBuiltIn } from './built-in.ts';
import { learned } from './learned.ts';
import { checkPrior } from './prior.ts';

/** The learned model in the catalogue: without parameters it takes the prior that knows no groups. */
export const learnedEntry: ModelEntry = {
  id: 'learned',
  title: 'papers go on as in real elections',
  from: (parameters) => {
    const { prior = 'blind' } = parametersOf(parameters, ['prior']);
    if (typeof prior !== 'string') return learned(checkPrior(prior, 'prior'));
    checkBuiltIn(prior);
    return learned(prior);
  },
};
