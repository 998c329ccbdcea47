import type { Schemas } from '@daowei/shared/api/client';
import { groupOf, HOME_GROUP_NAMES, homeOptions } from '@daowei/shared/rules/home-groups';
import { View } from '@tarojs/components';

/** The standard of the visit, step by step, before it is booked. */
export function ServiceSteps({ steps }: { steps: readonly Schemas['ServiceStep'][] }) {
  if (steps.length === 0) return null;
  const everywhere = steps.filter((step) => groupOf(step) === null);
  const more = homeOptions(steps);
  return (
    <View className="card">
      <View className="card-title">服务流程</View>
      <View>
        {everywhere.map((step, index) => (
          <View key={step.id} className="sop">
            <View className="sop-number">{index + 1}</View>
            <View className="sop-words">
              <View className="sop-title">{step.title}</View>
              {step.hint ? <View className="muted">{step.hint}</View> : null}
            </View>
          </View>
        ))}
      </View>
      {more.map(({ group, steps: titles }) => (
        <View key={group} className="muted sop-more">
          家里有{HOME_GROUP_NAMES[group]}时还会做：{titles.join('；')}
        </View>
      ))}
    </View>
  );
}
