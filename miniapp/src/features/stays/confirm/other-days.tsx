import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import type { ApiProblem } from '@/lib/api/problem';
import { yuan } from '@/lib/money';
import { useStayDraft } from '../stay-draft';

/** Nobody is free for the range that was wished: the nearest ones, each one tap away. */
export function OtherDays({ problem }: { problem: ApiProblem }) {
  const choose = ({ startAt, endAt }: ApiProblem['alternatives'][number]) => {
    const { chooseFirst, chooseLast } = useStayDraft.getState();
    chooseFirst(dayOf(new Date(startAt)));
    chooseLast(addDays(dayOf(new Date(endAt)), -1));
  };
  return (
    <View className="screen">
      <Notice tone="wait" id="problem">
        {problem.sentence}
      </Notice>
      <View className="card">
        <View className="card-title">相近的日子</View>
        {problem.alternatives.map((one) => (
          <Cell
            key={one.startAt}
            id={`range-${one.date}`}
            icon="calendar"
            title={one.label}
            value={yuan(one.priceFen)}
            onClick={() => choose(one)}
          />
        ))}
      </View>
    </View>
  );
}
