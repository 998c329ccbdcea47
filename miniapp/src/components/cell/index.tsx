import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon';
import type { IconName } from '../icon/names';
import './cell.scss';

interface Props {
  id?: string;
  icon?: IconName;
  title: string;
  hint?: string;
  value?: ReactNode;
  onClick?: () => void;
}

/** One row of a list that may lead somewhere. */
export function Cell({ id, icon, title, hint, value, onClick }: Props) {
  return (
    <View
      id={id}
      className="cell"
      hoverClass={onClick ? 'pressed' : 'none'}
      ariaRole={onClick ? 'button' : undefined}
      onClick={onClick}
    >
      {icon ? <Icon name={icon} size={22} className="cell-icon" /> : null}
      <View className="cell-words">
        <View className="cell-title">{title}</View>
        {hint ? <View className="cell-hint">{hint}</View> : null}
      </View>
      {value ? <View className="cell-value">{value}</View> : null}
      {onClick ? <Icon name="chevron-right" size={18} className="cell-go" /> : null}
    </View>
  );
}
