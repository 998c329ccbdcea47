import type { Schemas } from '@daowei/shared/api/client';

type DeclineReason = Schemas['DeclineOffer']['reason'];

const REASONS: Record<DeclineReason, string> = {
  busy: '时间安排不开',
  too_far: '路程太远',
  sick: '身体不适',
  unsafe: '觉得不安全',
  other: '其他原因',
};

/** The worker's reason in words; what was written beside it (`too_far：没有车`) stays as it is. */
export function declineReasonText(recorded: string): string {
  const [reason = '', ...note] = recorded.split('：');
  if (!Object.hasOwn(REASONS, reason)) return recorded;
  return [REASONS[reason as DeclineReason], ...note].join('：');
}
