import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useOrderInvoice, type OrderInvoice } from '../api';
import { DocumentCard } from '../document-card';
import { TitleEditor } from './title-editor';

/** The invoice of one order: asked for, looked at, and in another name. */
export default function InvoicePage() {
  const id = useRouter().params.id ?? '';
  const invoice = useOrderInvoice(id);
  useDidShow(() => void invoice.refetch());
  usePullDownRefresh(() => void invoice.refetch().then(() => Taro.stopPullDownRefresh()));
  if (invoice.data) {
    return (
      <View className="screen">
        <Content orderId={id} view={invoice.data} />
      </View>
    );
  }
  if (invoice.isError) {
    return <Failure error={invoice.error} busy={invoice.isFetching} onRetry={() => void invoice.refetch()} />;
  }
  return (
    <View className="screen">
      <SkeletonCards count={2} />
    </View>
  );
}

function Content({ orderId, view }: { orderId: string; view: OrderInvoice }) {
  const [changing, setChanging] = useState(false);
  const { version, askable, because, invoices } = view;
  if (version === 0 && !askable) return <Empty icon="orders" title="暂时不能开发票" hint={because ?? undefined} />;
  const settled = invoices.every(({ state }) => state !== 'asked' && state !== 'working');
  return (
    <>
      {version === 0 || changing ? (
        <TitleEditor orderId={orderId} view={view} onDone={() => setChanging(false)} />
      ) : null}
      {invoices.map((one) => (
        <DocumentCard key={one.id} invoice={one} />
      ))}
      {version > 0 && askable && settled && !changing ? (
        <Button id="retitle" kind="quiet" block onClick={() => setChanging(true)}>
          抬头写错了？更换抬头
        </Button>
      ) : null}
    </>
  );
}
