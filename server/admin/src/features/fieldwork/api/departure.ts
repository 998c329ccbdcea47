import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Pull = Schemas['PullView'];
export type NeededMaterials = Schemas['NeededMaterialsView'];
export type Toolkit = Schemas['ToolkitView'];
export type ToolkitUse = Schemas['ToolkitUseView'];
export type ServiceChecklist = Schemas['ServiceChecklistView'];
export type ChecklistVersion = Schemas['ChecklistVersionView'];
export type ChecklistLine = Schemas['ChecklistLine'];

/** What visits of today and tomorrow need because their customers asked for it, the earliest first. */
export function listNeededMaterials(signal?: AbortSignal): Promise<Schemas['NeededMaterialsList']> {
  return get('/admin/materials', { signal });
}

/** Parts on their way from the warehouse; open ones first. */
export function listPulls(signal?: AbortSignal): Promise<Schemas['PullList']> {
  return get('/admin/pulls', { signal });
}

/** @throws ApiFailure PULL_CLOSED when the worker found it after all */
export function handOverPull(id: string, idempotencyKey: string): Promise<void> {
  return post(`/admin/pulls/${encodeURIComponent(id)}/hand-over`, {}, { idempotencyKey });
}

/** Every service with all versions of its list. */
export function listChecklists(signal?: AbortSignal): Promise<Schemas['ServiceChecklistList']> {
  return get('/admin/checklists', { signal });
}

/** In force at once. @throws ApiFailure CHECKLIST_INVALID with what is wrong, STALE_VERSION */
export function publishChecklist(body: Schemas['PublishChecklist'], idempotencyKey: string): Promise<void> {
  return post('/admin/checklists', body, { idempotencyKey });
}

/** Every kit with the visit it went to last. */
export function listToolkits(signal?: AbortSignal): Promise<Schemas['ToolkitList']> {
  return get('/admin/toolkits', { signal });
}

/** Where a kit has been, newest first. */
export function traceToolkit(code: string, signal?: AbortSignal): Promise<Schemas['ToolkitTrace']> {
  return get(`/admin/toolkits/${encodeURIComponent(code)}/visits`, { signal });
}

/** @throws ApiFailure KIT_KNOWN */
export function registerToolkit(body: Schemas['RegisterToolkit'], idempotencyKey: string): Promise<void> {
  return post('/admin/toolkits', body, { idempotencyKey });
}
