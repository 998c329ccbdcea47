import { View } from '@tarojs/components';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import '../parts/alternatives-sheet.scss';

interface Props {
  title: string;
  hint: string;
  times: readonly string[];
  busy: boolean;
  error: unknown;
  onTake: (startAt: string) => void;
  onClose: () => void;
}

/** A few times to choose from; a tap takes one. */
export function TimesSheet({ title, hint, times, busy, error, onTake, onClose }: Props) {
  return (
    <Sheet id="times-sheet" open title={title} hint={hint} onClose={() => (busy ? undefined : onClose())}>
      <ProblemNotice error={error} />
      {times.length === 0 ? <View className="muted">近期没有空闲的时段，可以稍后再看，也可以电话联系我们</View> : null}
      {times.map((startAt, index) => (
        <View
          key={startAt}
          id={`time-${index + 1}`}
          className="alternative"
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => (busy ? undefined : onTake(startAt))}
        >
          <View className="alternative-time">{moment(startAt, nowMs())}</View>
          <View className="alternative-take">{busy ? '安排中' : '就这个'}</View>
        </View>
      ))}
    </Sheet>
  );
}
