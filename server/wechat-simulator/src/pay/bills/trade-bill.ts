import type { Movement } from './movements.js';
import { billTime, billYuan, sheet } from './sheet.js';

const HEADER = (
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,' +
  '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,' +
  '手续费,费率,订单金额,申请退款金额,费率备注'
).split(',');
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'.split(
  ',',
);

/** The trade bill of a day, type ALL: payments and refunds. */
export function tradeBill(movements: readonly Movement[], appid: string, mchid: string): string {
  const trades = movements.filter(({ what }) => what !== 'transfer');
  const sum = (what: Movement['what'], of: 'amountFen' | 'feeFen'): number =>
    trades.reduce((total, each) => total + (each.what === what ? each[of] : 0), 0);
  const [paid, back] = [sum('payment', 'amountFen'), sum('refund', 'amountFen')];
  const fees = sum('payment', 'feeFen') - sum('refund', 'feeFen');
  return sheet(
    HEADER,
    trades.map((each) => rowOf(each, appid, mchid)),
    TOTALS,
    [String(trades.length), billYuan(paid), billYuan(back), '0.00', fee(fees), billYuan(paid), billYuan(back)],
  );
}

function rowOf(movement: Movement, appid: string, mchid: string): string[] {
  const { what, at, transactionId, outTradeNo, openid, totalFen, id, ref, amountFen, status, description } = movement;
  const refund = what === 'refund';
  const paid = billYuan(refund ? 0 : amountFen);
  const back = billYuan(refund ? amountFen : 0);
  return [
    ...[billTime(at), appid, mchid, '0', '', transactionId, outTradeNo, openid, 'JSAPI'],
    ...[refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', paid, '0.00'],
    ...[refund ? id : '0', refund ? ref : '0', back, '0.00', refund ? 'ORIGINAL' : '', refund ? status : ''],
    ...[description, '', fee(refund ? -movement.feeFen : movement.feeFen), '0.60%'],
    ...[refund ? billYuan(totalFen) : paid, back, ''],
  ];
}

/** Fees are written with five decimals. */
function fee(fen: number): string {
  return `${billYuan(fen)}000`;
}
