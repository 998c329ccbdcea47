import { Table, type TableColumnsType } from 'antd';
import { Card } from '../../../components/card';
import type { PlanChange } from '../api/day-plans';
import { whoIsTold, type Told } from './who-is-told';

const COLUMNS: TableColumnsType<Told> = [
  { title: '谁', dataIndex: 'who', width: 160 },
  { title: '会收到', dataIndex: 'what' },
];

/** Who is affected, before anything is applied. */
export function WhoIsToldCard({ changes }: { changes: readonly PlanChange[] }) {
  const { customers, workers } = whoIsTold(changes);
  return (
    <Card title="会影响并通知谁" note={`${customers.length}位客户，${workers.length}位服务人员；应用时一起通知`}>
      <Table
        rowKey="key"
        size="small"
        pagination={customers.length + workers.length > 20 ? { pageSize: 20 } : false}
        scroll={{ x: 560 }}
        columns={COLUMNS}
        dataSource={[...customers, ...workers]}
      />
    </Card>
  );
}
