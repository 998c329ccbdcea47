import type { Schemas } from '@daowei/shared/api/client';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import { Why, type Reason } from '../parts/why';

interface Props {
  startAt: string;
  reasons: readonly Schemas['ReasonView'][];
  reason: Reason;
  onReason: (change: (now: Reason) => Reason) => void;
  busy: boolean;
  error: unknown;
  onMove: () => void;
  onClose: () => void;
}

/** The last look before the visit moves: the new time, and why, asked kindly. */
export function MoveSheet({ startAt, reasons, reason, onReason, busy, error, onMove, onClose }: Props) {
  return (
    <Sheet
      id="move-sheet"
      open
      title={`延到${moment(startAt, nowMs())}`}
      hint="价格不变，优惠保留；原来的时间会马上释放"
      // while it is under way nobody knows which time holds
      onClose={() => (busy ? undefined : onClose())}
    >
      <Why question="方便告诉我们为什么要换时间吗？" reasons={reasons} reason={reason} onChange={onReason} />
      <ProblemNotice error={error} />
      <Button id="move" block disabled={reason.code === null} busy={busy} onClick={onMove}>
        {reason.code === null ? '请选一个原因' : '确认延时'}
      </Button>
    </Sheet>
  );
}
