import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Push = Schemas['PushView'];
export type PushPage = Schemas['PushPage'];
export type PushedPerson = Schemas['PushedPerson'];
export type PushPreview = Schemas['PushPreview'];
export type PreviewedPerson = Schemas['PreviewedPerson'];
export type Audience = Schemas['PushAudience'];
export type PreviewBody = Schemas['PreviewPushBody'];

/** Newest first. */
export function listPushes(signal?: AbortSignal): Promise<Schemas['PushList']> {
  return get('/admin/pushes', { signal });
}

export function getPush(id: string, signal?: AbortSignal): Promise<PushPage> {
  return get(`/admin/pushes/${encodeURIComponent(id)}`, { signal });
}

/** What would be said to whom, and by which way; sends nothing. */
export function previewPush(body: PreviewBody): Promise<PushPreview> {
  return post('/admin/push-preview', body);
}

/** @throws ApiFailure PUSH_SIZE, PUSH_AUDIENCE, STALE_VERSION, SCRIPT_BLANK */
export function openPush(body: Schemas['OpenPushBody'], idempotencyKey: string): Promise<PushPage> {
  return post('/admin/pushes', body, { idempotencyKey });
}

/** @throws ApiFailure PUSH_STATE, FOUR_EYES */
export function decidePush(id: string, body: Schemas['DecidePushBody'], idempotencyKey: string): Promise<PushPage> {
  return post(`/admin/pushes/${encodeURIComponent(id)}/decide`, body, { idempotencyKey });
}
