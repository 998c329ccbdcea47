import type { Schemas } from '@daowei/shared/api/client';
import { localDate } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { calendarDay, localDateAt } from '@/lib/time';
import './summary.scss';

/** What was done, how much of the standard was kept, and what was measured: all that may be passed on. */
export function DoneCard({ summary }: { summary: Schemas['SharedSummary'] }) {
  const { serviceName, day, level, done, doneSteps, totalSteps, measurements } = summary;
  return (
    <>
      <View className="card" id="summary-done">
        <View className="summary-head">
          <View className="card-title">{serviceName}</View>
          {level ? <Tag tone="brand">{level}</Tag> : null}
        </View>
        <View className="muted">
          {calendarDay(localDate(day), localDateAt(nowMs()))} 完成，{doneSteps}/{totalSteps}项
        </View>
        {done.map((title) => (
          <View key={title} className="summary-line">
            ✓ {title}
          </View>
        ))}
      </View>
      {measurements.length > 0 ? (
        <View className="card" id="summary-measured">
          <View className="card-title">用量与合格证</View>
          {measurements.map(({ name, value, within }) => (
            <View key={`${name}${value}`} className="summary-line">
              {name}：{value}
              {within ? '' : '，超出上限，已记录'}
            </View>
          ))}
        </View>
      ) : null}
    </>
  );
}
