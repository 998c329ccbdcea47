import { clockTime, dayOf, daysBetween } from '@daowei/shared/kernel/local-date';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import type { VariableValues } from '@daowei/shared/rules/scripts';

/** The booking the gaps of a script are filled from. */
interface Booking {
  readonly no: string;
  readonly serviceName: string;
  readonly promised: { readonly from: Date; readonly to: Date };
  readonly address: { readonly contactName: string; readonly community: string };
}

/**
 * What fills the gaps of one customer's message. What is not known stays blank, and a blank is not sent.
 * @param contact who of the office looks after them
 * @param workerName who comes or came; null: nobody has said yes
 */
export function valuesOf(
  { no, serviceName, promised, address }: Booking,
  workerName: string | null,
  contact: string,
  now: Date,
): VariableValues {
  const date = monthDayOf(promised.from);
  const days = daysBetween(dayOf(promised.from), dayOf(now));
  return {
    客户: address.contactName,
    服务: serviceName,
    日期: date,
    时间: `${date} ${clockTime(promised.from)}–${clockTime(promised.to)}`,
    ...(workerName !== null && { 服务人员: workerName }),
    小区: address.community,
    订单号: no,
    // of a visit that is still to come there are no days that have passed
    ...(days > 0 && { 隔了几天: String(days) }),
    客服: contact,
  };
}
