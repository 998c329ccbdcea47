import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Conversation = Schemas['ConversationView'];
export type ConversationPage = Schemas['ConversationPage'];
export type ConversationLine = Schemas['ConversationLineView'];

/** Who waits first. */
export function listConversations(signal?: AbortSignal): Promise<Schemas['ConversationList']> {
  return get('/admin/conversations', { signal });
}

export function getConversation(id: string, signal?: AbortSignal): Promise<ConversationPage> {
  return get(`/admin/conversations/${encodeURIComponent(id)}`, { signal });
}

/** @throws ApiFailure NOT_FOUND, SCRIPT_BLANK, CONVERSATION_CLOSED */
export function answerConversation(
  id: string,
  body: Schemas['AnswerConversationBody'],
  idempotencyKey: string,
): Promise<ConversationPage> {
  return post(`/admin/conversations/${encodeURIComponent(id)}/answers`, body, { idempotencyKey });
}
