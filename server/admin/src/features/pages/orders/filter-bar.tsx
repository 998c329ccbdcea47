import { Button, Checkbox, DatePicker, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { addDays, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { useToday } from '../../../lib/clock';
import { isOrderState, ORDER_STATES } from '../../orders/order-states';
import styles from './filter-bar.module.css';
import { isUnfiltered, type OrderFilters } from './order-filters';
import { SearchBox } from './search-box';

const STATE_OPTIONS = [
  { value: 'all', label: '全部' },
  ...Object.entries(ORDER_STATES).map(([value, { name }]) => ({ value, label: name })),
];

interface Props {
  filters: OrderFilters;
  districts: readonly string[];
  onChange: (change: Partial<OrderFilters>, options?: { replace?: boolean }) => void;
}

function picked(day: LocalDate | null): Dayjs | null {
  return day ? dayjs(day) : null;
}

function presetsFrom(today: LocalDate): { label: string; value: [Dayjs, Dayjs] }[] {
  const span = (label: string, from: number, to: number): { label: string; value: [Dayjs, Dayjs] } => ({
    label,
    value: [dayjs(addDays(today, from)), dayjs(addDays(today, to))],
  });
  return [
    span('今天', 0, 0),
    span('明天', 1, 1),
    span('未来 7 天', 0, 6),
    span('过去 7 天', -6, 0),
    span('过去 30 天', -29, 0),
  ];
}

/** All filters of the order list, in two lines. */
export function FilterBar({ filters, districts, onChange }: Props) {
  const today = useToday();
  return (
    <div className={styles.bar} role="search" aria-label="订单筛选">
      <div className={styles.line}>
        <Segmented
          aria-label="订单状态"
          options={STATE_OPTIONS}
          value={filters.state ?? 'all'}
          onChange={(value) => onChange({ state: isOrderState(value) ? value : null })}
        />
        <Checkbox
          checked={filters.onlyExceptions}
          onChange={(event) => onChange({ onlyExceptions: event.target.checked })}
        >
          只看异常
        </Checkbox>
      </div>
      <div className={styles.line}>
        <SearchBox value={filters.q} onChange={(q) => onChange({ q }, { replace: true })} />
        <Select
          aria-label="城区"
          placeholder="全部城区"
          allowClear
          showSearch
          style={{ width: 132 }}
          value={filters.district}
          options={districts.map((district) => ({ value: district, label: district }))}
          onChange={(district) => onChange({ district: district ?? null })}
        />
        <DatePicker.RangePicker
          aria-label="上门日期"
          placeholder={['上门日期从', '到']}
          allowEmpty={[true, true]}
          style={{ width: 260 }}
          presets={presetsFrom(today)}
          value={[picked(filters.from), picked(filters.to)]}
          onChange={(_, [from, to]) =>
            onChange({ from: isLocalDate(from) ? from : null, to: isLocalDate(to) ? to : null })
          }
        />
        {!isUnfiltered(filters) && (
          <Button
            type="text"
            onClick={() =>
              onChange({ state: null, q: '', district: null, from: null, to: null, onlyExceptions: false })
            }
          >
            清除筛选
          </Button>
        )}
      </div>
    </div>
  );
}
