import { beijingTime } from '../store/clock.js';
import type { OrderState, PayOrder } from '../store/state.js';

const STATE_DESC: Record<OrderState, string> = { NOTPAY: '订单未支付', SUCCESS: '支付成功', CLOSED: '订单已关闭' };

/** The answer to a query and the plaintext of a notification: the same document. */
export interface Transaction {
  appid: string;
  mchid: string;
  out_trade_no: string;
  trade_state: OrderState | 'REFUND';
  trade_state_desc: string;
  amount: { total: number; currency: string; payer_total?: number; payer_currency?: string };
  promotion_detail: unknown[];
  scene_info: { device_id: string };
  transaction_id?: string;
  trade_type?: 'JSAPI';
  bank_type?: string;
  attach?: string;
  success_time?: string;
  payer?: { openid: string };
}

/** Describes an order as WeChat Pay does; `attach`, payer and payment data appear only once it is paid. */
export function describeTransaction(order: PayOrder, refunded = false): Transaction {
  const common = {
    appid: order.appid,
    mchid: order.mchid,
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: STATE_DESC[order.state],
    promotion_detail: [],
    scene_info: { device_id: order.deviceId },
  };
  if (order.state !== 'SUCCESS') {
    return { ...common, amount: { total: order.totalFen, currency: order.currency, payer_currency: order.currency } };
  }
  return {
    ...common,
    ...(refunded ? { trade_state: 'REFUND' as const, trade_state_desc: '订单发生过退款' } : {}),
    transaction_id: order.transactionId ?? '',
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    attach: order.attach ?? '',
    success_time: beijingTime(order.paidAt ?? 0),
    payer: { openid: order.openid },
    amount: {
      total: order.totalFen,
      payer_total: order.totalFen,
      currency: order.currency,
      payer_currency: order.currency,
    },
  };
}
