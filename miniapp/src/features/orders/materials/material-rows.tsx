import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Tag } from '@/components/tag';
import './materials.scss';

interface Props {
  rows: readonly Schemas['MaterialItemView'][];
  /** what the customer is called by whom this is for */
  own: '您自备' | '客户自备';
}

/** What is worked with, and who brings it. */
export function MaterialRows({ rows, own }: Props) {
  return (
    <>
      {rows.map(({ id, name, note, by }) => (
        <View key={id} className="material">
          <View className="material-words">
            <View className="material-name">{name}</View>
            {note ? <View className="muted">{note}</View> : null}
          </View>
          <Tag tone={by === 'company' ? 'brand' : 'quiet'}>{by === 'company' ? '公司带' : own}</Tag>
        </View>
      ))}
    </>
  );
}
