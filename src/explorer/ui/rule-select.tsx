import type { VNode } from 'preact';
import { RULE_GROUPS } from './rule-groups.ts';

interface RuleSelectProps {
  readonly label: string;
  readonly value: string;
  readonly seats: number;
  choose(rule: string): void;
}

/** All rules in kinds; those that fill one place only cannot be chosen for more. */
export function RuleSelect({ label, value, seats, choose }: RuleSelectProps): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {RULE_GROUPS.map(({ title, rules }) => (
          <optgroup key={title} label={title}>
            {rules.map((rule) => (
              <option
                key={rule.id}
                value={rule.id}
                selected={rule.id === value}
                disabled={rule.singleSeat === true && seats > 1}
              >
                {rule.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
