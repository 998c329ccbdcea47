import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { NothingHere } from '../../../components/nothing-here';
import { pagesOf } from '../../../components/pages-of';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { money } from '../../../lib/money';
import { fullStamp } from '../../../lib/time';
import { listFinanceFacts, type FactsAsked, type FinanceFact } from '../api/get-finance';
import { FIGURES } from './finance-words';

/** Which figure is looked behind, and how it is called. */
export type FactsChoice = Omit<FactsAsked, 'page'> & { readonly title: string };

const COLUMNS: TableColumnsType<FinanceFact> = [
  { title: '时间', width: 170, render: (_, { happenedAt }) => fullStamp(happenedAt) },
  { title: '事项', width: 100, dataIndex: 'kindName' },
  {
    title: '上门',
    render: (_, { orderId, orderNo, what, ref }) =>
      orderId ? (
        <>
          <Link to={`/orders/${orderId}`}>{orderNo}</Link> {what}
        </>
      ) : (
        ref
      ),
  },
  { title: '金额', width: 130, align: 'right', render: (_, { amountFen }) => money(amountFen) },
];

/** The visits and facts behind one figure. */
export function FactsDrawer({ choice, onClose }: { choice: FactsChoice; onClose: () => void }) {
  const { title, ...rest } = choice;
  const [page, setPage] = useState(1);
  const asked = { ...rest, page };
  const query = useQuery({
    queryKey: ['finance', 'facts', asked],
    queryFn: ({ signal }) => listFinanceFacts(asked, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Drawer open size={760} title={[FIGURES[choice.figure], title].filter(Boolean).join(' · ')} onClose={onClose}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(list) =>
          list.items.length === 0 ? (
            <NothingHere title="背后没有记录" hint="换一段时间看看。" />
          ) : (
            <Table
              rowKey="id"
              size="small"
              columns={COLUMNS}
              dataSource={list.items}
              pagination={pagesOf(list, page, setPage)}
            />
          )
        }
      </QueryView>
    </Drawer>
  );
}
