import { clockTime } from '@daowei/shared/kernel/local-date';
import type { Interval } from '@daowei/shared/kernel/interval';
import { momentWords } from '@daowei/shared/kernel/time-words';

/** `3月10日 周二 09:00–09:30` */
export function window(span: Interval): string {
  return `${momentWords(span.from)}–${clockTime(span.to)}`;
}

/** Why a visit stays as it is. */
export const UNDER_WAY = '服务人员已经出发，这一次不能再改动，如有困难请联系客服';
