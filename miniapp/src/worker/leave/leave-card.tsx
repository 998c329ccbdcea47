import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import { useWithdrawLeave } from './leave-api';

type Leave = Schemas['LeaveView'];

const TONES: Record<Leave['state'], Tone> = {
  asked: 'wait',
  granted: 'brand',
  refused: 'quiet',
  withdrawn: 'quiet',
  expired: 'quiet',
};

/** One request, and what became of it. */
export function LeaveCard({ leave }: { leave: Leave }) {
  const withdraw = useWithdrawLeave(leave.id);
  return (
    <View className="card" id={`leave-${leave.id}`}>
      <View className="leave-head">
        <View className="leave-kind">{leave.kindText}</View>
        <Tag tone={TONES[leave.state]}>{leave.stateText}</Tag>
      </View>
      <View>
        {moment(leave.from, nowMs())} 至 {moment(leave.to, nowMs())}
      </View>
      {leave.answer ? <View className="leave-answer">{leave.answer}</View> : null}
      {leave.state === 'expired' ? <View className="muted">到时间还没有答复，请联系人事</View> : null}
      <ProblemNotice error={withdraw.error} />
      {leave.state === 'asked' ? (
        <View className="leave-foot">
          <View className="muted">最晚{moment(leave.answerBy, nowMs())}答复您</View>
          <Button
            id={`withdraw-${leave.id}`}
            kind="quiet"
            size="small"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            撤回
          </Button>
        </View>
      ) : null}
    </View>
  );
}
