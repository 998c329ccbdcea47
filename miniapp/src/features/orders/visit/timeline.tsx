import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';

/** More than this is history, and only shown when asked for. */
const SHOWN_AT_FIRST = 4;

/** Everything that happened, newest first. */
export function Timeline({ entries }: { entries: readonly Schemas['TimelineEntry'][] }) {
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const newestFirst = [...entries].sort((a, b) => b.happenedAt.localeCompare(a.happenedAt));
  const shown = all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST);
  const now = nowMs();
  return (
    <View className="card" id="timeline">
      <View className="card-title">进度记录</View>
      {shown.map((entry) => (
        <View key={entry.id} className="event">
          <View className="event-dot" />
          <View className="event-words">
            <View className="event-text">{entry.text}</View>
            <View className="muted">{moment(entry.happenedAt, now)}</View>
          </View>
        </View>
      ))}
      {newestFirst.length > shown.length ? (
        <View
          id="timeline-all"
          className="event-more"
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => setAll(true)}
        >
          查看全部 {newestFirst.length} 条记录
        </View>
      ) : null}
    </View>
  );
}
