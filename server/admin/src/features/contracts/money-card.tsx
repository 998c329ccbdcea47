import { Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { money as amount } from '../../lib/money';
import { dayAndTime } from '../../lib/time';

type Entry = Schemas['ContractMoney'];

/** What came in for the package and what went back. */
export function MoneyCard({ money }: { money: readonly Entry[] }) {
  const today = useToday();
  const columns: TableColumnsType<Entry> = [
    { title: '时间', width: 120, render: (_, { at }) => dayAndTime(at, today) },
    { title: '事由', dataIndex: 'reason' },
    { title: '状态', width: 76, dataIndex: 'state' },
    { title: '金额', width: 96, align: 'right', render: (_, { amountFen }) => amount(amountFen) },
  ];
  return (
    <Card title="收付">
      <Table
        rowKey={({ at, reason }) => `${at} ${reason}`}
        size="small"
        pagination={false}
        columns={columns}
        dataSource={money}
        locale={{ emptyText: '还没有付款' }}
      />
    </Card>
  );
}
