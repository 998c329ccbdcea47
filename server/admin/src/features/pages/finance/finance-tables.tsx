import { Button, Flex, Table, type TableColumnsType } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { money } from '../../../lib/money';
import type { Finance, FinancePeriod } from '../api/get-finance';
import type { FactsChoice } from './facts-drawer';
import { causeName, channelName, endOf, periodName, serviceName } from './finance-words';

type Row = Schemas['FinanceRowView'] &
  Partial<Pick<Schemas['FinanceWorkView'], 'visits' | 'visitCostFen'>> & { readonly label: string };

interface Opening {
  found: Finance;
  onOpen: (choice: FactsChoice) => void;
}

const COST_AND_MARGIN: TableColumnsType<Row> = [
  { title: '费用', width: 120, align: 'right', render: (_, { costFen }) => money(costFen) },
  { title: '毛利', width: 130, align: 'right', render: (_, { marginFen }) => <b>{money(marginFen)}</b> },
  {
    title: '毛利率',
    width: 90,
    align: 'right',
    render: (_, { marginFen, revenueFen }) =>
      revenueFen > 0 ? `${((marginFen / revenueFen) * 100).toFixed(1)}%` : '—',
  },
];

function revenueColumn(open: (row: Row) => void): TableColumnsType<Row>[number] {
  return {
    title: '净收入',
    width: 140,
    align: 'right',
    render: (_, row) => (
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(row)}>
        {money(row.revenueFen)}
      </Button>
    ),
  };
}

/** Margin per service and per channel. */
export function LabelsCard({ found, onOpen }: Opening) {
  const { from, to } = found;
  const services = found.services.map((row) => ({ ...row, label: serviceName(row) }));
  const channels = found.channels.map((row) => ({ ...row, label: channelName(row.key) }));
  const columns = (title: string, name: 'service' | 'channel'): TableColumnsType<Row> => [
    { title, dataIndex: 'label' },
    revenueColumn(({ key, label }) => onOpen({ figure: 'revenue', title: label, from, to, [name]: key })),
    { title: '上门', width: 80, align: 'right', render: (_, { visits }) => visits ?? '—' },
    {
      title: '每单劳务',
      width: 110,
      align: 'right',
      render: (_, { visitCostFen }) =>
        visitCostFen === null || visitCostFen === undefined ? '—' : money(visitCostFen),
    },
    ...COST_AND_MARGIN,
  ];
  return (
    <Flex vertical gap={16}>
      <Card title="各项服务的毛利" note="点净收入看背后的上门">
        {services.length === 0 ? (
          <NothingHere title="这段时间还没有收入" hint="服务签收后确认收入，会出现在这里。" />
        ) : (
          <Table
            rowKey="key"
            size="small"
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            columns={columns('服务', 'service')}
            dataSource={services}
          />
        )}
      </Card>
      <Card title="各渠道的毛利" note="怎样卖出的">
        <Table
          rowKey="key"
          size="small"
          pagination={false}
          columns={columns('渠道', 'channel')}
          dataSource={channels}
        />
      </Card>
    </Flex>
  );
}

/** The figures of every day, week or month. */
export function PeriodsCard({ found, by, onOpen }: Opening & { by: FinancePeriod }) {
  const rows = found.periods.map((row) => ({ ...row, label: periodName(row.key, by, found.to) })).reverse();
  const choice = ({ key, label }: Row) => ({
    title: label,
    from: key < found.from ? found.from : key,
    to: endOf(key, by, found.to),
  });
  const columns: TableColumnsType<Row> = [
    { title: '时间', dataIndex: 'label' },
    {
      title: '收款',
      width: 140,
      align: 'right',
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          style={{ padding: 0 }}
          onClick={() => onOpen({ figure: 'collected', ...choice(row) })}
        >
          {money(row.collectedFen)}
        </Button>
      ),
    },
    { title: '退款', width: 130, align: 'right', render: (_, { refundedFen }) => money(refundedFen) },
    revenueColumn((row) => onOpen({ figure: 'revenue', ...choice(row) })),
    ...COST_AND_MARGIN,
  ];
  return (
    <Card title="收支走势" note="上海时间的自然日；周从周一开始">
      <Table
        rowKey="key"
        size="small"
        pagination={{ pageSize: 14, hideOnSinglePage: true }}
        columns={columns}
        dataSource={rows}
      />
    </Card>
  );
}

/** What was spent, by account and root cause. */
export function CostsCard({ costs }: { costs: Finance['costs'] }) {
  const columns: TableColumnsType<Finance['costs'][number]> = [
    { title: '费用科目', dataIndex: 'account' },
    { title: '原因', render: (_, { cause }) => causeName(cause) },
    { title: '金额', width: 160, align: 'right', render: (_, { costFen }) => money(costFen) },
  ];
  return (
    <Card title="费用与赔付原因">
      {costs.length === 0 ? (
        <NothingHere title="这段时间没有费用" hint="微信手续费在关账时入账；赔付与红包发出后按原因列在这里。" />
      ) : (
        <Table
          rowKey={({ account, cause }) => `${account} ${cause}`}
          size="small"
          pagination={false}
          columns={columns}
          dataSource={costs}
        />
      )}
    </Card>
  );
}
