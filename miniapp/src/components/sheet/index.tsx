import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon';
import './sheet.scss';

interface Props {
  open: boolean;
  title: string;
  hint?: string;
  /** missing: a question that only an answer closes */
  onClose?: () => void;
  children: ReactNode;
  id?: string;
}

/** A sheet from the bottom, for a choice that belongs to the page under it. */
export function Sheet({ open, title, hint, onClose, children, id }: Props) {
  if (!open) return null;
  return (
    <View className="sheet" id={id} catchMove>
      <View className="sheet-scrim" onClick={onClose} />
      <View className="sheet-body">
        <View className="sheet-head">
          <View className="sheet-words">
            <View className="sheet-title">{title}</View>
            {hint ? <View className="sheet-hint">{hint}</View> : null}
          </View>
          {onClose ? (
            <View className="sheet-close" hoverClass="pressed" ariaRole="button" ariaLabel="关闭" onClick={onClose}>
              <Icon name="close" size={20} />
            </View>
          ) : null}
        </View>
        {children}
      </View>
    </View>
  );
}
