import { useQuery } from '@tanstack/react-query';
import { AssignDrawer } from '../../../dispatch/assign/assign-drawer';
import { isAhead } from '../../../orders/is-ahead';
import { orderQuery } from '../../../orders/order-query';
import type { Move } from './use-move';

/** Where a visit was dropped: the reason is asked for, what follows is said, and the server decides by the same rules. */
export function DropDrawer({ move: { moving, droppedOn, cancel } }: { move: Move }) {
  const { data: order } = useQuery({ ...orderQuery(moving?.orderId ?? ''), enabled: droppedOn !== null });
  if (!moving || droppedOn === null || !order) return null;
  return (
    <AssignDrawer
      order={order}
      isAssignable={isAhead(order)}
      instead={moving.fromWorkerId}
      proposed={droppedOn}
      onClose={cancel}
    />
  );
}
