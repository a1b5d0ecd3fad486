import { PsephosError } from '../../src/base/errors.ts';
import { formats } from '../../src/formats/catalogue.ts';
import { readAs } from '../../src/formats/read-as.ts';
import { hostileTexts } from './hostile-texts.ts';

// Run by `memory.test.ts` in a process of its own, with little memory: prints the most it ever took, in KB.
for (const [, text] of hostileTexts) {
  for (const format of formats) {
    try {
      if (format.holds === 'ballots') readAs(format, text, { seats: 1 });
      else format.read(text);
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
    }
  }
}
process.stdout.write(String(process.resourceUsage().maxRSS));
