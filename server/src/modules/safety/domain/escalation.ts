import { SOS_POLICY, type SosPolicy } from './sos-policy.js';

/** desk: every page of the office rings; sms, call: the phones on duty; emergency: the guards. */
export const SOS_WAYS = ['desk', 'sms', 'call', 'emergency'] as const;
export type SosWay = (typeof SOS_WAYS)[number];

/** One try to reach somebody. */
export interface SosStep {
  /** from 1 on, over all rounds */
  readonly step: number;
  readonly way: SosWay;
}

const SECOND_MS = 1_000;

/** The way of a step: all in order once, then from `repeatFrom` on again and again. */
export function wayOf(step: number, { ways, repeatFrom }: SosPolicy = SOS_POLICY): SosWay {
  const order: readonly SosWay[] = ways.value;
  if (step <= order.length) return order[step - 1]!;
  const again = order.slice(repeatFrom.value - 1);
  return again[(step - order.length - 1) % again.length]!;
}

/** The step that follows `made` steps; 0: none was made yet. */
export function nextStep(made: number, policy: SosPolicy = SOS_POLICY): SosStep {
  return { step: made + 1, way: wayOf(made + 1, policy) };
}

/** When the step after this one is due, if nobody has answered by then. */
export function dueAfter(way: SosWay, madeAt: Date, policy: SosPolicy = SOS_POLICY): Date {
  const place = (policy.ways.value as readonly SosWay[]).indexOf(way);
  return new Date(madeAt.getTime() + policy.waitSeconds.value[place]! * SECOND_MS);
}

/** When the next step is due after this one turned out to reach nobody: never later than it was due anyway. */
export function dueAfterFailure(dueAt: Date, failedAt: Date, policy: SosPolicy = SOS_POLICY): Date {
  return new Date(Math.min(dueAt.getTime(), failedAt.getTime() + policy.failedSeconds.value * SECOND_MS));
}
