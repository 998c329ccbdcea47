import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type DispatchModeView = Schemas['DispatchModeView'];

const pathOf = (serviceId: string): string => `/admin/services/${encodeURIComponent(serviceId)}/dispatch-mode`;

/** Whether the orders of a service are given out by themselves. */
export function getMode(serviceId: string, signal?: AbortSignal): Promise<DispatchModeView> {
  return get(pathOf(serviceId), { signal });
}

export async function setMode(serviceId: string, body: Schemas['SetDispatchMode']): Promise<void> {
  await post(pathOf(serviceId), body);
}
