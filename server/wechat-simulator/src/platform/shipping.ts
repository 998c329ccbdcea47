import type { Clock } from '../store/clock.js';
import type { Identity } from '../store/identity.js';
import type { PayOrder, Shipping } from '../store/state.js';
import type { Store } from '../store/store.js';
import { WeixinError } from './errors.js';

type Fields = Readonly<Record<string, unknown>>;

const LOGISTICS_TYPES = new Set<unknown>([1, 2, 3, 4]);
const DELIVERY_MODES = new Set<unknown>([1, 2]);
const MOST_ITEMS = 15;
const MOST_CHARACTERS = 120;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** Without an express parcel the money is settled two days after the report. */
const SETTLES_AFTER_MS = 2 * 24 * 3_600_000;
/** A report and one more about the same order. */
const MOST_REPORTS = 2;

/** 发货信息管理: without a report of what was delivered, WeChat keeps the money of an order. */
export class ShippingReports {
  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** Takes a report, or throws {@link WeixinError}; a refused one changes nothing. */
  upload(body: Fields): void {
    const order = this.orderOf(fieldsOf(body.order_key));
    if (!LOGISTICS_TYPES.has(body.logistics_type)) throw new WeixinError(10060005, '物流类型有误');
    if (!DELIVERY_MODES.has(body.delivery_mode)) throw new WeixinError(47001, 'data format error');
    const items = readItems(body.shipping_list);
    const uploadedAt = readTime(body.upload_time);
    if (fieldsOf(body.payer).openid !== order.openid) throw new WeixinError(10060031, '支付者openid有误');
    const before = order.shipping;
    if (this.isRefunded(order)) throw new WeixinError(10060004, '该支付单不可发货');
    if (before && this.isSettled(before)) throw new WeixinError(10060002, '该支付单已完成发货');
    const content = JSON.stringify([body.logistics_type, body.delivery_mode, items]);
    if (before?.content === content) throw new WeixinError(10060023, '发货信息未更新');
    if (before && before.reports >= MOST_REPORTS) throw new WeixinError(10060003, '该支付单已使用重新发货机会');
    if (before && uploadedAt <= before.uploadedAt) throw new WeixinError(268485216, '上传时间有误');
    const shipping = { content, items, uploadedAt, reports: (before?.reports ?? 0) + 1, at: this.clock.now() };
    this.store.commit({ type: 'order-shipped', outTradeNo: order.outTradeNo, shipping });
  }

  /** What WeChat believes of an order: 1 to ship, 2 shipped, 4 done, 5 refunded. */
  read({ transaction_id, merchant_id, merchant_trade_no }: Fields): Record<string, unknown> {
    const order = this.orderOf(
      transaction_id === undefined
        ? { order_number_type: 1, mchid: merchant_id, out_trade_no: merchant_trade_no }
        : { order_number_type: 2, transaction_id },
    );
    return {
      transaction_id: order.transactionId,
      merchant_id: order.mchid,
      merchant_trade_no: order.outTradeNo,
      description: order.description,
      paid_amount: order.totalFen,
      openid: order.openid,
      order_state: this.stateOf(order),
    };
  }

  private stateOf(order: PayOrder): number {
    if (this.isRefunded(order)) return 5;
    if (!order.shipping) return 1;
    return this.isSettled(order.shipping) ? 4 : 2;
  }

  /** Only what was paid is known here. */
  private orderOf(key: Fields): PayOrder {
    const { orders, orderByTransaction } = this.store.state;
    const { order_number_type: type, mchid, out_trade_no, transaction_id } = key;
    if (type !== 1 && type !== 2) throw new WeixinError(47001, 'data format error');
    const ours = type === 2 || mchid === this.identity.mchid;
    const number = type === 1 ? out_trade_no : orderByTransaction.get(String(transaction_id));
    const order = ours && typeof number === 'string' ? orders.get(number) : undefined;
    if (order?.state !== 'SUCCESS') throw new WeixinError(10060001, '支付单不存在');
    return order;
  }

  private isRefunded({ outTradeNo, totalFen }: PayOrder): boolean {
    const given = [...this.store.state.refunds.values()]
      .filter((refund) => refund.outTradeNo === outTradeNo && refund.state !== 'CLOSED')
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    return given >= totalFen;
  }

  private isSettled({ at }: Shipping): boolean {
    return this.clock.now() - at >= SETTLES_AFTER_MS;
  }
}

function readItems(list: unknown): string[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_ITEMS) {
    throw new WeixinError(47001, 'data format error');
  }
  return list.map((item: unknown) => {
    const { item_desc: words } = fieldsOf(item);
    if (typeof words !== 'string' || words.trim() === '') throw new WeixinError(10060008, '商品信息有误');
    if ([...words].length > MOST_CHARACTERS) throw new WeixinError(10060009, '商品信息过长');
    return words;
  });
}

function readTime(value: unknown): number {
  const time = typeof value === 'string' && RFC3339.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw new WeixinError(268485216, '上传时间有误');
  return time;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
