import type { Schemas } from '@daowei/shared/api/client';
import { HOME_GROUP_NAMES, sortedGroups } from '@daowei/shared/rules/home-groups';
import { View } from '@tarojs/components';
import { Chips } from '@/components/chips';

interface Props {
  options: readonly Schemas['HomeOptionView'][];
  chosen: readonly Schemas['HomeGroup'][];
  onChoose: (groups: Schemas['HomeGroup'][]) => void;
}

/** Who lives in the home, and what is done more for them; nothing is asked where nothing more would be done. */
export function HomeChoice({ options, chosen, onChoose }: Props) {
  if (options.length === 0) return null;
  const more = options.filter(({ group }) => chosen.includes(group)).flatMap(({ steps }) => steps);
  const toggle = (group: Schemas['HomeGroup']) =>
    onChoose(chosen.includes(group) ? chosen.filter((one) => one !== group) : sortedGroups([...chosen, group]));
  return (
    <View className="card" id="home">
      <View className="card-title">家里有（选填）</View>
      <View className="muted">只用于这次上门，让服务人员多做几件事，不加价</View>
      <Chips
        id="home-groups"
        options={options.map(({ group }) => ({ value: group, label: HOME_GROUP_NAMES[group] }))}
        chosen={chosen}
        onToggle={toggle}
      />
      {more.length > 0 ? (
        <View className="muted" id="home-more">
          会多做：{more.join('；')}
        </View>
      ) : null}
    </View>
  );
}
