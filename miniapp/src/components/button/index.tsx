import { Button as NativeButton, View, type ButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import './button.scss';

interface Props {
  children: ReactNode;
  id?: string;
  /** danger warns; emergency is the one thing to do when somebody is in danger. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'accent' | 'emergency';
  size?: 'regular' | 'small' | 'large';
  /** Busy: shows it, and ignores further taps. */
  busy?: boolean;
  disabled?: boolean;
  /** As wide as its container. */
  block?: boolean;
  onClick?: () => void;
  openType?: ButtonProps['openType'];
  onGetPhoneNumber?: ButtonProps['onGetPhoneNumber'];
  ariaLabel?: string;
}

/** The one button. Primary is for the next step of a page: at most one in sight. */
export function Button({
  children,
  id,
  kind = 'primary',
  size = 'regular',
  busy,
  disabled,
  block,
  onClick,
  ...native
}: Props) {
  const blocked = Boolean(busy || disabled);
  const look = ['btn', `btn-${kind}`, `btn-${size}`, block ? 'btn-block' : '', blocked ? 'btn-blocked' : ''];
  return (
    <NativeButton
      id={id}
      className={look.filter(Boolean).join(' ')}
      hoverClass={blocked ? 'none' : 'pressed'}
      disabled={blocked}
      onClick={() => {
        if (!blocked) onClick?.();
      }}
      {...native}
    >
      {busy ? <View className="btn-spinner" /> : null}
      {children}
    </NativeButton>
  );
}
