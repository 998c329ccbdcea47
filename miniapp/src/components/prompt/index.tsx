import { View } from '@tarojs/components';
import { Button } from '../button';
import { Icon } from '../icon';
import type { IconName } from '../icon/names';
import './prompt.scss';

interface Props {
  id: string;
  icon: IconName;
  title: string;
  hint: string;
  /** what the button says, and its id */
  tap: { readonly id: string; readonly text: string };
  onTap: () => void;
}

/** The one step that a booking still needs from its customer, with the way to it. */
export function Prompt({ id, icon, title, hint, tap, onTap }: Props) {
  return (
    <View className="card prompt" id={id}>
      <Icon name={icon} size={24} className="prompt-icon" />
      <View className="prompt-words">
        <View className="prompt-title">{title}</View>
        <View className="muted">{hint}</View>
      </View>
      <Button id={tap.id} size="small" onClick={onTap}>
        {tap.text}
      </Button>
    </View>
  );
}
