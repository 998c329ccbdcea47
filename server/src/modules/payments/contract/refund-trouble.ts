import type { RefundSettled } from './payments.facade.js';

/** What somebody must do about a refund that did not arrive, for the office. */
export const REFUND_TROUBLE: Readonly<Record<Exclude<RefundSettled['data']['outcome'], 'success'>, string>> = {
  closed: '微信关闭了退款，钱没有退给客户，请核实后重新处理',
  abnormal: '退款异常：客户的收款账户无法入账，请在微信商户平台处理',
  stuck: '微信还没有受理退款，请核对商户余额与原因',
};
