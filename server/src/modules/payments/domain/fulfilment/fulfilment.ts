import { addMinutes } from '@daowei/shared/kernel/interval';
import type { ShippingOutcome, ShippingState } from '../../../../platform/wechat/shipping-outcome.js';
import type { FulfilmentState } from '../../contract/fulfilment.js';
import { FULFILMENT_POLICY } from './fulfilment-policy.js';

/** That WeChat is told of one payment: what was paid for has been delivered. */
export interface FulfilmentReport {
  readonly outTradeNo: string;
  readonly reference: string;
  readonly state: FulfilmentState;
  readonly owedAt: Date;
  /** when a call for it last left; null: none ever did */
  readonly carriedAt: Date | null;
  readonly endedAt: Date | null;
  readonly problem: string | null;
}

/** What follows from WeChat's word. */
export type ReportStep =
  | { readonly kind: 'end'; readonly as: Exclude<FulfilmentState, 'owed'> }
  | { readonly kind: 'again' }
  /** asking again soon is no use */
  | { readonly kind: 'rejected'; readonly problem: string };

/** Before a repetition: what WeChat knows already. Null: it must be told. */
export function afterLook(state: ShippingState): ReportStep | null {
  switch (state) {
    case 'shipped':
      return { kind: 'end', as: 'reported' };
    case 'refunded':
      return { kind: 'end', as: 'needless' };
    // whether it arrived is not known, and only one correction is allowed: look again before telling it again
    case 'unknown':
      return { kind: 'again' };
    case 'to_ship':
    case 'not_found':
      return null;
  }
}

export function afterTelling(outcome: ShippingOutcome): ReportStep {
  switch (outcome.kind) {
    case 'reported':
      return { kind: 'end', as: 'reported' };
    case 'not_found':
    case 'unavailable':
    case 'unknown':
      return { kind: 'again' };
    case 'not_shippable':
      return { kind: 'rejected', problem: '微信提示该笔支付不能申报' };
    case 'rejected':
      return { kind: 'rejected', problem: `微信没有接受，错误码${outcome.errcode}` };
  }
}

/** When WeChat is told next. */
export function nextReport(owedAt: Date, now: Date, rejected: boolean, policy = FULFILMENT_POLICY): Date {
  if (rejected) return new Date(now.getTime() + policy.rejectedAgainSeconds.value * 1_000);
  const elapsed = (now.getTime() - owedAt.getTime()) / 1_000;
  const planned = policy.againAfterSeconds.value.find((seconds) => seconds > elapsed);
  return planned === undefined
    ? new Date(now.getTime() + policy.thenEverySeconds.value * 1_000)
    : new Date(owedAt.getTime() + planned * 1_000);
}

/** From when on a person should look, and until when it should be done. */
export function alarmOf(owedAt: Date, policy = FULFILMENT_POLICY): { openedAt: Date; dueAt: Date } {
  return {
    openedAt: addMinutes(owedAt, policy.alarmAfterMinutes.value),
    dueAt: addMinutes(owedAt, policy.dueAfterMinutes.value),
  };
}
