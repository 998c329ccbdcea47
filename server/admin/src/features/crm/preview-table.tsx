import { Table, Tag, Tooltip, type TableColumnsType } from 'antd';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { PreviewedPerson } from './api/pushes';
import { CHANNEL_NAMES } from './channel-names';

interface Props {
  people: readonly PreviewedPerson[];
  chosen: readonly string[];
  onChoose: (orderIds: string[]) => void;
  /** whose message is shown on the phone */
  onLook: (person: PreviewedPerson) => void;
}

/** Each customer with the way that is open right now, and why the others are not. Whoever cannot be written to cannot be chosen. */
export function PreviewTable({ people, chosen, onChoose, onLook }: Props) {
  const today = useToday();
  const columns: TableColumnsType<PreviewedPerson> = [
    {
      title: '客户',
      width: 120,
      render: (_, { name, phoneMasked }) => [name, phoneMasked].map((one) => <div key={one}>{one}</div>),
    },
    {
      title: '预约',
      width: 170,
      render: (_, { serviceName, visitAt }) =>
        [serviceName, dayAndTime(visitAt, today)].map((one) => <div key={one}>{one}</div>),
    },
    {
      title: '现在能走的渠道',
      render: (_, { ways }) =>
        ways.map(({ channel, open, because }) => (
          <Tooltip key={channel} title={because}>
            <Tag color={open ? 'success' : 'default'}>
              {CHANNEL_NAMES[channel]}
              {open ? '' : '×'}
            </Tag>
          </Tooltip>
        )),
    },
    { title: '将会怎样', width: 260, render: (_, person) => planWords(person, today) },
  ];
  return (
    <Table<PreviewedPerson>
      rowKey="orderId"
      size="small"
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...people]}
      columns={columns}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: (person) => ({
          disabled: !maySend(person),
          name: person.name,
          'aria-label': `发给${person.name}`,
        }),
      }}
      onRow={(person) => ({ onClick: () => onLook(person) })}
    />
  );
}

/** Blanks would be read by the customer; a closed door stays closed. */
export function maySend({ channel, blanks }: PreviewedPerson): boolean {
  return channel !== null && blanks.length === 0;
}

function planWords({ channel, ways, blanks, notBefore }: PreviewedPerson, today: LocalDate): string {
  if (blanks.length > 0) return `还有空白：${blanks.join('、')}`;
  if (channel === null) return `不发送：${ways[0]?.because ?? ''}`;
  const how = channel === 'inbox' ? `只放进小程序消息：${ways[0]?.because ?? ''}` : `发${CHANNEL_NAMES[channel]}`;
  return notBefore ? `免打扰时段，${dayAndTime(notBefore, today)}后${how}` : how;
}
