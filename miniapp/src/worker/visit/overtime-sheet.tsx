import type { Schemas } from '@daowei/shared/api/client';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { NoteField } from '@/components/note-field';
import { ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { yuan } from '@/lib/money';
import { useAskOvertime } from '../api';

/** As the server takes it. */
const LONGEST_REASON = 100;

/** How much longer, and why: the customer reads it, sees the price and answers by a deadline. */
export function OvertimeSheet({ visit, onClose }: { visit: Schemas['WorkerVisit']; onClose: () => void }) {
  const offered = visit.offeredOvertime;
  const [minutes, setMinutes] = useState(offered[0]?.minutes ?? 0);
  const [reason, setReason] = useState('');
  const ask = useAskOvertime(visit.orderId);
  const chosen = offered.find((one) => one.minutes === minutes);
  const send = (): void => ask.mutate({ minutes, reason: reason.trim() }, { onSuccess: onClose });
  return (
    <Sheet
      open
      id="overtime-sheet"
      title="申请延时"
      hint="客户在手机上同意后才延时，没有答复就按原定时间结束"
      onClose={onClose}
    >
      <ProblemNotice error={ask.error} />
      <Chips
        id="minutes"
        options={offered.map((one) => ({
          value: String(one.minutes),
          label: `${one.minutes}分钟 ${yuan(one.amountFen)}`,
        }))}
        chosen={[String(minutes)]}
        onToggle={(value) => setMinutes(Number(value))}
      />
      <NoteField
        id="overtime-reason"
        label="为什么需要更久"
        value={reason}
        longest={LONGEST_REASON}
        placeholder="客户会看到，如：厨房油污较重"
        onChange={setReason}
      />
      <Button
        id="send-overtime"
        size="large"
        block
        disabled={!chosen || reason.trim() === ''}
        busy={ask.isPending}
        onClick={send}
      >
        请客户确认 {chosen ? yuan(chosen.amountFen) : ''}
      </Button>
    </Sheet>
  );
}
