import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { WAGES_POLICY } from './wages-policy.js';

/** Until when the worker may answer: the end of the last of the policy's days. */
export function answerDue(since: Date, policy = WAGES_POLICY): Date {
  return startOfDay(addDays(dayOf(since), policy.answerDays.value + 1));
}
