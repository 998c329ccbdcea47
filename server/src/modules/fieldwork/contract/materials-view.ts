import { isRefused } from '@daowei/shared/kernel/result';
import { signatureView } from '../../orders/contract/agreement-view.js';
import type { MaterialItemView, MaterialsView } from '../../orders/contract/order-view.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { mayAskFor } from '../domain/material-list.js';
import type { MaterialList } from './fieldwork.facade.js';

/** What the customer asked for, as pages show it; `linkTo` makes the short-lived link of a drawn signature. */
export function materialsView(
  order: Order,
  list: MaterialList | null,
  linkTo: (fileId: string) => string,
): MaterialsView {
  const signature = list?.signature ?? null;
  return {
    version: list?.version ?? 0,
    items: materialRows(list),
    mayChange: !isRefused(mayAskFor(order)),
    changedAt: list?.changedAt.toISOString() ?? null,
    signature: signature && signatureView(signature, linkTo),
  };
}

export function materialRows(list: Pick<MaterialList, 'items'> | null): MaterialItemView[] {
  return (list?.items ?? []).map(({ id, name, note, by }) => ({ id, name, note, by }));
}
