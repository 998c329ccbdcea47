import type { Schemas } from '@daowei/shared/api/client';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { dayAndTime } from '../../lib/time';
import { declineReasonText } from './decline-reasons';

type Assignment = Pick<Schemas['AssignmentView'], 'workerId' | 'state' | 'offeredAt' | 'respondedAt' | 'declineReason'>;

function sentenceOf(assignment: Assignment, today: LocalDate): string | null {
  const at = dayAndTime(assignment.respondedAt ?? assignment.offeredAt, today);
  if (assignment.state === 'timed_out') return `${at} 派过，超时未回应`;
  if (assignment.state !== 'declined') return null;
  return assignment.declineReason ? `${at} 已谢绝：${declineReasonText(assignment.declineReason)}` : `${at} 已谢绝`;
}

/** What each worker answered when this order was offered before, the last answer of each. */
export function earlierAnswers(assignments: readonly Assignment[], today: LocalDate): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  const oldestFirst = [...assignments].sort((a, b) => a.offeredAt.localeCompare(b.offeredAt));
  for (const assignment of oldestFirst) {
    const sentence = sentenceOf(assignment, today);
    if (sentence) answers.set(assignment.workerId, sentence);
  }
  return answers;
}
