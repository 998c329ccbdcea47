import { Tag } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';

/** How loud a contract's state is: waiting warns, going is well, over is quiet. */
function colorOf({ state, pausedUntil }: Pick<Schemas['ContractCard'], 'state' | 'pausedUntil'>): string {
  if (state === 'awaiting_payment' || pausedUntil !== null) return 'warning';
  return state === 'active' ? 'success' : 'default';
}

/** The state of a contract as a small sign. */
export function ContractState({ contract }: { contract: Schemas['ContractCard'] }) {
  return <Tag color={colorOf(contract)}>{contract.stateText}</Tag>;
}
