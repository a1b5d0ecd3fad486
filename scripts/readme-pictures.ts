/** Writes the pictures that the README shows, into docs/pictures: `npm run readme-pictures`. Look at each before it is committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkDeclared } from '../src/ballots/declared-result.ts';
import { present } from '../src/base/invariant.ts';
import { chartText, settingsOf } from '../src/charts/chart.ts';
import { namedCharts } from '../src/charts/named-charts.ts';
import { ers97 } from '../src/rules/stv/statutes/ers97.ts';
import { checkClaims } from '../src/whatif/claims.ts';
import { declaredFindings } from '../src/whatif/findings.ts';
import { checkScenarios } from '../src/whatif/scenario-study.ts';

/** Where they lie, as seen from the root. */
export const FOLDER = 'docs/pictures';

const root = new URL('../', import.meta.url);

function example<T>(file: string, check: (value: unknown) => T): T {
  return check(JSON.parse(readFileSync(new URL(`examples/data/${file}`, root), 'utf8')));
}

/** Each picture by the name of its file; they turn dark with the screen of whoever reads the README. */
export function readmePictures(): ReadonlyMap<string, string> {
  const findings = declaredFindings(example('unite-2017.json', checkDeclared), ers97, {
    claims: example('unite-2017-claims.json', checkClaims),
    scenarios: example('unite-2017-scenarios.json', checkScenarios),
    command: 'npm run readme-pictures',
  });
  const charts = namedCharts(findings);
  const drawn = (id: string): string => {
    const chart = present(
      charts.find((one) => one.id === id),
      'a chart of the README',
    );
    const settings = settingsOf({ theme: 'auto', id });
    return chartText(chart.draw(settings), settings);
  };
  return new Map(['ternary', 'chances'].map((id) => [`unite-2017-${id}.svg`, drawn(id)]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(new URL(FOLDER, root), { recursive: true });
  for (const [file, text] of readmePictures()) writeFileSync(new URL(`${FOLDER}/${file}`, root), text);
}
