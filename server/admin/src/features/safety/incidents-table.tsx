import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { ClippedText } from '../../components/clipped-text';
import { TimeLeft } from '../../components/time-left';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { IncidentCard } from './api/incidents';
import { INCIDENT_COLOURS } from './incident-words';
import { visitName } from './visit-name';

const WIDTH = 1_000;

/** Incident files, those that are worked on first. */
export function IncidentsTable({ items }: { items: readonly IncidentCard[] }) {
  const today = useToday();
  const columns: TableColumnsType<IncidentCard> = [
    { title: '发生', width: 120, render: (_, { happenedAt }) => dayAndTime(happenedAt, today) },
    {
      title: '状态',
      width: 100,
      render: (_, { state, stateText }) => <Tag color={INCIDENT_COLOURS[state]}>{stateText}</Tag>,
    },
    { title: '什么', dataIndex: 'kindText', width: 110 },
    { title: '经过', render: (_, { words }) => <ClippedText>{words}</ClippedText> },
    { title: '服务', width: 190, render: (_, row) => visitName(row) },
    { title: '负责人', width: 130, render: (_, { ownerLabel }) => ownerLabel ?? '还没有人' },
    {
      title: '整改期限',
      width: 110,
      render: (_, { actionDueAt }) => (actionDueAt === null ? '—' : <TimeLeft due={actionDueAt} />),
    },
    {
      title: '',
      width: 80,
      fixed: 'right',
      render: (_, { id, no }) => (
        <Link to={`/safety/incidents/${id}`} aria-label={`打开${no}`}>
          <Button size="small" tabIndex={-1}>
            打开
          </Button>
        </Link>
      ),
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={items.length > 20 && { pageSize: 20, showSizeChanger: false }}
      scroll={{ x: WIDTH }}
      columns={columns}
      dataSource={[...items]}
    />
  );
}
