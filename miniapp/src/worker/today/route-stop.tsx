import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tag } from '@/components/tag';
import { go, routes } from '@/lib/routes';
import { clockTime, durationText } from '@/lib/time';
import { ACTION_WORDS, roleText } from '../words';

interface Props {
  visit: Schemas['WorkerVisitCard'];
  number: number;
  last: boolean;
}

/** One stop of the day's route. */
export function RouteStop({ visit, number, last }: Props) {
  const { state, tone } = ACTION_WORDS[visit.nextAction];
  const role = roleText(visit);
  const done = visit.nextAction === 'done';
  return (
    <View className={`stop ${last ? 'stop-last' : ''}`}>
      <View className={`stop-number ${done ? 'stop-done' : ''}`}>
        {done ? <Icon name="check" size={16} /> : number}
      </View>
      <View
        id={`visit-${visit.orderId}`}
        className="card stop-card"
        hoverClass="pressed"
        ariaRole="button"
        onClick={() => go(routes.workerVisit(visit.orderId))}
      >
        <View className="stop-head">
          <View className="stop-time">
            {clockTime(visit.promisedFrom)}–{clockTime(visit.plannedEnd)}
          </View>
          <View className="stop-tags">
            {role ? <Tag tone="quiet">{role}</Tag> : null}
            <Tag tone={tone}>{state}</Tag>
          </View>
        </View>
        <View className="stop-service">
          {visit.serviceName} · {durationText(visit.durationMinutes)}
        </View>
        <View className="muted">
          {visit.district} {visit.community}
        </View>
      </View>
    </View>
  );
}
