import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';
import { usePackageDraft } from '../package-draft';

interface Props {
  visit: Schemas['PlannedVisit'];
  /** Counts from 1, as people do. */
  number: number;
  /** The customer has chosen this time instead of the rhythm's. */
  changed: boolean;
  /** One more may be left out. */
  skippable: boolean;
}

/** One visit of the plan. Where nobody is free, times that can be had instead, one tap each. */
export function PlannedVisitRow({ visit, number, changed, skippable }: Props) {
  const { change, undo } = usePackageDraft.getState();
  return (
    <View id={`visit-${visit.index}`} className={`planned ${visit.conflict ? 'planned-conflict' : ''}`}>
      <View className="planned-head">
        <View className="planned-number">{number}</View>
        <View className="planned-time">{moment(visit.startAt, nowMs())}</View>
        {visit.conflict ? (
          <Tag tone="wait">约满</Tag>
        ) : changed ? (
          <View id={`undo-${visit.index}`} hoverClass="pressed" ariaRole="button" onClick={() => undo(visit.index)}>
            <Tag tone="quiet">已调整，撤销</Tag>
          </View>
        ) : null}
        <View className="planned-price">{yuan(visit.priceFen)}</View>
      </View>
      {visit.conflict ? (
        <View className="planned-choices">
          {visit.proposals.length === 0 ? <View className="muted">前后几天也没有空闲时段</View> : null}
          {visit.proposals.map((startAt, place) => (
            <Button
              key={startAt}
              id={`proposal-${visit.index}-${place}`}
              kind="secondary"
              size="small"
              onClick={() => change(visit.index, startAt)}
            >
              {moment(startAt, nowMs())}
            </Button>
          ))}
          {skippable ? (
            <Button id={`skip-${visit.index}`} kind="quiet" size="small" onClick={() => change(visit.index, null)}>
              跳过这次，顺延一次
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
