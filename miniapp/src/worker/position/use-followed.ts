import type { Schemas } from '@daowei/shared/api/client';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { ofVisit } from '../offline/act';
import { useWaiting } from '../offline/waiting';
import { follow, followAgain, unfollow, useFollowing } from './following';

type Visit = Pick<Schemas['WorkerVisitCard'], 'orderId' | 'state' | 'role' | 'remote'>;

/**
 * Every page of a worker that knows visits keeps the following true: it begins with the departure, also when the
 * mini-program was closed meanwhile, and ends with the arrival. It goes on while the worker looks at something else.
 */
export function useFollowed(visits: readonly Visit[] | undefined): void {
  const acts = useWaiting((waiting) => waiting.acts);
  useEffect(() => {
    const isOnTheWay = ({ orderId, state, role, remote }: Visit): boolean =>
      state === 'departed' &&
      role === 'lead' &&
      !remote &&
      !ofVisit(acts, orderId).some(({ deed, refused }) => deed.kind === 'check-in' && !refused);
    const [ahead, others] = [visits?.filter(isOnTheWay) ?? [], visits?.filter((visit) => !isOnTheWay(visit)) ?? []];
    for (const { orderId } of others) unfollow(orderId);
    // set out for two at once: whom the phone is on the way to stays, else it is the later one
    const { orderId: followed } = useFollowing.getState();
    const last = ahead.at(-1);
    if (last && !ahead.some(({ orderId }) => orderId === followed)) follow(last.orderId);
  }, [visits, acts]);
  // switched on elsewhere meanwhile? Only the privacy guide would put a question again
  useDidShow(() => {
    if (useFollowing.getState().missing !== 'privacy') followAgain();
  });
}
