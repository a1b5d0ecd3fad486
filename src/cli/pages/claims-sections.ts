import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { ScenarioRow } from '../../whatif/scenario.ts';
import type { WhatIf } from '../../whatif/what-if.ts';

/** A verdict for each claim. */
export function claimsSection({ claims, candidates }: WhatIf): readonly string[] {
  if (claims.length === 0) return [];
  return [
    ...wrapped(
      'The direction of each claim is its author\'s; the shares it is tested with are ours. "Bend" says how far they can be wrong before one other candidate wins without the help of a lot.',
    ),
    ...claims.flatMap(({ who, says, means, tested, elected, margin, bends }) => [
      ...wrapped(`${who}: ${says}.`),
      ...wrapped(
        means === says ? `Tested with: ${tested}.` : `Taken to mean: ${means}. Tested with: ${tested}.`,
        '    ',
      ),
      ...wrapped(
        `Verdict: ${listed(elected.map((candidate) => candidates[candidate].name))}, by ${margin}. Bend: ${bends}.`,
        '    ',
      ),
    ]),
  ];
}

/** The scenario table, printed beside recomputed, and what then happened. */
export function scenariosSection({ scenarios, candidates }: WhatIf): readonly string[] {
  if (scenarios === undefined) return [];
  const { title, rows, happened, turnout, overtaking, switchTo } = scenarios;
  const table = rows.flatMap((row) =>
    row.cells.map(({ name, printed, computed, agrees, carriedFrom }, place) => [
      place === 0 ? `  ${row.id}: ${row.switch} switch, ${grouped(row.newVoters)} new` : '',
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
  return [
    ...wrapped(`${title}.`),
    ...columns([['  scenario', '', 'printed', 'recomputed', 'slip'], ...table], [0, 1, 4]),
    ...wrapped(`${counted(slips, 'printed figure')} of ${table.length} do not follow from the stated inputs.`),
    ...rows.flatMap(scenarioText),
    ...(needs.length === 0 ? [] : wrapped(`New voters needed for ${switchTo} to lead: ${listed(needs, 'or')}.`)),
    ...wrapped(
      `What happened: ${listed(happened.map(({ as, votes, share }) => `${as} ${grouped(votes)} (${percentage(share, 1)})`))}; ${grouped(turnout.now)} valid votes, against ${grouped(turnout.before)} before${candidates.length === happened.length ? '' : ' (some candidates are in no scenario)'}.`,
    ),
  ];
}

function scenarioText({ id, leader, leaderAsPrinted, turnout, tipping }: ScenarioRow): readonly string[] {
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
  return wrapped(`Scenario ${id}: first-past-the-post elects ${lead(leader)}${printed}.${implied}${tips}`);
}

function signed(value: number): string {
  return value < 0 ? `-${grouped(-value)}` : `+${grouped(value)}`;
}
