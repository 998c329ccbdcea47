import { Button, Progress, Table, Tag, type TableColumnsType } from 'antd';
import { ClippedText } from '../../components/clipped-text';
import { money } from '../../lib/money';
import type { StatementRow } from './api/wages';

const COLORS: Record<StatementRow['state'], string> = {
  draft: 'default',
  objected: 'warning',
  confirmed: 'processing',
  checked: 'processing',
  approved: 'success',
  paying: 'warning',
  paid: 'success',
};

/** Every worker of the month, the largest pay first; what waits for a person stands out. */
export function StatementsTable({ rows, onOpen }: { rows: readonly StatementRow[]; onOpen: (id: string) => void }) {
  const sent = rows.filter(({ state }) => state === 'paying' || state === 'paid');
  const paid = sent.filter(({ state }) => state === 'paid').length;
  const columns: TableColumnsType<StatementRow> = [
    {
      title: '服务人员',
      width: 130,
      render: (_, { id, workerName, isGuest }) => (
        <>
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onOpen(id)}>
            {workerName}
          </Button>
          {isGuest && <Tag style={{ marginInlineStart: 6 }}>支援</Tag>}
        </>
      ),
    },
    { title: '等级', dataIndex: 'level', width: 70 },
    { title: '单数', dataIndex: 'visits', width: 70, align: 'right' },
    { title: '按规则', width: 120, align: 'right', render: (_, { byRuleFen }) => money(byRuleFen) },
    {
      title: '更正',
      width: 110,
      align: 'right',
      render: (_, { byHandFen }) => (byHandFen === 0 ? '—' : money(byHandFen)),
    },
    { title: '应发', width: 130, align: 'right', render: (_, { totalFen }) => <b>{money(totalFen)}</b> },
    {
      title: '比上月',
      width: 110,
      align: 'right',
      render: (_, { beforeFen, totalFen }) => (beforeFen === null ? '—' : money(totalFen - beforeFen)),
    },
    {
      title: '状态',
      // what a worker wrote may be long; it is read in full when the statement is opened
      render: (_, { state, stateText, objection, problem }) => (
        <>
          <Tag color={COLORS[state]}>{stateText}</Tag>
          <ClippedText>{problem ?? objection ?? ''}</ClippedText>
        </>
      ),
    },
  ];
  return (
    <>
      {sent.length > 0 && (
        <Progress
          percent={Math.round((paid / sent.length) * 100)}
          aria-label="发放进度"
          format={() => `${paid}/${sent.length} 已到账`}
        />
      )}
      <Table
        rowKey="id"
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 900 }}
        columns={columns}
        dataSource={[...rows]}
      />
    </>
  );
}
