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
        <View className="price-sum-amount">{yuan(order.totalFen)}</View>
        <Icon name="chevron-down" size={18} className="price-sum-more" />
      </View>
    );
  }
  return (
    <View className="card">
      <View className="card-title">费用明细</View>
      <PriceLines lines={order.lines} totalFen={order.totalFen} />
    </View>
  );
}
