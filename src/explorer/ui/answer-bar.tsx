import type { VNode } from 'preact';
import { oneLine } from '../../base/text-layout.ts';
import { sameOutcome } from '../answer.ts';
import type { ExplorerState } from '../state.ts';
import { titleOf } from './names-of.ts';
import type { Explorer } from './use-explorer.ts';

/** The question and the answer, always in view. */
export function AnswerBar({ explorer }: { readonly explorer: Explorer }): VNode {
  const { state, answer, message } = explorer;
  const verdict = verdictOf(explorer);
  return (
    <header class="answer">
      <div class="page">
        <h1>Would a transferable vote have changed the result?</h1>
        <p class="which">{titleOf(state)}</p>
        <p class="says" data-verdict={verdict}>
          <strong class="verdict">{WORDS[state.papers][verdict]}</strong> {oneLine(answer.says)}
          {answer.byLot === undefined ? null : ` ${oneLine(answer.byLot)}`}
        </p>
        {message === undefined ? null : (
          <p class="fault" role="alert">
            {message}
          </p>
        )}
      </div>
    </header>
  );
}

type Verdict = 'changed' | 'same' | 'by-lot' | 'unknown';

/** Nobody knows how papers would have gone on: what follows from a supposition says so. */
const WORDS: Readonly<Record<ExplorerState['papers'], Readonly<Record<Verdict, string>>>> = {
  'as-cast': { changed: 'Yes.', same: 'No.', 'by-lot': 'Perhaps.', unknown: 'Not counted.' },
  supposed: {
    changed: 'Yes, if papers go as set below.',
    same: 'Not if papers go as set below.',
    'by-lot': 'Perhaps, if papers go as set below.',
    unknown: 'Not counted.',
  },
};

/** Whether the count elects others than first-past-the-post, in whatever order; what a lot decided could have come out otherwise. */
export function verdictOf({ answer, counts: { count, firstPastThePost } }: Explorer): Verdict {
  if (count === undefined) return 'unknown';
  if (answer.byLot !== undefined) return 'by-lot';
  return sameOutcome(count, firstPastThePost) ? 'same' : 'changed';
}
