import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useVisible } from '@/lib/use-visible';
import { workerPage } from '../worker-page';
import { LeaveCard } from './leave-card';
import { LeaveForm } from './leave-form';
import { useLeave } from './leave-api';
import './leave.scss';

/** Asking for time off, and what was answered. */
function WorkerLeavePage() {
  const leave = useLeave(useVisible());
  usePullDownRefresh(() => void leave.refetch().then(() => Taro.stopPullDownRefresh()));
  if (!leave.data) {
    return (
      <View className="screen">
        {leave.isError ? (
          <Failure error={leave.error} busy={leave.isFetching} onRetry={() => void leave.refetch()} />
        ) : (
          <SkeletonCards count={3} />
        )}
      </View>
    );
  }
  return (
    <View className="screen">
      {leave.isError ? <Notice tone="wait">网络不太稳定，下面是刚才的申请</Notice> : null}
      <LeaveForm kinds={leave.data.kinds} />
      {leave.data.items.map((one) => (
        <LeaveCard key={one.id} leave={one} />
      ))}
      <View className="leave-hint">急事当天来不及等答复，请直接打电话给人事；已同意的假要改，也请联系人事</View>
    </View>
  );
}

export default workerPage(WorkerLeavePage);
