import { fen } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { AddOn, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { OfferedExtra, VisitExtra } from '../contract/collecting.js';
import type { Order } from '../contract/orders.facade.js';
import { COLLECTING_POLICY } from './collecting-policy.js';

type Counted = Pick<VisitExtra, 'addOnId' | 'quantity' | 'state'>;

const stands = ({ state }: Counted): boolean => state === 'proposed' || state === 'agreed';

/** Add-ons of the version sold, as many of each as it allows beyond what was booked and proposed. */
export function offeredExtras(
  service: Pick<ServiceKind, 'addOns'>,
  order: Pick<Order, 'addOns'>,
  extras: readonly Counted[],
): OfferedExtra[] {
  return service.addOns.flatMap(({ id, name, priceFen, minutes, maxQuantity }) => {
    const booked = order.addOns.find((one) => one.id === id)?.quantity ?? 0;
    const more = extras.filter((one) => one.addOnId === id && stands(one)).reduce((sum, one) => sum + one.quantity, 0);
    const most = maxQuantity - booked - more;
    return most > 0 && priceFen > 0 ? [{ addOnId: id, name, priceFen, minutes, most }] : [];
  });
}

/** What so many of an add-on cost on site; or ORDER_STATE, ADD_ON_UNKNOWN, EXTRA_LIMIT. */
export function checkExtra(
  order: Pick<Order, 'state' | 'addOns'>,
  service: Pick<ServiceKind, 'addOns'>,
  extras: readonly Counted[],
  wish: { readonly addOnId: string; readonly quantity: number },
): Result<{ readonly addOn: AddOn; readonly amountFen: VisitExtra['amountFen'] }> {
  if (order.state !== 'in_service') return refuse('ORDER_STATE', '开始服务以后才能增加项目');
  const addOn = service.addOns.find(({ id }) => id === wish.addOnId);
  const offered = offeredExtras(service, order, extras).find(({ addOnId }) => addOnId === wish.addOnId);
  if (!addOn) return refuse('ADD_ON_UNKNOWN');
  const tooMany = extras.filter(stands).length >= COLLECTING_POLICY.mostExtras.value;
  if (tooMany || !offered || wish.quantity > offered.most || wish.quantity < 1) return refuse('EXTRA_LIMIT');
  return { addOn, amountFen: fen(addOn.priceFen * wish.quantity) };
}
