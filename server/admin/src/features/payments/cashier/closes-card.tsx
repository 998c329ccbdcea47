import { Alert, Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { may } from '../../../lib/access';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { useSession } from '../../../lib/session';
import { dayAndTime } from '../../../lib/time';
import { checkShift } from '../api/cashier';
import { useCashierCommand } from './use-cashier-command';

type Close = Schemas['CashierCloseView'];

/** Every close, those that wait for their second person first. */
export function ClosesCard({ closes }: { closes: readonly Close[] }) {
  const today = useToday();
  const { session } = useSession();
  const mayCheck = may(session?.me.roles ?? [], 'receipts.check');
  const checking = useCashierCommand<{ closeId: string }>(({ closeId }, key) => checkShift(closeId, key), '已复核');
  const columns: TableColumnsType<Close> = [
    { title: '交班', key: 'at', width: 150, render: (_, { handedAt }) => dayAndTime(handedAt, today) },
    { title: '收银', key: 'cashier', dataIndex: 'cashier', width: 150 },
    { title: '账面', key: 'book', width: 110, align: 'right', render: (_, { bookFen }) => money(bookFen) },
    { title: '清点', key: 'counted', width: 110, align: 'right', render: (_, { countedFen }) => money(countedFen) },
    {
      title: '差额',
      key: 'difference',
      render: (_, { differenceFen, because }) =>
        differenceFen === 0 ? '相符' : `${money(differenceFen)}：${because ?? ''}`,
    },
    {
      title: '复核',
      key: 'check',
      width: 190,
      render: (_, { id, state, isMine, countedFen, checkedBy }) =>
        state === 'checked' ? (
          checkedBy
        ) : mayCheck && !isMine ? (
          <Popconfirm
            title={`我已清点，现金为${money(countedFen)}`}
            okText="确认"
            cancelText="再数一遍"
            onConfirm={() => checking.mutate({ closeId: id })}
          >
            <Button size="small">复核</Button>
          </Popconfirm>
        ) : (
          '等另一位同事复核'
        ),
    },
  ];
  return (
    <Card title="交班记录">
      {checking.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(checking.error)} />}
      {closes.length === 0 ? (
        <NothingHere compact title="还没有交班记录。" />
      ) : (
        <Table<Close> size="small" rowKey="id" pagination={false} columns={columns} dataSource={closes} />
      )}
    </Card>
  );
}
