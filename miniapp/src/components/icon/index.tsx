import { View } from '@tarojs/components';
import './icon.scss';
import type { IconName } from './names';

interface Props {
  name: IconName;
  /** Edge in px; without it the icon is as large as the text around it. */
  size?: number;
  className?: string;
}

/** A drawn icon in the colour of its surroundings. It says nothing to a screen reader: name the thing around it. */
export function Icon({ name, size, className = '' }: Props) {
  return <View className={`icon icon-${name} ${className}`} style={size ? { fontSize: `${size}px` } : undefined} />;
}
