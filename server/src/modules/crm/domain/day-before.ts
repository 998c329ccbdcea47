import { addDays, atMinute, clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { CRM_POLICY } from './crm-policy.js';

/** When the customer is asked about a visit; null: it was agreed on after that, and there is nothing to ask again. */
export function askAt(visitAt: Date, now: Date, policy = CRM_POLICY): Date | null {
  const at = atMinute(addDays(dayOf(visitAt), -1), policy.reminderMinute.value);
  return at > now ? at : null;
}

/** “Tomorrow” is wrong from the midnight before the visit. */
export function askUntil(visitAt: Date): Date {
  return atMinute(dayOf(visitAt), 0);
}

interface Visit {
  readonly serviceName: string;
  readonly remote: boolean;
  readonly promised: { readonly from: Date; readonly to: Date };
}

/** The question of the day before: the line of the notice, and all of it. */
export function dayBefore(
  { serviceName, remote, promised }: Visit,
  workerName: string,
): { summary: string; text: string } {
  const from = clockTime(promised.from);
  const comes = remote ? '视频联系您' : '上门';
  return {
    summary: `明天${from}${comes}，请点开确认`,
    text: `明天${from}–${clockTime(promised.to)}，${workerName}${comes}，为您做${serviceName}。方便请点“确认”；不方便可以“延时预定”，价格不变。`,
  };
}
