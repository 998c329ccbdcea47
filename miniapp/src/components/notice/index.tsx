import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { sentenceOf } from '@/lib/api/problem';
import { Icon } from '../icon';
import type { IconName } from '../icon/names';
import './notice.scss';

interface Props {
  tone?: 'calm' | 'wait' | 'danger';
  icon?: IconName;
  children: ReactNode;
  id?: string;
}

const ICONS: Record<NonNullable<Props['tone']>, IconName> = { calm: 'info', wait: 'clock', danger: 'warning' };

/** One sentence the person should not miss, where they are looking. */
export function Notice({ tone = 'calm', icon, children, id }: Props) {
  return (
    <View className={`notice notice-${tone}`} id={id} ariaRole="alert">
      <Icon name={icon ?? ICONS[tone]} size={18} className="notice-icon" />
      <View className="notice-text">{children}</View>
    </View>
  );
}

/** The refusal of something the person just tried; nothing when there was none. */
export function ProblemNotice({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice tone="danger" id="problem">
      {sentenceOf(error)}
    </Notice>
  );
}
