import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type BillDayCard = Schemas['BillDayCard'];
export type BillDay = Schemas['BillDayView'];
export type BillCase = Schemas['BillCaseView'];
export type BillFix = Schemas['BillFix'];

const PATH = '/admin/bills';

/** The newest days, about a month of them. */
export function listBillDays(signal?: AbortSignal): Promise<Schemas['BillDayList']> {
  return get(`${PATH}/days`, { signal });
}

export function getBillDay(day: string, signal?: AbortSignal): Promise<BillDay> {
  return get(`${PATH}/days/${day}`, { signal });
}

/** Fetches WeChat's bills of the day once more; nothing changes on a closed day. */
export function fetchBillDay(day: string, idempotencyKey: string): Promise<BillDay> {
  return post(`${PATH}/days/${day}/fetch`, undefined, { idempotencyKey });
}

/** @throws ApiFailure BILL_CASES_OPEN while anything differs, BILL_DAY_STATE when it is closed already */
export function closeBillDay(day: string, idempotencyKey: string): Promise<BillDay> {
  return post(`${PATH}/days/${day}/close`, undefined, { idempotencyKey });
}

/** @throws ApiFailure BILL_STILL_DIFFERENT when WeChat does not confirm, BILL_DAY_STATE when somebody was faster */
export function fixBillCase(id: string, command: Schemas['FixBillCase'], idempotencyKey: string): Promise<BillDay> {
  return post(`${PATH}/cases/${encodeURIComponent(id)}/fix`, command, { idempotencyKey });
}
