import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/**
 * Sends once more what was not delivered, by the best way that is open now.
 * @throws ApiFailure MESSAGE_STATE, MESSAGE_IN_DOUBT, MESSAGE_NO_WAY
 */
export function resendMessage(
  id: string,
  body: Schemas['ResendMessageBody'],
  idempotencyKey: string,
): Promise<Schemas['ResentMessage']> {
  return post(`/admin/messages/${encodeURIComponent(id)}/resend`, body, { idempotencyKey });
}
