import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { timeWindow } from '@/lib/time';
import { useAnswerSurgeCall, type SurgeCall } from '../surge-api';
import '../parts/offer-answer.scss';

/** The office asks whether this worker, who is off, would come for some hours. */
export function SurgeCard({ surge }: { surge: SurgeCall }) {
  const answer = useAnswerSurgeCall(surge.id);
  const isTaken = surge.state === 'taken';
  const say = (what: 'take' | 'decline', told: string) =>
    answer.mutate(what, { onSuccess: () => void Taro.showToast({ title: told, icon: 'none' }) });
  return (
    <View className="card offer" id={`surge-${surge.id}`}>
      <View className="offer-head">
        <View className="offer-title">{isTaken ? '临时出勤' : '临时需要人手'}</View>
        {isTaken ? <Tag tone="brand">已答应</Tag> : <View className="offer-left">还差{surge.placesLeft}人</View>}
      </View>
      <View className="offer-time">{timeWindow(surge.from, surge.to, nowMs())}</View>
      <View>
        {surge.district} · {surge.serviceName}
      </View>
      <View className="muted">
        另有临时出勤奖{yuan(surge.bonusFen)}
        {isTaken ? '，已记入工资。这段时间的派单会照常发给您' : '。自愿参加，不来不影响派单和评分'}
      </View>
      {isTaken ? null : (
        <View className="answer">
          <ProblemNotice error={answer.error} />
          <View className="answer-row">
            <View className="answer-no">
              <Button
                id={`surge-no-${surge.id}`}
                kind="quiet"
                size="large"
                block
                disabled={answer.isPending}
                onClick={() => say('decline', '好的，您安心休息')}
              >
                不方便
              </Button>
            </View>
            <View className="answer-yes">
              <Button
                id={`surge-yes-${surge.id}`}
                size="large"
                block
                busy={answer.isPending}
                onClick={() => say('take', '谢谢您！班次已经排好')}
              >
                我能来
              </Button>
            </View>
          </View>
        </View>
      )}
    </View>
  );
}
