import { refuse, type Refusal } from '@daowei/shared/kernel/result';

/** WORKER_UNFIT with the reasons of `DispatchFacade.unfit`, said to the worker; null: they may. */
export function refuseUnfit(why: readonly string[]): Refusal | null {
  return why.length === 0
    ? null
    : refuse('WORKER_UNFIT', `您暂时不能服务这一单：${why.join('；')}。请联系调度安排其他人`);
}
