import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useForgetTitle, useInvoices, useTitles } from '../api';
import { DocumentCard } from '../document-card';
import './list.scss';

/** 我的发票: every document, and the titles that are kept. */
export default function InvoicesPage() {
  const invoices = useInvoices();
  useDidShow(() => void invoices.refetch());
  usePullDownRefresh(() => void invoices.refetch().then(() => Taro.stopPullDownRefresh()));
  return (
    <View className="screen">
      <KeptTitles />
      {invoices.data ? (
        invoices.data.length === 0 ? (
          <Empty icon="orders" title="还没有开过发票" hint="服务完成后，在预约详情里点“发票”就能申请" />
        ) : (
          invoices.data.map((one) => <DocumentCard key={one.id} invoice={one} />)
        )
      ) : invoices.isError ? (
        <Failure error={invoices.error} busy={invoices.isFetching} onRetry={() => void invoices.refetch()} />
      ) : (
        <SkeletonCards count={2} />
      )}
    </View>
  );
}

function KeptTitles() {
  const titles = useTitles();
  const forget = useForgetTitle();
  if (!titles.data || titles.data.length === 0) return null;
  return (
    <View className="card" id="titles">
      <View className="card-title">常用抬头</View>
      <ProblemNotice error={forget.error} />
      {titles.data.map(({ id, name, taxNo }) => (
        <View key={id} className="kept-title">
          <View className="kept-title-words">
            <View className="kept-title-name">{name}</View>
            <View className="muted">{taxNo ?? '个人'}</View>
          </View>
          <Button
            id={`forget-${id}`}
            kind="quiet"
            size="small"
            ariaLabel={`删除抬头${name}`}
            onClick={() => forget.mutate(id)}
          >
            删除
          </Button>
        </View>
      ))}
    </View>
  );
}
