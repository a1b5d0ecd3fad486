import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import { listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { Lot } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';
import { actCountback } from '../rules/stv/vacancy/act-countback.ts';
import { newMember, recountErs97 } from '../rules/stv/vacancy/recount-ers97.ts';

/** Rules under which a vacancy can be filled. */
export const vacancyRules: readonly string[] = ['ers97', 'act-hare-clark'];

/** Whose place is vacant, and who would not take it; who was elected, where that was told. */
export interface Vacancy {
  readonly vacating: number;
  readonly unwilling: readonly number[];
  readonly elected?: readonly number[];
}

/** A vacancy with the count that fills it. */
export interface Filled extends Vacancy {
  readonly rule: Pick<Rule, 'id' | 'title'>;
  readonly elected: readonly number[];
  /** The count of the election, where it was made to know who was elected. */
  readonly before?: Count;
  readonly newMember: number | undefined;
  readonly count: Count;
}

/** How the lots of the election and those of the vacancy fall. */
export interface VacancyLots {
  readonly lot: Lot;
  readonly countLot: Lot;
}

/**
 * Fills a vacancy by one of {@link vacancyRules}.
 *
 * @throws PsephosError `bad-argument` when the vacancy does not fit the election.
 */
export function filled(rule: Rule, contest: Contest, vacancy: Vacancy, { lot, countLot }: VacancyLots): Filled {
  const { vacating, unwilling } = vacancy;
  const isRecount = rule.id === 'ers97';
  const before =
    isRecount && vacancy.elected !== undefined ? undefined : electionCount(rule, contest, vacancy, countLot);
  const elected = vacancy.elected ?? before?.elected ?? [];
  const names = (candidates: readonly number[]): string =>
    listed(candidates.map((candidate) => contest.profile.candidates[candidate].name)) || 'nobody';
  if (!elected.includes(vacating)) {
    const message = `--vacating: ${names([vacating])} was not elected`;
    throw new PsephosError({ code: 'bad-argument', message, expected: `one of those elected: ${names(elected)}` });
  }
  const sitting = unwilling.find((candidate) => elected.includes(candidate));
  if (sitting !== undefined)
    throw new PsephosError({ code: 'bad-argument', message: `--unwilling: ${names([sitting])} was elected already` });
  const told = { ...vacancy, rule: { id: rule.id, title: rule.title }, elected };
  if (isRecount) {
    const count = recountErs97(contest, { elected, vacating, unwilling: [...new Set(unwilling)] }, { lot });
    return { ...told, ...(before === undefined ? {} : { before }), newMember: newMember(count, elected), count };
  }
  const gone = new Set([...elected, ...unwilling, ...(contest.withdrawn ?? [])]);
  const candidates = [...contest.profile.candidates.keys()].filter((candidate) => !gone.has(candidate));
  const count = actCountback(contest, { vacating, candidates }, { lot, countLot });
  return { ...told, ...(before === undefined ? {} : { before }), newMember: count.elected[0], count };
}

/** The count of the election; it must elect those who are said to be elected. */
function electionCount(rule: Rule, contest: Contest, { elected }: Vacancy, lot: Lot): Count {
  const count = rule.count(contest, { lot });
  const sorted = (candidates: readonly number[]): string => [...candidates].sort((a, b) => a - b).join();
  if (elected === undefined || sorted(elected) === sorted(count.elected)) return count;
  const names = count.elected.map((candidate) => count.contest.candidates[candidate]);
  throw new PsephosError({
    code: 'bad-argument',
    message: `--elected: the papers elect others by ${rule.id}: ${listed(names) || 'nobody'}`,
    hint: 'where a lot decided, say how it fell with --count-lot',
  });
}
