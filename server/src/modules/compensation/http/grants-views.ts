import type { Order } from '../../orders/contract/orders.facade.js';
import type { ExplainedGrant } from '../application/read-compensation.js';
import { EXCUSES, type Excuse } from '../domain/excuse.js';
import { CAUSE_NAMES, CAUSES } from '../domain/grant.js';
import { grantView } from './compensation-views.js';
import type { CauseTotal, ExcuseView, GrantRow } from './grants.dto.js';

export function grantRow(found: ExplainedGrant, { id, no, serviceName }: Order): GrantRow {
  return { ...grantView(found), orderId: id, orderNo: no, serviceName, lateMinutes: found.grant.lateMinutes };
}

/** By cause; what was withdrawn, redone or is still chosen has no money in it. */
export function totalsOf(rows: readonly GrantRow[]): CauseTotal[] {
  return CAUSES.map((cause) => {
    const some = rows.filter((row) => row.cause === cause);
    const given = some.filter(({ state }) => state === 'given');
    const sum = (worth: (row: GrantRow) => number): number => given.reduce((total, row) => total + worth(row), 0);
    return {
      cause,
      causeName: CAUSE_NAMES[cause],
      count: some.length,
      moneyFen: sum(({ moneyFen }) => moneyFen),
      couponFen: sum(({ couponFen }) => couponFen),
    };
  }).filter(({ count }) => count > 0);
}

export function excuseView({ id, code, evidence, state, askedLabel, askedAt, decidedLabel }: Excuse): ExcuseView {
  return {
    id,
    code,
    label: EXCUSES[code],
    evidence,
    state,
    askedBy: askedLabel,
    askedAt: askedAt.toISOString(),
    decidedBy: decidedLabel,
  };
}
