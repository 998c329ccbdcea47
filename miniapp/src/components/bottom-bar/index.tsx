import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './bottom-bar.scss';

/** The next step, always under the thumb. Keeps its own place free at the end of the page. */
export function BottomBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <>
      <View className={`bottom-bar-room ${note ? 'bottom-bar-room-note' : ''}`} />
      <View className="bottom-bar">
        {note ? <View className="bottom-bar-note">{note}</View> : null}
        <View className="bottom-bar-row">{children}</View>
      </View>
    </>
  );
}
