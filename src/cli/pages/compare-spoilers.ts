import { oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, listed } from '../../base/words.ts';
import type { ComparisonInFull } from '../../compare/compare-in-full.ts';
import type { MonotonicityFailure } from '../../compare/spoilers/monotonicity/failure.ts';
import type { Spoiler, WithoutEach } from '../../compare/spoilers/spoiler.ts';

/** Sentences that a section gives of one kind before it counts the others. */
const SHOWN = 6;

/** Who spoils whom, of whom no paper can tell another, and where more votes could have made a winner lose. Names are safe to print. */
export function spoilerLines({ contest, spoilers, clones, monotonicity }: ComparisonInFull): readonly string[] {
  const names = contest.candidates;
  const cut = spoilers.filter(({ complete }) => !complete).map(({ rule }) => rule.id);
  return [
    ...some(spoilerSentences(spoilers, names)),
    ...nobodySpoils(spoilers),
    ...(cut.length === 0
      ? []
      : wrapped(`By ${listed(cut)} there was too much to try: others may spoil whom this does not name.`)),
    ...some(failureSentences(monotonicity)),
    ...some([...(clones?.sets ?? []), ...(clones?.near ?? [])].map(({ says }) => says)),
  ];
}

/** The same absence with the same effect is told once for all rules. */
function spoilerSentences(asked: readonly WithoutEach[], names: readonly string[]): readonly string[] {
  const found = new Map<string, string[]>();
  for (const one of asked)
    for (const spoiler of one.spoilers) {
      const says = effectOf(one, spoiler, names);
      found.set(says, [...(found.get(says) ?? []), one.rule.id]);
    }
  return [...found].map(([says, ids]) => `By ${listed(ids)}: ${says}`);
}

function effectOf({ elected, without }: WithoutEach, spoiler: Spoiler, names: readonly string[]): string {
  const after = without.find(({ removed }) => removed.join() === spoiler.spoilers.join())?.elected ?? [];
  const isSimple = elected.length === 1 && after.length === 1 && spoiler.against.length > 0 && spoiler.for.length > 0;
  const [gains, loses] = isSimple ? [[spoiler.against], [spoiler.for]] : [after, elected];
  const said = (sets: readonly (readonly number[])[]): string =>
    listed(
      sets.map((set) => listed(set.map((candidate) => names[candidate])) || 'nobody'),
      'or',
    );
  return `had ${said([spoiler.spoilers])} not stood, ${said(gains)} would have been elected instead of ${said(loses)}.`;
}

function nobodySpoils(asked: readonly WithoutEach[]): readonly string[] {
  const none = asked.filter(
    ({ spoilers, complete, removedUpTo }) => spoilers.length === 0 && complete && removedUpTo > 0,
  );
  const sure = none.filter((one) => losersWithout(one).every(({ change }) => change === 'none'));
  const free = sure.filter((one) => losersWithout(one).length > 0);
  const byLot = none.filter((one) => !sure.includes(one)).map(({ rule }) => rule.id);
  const upTo = Math.min(...free.map(({ removedUpTo }) => removedUpTo));
  const whom = upTo === 1 ? 'any one of those not elected' : `any one or ${NUMBERS[upTo] ?? upTo} of those not elected`;
  return [
    ...(free.length === 0
      ? []
      : wrapped(`By ${listed(free.map(({ rule }) => rule.id))} nobody spoils: without ${whom} the same are elected.`)),
    ...(byLot.length === 0 ? [] : wrapped(`By ${listed(byLot)} it hangs on lots whether anybody spoils.`)),
  ];
}

/** What comes of it without some who are never elected. */
function losersWithout({ without, elected }: WithoutEach): WithoutEach['without'] {
  return without.filter(({ removed }) => removed.every((candidate) => !elected.flat().includes(candidate)));
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three' };

/** Sentences that differ in nothing but the rule are told once. */
function failureSentences(asked: readonly MonotonicityFailure[]): readonly string[] {
  const found = new Map<string, { readonly first: MonotonicityFailure; readonly ids: string[] }>();
  for (const failure of asked.filter(({ verdict }) => verdict === 'possible')) {
    const { winner, certainty, witness } = failure;
    const key = JSON.stringify([winner, certainty, witness?.changes, witness?.elected]);
    const same = found.get(key);
    if (same === undefined) found.set(key, { first: failure, ids: [failure.rule.id] });
    else same.ids.push(failure.rule.id);
  }
  return [...found.values()].map(({ first, ids }) =>
    first.says.replace(` by ${first.rule.title}:`, ` by ${listed(ids)}:`),
  );
}

function some(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - SHOWN;
  return [
    ...sentences.slice(0, SHOWN).flatMap((says) => wrapped(oneLine(says))),
    ...(more > 0 ? [`  And ${counted(more, 'more', 'more')}: see --json.`] : []),
  ];
}
