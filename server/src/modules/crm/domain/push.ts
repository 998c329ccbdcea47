import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { SceneKey, Variant } from './scenes.js';
import { CRM_POLICY } from './crm-policy.js';

/** `waiting`: for somebody else to agree. */
export const PUSH_STATES = ['waiting', 'approved', 'refused'] as const;
export type PushState = (typeof PUSH_STATES)[number];

export const PUSH_COMMANDS = ['approve', 'refuse'] as const;
export type PushCommand = (typeof PUSH_COMMANDS)[number];

/** One script on its way to several people. */
export interface Push {
  readonly id: string;
  readonly scene: SceneKey;
  readonly variant: Variant;
  readonly scriptVersion: number;
  readonly people: number;
  readonly state: PushState;
  readonly askedBy: string;
  readonly askedLabel: string;
  readonly askedAt: Date;
  readonly decidedLabel: string | null;
  readonly decidedAt: Date | null;
}

/** Whether one person may send to so many, or somebody else must agree. PUSH_SIZE for nobody and for too many. */
export function planPush(people: number, policy = CRM_POLICY): Result<'approved' | 'waiting'> {
  const { mostPerPush, alonePeople } = policy;
  if (people < 1) return refuse('PUSH_SIZE', '请先选择要发送的客户');
  if (people > mostPerPush.value) return refuse('PUSH_SIZE', `一次最多发送给${mostPerPush.value}人，请分批`);
  return people <= alonePeople.value ? 'approved' : 'waiting';
}

/** Whether this person may decide so now. PUSH_STATE, FOUR_EYES. */
export function decidePush(push: Pick<Push, 'state' | 'askedBy'>, command: PushCommand, by: string): Result<PushState> {
  if (push.state !== 'waiting') return refuse('PUSH_STATE');
  if (command === 'refuse') return 'refused';
  return push.askedBy === by ? refuse('FOUR_EYES') : 'approved';
}

/** Words about a visit that lies ahead are told before it begins, or not at all; others keep their meaning. */
export function usableUntilVisit(kind: 'service' | 'care', visitAt: Date, now: Date): Date | null {
  return kind === 'service' && visitAt > now ? visitAt : null;
}
