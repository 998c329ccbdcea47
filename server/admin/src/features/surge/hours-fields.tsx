import { DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import styles from './surge.module.css';

/** What the fields hold. */
export interface Hours {
  readonly day: Dayjs;
  readonly fromMinute: number;
  readonly toMinute: number;
}

const HALF_HOUR = 30;
const TIMES = Array.from({ length: 49 }, (_, index) => index * HALF_HOUR).map((value) => ({
  value,
  label: `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`,
}));

/** The hours as the API takes them. */
export function spanOf({ day, fromMinute, toMinute }: Hours): { from: string; to: string } {
  const date = localDate(day.format('YYYY-MM-DD'));
  return { from: atMinute(date, fromMinute).toISOString(), to: atMinute(date, toMinute).toISOString() };
}

/** A day and its hours, inside a form. */
export function HoursFields() {
  return (
    <div className={styles.row}>
      <Form.Item name="day" label="日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="fromMinute" label="从">
        <Select className={styles.time} options={TIMES} />
      </Form.Item>
      <Form.Item name="toMinute" label="到">
        <Select className={styles.time} options={TIMES} />
      </Form.Item>
    </div>
  );
}
