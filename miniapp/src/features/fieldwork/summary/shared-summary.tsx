import { View } from '@tarojs/components';
import { usePullDownRefresh, stopPullDownRefresh } from '@tarojs/taro';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useSharedSummary } from '../summary-api';
import { DoneCard } from './done-card';

/** What somebody was shown of another's visit. */
export function SharedSummary({ token }: { token: string }) {
  const { data, error, isError, isFetching, refetch } = useSharedSummary(token);
  usePullDownRefresh(() => void refetch().then(() => stopPullDownRefresh()));
  if (isError) return <Failure error={error} busy={isFetching} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={4} />
      </View>
    );
  }
  return (
    <View className="screen">
      <DoneCard summary={data} />
      <View className="muted">家人分享给您的服务总结，不含地址、姓名和照片</View>
    </View>
  );
}
