import type { Schemas } from '@daowei/shared/api/client';
import { HOME_GROUP_NAMES } from '@daowei/shared/rules/home-groups';
import { progressOf } from '@daowei/shared/rules/rooms';
import { View } from '@tarojs/components';
import { memo } from 'react';
import { Icon } from '@/components/icon';
import { Photos } from '@/components/photos';
import { Tag } from '@/components/tag';
import { clockTime } from '@/lib/time';
import './step-list.scss';

/** How much of the standard was kept. */
const LEVELS: Record<NonNullable<Schemas['VisitProgress']['level']>, string> = {
  silver: '银牌标准',
  gold: '金牌标准',
  platinum: '铂金标准',
};

/** The standard of the visit as it is being worked off, with its evidence. */
export function StepList({ visit }: { visit: Schemas['VisitProgress'] }) {
  if (visit.steps.length === 0) return null;
  return (
    <View className="card" id="steps">
      <View className="steps-head">
        <View className="card-title">服务步骤</View>
        <View className="muted" id="standard-level">
          {visit.level ? `${LEVELS[visit.level]} · ` : ''}
          {visit.doneSteps}/{visit.totalSteps}
        </View>
      </View>
      <View className="steps-track">
        <View className="steps-fill" style={{ width: `${percentDone(visit)}%` }} />
      </View>
      {visit.steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </View>
  );
}

const Step = memo(function Step({ step }: { step: Schemas['VisitStepView'] }) {
  const done = step.doneAt !== null;
  return (
    <View className="step">
      <View className={`step-mark ${done ? 'step-done' : ''}`}>{done ? <Icon name="check" size={14} /> : null}</View>
      <View className="step-words">
        <View className="step-line">
          <View className="step-title">{step.title}</View>
          {step.demands.group ? <Tag tone="quiet">{HOME_GROUP_NAMES[step.demands.group]}</Tag> : null}
          {step.doneAt ? <View className="step-time">{clockTime(step.doneAt)}</View> : null}
        </View>
        <Rooms rooms={step.rooms} />
        {step.skipReason === null ? null : <View className="muted">没有做：{step.skipReason}</View>}
        {step.dose !== null && step.demands.dose ? (
          <View className="muted">
            {step.demands.dose.name}
            {step.dose}
            {step.demands.dose.unit}（上限{step.demands.dose.cap}）
          </View>
        ) : null}
        {step.certificateNo === null ? null : (
          <View className="muted">
            {step.demands.material}合格证 {step.certificateNo}
          </View>
        )}
        {step.note ? <View className="muted">{step.note}</View> : null}
        <Photos photos={step.photos} />
      </View>
    </View>
  );
});

/** What is ticked off one by one; each turns green while the customer watches. */
function Rooms({ rooms }: Pick<Schemas['VisitStepView'], 'rooms'>) {
  if (rooms.length === 0) return null;
  return (
    <View className="rooms">
      {rooms.map(({ name, doneAt }) => (
        <View
          key={name}
          className={`room ${doneAt ? 'room-done' : ''}`}
          ariaLabel={`${name}${doneAt ? '已完成' : '未完成'}`}
        >
          {doneAt ? <Icon name="check" size={12} /> : null}
          <View className="room-name">{name}</View>
        </View>
      ))}
    </View>
  );
}

function percentDone({ steps }: Schemas['VisitProgress']): number {
  return Math.round(progressOf(steps) * 100);
}
