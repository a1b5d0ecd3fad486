import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { drawChances } from '../../src/parallel/draw-chances.ts';
import { type JournalledRun, openJournal } from '../../src/parallel/journal.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chances } from '../../src/whatif/chances.ts';
import { thrown } from '../thrown.ts';
import { declared, unite2017 } from '../whatif/declared.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `${files}.journal`);
}

const close = declared([20, 17, 9]);
const run: JournalledRun = {
  contests: [unite2017, close],
  rule: instantRunoff,
  models: [uniform(), plackettLuce({ stopping: 0.1 })],
  seed: 1,
  draws: 4500,
};

/** Draws all of a run with a journal, and gives the answers and how many draws were made for them. */
async function answered(path: string, asked: JournalledRun = run): Promise<{ answers: string; made: number }> {
  const { contests, rule, models, seed, untilError } = asked;
  const journal = openJournal(path, asked);
  const answers: unknown[] = [];
  let made = 0;
  try {
    for (const [contest, result] of contests.entries()) {
      for (const [index, model] of models.entries()) {
        const part = journal.part(contest, index);
        const counting = {
          ...part,
          add: (...entry: Parameters<typeof part.add>) => {
            made += entry[1].draws;
            part.add(...entry);
          },
        };
        const draws = Array.isArray(asked.draws) ? asked.draws[contest] : asked.draws;
        const how = { seed, journal: counting, ...(draws === undefined ? {} : { draws }) };
        answers.push(await drawChances(result, rule, model, untilError === undefined ? how : { ...how, untilError }));
      }
    }
  } finally {
    journal.close();
  }
  return { answers: JSON.stringify(answers), made };
}

/** The answers of a run that was never interrupted, without any journal. */
function plainly({ contests, rule, models, seed, draws, untilError }: JournalledRun): string {
  const how = {
    seed,
    ...(typeof draws === 'number' ? { draws } : {}),
    ...(untilError === undefined ? {} : { untilError }),
  };
  return JSON.stringify(contests.flatMap((result) => models.map((model) => chances(result, rule, model, how))));
}

const expected = plainly(run);

