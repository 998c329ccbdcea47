import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import ZoomInOutlined from '@ant-design/icons/ZoomInOutlined';
import ZoomOutOutlined from '@ant-design/icons/ZoomOutOutlined';
import { Button, Checkbox, DatePicker, Segmented, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { addDays, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { weekdayName } from '@daowei/shared/kernel/time-words';
import type { BoardFilters, BoardView } from './board-filters';
import styles from './board-toolbar.module.css';

interface Props {
  filters: BoardFilters;
  today: LocalDate;
  districts: readonly string[];
  skills: readonly string[];
  onChange: (change: Partial<BoardFilters>) => void;
  onZoom: (direction: 1 | -1 | 0) => void;
}

const options = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** Day, filters and zoom of the board. */
export function BoardToolbar({ filters, today, districts, skills, onChange, onZoom }: Props) {
  const { date } = filters;
  return (
    <div className={styles.bar} role="search" aria-label="日程板筛选">
      <Space.Compact>
        <Button
          icon={<LeftOutlined />}
          aria-label="前一天"
          title="前一天"
          onClick={() => onChange({ date: addDays(date, -1) })}
        />
        <DatePicker
          aria-label="日期"
          allowClear={false}
          style={{ width: 156 }}
          format={(value) => `${value.format('MM-DD')} ${weekdayName(value.format('YYYY-MM-DD') as LocalDate)}`}
          value={dayjs(date)}
          onChange={(value) => {
            const picked = value?.format('YYYY-MM-DD') ?? '';
            if (isLocalDate(picked)) onChange({ date: picked });
          }}
        />
        <Button
          icon={<RightOutlined />}
          aria-label="后一天"
          title="后一天"
          onClick={() => onChange({ date: addDays(date, 1) })}
        />
      </Space.Compact>
      <Button disabled={date === today} onClick={() => onChange({ date: today })}>
        今天
      </Button>
      <Select
        aria-label="城区"
        placeholder="全部城区"
        allowClear
        showSearch
        style={{ width: 120 }}
        value={filters.district}
        options={options(districts)}
        onChange={(district) => onChange({ district: district ?? null })}
      />
      <Select
        aria-label="技能"
        placeholder="全部技能"
        allowClear
        showSearch
        style={{ width: 136 }}
        value={filters.skill}
        options={options(skills)}
        onChange={(skill) => onChange({ skill: skill ?? null })}
      />
      <Checkbox checked={filters.onlyBusy} onChange={(event) => onChange({ onlyBusy: event.target.checked })}>
        只看有安排的
      </Checkbox>
      <Segmented<BoardView>
        className={styles.view}
        aria-label="看时间还是看地图"
        value={filters.view}
        options={[
          { value: 'time', label: '时间' },
          { value: 'map', label: '地图' },
        ]}
        onChange={(view) => onChange({ view })}
      />
      <Space.Compact className={styles.zoom} hidden={filters.view === 'map'}>
        <Button icon={<ZoomOutOutlined />} aria-label="缩小" title="缩小（−）" onClick={() => onZoom(-1)} />
        <Button disabled={filters.zoom === 'fit'} onClick={() => onZoom(0)}>
          适合窗口
        </Button>
        <Button icon={<ZoomInOutlined />} aria-label="放大" title="放大（+）" onClick={() => onZoom(1)} />
      </Space.Compact>
    </div>
  );
}
