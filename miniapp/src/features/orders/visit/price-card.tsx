import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { PriceLines } from '@/components/price-lines';
import { yuan } from '@/lib/money';

/** What it costs. Line by line while it is still to be paid; afterwards the sum, and the lines for whoever asks. */
export function PriceCard({ order }: { order: Schemas['OrderView'] }) {
  const [open, setOpen] = useState(order.state === 'awaiting_payment');
  if (!open) {
    return (
      <View
        id="price-open"
        className="card price-sum"
        hoverClass="pressed"
        ariaRole="button"
        onClick={() => setOpen(true)}
      >
        <View className="price-sum-title">费用</View>
        <View className="price-sum-amount">{sumText(order)}</View>
        <Icon name="chevron-down" size={18} className="price-sum-more" />
      </View>
    );
  }
  return (
    <View className="card">
      <View className="card-title">费用明细</View>
      <PriceLines lines={order.lines} totalFen={order.totalFen} />
      <BillLines order={order} />
    </View>
  );
}

function sumText({ totalFen, bill }: Schemas['OrderView']): string {
  const owed = bill.balance?.owedFen ?? 0;
  return owed > 0 ? `尾款 ${yuan(owed)} 未付` : yuan(totalFen);
}

/** Deposit, extras and balance, where the price is not paid at once. */
function BillLines({ order: { bill, totalFen } }: { order: Schemas['OrderView'] }) {
  const { depositFen, balance, afterVisitFen, extras } = bill;
  if (depositFen === null && afterVisitFen === 0 && !balance) return null;
  const agreedFen = extras.filter(({ state }) => state === 'agreed').reduce((sum, one) => sum + one.amountFen, 0);
  const lines: (readonly [string, string])[] = [
    ...(depositFen === null ? [] : [['定金', yuan(depositFen)] as const]),
    ...(agreedFen > 0 ? [['现场增加', yuan(agreedFen)] as const] : []),
    [balance ? '尾款' : '签字后付尾款', yuan(balance?.amountFen ?? afterVisitFen)],
    ...(balance ? [['尾款已付', yuan(balance.paidFen)] as const] : []),
    ['全部费用', yuan(totalFen + agreedFen)],
  ];
  return (
    <View className="bill" id="bill">
      {lines.map(([name, amount]) => (
        <View key={name} className="bill-line">
          <View>{name}</View>
          <View className="bill-amount">{amount}</View>
        </View>
      ))}
    </View>
  );
}
