import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { Tag } from '@/components/tag';
import { clockTime } from '@/lib/time';

interface Props {
  item: Schemas['DepartureItemView'];
  /** the customer's words about what they asked for; may be empty */
  note: string;
  ticked: boolean;
  onToggle: () => void;
  /** null: not a thing that could be fetched */
  onMissing: (() => void) | null;
}

/** One line: a tap says it is in order, a small button that it is missing. */
export function ItemRow({ item: { id, title, must, pull }, note, ticked, onToggle, onMissing }: Props) {
  const brought = pull?.state === 'handed_over';
  return (
    <View className="check-row">
      <View
        id={`check-${id}`}
        className="check-tap"
        hoverClass="pressed"
        ariaRole="button"
        ariaLabel={`${title}，${ticked || brought ? '已确认' : '未确认'}`}
        onClick={onToggle}
      >
        <View className={`check-mark ${ticked || brought ? 'check-on' : ''}`}>
          {ticked || brought ? <Icon name="check" size={18} /> : null}
        </View>
        <View className="check-words">
          <View className="check-title">{title}</View>
          {note ? <View className="muted">{note}</View> : null}
          {pull ? (
            <View className="muted">{brought ? '仓库已发放' : `正在补领，预计${clockTime(pull.etaAt)}到达客户处`}</View>
          ) : null}
        </View>
      </View>
      {must ? null : <Tag tone="quiet">选带</Tag>}
      {onMissing && !ticked && !pull ? (
        <Button id={`missing-${id}`} size="small" kind="quiet" onClick={onMissing}>
          缺
        </Button>
      ) : null}
    </View>
  );
}
