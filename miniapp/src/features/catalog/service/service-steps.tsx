import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';

/** The standard of the visit, step by step, before it is booked. */
export function ServiceSteps({ steps }: { steps: readonly Schemas['ServiceStep'][] }) {
  if (steps.length === 0) return null;
  return (
    <View className="card">
      <View className="card-title">服务流程</View>
      {steps.map((step, index) => (
        <View key={step.id} className="sop">
          <View className="sop-number">{index + 1}</View>
          <View className="sop-words">
            <View className="sop-title">{step.title}</View>
            {step.hint ? <View className="muted">{step.hint}</View> : null}
          </View>
        </View>
      ))}
    </View>
  );
}
