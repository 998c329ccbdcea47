import type { Schemas } from '@daowei/shared/api/client';
import { Cell } from '@/components/cell';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';

/** A package among the bookings: how far it is, one tap from all its visits. */
export function ContractRow({ contract }: { contract: Schemas['ContractCard'] }) {
  const progress = `已完成${contract.doneCount}/${contract.visitCount}次`;
  const next = contract.nextAt ? `，下一次 ${moment(contract.nextAt, nowMs())}` : '';
  return (
    <Cell
      id={`contract-${contract.id}`}
      icon="calendar"
      title={`${contract.serviceName} · ${contract.packageName}`}
      hint={contract.state === 'awaiting_payment' ? '待支付，时段为您保留中' : `${progress}${next}`}
      onClick={() => go(routes.contract(contract.id))}
    />
  );
}
