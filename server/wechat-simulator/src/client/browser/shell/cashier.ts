import { h, icon } from '../kit/dom.js';
import type { PaymentAnswer } from '../phone/answers.js';
import type { CashierOrder } from '../phone/desk-api.js';
import type { Overlay } from './overlay.js';

const CLOSE = 'M6 6l12 12M18 6 6 18';
const DELETE = 'M9 5h11v14H9l-6-7zM12 9.5l5 5m0-5-5 5';
const PASSWORD_LENGTH = 6;

/**
 * WeChat's cashier: amount, payee, and a password pad on which any six digits pay. `closing` is given what takes the
 * sheet away when the answer comes from elsewhere.
 */
export function askCashier(
  overlay: Overlay,
  order: CashierOrder,
  closing: (close: () => void) => void,
): Promise<PaymentAnswer> {
  return new Promise((resolve) => {
    const close = overlay.sheet({
      build: (closeSheet) => {
        const answer = (result: PaymentAnswer): void => {
          closeSheet();
          resolve(result);
        };
        return new PasswordPad(order, answer).element;
      },
    });
    closing(close);
  });
}

class PasswordPad {
  readonly element: HTMLElement;
  private readonly boxes = Array.from({ length: PASSWORD_LENGTH }, () => h('i', {}));
  private typed = 0;

  constructor(order: CashierOrder, answer: (result: PaymentAnswer) => void) {
    const [yuan = '0', cents = '00'] = (order.amountFen / 100).toFixed(2).split('.');
    const key = (text: string): HTMLElement => h('button', { type: 'button', onclick: () => this.type(answer) }, text);
    const closeButton = h(
      'button',
      { type: 'button', class: 'pay-close', 'aria-label': '关闭', onclick: () => answer('cancel') },
      icon(CLOSE, { stroke: true }),
    );
    this.element = h(
      'div',
      { class: 'pay', 'aria-label': '微信支付' },
      h('header', {}, closeButton, h('span', {}, '请输入支付密码')),
      h('p', { class: 'pay-payee' }, `付款给${order.payee}`),
      h('p', { class: 'pay-amount' }, h('small', {}, '¥'), `${yuan}.${cents}`),
      h('p', { class: 'pay-what' }, order.description),
      h('p', { class: 'pay-method' }, h('span', {}, '支付方式'), h('span', {}, '零钱')),
      h('div', { class: 'pay-boxes' }, ...this.boxes),
      h('button', { type: 'button', class: 'pay-fail', onclick: () => answer('fail') }, '模拟扣款失败'),
      h(
        'div',
        { class: 'pay-keys' },
        ...'123456789'.split('').map(key),
        h('span', {}),
        key('0'),
        h(
          'button',
          { type: 'button', 'aria-label': '删除', onclick: () => this.erase() },
          icon(DELETE, { stroke: true }),
        ),
      ),
    );
  }

  private type(answer: (result: PaymentAnswer) => void): void {
    if (this.typed >= PASSWORD_LENGTH) return;
    this.typed += 1;
    this.draw();
    if (this.typed === PASSWORD_LENGTH) answer('success');
  }

  private erase(): void {
    this.typed = Math.max(0, this.typed - 1);
    this.draw();
  }

  private draw(): void {
    for (const [index, box] of this.boxes.entries()) box.classList.toggle('pay-box-full', index < this.typed);
  }
}
