import { describe, expect, it } from 'vitest';
import { withoutFunctions, withoutWords } from '../../../scripts/explorer/source-cuts.ts';

describe('what is left out of the page', () => {
  it('is the words of decisions, never their clauses or what they do', () => {
    const source =
      "const a = { quota: law('5.1', `one ${more}`, droop), tie: reading('5.2', 'a (law)', lot), b: law('x', 'y') };";
    expect(withoutWords(source)).toBe(
      "const a = { quota: law('5.1', '', droop), tie: reading('5.2', '', lot), b: law('x', 'y') };",
    );
    expect(withoutWords('const law = 3;')).toBe('const law = 3;');
  });

  it('is what functions do that nobody calls, which must be there', () => {
    const source = 'function a() { function b() {} }\nfunction c() { return 1; }';
    expect(withoutFunctions(source, ['a'])).toBe("function a() {throw Error('left out')}\nfunction c() { return 1; }");
    expect(() => withoutFunctions(source, ['d'])).toThrow('no function d');
  });
});
