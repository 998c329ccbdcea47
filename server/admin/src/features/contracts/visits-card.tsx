import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { StateTag } from '../orders/state-tag';
import type { AdminContract } from './api/contracts';
import { SkipModal } from './skip-modal';

type Visit = Schemas['ContractVisitView'];

/** Every visit with its own order, who holds its time, and its part of the money. */
export function VisitsCard({ contract, maySkip }: { contract: AdminContract; maySkip: boolean }) {
  const today = useToday();
  const [skipped, setSkipped] = useState<Visit | null>(null);
  const holders = new Map(contract.holders.map(({ seq, workerId, name }) => [seq, { workerId, name }]));
  const columns: TableColumnsType<Visit> = [
    { title: '次', width: 56, render: (_, { seq }) => `第${seq}次` },
    {
      title: '上门时间',
      render: (_, { state, startAt }) =>
        state === 'paused' ? `原定 ${dayAndTime(startAt, today)}` : dayAndTime(startAt, today),
    },
    { title: '状态', width: 90, render: (_, { state }) => <StateTag state={state} /> },
    {
      title: '服务人员',
      width: 110,
      render: (_, { seq }) => {
        const holder = holders.get(seq);
        return holder ? <Link to={`/workers/${holder.workerId}`}>{holder.name}</Link> : '—';
      },
    },
    { title: '金额', width: 100, align: 'right', render: (_, { shareFen }) => money(shareFen) },
    {
      title: '',
      width: 132,
      align: 'right',
      render: (_, visit) => (
        <>
          {maySkip && visit.open && (
            <Button size="small" type="link" onClick={() => setSkipped(visit)}>
              跳过
            </Button>
          )}
          {visit.orderId && <Link to={`/orders/${visit.orderId}`}>订单</Link>}
        </>
      ),
    },
  ];
  return (
    <Card title="每一次上门" note="改期在订单页；跳过会挪到最后一次之后">
      <Table rowKey="seq" size="small" pagination={false} columns={columns} dataSource={contract.visits} />
      {skipped && <SkipModal contractId={contract.id} visit={skipped} onClose={() => setSkipped(null)} />}
    </Card>
  );
}
