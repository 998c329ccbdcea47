import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { clockTime, durationText } from '@/lib/time';
import { Icon } from '../icon';
import './step-summary.scss';

const MINUTE_MS = 60_000;

interface Props {
  serviceName: string;
  visit: Schemas['VisitProgress'];
}

/** What is being signed for, short enough that the paper to sign on is in sight. The photos are on the page before. */
export function StepSummary({ serviceName, visit }: Props) {
  return (
    <View className="card">
      <View className="card-title">{serviceName}</View>
      <View className="muted">{spent(visit)}</View>
      {visit.steps.map((step) => (
        <View key={step.id} className="summary-step">
          <Icon
            name={step.doneAt ? 'check-circle' : 'minus'}
            size={20}
            className={step.doneAt ? 'summary-done' : 'summary-open'}
          />
          <View className="summary-title">{step.title}</View>
          {step.photos.length > 0 ? <View className="muted">{step.photos.length}张照片</View> : null}
        </View>
      ))}
    </View>
  );
}

function spent({ arrivedAt, workerSignedAt, doneSteps, totalSteps }: Schemas['VisitProgress']): string {
  const steps = `完成 ${doneSteps}/${totalSteps} 步`;
  if (!arrivedAt) return steps;
  const until = workerSignedAt ?? arrivedAt;
  const minutes = Math.round((Date.parse(until) - Date.parse(arrivedAt)) / MINUTE_MS);
  return `${clockTime(arrivedAt)} 到达${minutes > 0 ? ` · 用时${durationText(minutes)}` : ''} · ${steps}`;
}
