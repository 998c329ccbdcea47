import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import type { TransferRecord } from '../../payments/contract/transfers.facade.js';
import { WAGES_POLICY } from './wages-policy.js';

/** Whose pay it is in the books, and in transfers. */
export const payReference = (workerId: string): string => `worker:${workerId}`;

/** A statement may take several transfers; each has a key of its own, for ever the same. */
export const partKey = (statementId: string, part: number): string => `${statementId}:${part}`;

/** The statement a transfer's key belongs to. */
export const statementOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** The newest attempt of every part of a statement, in order. */
export function partsOf(statementId: string, transfers: readonly TransferRecord[]): TransferRecord[] {
  const newest = new Map<string, TransferRecord>();
  for (const one of transfers) {
    if (statementOf(one.key) !== statementId) continue;
    const known = newest.get(one.key);
    if (!known || known.attempt < one.attempt) newest.set(one.key, one);
  }
  return [...newest.values()].sort((a, b) => partNumber(a.key) - partNumber(b.key));
}

/** What has arrived of a statement, in fen. */
export function arrivedFen(parts: readonly TransferRecord[]): number {
  return parts.reduce((sum, { state, amountFen }) => sum + (state === 'success' ? amountFen : 0), 0);
}

/** What no transfer carries yet, in fen; one that was taken back carries nothing. */
export function stillToSendFen(totalFen: number, parts: readonly TransferRecord[]): number {
  return parts.reduce((left, { state, amountFen }) => (state === 'cancelled' ? left : left - amountFen), totalFen);
}

export type AfterFailure =
  { readonly kind: 'offer_again'; readonly at: Date } | { readonly kind: 'person'; readonly because: string };

/** WeChat gave a transfer up: who was only not there in time is offered it again, everything else is a person's. */
export function afterFailure(
  { attempt, failReason }: Pick<TransferRecord, 'attempt' | 'failReason'>,
  now: Date,
  policy = WAGES_POLICY,
): AfterFailure {
  if (failReason !== 'OVERDUE_CLOSE') {
    return {
      kind: 'person',
      because: `微信没有付出：${failReason ?? '原因未知'}，请联系服务人员核对收款账户后重新发放`,
    };
  }
  if (attempt >= policy.offerAgainTimes.value) {
    return { kind: 'person', because: `发放${attempt}次都没有领取，请打电话联系服务人员` };
  }
  const today = atMinute(dayOf(now), policy.offerAgainMinute.value);
  return {
    kind: 'offer_again',
    at: now < today ? today : atMinute(addDays(dayOf(now), 1), policy.offerAgainMinute.value),
  };
}

function partNumber(key: string): number {
  return Number(key.slice(key.indexOf(':') + 1));
}
