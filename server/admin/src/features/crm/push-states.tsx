import { Tag } from 'antd';
import type { Push, PushedPerson } from './api/pushes';

const STATES: Readonly<Record<Push['state'], { readonly name: string; readonly color: string }>> = {
  waiting: { name: '等复核', color: 'warning' },
  approved: { name: '已发出', color: 'success' },
  refused: { name: '复核未通过', color: 'default' },
};

/** Where a push stands; one that is approved but not through says so. */
export function PushTag({ push: { state, people, told, refused } }: { push: Push }) {
  if (state === 'approved' && told + refused < people) return <Tag color="processing">发送中</Tag>;
  const { name, color } = STATES[state];
  return <Tag color={color}>{name}</Tag>;
}

const PERSON_STATES: Readonly<Record<PushedPerson['state'], { readonly name: string; readonly color: string }>> = {
  waiting: { name: '等待', color: 'default' },
  sending: { name: '发送中', color: 'processing' },
  sent: { name: '已发出', color: 'success' },
  not_sent: { name: '没发出', color: 'error' },
  unknown: { name: '不确定是否送达', color: 'warning' },
  refused: { name: '不发送', color: 'default' },
};

export function PersonTag({ state }: Pick<PushedPerson, 'state'>) {
  const { name, color } = PERSON_STATES[state];
  return <Tag color={color}>{name}</Tag>;
}
