import type { CashierOrder, CashierRequest, IncomingTransfer } from '../phone/desk-api.js';
import { DeskError } from '../phone/desk-api.js';
import { askCashier } from '../shell/cashier.js';
import { askReceive } from '../shell/receive-money.js';
import type { Phone } from '../phone/phone.js';
import type { MiniProgram } from '../runtime/mini-program.js';
import { ApiFailure, optional, required, type ApiGroup, type Options } from './api.js';
import type { WxContext } from './context.js';

/** The cashier. Whether the money moves, and whether the merchant's signature is right, the platform decides. */
export function paymentApis({ api, phone, program }: WxContext): ApiGroup {
  const readRequest = (options: Options): CashierRequest => ({
    appId: phone.app.appid,
    timeStamp: required(options, 'timeStamp', 'string'),
    nonceStr: required(options, 'nonceStr', 'string'),
    package: required(options, 'package', 'string'),
    signType: options.signType === undefined ? 'MD5' : required(options, 'signType', 'string'),
    paySign: required(options, 'paySign', 'string'),
  });
  return api.asyncGroup({
    requestPayment: async (options) => {
      const request = readRequest(options);
      if (!phone.network.connected) throw new ApiFailure('network error');
      phone.toast.show({ title: '正在加载', icon: 'loading', mask: true });
      const order = await openOrder(phone.desk.openCashier(request)).finally(() => phone.toast.hide());
      try {
        const answer = await phone.answers.payment.ask((closing) => askCashier(phone.overlay, order, closing));
        if (answer === 'cancel') throw new ApiFailure('cancel');
        await openOrder(phone.desk.pay(order.prepayId, answer));
        if (answer === 'fail') throw new ApiFailure('支付失败，请更换支付方式', { errCode: -1 });
      } finally {
        // The app may ask for message consent right after the cashier has closed.
        phone.grantGesture();
      }
    },
    requestMerchantTransfer: async (options) => {
      const mchId = required(options, 'mchId', 'string');
      const appId = optional(options, 'appId', phone.app.appid);
      const request = { mchId, appId, package: required(options, 'package', 'string') };
      if (!phone.network.connected) throw new ApiFailure('network error');
      const transfer = await openOrder(phone.desk.openTransfer(request));
      // "ok" means that the page is open, nothing more: whether the money is taken, the merchant hears elsewhere
      void showTransfer(phone, program, transfer);
    },
  });
}

/** WeChat's own page covers the mini-program until the person takes the money or goes back. */
async function showTransfer(phone: Phone, program: MiniProgram, transfer: IncomingTransfer): Promise<void> {
  program.hide();
  try {
    const answer = await phone.answers.receive.ask((closing) => askReceive(phone.overlay, transfer, closing));
    if (answer === 'confirm') await phone.desk.confirmTransfer(transfer.outBillNo);
  } catch (error) {
    phone.toast.show({ title: (error as Error).message, icon: 'none', mask: false });
  } finally {
    program.show();
  }
}

/** A refusal of the platform, in the words WeChat shows for it. */
async function openOrder<T extends CashierOrder | IncomingTransfer | void>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DeskError) throw new ApiFailure(error.message, { errCode: error.code });
    throw error;
  }
}
