import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const DAY = 'YYYY-MM-DD';

interface Props {
  id: string;
  label: string;
  value: string | undefined;
  /** the days that can be chosen, both included */
  first: string;
  last: string;
  onChange: (day: string) => void;
}

/** A day of a stay. */
export function DayField({ id, label, value, first, last, onChange }: Props) {
  return (
    <label htmlFor={id}>
      {label}{' '}
      <DatePicker
        id={id}
        allowClear={false}
        value={value ? dayjs(value, DAY) : null}
        minDate={dayjs(first, DAY)}
        maxDate={dayjs(last, DAY)}
        onChange={(day) => day && onChange(day.format(DAY))}
      />
    </label>
  );
}
