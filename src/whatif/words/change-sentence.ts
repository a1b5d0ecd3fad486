import { counted } from '../../base/words.ts';
import type { WhatIf, WhatIfModel } from '../what-if.ts';
import { drawnShare, drawnSpread } from './chance-words.ts';
import { independentDraws } from './model-name.ts';
import { isLevel } from './what-if-change.ts';

/** How probable a change is, and of how many places. */
export function changeSentence({ declared, firstPastThePost }: WhatIf, model: WhatIfModel): string {
  const { change } = model;
  const draws = independentDraws(model);
  const chance = `Others elected than by first-past-the-post: ${drawnShare(change, draws)} (${drawnSpread(change)}).`;
  const drawn = change.places.filter(({ changed, mean }) => changed > 0 && mean > 0);
  const places = drawn.map((place) => `${counted(place.changed, 'place')} ${drawnShare(place, draws)}`).join(', ');
  const level = isLevel(declared, firstPastThePost.elected)
    ? ' First-past-the-post ends level: a lot that falls otherwise there is no change.'
    : '';
  return `${chance}${drawn.length === 0 ? '' : ` By places that change: ${places}.`}${level}`;
}
