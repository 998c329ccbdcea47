import type { Movement } from './movements.js';
import { billTime, billYuan, sheet } from './sheet.js';

export type FundAccount = 'BASIC' | 'OPERATION' | 'FEES';

const HEADER =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号'.split(
    ',',
  );
const TOTALS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'.split(',');
const BUSINESS = { payment: '交易', refund: '退款', transfer: '商家转账' } as const;
const FEE = '扣除交易手续费';

interface Flow {
  readonly movement: Movement;
  readonly business: string;
  readonly inFen: number;
}

/** The flow of funds of a day in one account: payments, refunds and fees in BASIC, transfers in OPERATION. */
export function fundFlowBill(movements: readonly Movement[], account: FundAccount, mchid: string): string {
  const flows = movements.filter(({ what }) => accountOf(what) === account).flatMap(flowsOf);
  const income = flows.filter(({ inFen }) => inFen > 0);
  const outgo = flows.filter(({ inFen }) => inFen < 0);
  const total = (some: readonly Flow[]): string => billYuan(some.reduce((sum, { inFen }) => sum + Math.abs(inFen), 0));
  let balance = 0;
  const rows = flows.map(({ movement, business, inFen }, index) => {
    balance += inFen;
    return [
      ...[billTime(movement.at), movement.id, `${movement.id}${index}`, business, business],
      ...[inFen > 0 ? '收入' : '支出', billYuan(Math.abs(inFen)), billYuan(balance), mchid, '', movement.ref],
    ];
  });
  const sums = [String(flows.length), String(income.length), total(income), String(outgo.length), total(outgo)];
  return sheet(HEADER, rows, TOTALS, sums);
}

function accountOf(what: Movement['what']): FundAccount {
  return what === 'transfer' ? 'OPERATION' : 'BASIC';
}

function flowsOf(movement: Movement): Flow[] {
  const sign = movement.what === 'payment' ? 1 : -1;
  const business = BUSINESS[movement.what];
  const flow: Flow = { movement, business, inFen: sign * movement.amountFen };
  return movement.feeFen === 0 ? [flow] : [flow, { movement, business: FEE, inFen: -sign * movement.feeFen }];
}
