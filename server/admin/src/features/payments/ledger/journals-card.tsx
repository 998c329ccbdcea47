import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import { ClippedText } from '../../../components/clipped-text';
import { NothingHere } from '../../../components/nothing-here';
import { pagesOf } from '../../../components/pages-of';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { money } from '../../../lib/money';
import { fullStamp } from '../../../lib/time';
import { listJournals, type AccountBalance, type Journal } from '../api/ledger';

/** So far back the journals of an account are shown. */
const DAYS_BACK = 30;

const COLUMNS: TableColumnsType<Journal> = [
  { title: '发生时间', width: 170, render: (_, { happenedAt }) => fullStamp(happenedAt) },
  { title: '事项', width: 110, dataIndex: 'kindName' },
  { title: '单号', width: 250, render: (_, { ref }) => <ClippedText>{ref}</ClippedText> },
  { title: '关于', width: 290, render: (_, { reference }) => <ClippedText>{reference}</ClippedText> },
  {
    title: '分录（借为正，贷为负）',
    render: (_, { lines }) => lines.map(({ name, amountFen }) => `${name} ${money(amountFen)}`).join('，'),
  },
];

/** The journals that made the balance of an account what it is. */
export function JournalsCard({ account, day }: { account: AccountBalance; day: string }) {
  const [page, setPage] = useState(1);
  const from = addDays(localDate(day), 1 - DAYS_BACK);
  const asked = { account: account.account, from, to: day, page };
  const query = useQuery({
    queryKey: ['ledger', 'journals', asked],
    queryFn: ({ signal }) => listJournals(asked, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Card title={`${account.name}的凭证`} note={`${from} 到 ${day}，最新的在前`}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(list) =>
          list.items.length === 0 ? (
            <NothingHere title="这段时间没有凭证" hint="换一天看看更早的。" />
          ) : (
            <Table
              rowKey="id"
              size="small"
              scroll={{ x: 1_080 }}
              columns={COLUMNS}
              dataSource={list.items}
              pagination={pagesOf(list, page, setPage)}
            />
          )
        }
      </QueryView>
    </Card>
  );
}
