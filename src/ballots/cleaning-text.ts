import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import {
  CLEANING_MATTERS,
  type CleaningMatter,
  type CleaningPolicy,
  checkPolicy,
  choicesOf,
} from './cleaning-policy.ts';
import { AS_WRITTEN, cleaningPolicies } from './cleaning-presets.ts';

/** The matters as they are typed. */
const KEYS: ReadonlyMap<string, CleaningMatter> = new Map(
  CLEANING_MATTERS.map((matter) => [matter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), matter]),
);

/**
 * The policy that a text names: a policy of {@link cleaningPolicies}, choices (what is not named is kept), or a policy and what is different.
 *
 * @throws PsephosError `bad-argument`, with what looks like the word.
 * @example policyFrom('maine,overvotes=skip').overvotes // 'skip'
 */
export function policyFrom(text: string): CleaningPolicy {
  const [first = '', ...others] = text.split(',').map((part) => part.trim());
  const named = first.includes('=') ? undefined : policyById(first);
  const parts = named === undefined ? [first, ...others] : others;
  if (named !== undefined && parts.length === 0) return named;
  const base = named ?? AS_WRITTEN;
  const choices: string[] = [];
  const changes = new Map<CleaningMatter, string | number>();
  for (const part of parts) {
    const [matter, what] = choiceIn(part);
    if (changes.has(matter)) throw badWord('a choice is made twice', part, 'one choice for each');
    changes.set(matter, what);
    choices.push(part.replace(/\s+/g, ''));
  }
  const id = [...(named === undefined ? [] : [named.id]), ...choices].join(',');
  const title =
    named === undefined ? `own choices: ${choices.join(', ')}` : `${named.title}, but ${choices.join(', ')}`;
  const { skipped, overvotes, repeats, writeIns, blanks, mostRanks } = base;
  const kept = { skipped, overvotes, repeats, writeIns, blanks, ...(mostRanks === undefined ? {} : { mostRanks }) };
  const policy: CleaningPolicy = { id, title, ...kept, ...Object.fromEntries(changes) };
  checkPolicy(policy);
  return policy;
}

/**
 * The policy of {@link cleaningPolicies} with this id.
 *
 * @throws PsephosError `bad-argument`, with those whose ids look like it.
 */
function policyById(id: string): CleaningPolicy {
  const policy = cleaningPolicies.find((known) => known.id === id);
  if (policy !== undefined) return policy;
  const ids = cleaningPolicies.map((known) => known.id);
  throw badWord('no cleaning policy of that name', id, 'a policy, or choices such as skipped=stop,overvotes=skip', ids);
}

function choiceIn(text: string): readonly [CleaningMatter, string | number] {
  const [key = '', value, ...more] = text.split('=').map((part) => part.trim());
  const matter = KEYS.get(key);
  if (matter === undefined) {
    const keys = [...KEYS.keys()];
    throw badWord('nothing of that name can be chosen in a cleaning policy', key, `one of ${keys.join(', ')}`, keys);
  }
  if (value === undefined || more.length > 0) throw badWord('a choice is not clear', text, `${key}=CHOICE`);
  if (matter === 'mostRanks') {
    if (/^[1-9]\d{0,8}$/.test(value)) return [matter, Number(value)];
    throw badWord(`no such choice for ${key}`, value, 'a whole number of at least 1');
  }
  const known = choicesOf(matter);
  if (known.includes(value)) return [matter, value];
  throw badWord(`no such choice for ${key}`, value, `one of ${known.join(', ')}`, known);
}

function badWord(message: string, received: string, expected: string, known: readonly string[] = []): PsephosError {
  const near = nearest(received, known);
  return new PsephosError({
    code: 'bad-argument',
    message,
    expected,
    received: shown(received),
    hint:
      near.length > 0
        ? `did you mean ${near.join(' or ')}?`
        : `the policies are ${cleaningPolicies.map(({ id }) => id).join(', ')}`,
  });
}
