import Taro from '@tarojs/taro';
import type { PayOutcome } from './pay-order';

/** What has to be said aloud because no page shows it. */
const WORDS: Partial<Record<PayOutcome, string>> = {
  held: '这笔支付正在核对，客服会尽快联系您',
  closed: '这笔支付已关闭，请重新预约',
  at_desk: '门店已登记您的付款，正在复核，不需要再付',
};
/** The visit is done: there is nothing to book again. */
const AFTER_VISIT: typeof WORDS = { ...WORDS, closed: '这笔支付已关闭，请重新支付' };

/** Says how a payment ended when the page that follows does not. */
export function tellOutcome(outcome: PayOutcome, paysFor: 'booking' | 'balance' = 'booking'): void {
  const title = (paysFor === 'balance' ? AFTER_VISIT : WORDS)[outcome];
  if (title) void Taro.showToast({ title, icon: 'none', duration: 3000 });
}
