import type { RefundSettled } from './payments.facade.js';

type Outcome = RefundSettled['data']['outcome'];
type Trouble = Exclude<Outcome, 'success' | 'rerouted'>;

/** What somebody must do about a refund that did not arrive, for the office. */
export const REFUND_TROUBLE: Readonly<Record<Trouble, string>> = {
  closed: '微信关闭了退款，钱没有退给客户，请核实后重新处理',
  abnormal: '退款异常：客户的收款账户无法入账，请财务在“退款处理”改退到客户的银行卡',
  at_desk: '微信不能退给客户，请财务在“退款处理”登记柜台付款，由两位同事办理',
  over_desk: '款是门店收的，请财务在“退款处理”付给客户并登记凭证',
  stuck: '微信还没有受理退款，请核对商户余额与原因',
};

/** What the customer is told of the money, after its amount. */
export const REFUND_WORDS: Readonly<Record<Outcome, string>> = {
  success: '已退到您的账户',
  rerouted: '正在改退到您提供的银行卡，通常1–3个工作日到账',
  closed: '遇到问题，客服正在处理，会尽快给您交代',
  abnormal: '没有退成功：您的收款账户暂时无法入账。客服会联系您，改退到您的银行卡',
  at_desk: '微信不再支持原路退回，客服会联系您，由门店退给您',
  over_desk: '将由门店退给您，客服会联系您',
  stuck: '遇到问题，客服正在处理，会尽快给您交代',
};

export function isTrouble(outcome: Outcome): outcome is Trouble {
  return outcome !== 'success' && outcome !== 'rerouted';
}
