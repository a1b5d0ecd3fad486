import type { DeclaredResult } from '../ballots/declared-result.ts';
import { defined } from '../base/shape.ts';
import type { Rule } from '../rules/rule.ts';
import { onlyOnePlace } from '../rules/single-place.ts';
import { checkClaims } from '../whatif/claims.ts';
import { checkScenarios } from '../whatif/scenario-study.ts';
import { refuseHugeField, type WhatIfOptions } from '../whatif/what-if.ts';
import { askedModels } from './asked-models.ts';
import { askedSensitivity } from './asked-sensitivity.ts';
import { jsonWithDigest } from './declared-input.ts';
import { openDrawing } from './drawing.ts';
import type { Io } from './io.ts';
import { surveyedModels } from './survey-input.ts';
import type { AskedOptions } from './what-if-options.ts';

/** Reads what one contest is asked with, and draws: what is left to do is quick. */
export async function askedWhatIf(
  declared: DeclaredResult,
  rule: Rule,
  options: AskedOptions,
  io: Io,
): Promise<WhatIfOptions> {
  refuseHugeField(declared);
  const claimed = await jsonWithDigest(options.claims, checkClaims, io, 'claims');
  const scenarioFile = await jsonWithDigest(options.scenarios, checkScenarios, io);
  const [claims, scenarios] = [claimed?.value, scenarioFile?.value];
  const { seed, draws, untilError } = options;
  if (rule.singleSeat === true) onlyOnePlace(rule, declared.seats);
  const asked = await askedModels(options, io);
  const surveyed = await surveyedModels(asked.models, declared, options, io);
  const { models } = surveyed;
  const files = [
    ...asked.files,
    ...surveyed.files,
    ...(claimed === undefined ? [] : [{ as: 'claims', digest: claimed.digest }]),
    ...(scenarioFile === undefined ? [] : [{ as: 'scenarios', digest: scenarioFile.digest }]),
  ];
  const drawing = openDrawing({ contests: [declared], rule, models, draws: [draws] }, options, io);
  try {
    const drawn = await drawing.chances(0);
    drawing.pause();
    const sensitivity = askedSensitivity(declared, rule, models, options, io);
    const studies = defined({ claims, scenarios, sensitivity, files: files.length === 0 ? undefined : files });
    return { seed, drawn, models, polls: true, ...defined({ draws, untilError }), ...studies };
  } finally {
    await drawing.close();
  }
}
