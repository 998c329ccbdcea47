import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import './statement.scss';

interface Props {
  id: string;
  text: string;
  ticked: boolean;
  onToggle: () => void;
}

/** A health statement to be ticked. */
export function Statement({ id, text, ticked, onToggle }: Props) {
  return (
    <View
      id={id}
      className={`statement ${ticked ? 'statement-on' : ''}`}
      hoverClass="pressed"
      ariaRole="button"
      ariaLabel={ticked ? `${text}，已确认` : text}
      onClick={onToggle}
    >
      <View className="statement-box">{ticked ? <Icon name="check" size={16} /> : null}</View>
      <View className="statement-text">{text}</View>
    </View>
  );
}
