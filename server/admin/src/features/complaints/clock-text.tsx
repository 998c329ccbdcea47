import { Tag } from 'antd';
import { TimeLeft } from '../../components/time-left';
import { duration } from '../../lib/time';
import type { ComplaintClock } from './api/complaints';

/** One clock: running towards its time, standing still, or how long it took. */
export function ClockText({ clock }: { clock: ComplaintClock }) {
  if (clock.dueAt) return <TimeLeft due={clock.dueAt} />;
  if (clock.state === 'paused') return <Tag>等客户，停表</Tag>;
  return (
    <Tag color={clock.overdue ? 'error' : 'success'}>
      {clock.elapsedMinutes < 1 ? '不到1分钟' : `用时${duration(clock.elapsedMinutes)}`}
    </Tag>
  );
}

/** The clock of the newest round. */
export function latest(clocks: readonly ComplaintClock[], name: ComplaintClock['clock']): ComplaintClock | undefined {
  return clocks.filter(({ clock }) => clock === name).at(-1);
}
