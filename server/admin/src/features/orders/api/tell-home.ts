import type { Schemas } from '@daowei/shared/api/client';
import { put } from '../../../lib/api-client';

/** Who lives in the home, all of them. @throws ApiFailure ORDER_STATE once the worker has set out */
export function tellHome(orderId: string, homeGroups: readonly Schemas['HomeGroup'][]): Promise<void> {
  return put(`/admin/orders/${encodeURIComponent(orderId)}/home-groups`, { homeGroups });
}
