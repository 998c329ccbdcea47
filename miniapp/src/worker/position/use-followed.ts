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
    for (const visit of visits ?? []) {
      if (isOnTheWay(visit)) follow(visit.orderId);
      else unfollow(visit.orderId);
    }
  }, [visits, acts]);
  // switched on elsewhere meanwhile? Only the privacy guide would put a question again
  useDidShow(() => {
    if (useFollowing.getState().missing !== 'privacy') followAgain();
  });
}
