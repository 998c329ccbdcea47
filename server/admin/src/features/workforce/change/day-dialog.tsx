import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import type { Wish } from '../api/change-roster';
import { ChangeDialog } from './change-dialog';
import styles from './change.module.css';
import { Field } from './field';
import { clockOf, spanFrom } from '../../../lib/minutes';

interface Props {
  workerId: string;
  name: string;
  day: Schemas['RosterDay'];
  onClose: () => void;
}

interface Row {
  readonly from: string;
  readonly to: string;
}

/** The shifts of one day, all of them; what lies between two is a break, none is a day off. */
export function DayDialog({ workerId, name, day, onClose }: Props) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    day.shifts.map(({ fromMinute, toMinute }) => ({ from: clockOf(fromMinute), to: clockOf(toMinute) })),
  );
  const spans = rows.map(({ from, to }) => spanFrom(from, to));
  const wish: Wish | null = spans.every((span) => span !== null)
    ? { roster: { day: { date: day.date, spans: spans.filter((span) => span !== null) } } }
    : null;
  const change = (index: number, part: Partial<Row>): void =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));

  return (
    <ChangeDialog
      workerId={workerId}
      title={`${name} · ${day.date} 班次`}
      wish={wish}
      done="班次已更新"
      onClose={onClose}
    >
      {rows.length === 0 && <p>这一天休息。</p>}
      {rows.map((row, index) => (
        <div key={index} className={styles.fields}>
          <Field name={`第${index + 1}段开始`}>
            <Input
              type="time"
              step={900}
              value={row.from}
              onChange={({ target }) => change(index, { from: target.value })}
            />
          </Field>
          <Field name={`第${index + 1}段结束`}>
            <Input
              type="time"
              step={900}
              value={row.to}
              onChange={({ target }) => change(index, { to: target.value })}
            />
          </Field>
          <Button aria-label={`删除第${index + 1}段`} onClick={() => setRows(rows.filter((_, at) => at !== index))}>
            删除
          </Button>
        </div>
      ))}
      <div>
        <Button disabled={rows.length >= 6} onClick={() => setRows([...rows, { from: '09:00', to: '18:00' }])}>
          加一段班次
        </Button>
      </div>
    </ChangeDialog>
  );
}
