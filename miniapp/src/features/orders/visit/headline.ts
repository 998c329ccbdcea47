import type { Schemas } from '@daowei/shared/api/client';
import { yuan } from '@/lib/money';
import { clockTime, durationText, timeWindow } from '@/lib/time';

type Order = Schemas['OrderView'];

export interface Headline {
  title: string;
  hint: string;
  tone: 'brand' | 'wait' | 'quiet';
  /** How many stops of the journey are done. Null while there is no journey to show. */
  reached: number | null;
}

const JOURNEY = ['出发', '到达', '服务', '验收'] as const;
/** Nobody sets out for a call. */
const REMOTE_JOURNEY = ['联系', '处理', '验收'] as const;

/** The stops of a visit, or of a call. */
export function journeyOf({ remote }: Pick<Order, 'remote'>): readonly string[] {
  return remote ? REMOTE_JOURNEY : JOURNEY;
}

/** What matters now, in one sentence and a half. */
export function headlineOf(order: Order, now: number): Headline {
  const when = timeWindow(order.promisedFrom, order.promisedTo, now);
  switch (order.state) {
    case 'awaiting_payment':
      return { title: '时段已为您保留', hint: '完成支付后，我们马上为您确认服务人员', tone: 'wait', reached: null };
    case 'paid':
      return {
        title: '正在确认服务人员',
        hint: `${when} ${order.remote ? '联系您' : '到达'}，确认后会马上告诉您`,
        tone: 'wait',
        reached: 0,
      };
    case 'paused':
      return { title: '这一次先不上门', hint: '套餐暂停中，恢复后排到最后，费用不变', tone: 'wait', reached: null };
    case 'cancelled':
      return { title: '预约已取消', hint: cancelledHint(order), tone: 'quiet', reached: null };
    case 'expired':
      return { title: '预约已失效', hint: '保留时间内没有完成支付，时段已经释放', tone: 'quiet', reached: null };
    case 'completed':
      return order.rating
        ? { title: '服务已完成', hint: '感谢您的评价', tone: 'brand', reached: journeyOf(order).length }
        : {
            title: '服务已完成',
            hint: '这次服务怎么样？说说您的感受',
            tone: 'brand',
            reached: journeyOf(order).length,
          };
    case 'confirmed':
    case 'in_service':
      return order.remote ? callHeadline(order, when) : visitHeadline(order, when, now);
  }
}

function cancelledHint({ refunds }: Order): string {
  if (refunds.length === 0) return '需要的时候，随时可以再约';
  const amount = yuan(refunds.reduce((sum, { amountFen }) => sum + amountFen, 0));
  return refunds.every(({ state }) => state === 'success') ? `退款${amount}已到账` : `退款${amount}正在原路退回`;
}

function callHeadline(order: Order, when: string): Headline {
  const { visit } = order;
  const who = order.worker?.name ?? '工程师';
  switch (visit?.state) {
    case 'arrived':
    case 'working':
      return {
        title: `${who}正在远程处理`,
        hint: `已完成 ${visit.doneSteps}/${visit.totalSteps} 步，请保持手机畅通`,
        tone: 'brand',
        reached: 1,
      };
    case 'awaiting_customer':
      return { title: '请您验收', hint: `${who}已处理完并签字，没问题请您签收`, tone: 'wait', reached: 2 };
    case 'signed_off':
      return { title: '服务已完成', hint: '感谢您的信任', tone: 'brand', reached: 3 };
    default:
      return { title: `${who}将准时联系您`, hint: `${when}，请保持手机畅通`, tone: 'brand', reached: 0 };
  }
}

/** A place is told about three times a minute; older than this it says little of how long it will take. */
const FRESH_MS = 90_000;
const MINUTE_MS = 60_000;

/** Whether somebody was seen there just now. */
export function isFresh({ seenAt }: { seenAt: string }, now: number): boolean {
  return now - Date.parse(seenAt) <= FRESH_MS;
}

/** Minutes count where the way is really seen; otherwise the hour that was expected is all there is to say. */
function onTheWayWords(
  { etaAt, onTheWay }: NonNullable<Order['visit']>,
  who: string,
  when: string,
  now: number,
): Pick<Headline, 'title' | 'hint'> {
  const eta = etaAt ? `预计 ${clockTime(etaAt)} 到达` : `${when} 到达`;
  if (!etaAt || !onTheWay || !isFresh(onTheWay, now)) return { title: `${who}已出发`, hint: eta };
  const leftMs = Date.parse(etaAt) - now;
  const soon = leftMs < MINUTE_MS ? '马上就到' : `预计${durationText(Math.round(leftMs / MINUTE_MS))}后到达`;
  return { title: `已出发，${soon}`, hint: `${who}正在路上，${eta}` };
}

/** The promised window, unless it is known before the departure that it will not be kept. */
function expectedWords({ visit, promisedTo }: Order, when: string): string {
  const etaAt = visit?.etaAt;
  return etaAt && Date.parse(etaAt) > Date.parse(promisedTo) ? `约定 ${when}，预计 ${clockTime(etaAt)}` : when;
}

function visitHeadline(order: Order, when: string, now: number): Headline {
  const { visit } = order;
  const who = order.worker?.name ?? '服务人员';
  switch (visit?.state) {
    case undefined:
    case 'scheduled':
      return { title: `${who}将为您上门`, hint: `${expectedWords(order, when)} 到达`, tone: 'brand', reached: 0 };
    case 'departed':
      return { ...onTheWayWords(visit, who, when, now), tone: 'brand', reached: 1 };
    case 'arrived':
      return {
        title: `${who}已到达`,
        hint: visit.arrivedAt ? `${clockTime(visit.arrivedAt)} 到达，准备开始服务` : '准备开始服务',
        tone: 'brand',
        reached: 2,
      };
    case 'working':
      return {
        title: '服务进行中',
        hint: `已完成 ${visit.doneSteps}/${visit.totalSteps} 步`,
        tone: 'brand',
        reached: 2,
      };
    case 'awaiting_customer':
      return { title: '请您验收', hint: `${who}已完成服务并签字，检查满意后请您签收`, tone: 'wait', reached: 3 };
    case 'signed_off':
      return { title: '服务已完成', hint: '感谢您的信任', tone: 'brand', reached: 4 };
  }
}
