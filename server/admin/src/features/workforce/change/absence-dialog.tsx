import { Button, Input } from 'antd';
import { useState } from 'react';
import { atMinute, isLocalDate } from '@daowei/shared/kernel/local-date';
import { useToday } from '../../../lib/clock';
import type { Wish } from '../api/change-roster';
import { ChangeDialog } from './change-dialog';
import styles from './change.module.css';
import { Field } from './field';
import { minutesOf } from '../../../lib/minutes';

const COMMON_REASONS = ['病假', '事假', '年假', '培训'] as const;

interface Props {
  workerId: string;
  name: string;
  onClose: () => void;
}

/** As the two inputs give it: empty or half a date while somebody types. */
interface Moment {
  readonly day: string;
  readonly clock: string;
}

function instantOf({ day, clock }: Moment): string | null {
  const minutes = minutesOf(clock);
  return isLocalDate(day) && minutes !== null ? atMinute(day, minutes).toISOString() : null;
}

/** 请假: from and to in Shanghai time, and why. */
export function AbsenceDialog({ workerId, name, onClose }: Props) {
  const today = useToday();
  const [from, setFrom] = useState<Moment>({ day: today, clock: '08:00' });
  const [to, setTo] = useState<Moment>({ day: today, clock: '20:00' });
  const [reason, setReason] = useState('');
  const [fromAt, toAt] = [instantOf(from), instantOf(to)];
  const wish: Wish | null =
    fromAt && toAt && reason.trim() ? { absence: { from: fromAt, to: toAt, reason: reason.trim() } } : null;

  return (
    <ChangeDialog workerId={workerId} title={`${name} · 请假`} wish={wish} done="请假已登记" onClose={onClose}>
      <div className={styles.fields}>
        <Field name="开始日期">
          <Input type="date" value={from.day} onChange={({ target }) => setFrom({ ...from, day: target.value })} />
        </Field>
        <Field name="开始时间">
          <Input
            type="time"
            step={900}
            value={from.clock}
            onChange={({ target }) => setFrom({ ...from, clock: target.value })}
          />
        </Field>
        <Field name="结束日期">
          <Input type="date" value={to.day} onChange={({ target }) => setTo({ ...to, day: target.value })} />
        </Field>
        <Field name="结束时间">
          <Input
            type="time"
            step={900}
            value={to.clock}
            onChange={({ target }) => setTo({ ...to, clock: target.value })}
          />
        </Field>
      </div>
      <div className={styles.fields}>
        {COMMON_REASONS.map((each) => (
          <Button key={each} size="small" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
      <Field name="请假原因">
        <Input maxLength={60} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
    </ChangeDialog>
  );
}
