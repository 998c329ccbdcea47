import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { go, goToTab, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useComplaints } from '../api';
import { COMPLAINT_TONES } from '../complaint-words';

/** 我的投诉: every case with what is due until when. */
export default function ComplaintsPage() {
  const found = useComplaints();
  useDidShow(() => void found.refetch());
  if (found.isError && !found.data) {
    return <Failure error={found.error} busy={found.isFetching} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={2} />
      </View>
    );
  }
  if (found.data.length === 0) {
    return (
      <Empty icon="headset" title="没有投诉" hint="哪次服务不满意，在它的预约页面里告诉我们">
        <Button onClick={() => goToTab(routes.orders())}>看看我的预约</Button>
      </Empty>
    );
  }
  return (
    <View className="screen">
      {found.data.map(({ id, kindText, serviceName, state, stateText, openedAt, dueAt, dueText }) => (
        <View className="card" key={id}>
          <Cell
            id={`complaint-${id}`}
            title={`${serviceName}：${kindText}`}
            hint={dueAt ? `${moment(dueAt, nowMs())} 前${dueText}` : `${moment(openedAt, nowMs())} 提交`}
            value={<Tag tone={COMPLAINT_TONES[state]}>{stateText}</Tag>}
            onClick={() => go(routes.complaint(id))}
          />
        </View>
      ))}
    </View>
  );
}
