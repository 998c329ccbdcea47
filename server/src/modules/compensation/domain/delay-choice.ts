import { refuse, type Result } from '@daowei/shared/kernel/result';

/** What a customer may want when a delay is foreseen. */
export const DELAY_CHOICES = ['wait', 'later', 'other_worker', 'coupon'] as const;
export type DelayChoice = (typeof DELAY_CHOICES)[number];

export const CHOICE_NAMES: Readonly<Record<DelayChoice, string>> = {
  wait: '等一等',
  later: '延时预定',
  other_worker: '换人',
  coupon: '优惠券',
};

/** Whether there is a delay to answer to: DELAY_CLOSED once it was answered, or somebody has come. */
export function mayChoose(visit: {
  readonly predictedMinutes: number | null;
  readonly choice: DelayChoice | null;
  readonly begun: boolean;
}): Result<null> {
  if (visit.predictedMinutes === null || visit.begun) return refuse('DELAY_CLOSED');
  return visit.choice === null ? null : refuse('DELAY_CLOSED', '您已经选过了，我们正按您的选择办');
}
