import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { ScenarioRow } from '../scenario.ts';
import type { WhatIf } from '../what-if.ts';

/** Scenarios recomputed, in words. */
export interface ScenarioWords {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell names the scenario in the first of its lines alone. */
  readonly rows: readonly (readonly string[])[];
  readonly says: readonly string[];
}

/** The scenario table, printed beside recomputed, and what then happened. */
export function scenarioWords({ scenarios, candidates }: WhatIf): ScenarioWords | undefined {
  if (scenarios === undefined) return undefined;
  const { title, rows, happened, turnout, overtaking, switchTo } = scenarios;
  const table = rows.flatMap((row) =>
    row.cells.map(({ name, printed, computed, agrees, carriedFrom }, place) => [
      place === 0 ? `${row.id}: ${row.switch} switch, ${grouped(row.newVoters)} new` : '',
      name,
      grouped(printed),
      grouped(computed),
      agrees
        ? 'agrees'
        : `${signed(printed - computed)}${carriedFrom === undefined ? '' : `, carried from ${carriedFrom}`}`,
    ]),
  );
  const slips = rows.flatMap(({ cells }) => cells).filter(({ agrees }) => !agrees).length;
  const needs = overtaking.map(({ switch: share, newVoters }) => `${grouped(newVoters)} if ${share} switch`);
  return {
    title: `${title}.`,
    head: ['scenario', '', 'printed', 'recomputed', 'slip'],
    rows: table,
    says: [
      `${counted(slips, 'printed figure')} of ${table.length} do not follow from the stated inputs.`,
      ...rows.map(scenarioSentence),
      ...(needs.length === 0 ? [] : [`New voters needed for ${switchTo} to lead: ${listed(needs, 'or')}.`]),
      `What happened: ${listed(happened.map(({ as, votes, share }) => `${as} ${grouped(votes)} (${percentage(share, 1)})`))}; ${grouped(turnout.now)} valid votes, against ${grouped(turnout.before)} before${candidates.length === happened.length ? '' : ' (some candidates are in no scenario)'}.`,
    ],
  };
}

function scenarioSentence({ id, leader, leaderAsPrinted, turnout, tipping }: ScenarioRow): string {
  const lead = ({ name, by }: { readonly name: string; readonly by: number }): string =>
    by === 0 ? `${name}, by lot, being level with another` : `${name} by ${grouped(by)}`;
  const printed =
    leader.by === leaderAsPrinted.by && leader.name === leaderAsPrinted.name
      ? ''
      : ` (as printed, ${lead(leaderAsPrinted)})`;
  const implied = turnout === undefined ? '' : ` Turnout printed ${turnout.printed}, implied ${turnout.computed}.`;
  const tips =
    tipping === undefined
      ? ''
      : ` Under a transferable vote ${tipping.candidate} would win with ${grouped(tipping.least)} of the ${grouped(tipping.of)} papers of ${tipping.from} (${percentage(tipping.least / tipping.of, 1)}, if all go on).`;
  return `Scenario ${id}: first-past-the-post elects ${lead(leader)}${printed}.${implied}${tips}`;
}

function signed(value: number): string {
  return value < 0 ? `-${grouped(-value)}` : `+${grouped(value)}`;
}
