import type { VNode } from 'preact';
import { oneLine } from '../../base/text-layout.ts';
import { sameOutcome } from '../answer.ts';
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
          <strong class="verdict">{WORDS[verdict]}</strong> {oneLine(answer.says)}
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

const WORDS: Readonly<Record<Verdict, string>> = {
  changed: 'Yes.',
  same: 'No.',
  'by-lot': 'Perhaps.',
  unknown: 'Not counted.',
};

/** Whether the count elects others than first-past-the-post, in whatever order; what a lot decided could have come out otherwise. */
export function verdictOf({ answer, counts: { count, firstPastThePost } }: Explorer): Verdict {
  if (count === undefined) return 'unknown';
  if (answer.byLot !== undefined) return 'by-lot';
  return sameOutcome(count, firstPastThePost) ? 'same' : 'changed';
}
