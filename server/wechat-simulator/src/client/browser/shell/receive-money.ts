import { h } from '../kit/dom.js';
import type { ReceiveAnswer } from '../phone/answers.js';
import type { IncomingTransfer } from '../phone/desk-api.js';
import type { Overlay } from './overlay.js';

/** What the page says when there is nothing to take any more. */
const ENDED: Readonly<Record<string, string>> = {
  ACCEPTED: '转账正在处理，请稍后再来',
  PROCESSING: '转账正在处理，请稍后再来',
  TRANSFERING: '正在收款，请稍候',
  SUCCESS: '已收款，资金已存入零钱',
  FAIL: '已过期，资金已退回付款方',
  CANCELING: '付款方已撤销',
  CANCELLED: '付款方已撤销',
};

/** WeChat's page on which a person takes money from a merchant: as a red packet, or as a plain confirmation. */
export function askReceive(
  overlay: Overlay,
  transfer: IncomingTransfer,
  closing: (close: () => void) => void,
): Promise<ReceiveAnswer> {
  return new Promise((resolve) => {
    const close = overlay.screen('', page(transfer, answer), () => resolve('back'));
    closing(close);
    function answer(result: ReceiveAnswer): void {
      close();
      resolve(result);
    }
  });
}

function page(transfer: IncomingTransfer, answer: (result: ReceiveAnswer) => void): HTMLElement {
  const { style, amountFen, payer, remark, perception, state, confirmBefore } = transfer;
  const waiting = state === 'WAIT_USER_CONFIRM';
  const red = style === 'RED_PACKET';
  const until = new Date(confirmBefore).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  const take = h('button', { type: 'button', class: 'receive-take', onclick: () => answer('confirm') });
  take.textContent = red ? '開' : '确认收款';
  return h(
    'div',
    { class: `receive${red ? ' receive-red' : ''}`, 'aria-label': red ? '红包' : '收款' },
    h('p', { class: 'receive-payer' }, red ? `${payer}发出的红包` : `${payer}向你转账`),
    h('p', { class: 'receive-amount' }, h('small', {}, '¥'), (amountFen / 100).toFixed(2)),
    h('p', { class: 'receive-what' }, `${perception} · ${remark}`),
    waiting ? take : h('p', { class: 'receive-ended' }, ENDED[state] ?? state),
    h('p', { class: 'receive-until' }, waiting ? `请在 ${until} 前确认，逾期将退还给对方` : ''),
  );
}
