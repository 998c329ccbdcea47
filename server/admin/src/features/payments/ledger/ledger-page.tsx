import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { isLocalDate } from '@daowei/shared/kernel/local-date';
import { yuan } from '@daowei/shared/kernel/fen';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { useToday } from '../../../lib/clock';
import { saveCsv, toCsv } from '../../../lib/csv';
import { money } from '../../../lib/money';
import { getLedger, type AccountBalance } from '../api/ledger';
import { JournalsCard } from './journals-card';

const KINDS: Record<AccountBalance['kind'], string> = {
  asset: '资产',
  liability: '负债',
  income: '收入',
  expense: '费用',
};

/** The general ledger: every account at the end of a day, and the journals behind one of them. */
export function LedgerPage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('day') ?? '';
  const day = isLocalDate(asked) && asked <= today ? asked : today;
  const query = useQuery({ queryKey: ['ledger', day], queryFn: ({ signal }) => getLedger(day, signal) });
  const account = query.data?.accounts.find((one) => one.account === search.get('account'));
  const columns: TableColumnsType<AccountBalance> = [
    { title: '类别', width: 90, render: (_, { kind }) => KINDS[kind] },
    {
      title: '科目',
      render: (_, one) => (
        <Button type="link" size="small" onClick={() => setSearch({ day, account: one.account })}>
          {one.name}
        </Button>
      ),
    },
    { title: '当日借方', width: 160, align: 'right', render: (_, { debitFen }) => money(debitFen) },
    { title: '当日贷方', width: 160, align: 'right', render: (_, { creditFen }) => money(creditFen) },
    { title: '日终余额', width: 180, align: 'right', render: (_, { balanceFen }) => <b>{money(balanceFen)}</b> },
  ];
  return (
    <Page
      title="总账"
      actions={
        <>
          <DatePicker
            aria-label="日期"
            allowClear={false}
            value={dayjs(day)}
            maxDate={dayjs(today)}
            onChange={(chosen) => chosen && setSearch({ day: chosen.format('YYYY-MM-DD') })}
          />
          <Button disabled={!query.data} onClick={() => query.data && saveBalances(day, query.data.accounts)}>
            导出 CSV
          </Button>
        </>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={360} />}>
        {({ accounts }) => (
          <>
            <Card title={`${day} 日终`} note="余额是全部凭证之和；点科目看背后的凭证">
              <Table rowKey="account" size="small" pagination={false} columns={columns} dataSource={accounts} />
            </Card>
            {account && <JournalsCard key={`${account.account} ${day}`} account={account} day={day} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function saveBalances(day: string, accounts: readonly AccountBalance[]): void {
  const text = toCsv<AccountBalance>(
    [
      { title: '类别', value: ({ kind }) => KINDS[kind] },
      { title: '科目', value: ({ name }) => name },
      { title: '当日借方（元）', value: ({ debitFen }) => yuan(debitFen) },
      { title: '当日贷方（元）', value: ({ creditFen }) => yuan(creditFen) },
      { title: '日终余额（元）', value: ({ balanceFen }) => yuan(balanceFen) },
    ],
    accounts,
  );
  saveCsv(`到位总账-${day}.csv`, text);
}
