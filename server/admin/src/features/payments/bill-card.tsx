import { Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime, fullStamp } from '../../lib/time';
import styles from './bill-card.module.css';

type Bill = Schemas['BillView'];
type Extra = Schemas['ExtraView'];

const EXTRA_STATES: Record<Extra['state'], string> = {
  proposed: '等客户答复',
  agreed: '客户已同意',
  declined: '客户没有同意',
  withdrawn: '已收回',
  lapsed: '没有答复，不延时',
};

const EXTRA_COLUMNS: TableColumnsType<Extra> = [
  {
    title: '现场增加',
    key: 'name',
    render: (_, { name, quantity }) => `${name}${quantity > 1 ? `×${quantity}` : ''}`,
  },
  { title: '理由', key: 'reason', ellipsis: true, dataIndex: 'reason' },
  { title: '金额', key: 'amount', width: 96, align: 'right', render: (_, { amountFen }) => money(amountFen) },
  { title: '答复', key: 'state', width: 108, render: (_, { state }) => EXTRA_STATES[state] },
];

/** What is paid in two parts and what was added on site; nothing where all was paid when booking. */
export function BillCard({ bill }: { bill: Bill }) {
  const today = useToday();
  const { depositFen, because, extras, balance, afterVisitFen } = bill;
  if (depositFen === null && extras.length === 0 && !balance) return null;
  return (
    <Card title="尾款" note={because ?? undefined}>
      <dl className={styles.facts}>
        {depositFen !== null && <Fact name="定金" value={money(depositFen)} />}
        <Fact name={balance ? '尾款' : '签字后应付'} value={money(balance?.amountFen ?? afterVisitFen)} />
        {balance && <Fact name="已付" value={money(balance.paidFen)} />}
        {balance && <Fact name="还欠" value={money(balance.owedFen)} />}
        {balance && (
          <Fact
            name={balance.settledAt ? '付清' : '期限'}
            value={dayAndTime(balance.settledAt ?? balance.dueAt, today)}
            title={fullStamp(balance.settledAt ?? balance.dueAt)}
          />
        )}
      </dl>
      {extras.length > 0 && (
        <Table<Extra>
          size="small"
          rowKey="id"
          tableLayout="fixed"
          pagination={false}
          columns={EXTRA_COLUMNS}
          dataSource={extras}
        />
      )}
    </Card>
  );
}

function Fact({ name, value, title }: { name: string; value: string; title?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd title={title}>{value}</dd>
    </div>
  );
}
