import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import type { Schemas } from '@daowei/shared/api/client';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import type { BoardWorker } from '../board/geometry';
import { awayOf, type AwayRow } from './away-rows';

interface Props {
  /** of the day, those on duty and those with visits */
  workers: readonly BoardWorker[];
  rows: readonly AwayRow[];
  day: LocalDate;
  isPending: boolean;
  onChange: (rows: readonly AwayRow[]) => void;
  onAsk: (away: Schemas['AwayWorker'][]) => void;
}

/** Who cannot come. Leave that is on the roster, cancellations and moved visits are looked at by themselves. */
export function AwayForm({ workers, rows, day, isPending, onChange, onAsk }: Props) {
  const change = (index: number, part: AwayRow): void =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  const options = workers.map(({ id, name, district }) => ({ value: id, label: `${name} · ${district}` }));

  return (
    <Card
      title="谁来不了"
      note="已登记的请假、取消和改期不用再填；一个人都不填，就看新来的单怎么安排"
      actions={
        <Button type="primary" loading={isPending} onClick={() => onAsk(awayOf(rows, day))}>
          看看怎么改
        </Button>
      }
    >
      <Flex vertical gap={8} style={{ padding: 16 }}>
        {rows.map(({ workerId, until }, index) => (
          <Flex key={index} gap={8} wrap align="center">
            <Select
              aria-label={`第${index + 1}位来不了的人`}
              placeholder="选择服务人员"
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: 220 }}
              value={workerId}
              options={options}
              onChange={(id: string) => change(index, { workerId: id })}
            />
            <TimePicker
              aria-label={`第${index + 1}位几点起能上门`}
              placeholder="几点起能上门"
              format="HH:mm"
              minuteStep={5}
              needConfirm={false}
              value={until ? dayjs(`${day}T${until}`) : null}
              onChange={(time) => change(index, { until: time?.format('HH:mm') })}
            />
            <span>{until ? '之后的单照常' : '这天都来不了'}</span>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`去掉第${index + 1}位`}
              onClick={() => onChange(rows.filter((_, place) => place !== index))}
            />
          </Flex>
        ))}
        <div>
          <Button icon={<PlusOutlined />} onClick={() => onChange([...rows, {}])}>
            加一位
          </Button>
        </div>
      </Flex>
    </Card>
  );
}
