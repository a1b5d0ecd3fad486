import { describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

const RESULT = {
  title: 'Council',
  seats: 2,
  marks: { kind: 'block', atMost: 2 },
  candidates: [
    { name: 'Ann', votes: 50 },
    { name: 'Bob', votes: 40 },
    { name: 'Cy', votes: 30 },
    { name: 'Dee', votes: 20 },
  ],
};
const COUNCIL = JSON.stringify(RESULT);

function words(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('totals of a block vote on the command line', () => {
  it('get a page that says they are marks, what holds, and what is assumed', async () => {
    const { status, out, err } = await psephos(['whatif', '-', '--draws', '200'], COUNCIL);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const page = words(out);
    expect(page).toContain(
      'they are marks, up to 2 a paper, and no first preferences. Ann and Bob have the most marks.',
    );
    expect(page).toContain('Valid papers: from 70 to 140; marks a paper: from 1.00 to 2.00 on the average');
    expect(page).toContain('voters rank those they marked before anybody else');
    expect(page).not.toContain('valid votes');
  });

  it('say who has the most marks, and where that ends level', async () => {
    const pageOf = async (marks: readonly number[], seats: number, papers?: number): Promise<string> => {
      const candidates = marks.map((votes, at) => ({ name: `C${at}`, votes }));
      const result = {
        ...RESULT,
        seats,
        candidates,
        marks: { ...RESULT.marks, ...(papers === undefined ? {} : { papers }) },
      };
      return words((await psephos(['whatif', '-', '--draws', '20'], JSON.stringify(result))).out);
    };
    expect(await pageOf([50, 45, 40], 1)).toContain('C0 has the most marks.');
    const level = await pageOf([50, 45, 45], 2);
    expect(level).toContain('C0 has the most marks, and C1 and C2 are level, with 45 marks each, for the last place.');
    expect(await pageOf([45, 45, 45], 2)).toContain('C0, C1 and C2 are level, with 45 marks each, for 2 places.');
    expect(await pageOf([50, 45, 40], 2, 90)).toContain('where the number of papers is not known, any mean');
    expect(await pageOf([0, 0, 0], 2)).not.toContain('on the average');
  });

  it('give the same bytes for the same seed, as JSON too', async () => {
    const args = ['whatif', '-', '--draws', '100', '--seed', '7', '--json'];
    const [one, other] = [await psephos(args, COUNCIL), await psephos(args, COUNCIL)];
    expect(one.out).toBe(other.out);
    expect(JSON.parse(one.out)).toMatchObject({
      format: 'psephos-whatif',
      models: [{ model: 'block-marks', draws: 100 }],
    });
  });

  it('are not put to claims, nor to models of first preferences, nor into a table with others', async () => {
    const claims = await psephos(['whatif', '-', '--claims', 'claims.json'], COUNCIL);
    expect(claims).toMatchObject({ status: 1, out: '' });
    expect(claims.err).toContain('--claims cannot be put to totals that are marks');
    for (const option of ['--prior', '--model']) {
      const refused = await psephos(['whatif', '-', option, 'blind'], COUNCIL);
      expect(refused).toMatchObject({ status: 1, out: '' });
      expect(refused.err).toContain(`${option} cannot be put to totals that are marks`);
    }
    const many = await psephos(['whatif', '-'], JSON.stringify([RESULT, { ...RESULT, title: 'Other' }]));
    expect(many).toMatchObject({ status: 1, out: '' });
    expect(many.err).toContain('the totals of contest #1 are marks');
  });

  it('are drawn by the model block-marks and no other', async () => {
    const drawn = await psephos(['generate', '-', '--model', 'block-marks', '--seed', '1'], COUNCIL);
    expect(drawn.status).toBe(0);
    expect(drawn.out).toContain('drawn from the model block-marks with seed 1');
    const refused = await psephos(['generate', '-', '--model', 'uniform', '--seed', '1'], COUNCIL);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('these totals are marks, up to 2 a paper, and no first preferences');
  });
});
