import { expect, it } from 'vitest';
import { isWriteIn, writeInsOf } from '../../src/ballots/cleaning-write-ins.ts';

it.each([
  'write-in',
  'Write-in',
  'WRITE-IN',
  'WRITEIN',
  'Write in 3',
  'write_in_1',
  'Write\u2011In',
  'UWI',
  ' uwi ',
  'Undeclared Write-ins',
  'Unqualified write-ins',
  'Write-in: Jo Doe',
  'Jo Doe (Write-In)',
])('%j says that it was written in', (name) => {
  expect(isWriteIn(name)).toBe(true);
});

it.each([
  'Wright Inman',
  'Overwrite-in',
  'Write-inland',
  'UWIN',
  'Uwi Smith',
  'Write',
  'Qualified Write In',
  '__proto__',
  '',
])('%j does not', (name) => {
  expect(isWriteIn(name)).toBe(false);
});

it('finds them among candidates', () => {
  expect(writeInsOf([{ name: 'Ann' }, { name: 'Write-in' }, { name: 'Bob' }, { name: 'UWI' }])).toEqual([1, 3]);
});
