import { type Profile, rankings } from '../../ballots/profile.ts';
import { shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';
import { type PreflibHead, wholeNumber } from './preflib-head.ts';
import { preflibType } from './preflib-type.ts';

/** Warns where the ballots are not what the header says of them; the ballots are what is counted. */
export function checkPreflib(profile: Profile, head: PreflibHead, report: Report): void {
  checkNumber('NUMBER VOTERS', profile.total);
  checkNumber('NUMBER UNIQUE ORDERS', rankings(profile));
  const said = head.get('DATA TYPE');
  const is = preflibType(profile);
  if (said !== undefined && !covers(said.text, is)) {
    const message = 'the ballots are not of the DATA TYPE of the header';
    report.warn({ message, expected: `${said.text}, as the header says`, received: is, place: said.place });
  }

  function checkNumber(key: 'NUMBER VOTERS' | 'NUMBER UNIQUE ORDERS', counted: number): void {
    const value = head.get(key);
    if (value === undefined || wholeNumber(value.text) === counted) return;
    const [message, expected] = [`the ballots do not add up to ${key}`, `${shown(value.text)}, as the header says`];
    report.warn({ message, expected, received: `${counted} in the ballots`, place: value.place });
  }
}

/** Whether ballots of the second type are also of the first: strict ones have ties nowhere, complete ones nobody left out. */
function covers(said: string, is: string): boolean {
  return (said.startsWith('t') || is.startsWith('s')) && (said.endsWith('i') || is.endsWith('c'));
}
