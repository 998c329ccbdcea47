import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { go, routes } from '@/lib/routes';

/** The way to the invoice, once the visit is signed off. */
export function InvoiceCell({ order: { id, state } }: { order: Schemas['OrderView'] }) {
  if (state !== 'completed') return null;
  return (
    <View className="card">
      <Cell
        id="order-invoice"
        icon="orders"
        title="发票"
        hint="申请、查看电子发票"
        onClick={() => go(routes.invoice(id))}
      />
    </View>
  );
}
