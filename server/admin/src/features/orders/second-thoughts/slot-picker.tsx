import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { localDate } from '@daowei/shared/kernel/local-date';
import { NothingHere } from '../../../components/nothing-here';
import { useToday } from '../../../lib/clock';
import { dayName } from '../../../lib/time';
import styles from './second-thoughts.module.css';

interface Props {
  days: readonly Schemas['SlotDay'][];
  /** start of the chosen slot */
  value: string | null;
  onChange: (startAt: string | null) => void;
}

const freeOn = ({ slots }: Schemas['SlotDay']): number => slots.filter(({ available }) => available).length;

/** A day, then one of its times; the first day with a free one is open. */
export function SlotPicker({ days, value, onChange }: Props) {
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = days.find(({ date }) => date === chosen) ?? days.find((day) => freeOn(day) > 0);
  if (!open) return <NothingHere compact title="近期没有空闲时段。" />;

  return (
    <>
      <Form.Item label="改到哪一天">
        <Select
          aria-label="改到哪一天"
          value={open.date}
          options={days.map((day) => ({
            value: day.date,
            label: `${dayName(localDate(day.date), today)}（${freeOn(day) > 0 ? `${freeOn(day)}个时段` : '已满'}）`,
            disabled: freeOn(day) === 0,
          }))}
          onChange={(date: string) => {
            setChosen(date);
            onChange(null);
          }}
        />
      </Form.Item>
      <Form.Item label="几点上门" required>
        <Radio.Group
          className={styles.slots}
          aria-label="几点上门"
          optionType="button"
          value={value}
          options={open.slots.map(({ startAt, label, available }) => ({
            value: startAt,
            label,
            disabled: !available,
          }))}
          onChange={({ target }) => onChange(target.value as string)}
        />
      </Form.Item>
    </>
  );
}
