import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Count } from '../../count/count.ts';
import { ROUNDED, type SheetParts, type SheetRow, sheetParts, shownValue } from '../../count/sheet-parts.ts';

/** The sheet of a count: votes after each stage, below them what was gained or lost, and what was done. */
export function CountSheet({ count }: { readonly count: Count }): VNode {
  const parts = useMemo(() => sheetParts(count), [count]);
  return (
    <div class="sheet">
      <p class="note">
        {parts.rule}. {parts.figures}
      </p>
      {parts.notes
        .filter((note) => !/^(?:SUPPOSED|SYNTHETIC)/.test(note))
        .map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
      <p class="note">Votes after each stage, and below them what was gained or lost:</p>
      <Table parts={parts} />
      {parts.rounded ? <p class="note">{ROUNDED}</p> : null}
      <ol class="stages">
        {parts.stages.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ol>
      {parts.shortfall.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Table({ parts: { candidates, nobody, places } }: { readonly parts: SheetParts }): VNode {
  const stages = candidates[0]?.values.length ?? 0;
  return (
    // A part that scrolls must be within reach of the keyboard.
    <div class="wide" role="region" aria-label="Votes after each stage" tabIndex={0}>
      <table>
        <caption class="hidden">Votes after each stage, and below them what was gained or lost</caption>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            {Array.from({ length: stages }, (_, at) => (
              <th key={at} scope="col">
                Stage {at + 1}
              </th>
            ))}
            <th scope="col" class="outcome">
              Outcome
            </th>
          </tr>
        </thead>
        <tbody>{candidates.map((row, at) => line(row, at, places))}</tbody>
        <tbody class="nobody">{nobody.map((row, at) => line(row, at, places))}</tbody>
      </table>
    </div>
  );
}

function line({ label, outcome, values, changes }: SheetRow, key: number, places: number): VNode {
  return (
    <tr key={key} class={outcome.startsWith('elected') ? 'elected' : undefined}>
      <th scope="row">
        <bdi>{label}</bdi>
      </th>
      {values.map((value, at) => (
        <td key={at}>
          {shownValue(value, places)}
          {at === 0 ? null : gain(changes[at - 1] ?? '0', places)}
        </td>
      ))}
      <td class="outcome">{outcome}</td>
    </tr>
  );
}

function gain(change: string, places: number): VNode | null {
  if (change === '0') return null;
  return <small>{`${change.startsWith('-') ? '\u2212' : '+'}${shownValue(change.replace('-', ''), places)}`}</small>;
}
