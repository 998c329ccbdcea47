import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Correction = Schemas['CorrectionView'];
export type WaitingCorrection = Schemas['WaitingCorrection'];
export type CorrectionList = Schemas['CorrectionList'];

/** Those of the customer of an order, newest first, with what another one may be asked with. */
export function listCorrections(orderId: string, signal?: AbortSignal): Promise<CorrectionList> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/reward-corrections`, { signal });
}

/** What waits for another person to confirm, the oldest first. */
export function listWaitingCorrections(signal?: AbortSignal): Promise<Schemas['WaitingCorrections']> {
  return get('/admin/reward-corrections', { signal });
}

/** @throws ApiFailure REWARD_AMOUNT, CORRECTION_REASON, CORRECTION_WAITING */
export async function askCorrection(
  orderId: string,
  body: Schemas['AskCorrectionBody'],
  idempotencyKey: string,
): Promise<void> {
  await post(`/admin/orders/${encodeURIComponent(orderId)}/reward-corrections`, body, { idempotencyKey });
}

/** @throws ApiFailure FOUR_EYES, CORRECTION_STATE, CORRECTION_OTHERS */
export async function decideCorrection(
  id: string,
  body: Schemas['DecideCorrectionBody'],
  idempotencyKey: string,
): Promise<void> {
  await post(`/admin/reward-corrections/${encodeURIComponent(id)}/decide`, body, { idempotencyKey });
}
