import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useTransfers } from '../api';
import { TransferCard } from './transfer-card';
import './money.scss';

/** 红包与到账: what waits to be taken first, then what came and what did not. */
export default function MoneyPage() {
  const transfers = useTransfers();
  useDidShow(() => void transfers.refetch());
  usePullDownRefresh(() => void transfers.refetch().then(() => Taro.stopPullDownRefresh()));
  const open = transfers.data?.filter((one) => one.open) ?? [];
  const rest = transfers.data?.filter((one) => !one.open) ?? [];

  return (
    <View className="screen">
      {transfers.data ? (
        transfers.data.length === 0 ? (
          <Empty icon="wallet" title="还没有红包或到账" hint="到位发给您的红包、赔付和报酬都会出现在这里" />
        ) : (
          [...open, ...rest].map((one) => <TransferCard key={one.id} transfer={one} />)
        )
      ) : transfers.isError ? (
        <Failure error={transfers.error} busy={transfers.isFetching} onRetry={() => void transfers.refetch()} />
      ) : (
        <SkeletonCards count={2} />
      )}
    </View>
  );
}
