import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { benham } from './condorcet/benham.ts';
import { copeland } from './condorcet/copeland.ts';
import { instantRunoff } from './elimination/instant-runoff.ts';
import { blockVote } from './plurality/block-vote.ts';
import { firstPastThePost } from './plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from './plurality/single-non-transferable-vote.ts';
import type { Rule } from './rule.ts';
import { actHareClark } from './stv/statutes/act-hare-clark.ts';
import { australiaSenate } from './stv/statutes/australia-senate.ts';
import { australiaSenateManual } from './stv/statutes/australia-senate-manual.ts';
import { cambridgeMa } from './stv/statutes/cambridge-ma.ts';
import { ers76 } from './stv/statutes/ers76.ts';
import { ers97 } from './stv/statutes/ers97.ts';
import { irelandDail } from './stv/statutes/ireland-dail.ts';
import { irelandSeanad } from './stv/statutes/ireland-seanad.ts';
import { malta } from './stv/statutes/malta.ts';
import { meek1987 } from './stv/statutes/meek-1987.ts';
import { meekReference } from './stv/statutes/meek-reference.ts';
import { minneapolis } from './stv/statutes/minneapolis.ts';
import { newSouthWales } from './stv/statutes/new-south-wales.ts';
import { newSouthWalesLocal2021 } from './stv/statutes/new-south-wales-local-2021.ts';
import { newZealandLocal2001 } from './stv/statutes/new-zealand-local-2001.ts';
import { northernIreland } from './stv/statutes/northern-ireland.ts';
import { qpq } from './stv/statutes/qpq.ts';
import { scotlandLocal2007 } from './stv/statutes/scotland-local-2007.ts';
import { southAustralia } from './stv/statutes/south-australia.ts';
import { tasmania } from './stv/statutes/tasmania.ts';
import { victoria } from './stv/statutes/victoria.ts';
import { warren } from './stv/statutes/warren.ts';
import { wigmReference } from './stv/statutes/wigm-reference.ts';
import { wright } from './stv/statutes/wright.ts';

/** Every rule of psephos, in the order they are listed. */
export const rules: readonly Rule[] = [
  firstPastThePost,
  blockVote,
  singleNonTransferableVote,
  instantRunoff,
  copeland,
  benham,
  ers97,
  ers76,
  scotlandLocal2007,
  northernIreland,
  irelandSeanad,
  irelandDail,
  malta,
  australiaSenate,
  australiaSenateManual,
  victoria,
  southAustralia,
  actHareClark,
  tasmania,
  newSouthWalesLocal2021,
  newSouthWales,
  minneapolis,
  cambridgeMa,
  wigmReference,
  wright,
  meekReference,
  meek1987,
  newZealandLocal2001,
  warren,
  qpq,
];

/**
 * The rule with this id.
 *
 * @throws PsephosError `unknown-rule`, naming those that look like it.
 * @example ruleById('ers97').title // 'Electoral Reform Society rules, third edition (1997)'
 */
export function ruleById(id: string): Rule {
  const rule = rules.find((known) => known.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'unknown-rule',
    message: 'no rule of that id',
    received: shown(id),
    hint:
      near.length === 0
        ? `the rules are ${ids.join(', ')}`
        : `did you mean ${near.join(' or ')}? "psephos rules" lists all`,
  });
}
