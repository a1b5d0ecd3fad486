import type { VNode } from 'preact';
import { ruleById } from '../../rules/catalogue.ts';
import { withAgainst, withRule, withSeats } from '../choose.ts';
import { namesOf } from './names-of.ts';
import { RuleSelect } from './rule-select.tsx';
import { Section } from './section.tsx';
import type { Explorer } from './use-explorer.ts';

/** The rule that counts, the rule it is held against, and the places. */
export function RulePanel({ explorer }: { readonly explorer: Explorer }): VNode {
  const { state, answer, change } = explorer;
  const { rule, against, seats } = state;
  const doubts = ruleById(rule).approximate ?? [];
  return (
    <Section id="rule" title="The rule">
      <div class="fields">
        <RuleSelect label="Counted by" value={rule} seats={seats} choose={(id) => change((now) => withRule(now, id))} />
        <RuleSelect
          label="Held against"
          value={against}
          seats={seats}
          choose={(id) => change((now) => withAgainst(now, id))}
        />
        <Places explorer={explorer} />
      </div>
      {answer.refused === undefined ? null : <p class="fault">{answer.refused}</p>}
      {answer.againstRefused === undefined ? null : <p class="fault">{answer.againstRefused}</p>}
      <p class="parts" hidden={answer.parts === undefined}>
        {answer.parts}
      </p>
      {doubts.length === 0 ? null : (
        <details class="small">
          <summary>What is doubtful about our reading of this rule</summary>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}.</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Places({ explorer: { state, change } }: { readonly explorer: Explorer }): VNode {
  const most = namesOf(state).length;
  return (
    <label class="field places">
      <span>Places</span>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        step={1}
        value={state.seats}
        onChange={({ currentTarget }) => {
          const seats = Math.round(currentTarget.valueAsNumber);
          if (seats >= 1 && seats <= most) change((now) => withSeats(now, seats));
          else currentTarget.value = String(state.seats);
        }}
      />
    </label>
  );
}
