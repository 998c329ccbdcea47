import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { localDateAt } from '@/lib/time';
import { useRoster, useWorkerStays } from '../api';
import { workerPage } from '../worker-page';
import { DayRow } from './day-row';
import './roster.scss';

/** When this worker is on duty in the days ahead, as the company planned it; leave and living in are shown where they fall. */
function WorkerRosterPage() {
  const roster = useRoster();
  const stays = useWorkerStays().data ?? [];
  const today = localDateAt(nowMs());
  usePullDownRefresh(() => void roster.refetch().then(() => Taro.stopPullDownRefresh()));

  if (!roster.data) {
    return (
      <View className="screen">
        {roster.isError ? (
          <Failure error={roster.error} busy={roster.isFetching} onRetry={() => void roster.refetch()} />
        ) : (
          <SkeletonCards count={4} />
        )}
      </View>
    );
  }
  const { days, absences } = roster.data;
  return (
    <View className="screen">
      {roster.isError ? <Notice tone="wait">网络不太稳定，下面是刚才的班次</Notice> : null}
      {days.some(({ shifts }) => shifts.length > 0) ? (
        <View className="card roster">
          {days.map((day) => (
            <DayRow key={day.date} day={day} absences={absences} stays={stays} today={today} />
          ))}
        </View>
      ) : (
        <Empty icon="calendar" title="还没有排班" hint="排好以后会显示在这里" />
      )}
      <Button id="ask-for-leave" kind="secondary" block onClick={() => go(routes.workerLeave())}>
        请假
      </Button>
      <View className="roster-hint">班次有出入请联系人事，改好后这里会随之更新</View>
    </View>
  );
}

export default workerPage(WorkerRosterPage);
