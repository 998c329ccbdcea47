import Taro from '@tarojs/taro';
import type { PayOutcome } from './pay-order';

/** What has to be said aloud because no page shows it. */
const WORDS: Partial<Record<PayOutcome, string>> = {
  held: '这笔支付正在核对，客服会尽快联系您',
  closed: '这笔支付已关闭，请重新预约',
};

/** Says how a payment ended when the page that follows does not. */
export function tellOutcome(outcome: PayOutcome): void {
  const title = WORDS[outcome];
  if (title) void Taro.showToast({ title, icon: 'none', duration: 3000 });
}
