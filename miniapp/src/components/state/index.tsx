import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { sentenceOf } from '@/lib/api/problem';
import { Button } from '../button';
import { Icon } from '../icon';
import type { IconName } from '../icon/names';
import './state.scss';

interface EmptyProps {
  icon: IconName;
  title: string;
  hint?: string;
  children?: ReactNode;
}

/** Nothing here yet, said kindly, with the way on as children. */
export function Empty({ icon, title, hint, children }: EmptyProps) {
  return (
    <View className="state">
      <View className="state-mark">
        <Icon name={icon} size={32} />
      </View>
      <View className="state-title">{title}</View>
      {hint ? <View className="state-hint">{hint}</View> : null}
      {children ? <View className="state-actions">{children}</View> : null}
    </View>
  );
}

/** Something could not be loaded: what happened, and a way to try again. */
export function Failure({ error, onRetry, busy }: { error: unknown; onRetry: () => void; busy?: boolean }) {
  return (
    <View className="state" id="failure">
      <View className="state-mark state-mark-warn">
        <Icon name="warning" size={32} />
      </View>
      <View className="state-title">没有加载出来</View>
      <View className="state-hint">{sentenceOf(error)}</View>
      <View className="state-actions">
        <Button id="retry" kind="secondary" busy={busy} onClick={onRetry}>
          重新加载
        </Button>
      </View>
    </View>
  );
}