describe('a journal', () => {
  test('of several contests and models is read again, and nothing is drawn twice', async () => {
    const path = newPath();
    expect(await answered(path)).toEqual({ answers: expected, made: 4 * 4500 });
    const before = readFileSync(path, 'utf8');
    expect(await answered(path)).toEqual({ answers: expected, made: 0 });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('cut off at any byte gives the same answer, and keeps every line that is whole', async () => {
    const path = newPath();
    await answered(path);
    const whole = readFileSync(path);
    const lines = whole.toString().split('\n').length - 2;
    const cut = newPath();
    // Every byte would take long; 41 has no factor in common with the lengths of lines.
    for (let bytes = 0; bytes < whole.length; bytes += 41) {
      writeFileSync(cut, whole.subarray(0, bytes));
      const kept = whole.subarray(0, bytes).toString().split('\n').slice(1, -1);
      const held = kept.reduce((sum, line) => sum + JSON.parse(line).to - JSON.parse(line).from, 0);
      const { answers, made } = await answered(cut);
      expect(answers, `${bytes} bytes of ${whole.length}`).toBe(expected);
      expect(made, `${bytes} bytes`).toBe(4 * 4500 - held);
    }
    expect(lines).toBeGreaterThan(8);
  });

  test('goes on with more draws, with fewer, and until an error', async () => {
    const path = newPath();
    await answered(path);
    const more = { ...run, draws: 9500 };
    // The last block of 500 is drawn anew, in full.
    expect(await answered(path, more)).toEqual({ answers: plainly(more), made: 4 * 5500 });
    const fewer = { ...run, draws: 3000 };
    expect(await answered(path, fewer)).toEqual({ answers: plainly(fewer), made: 0 });
    const until = { ...run, draws: 9500, untilError: 0.006 };
    expect(await answered(path, until)).toEqual({ answers: plainly(until), made: 0 });
  });

  test('counts nothing twice that stands in it twice', async () => {
    const path = newPath();
    await answered(path);
    const [, ...entries] = readFileSync(path, 'utf8').trimEnd().split('\n');
    appendFileSync(path, `${entries.join('\n')}\n`);
    expect(await answered(path)).toEqual({ answers: expected, made: 0 });
  });

  test.each<[string, Partial<JournalledRun>, string]>([
    ['seed', { seed: 2 }, 'seed "1" there, "2" here'],
    ['rule', { rule: ers97 }, 'rule "instant-runoff" there, "ers97" here'],
    ['model', { models: [uniform()] }, 'models uniform, plackett-luce there, uniform here'],
    ['parameter', { models: [uniform(), plackettLuce()] }, 'parameter stopping of plackett-luce 0.1 there, 0 here'],
    ['result', { contests: [unite2017, declared([20, 17, 8])] }, 'declared result #2'],
    ['number of results', { contests: [unite2017] }, '2 declared results there, 1 declared result here'],
  ])('of another %s is refused, says what differs, and is left as it is', async (_, change, message) => {
    const path = newPath();
    await answered(path);
    const before = readFileSync(path, 'utf8');
    const error = thrown(() => openJournal(path, { ...run, ...change }));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(`the journal is of another run: ${message}`);
    expect(error.message).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('names what differs deep in long parameters', async () => {
    const path = newPath();
    const weighted = (last: number): JournalledRun => ({
      ...run,
      contests: [close],
      models: [plackettLuce({ weights: [...new Array(80).fill(1), last] })],
    });
    openJournal(path, weighted(2)).close();
    expect(thrown(() => openJournal(path, weighted(3))).message).toContain(
      'parameter weights[80] of plackett-luce 2 there, 3 here',
    );
  });

  test('does not care for the order of keys in what was declared', async () => {
    const path = newPath();
    await answered(path);
    const turned = { ...run, contests: run.contests.map(({ candidates, ...others }) => ({ candidates, ...others })) };
    expect(await answered(path, turned)).toEqual({ answers: expected, made: 0 });
  });

  test.each([
    ['other text', 'my notes\nand more\n'],
    ['a text without an end', 'my notes'],
    ['JSON of another kind', '{"format":"psephos-count"}\n'],
    ['a head whose checksum fails', '{"format":"psephos-draws","version":1,"check":"0123456789abcdef"}\n'],
  ])('is not made of %s, which is left as it is', (_, text) => {
    const path = newPath();
    writeFileSync(path, text);
    expect(thrown(() => openJournal(path, run)).message).toContain('not a journal of draws');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('with a damaged line in its midst is refused; with a damaged last line only that is drawn again', async () => {
    const path = newPath();
    await answered(path);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const damaged = (at: number): string =>
      `${lines.map((line, index) => (index === at ? line.replace(/"sets":\[\[(\d)/, '"sets":[[9$1') : line)).join('\n')}\n`;
    writeFileSync(path, damaged(3));
    const error = thrown(() => openJournal(path, run));
    expect(error.message).toContain('line 4: this line of the journal is damaged');
    const last = lines.length - 1;
    writeFileSync(path, damaged(last));
    const { answers, made } = await answered(path);
    expect(answers).toBe(expected);
    expect(made).toBe(JSON.parse(lines[last]).to - JSON.parse(lines[last]).from);
  });

  test('takes no line of another journal', async () => {
    const [path, other] = [newPath(), newPath()];
    await answered(path);
    await answered(other, { ...run, seed: 2 });
    const [, theirs] = readFileSync(other, 'utf8').split('\n');
    const size = statSync(path).size;
    appendFileSync(path, `${theirs}\n`);
    openJournal(path, run).close();
    expect(statSync(path).size).toBe(size);
  });

  test('in a folder, or nowhere, is an error of the file', () => {
    for (const [path, why] of [
      [folder, 'it is a folder'],
      [join(folder, 'no', 'where'), 'no such file or folder'],
    ]) {
      const error = thrown(() => openJournal(path, run));
      expect([error.code, error.message]).toEqual(['bad-file', `${path}: cannot read and write: ${why}`]);
    }
  });

  test('opened for another number of draws is refused when it is used', async () => {
    const journal = openJournal(newPath(), run);
    const asked = drawChances(unite2017, instantRunoff, uniform(), { draws: 10, journal: journal.part(0, 0) });
    await expect(asked).rejects.toMatchObject({ code: 'bad-argument' });
    journal.close();
  });
});
