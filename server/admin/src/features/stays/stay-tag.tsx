import { Tag } from 'antd';
import type { StayLine } from './api/stays';

const COLOURS: Record<StayLine['state'], string> = {
  awaiting_payment: 'warning',
  active: 'success',
  ended: 'default',
  cancelled: 'default',
  expired: 'default',
};

/** How far a stay is, as people read it today. */
export function StayTag({ stay: { state, stateText } }: { stay: Pick<StayLine, 'state' | 'stateText'> }) {
  return <Tag color={COLOURS[state]}>{stateText}</Tag>;
}
