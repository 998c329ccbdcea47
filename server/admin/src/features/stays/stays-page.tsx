import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Card } from '../../components/card';
import { ClippedText } from '../../components/clipped-text';
import { NothingHere } from '../../components/nothing-here';
import { pagesOf } from '../../components/pages-of';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { rowKeys } from '../../components/row-keys';
import { RowsSkeleton } from '../../components/skeleton';
import { money } from '../../lib/money';
import { listStays, type StayLine } from './api/stays';
import { StayTag } from './stay-tag';

const COLUMNS: TableColumnsType<StayLine> = [
  { title: '编号', width: 180, render: (_, { id, no }) => <Link to={`/stays/${id}`}>{no}</Link> },
  { title: '状态', width: 130, render: (_, stay) => <StayTag stay={stay} /> },
  { title: '客户', width: 120, render: (_, { customerName }) => <ClippedText>{customerName}</ClippedText> },
  { title: '服务', render: (_, { serviceName }) => <ClippedText>{serviceName}</ClippedText> },
  { title: '日子', width: 240, render: (_, { first, last, days }) => `${first} 到 ${last}（${days}天）` },
  { title: '服务人员', width: 120, render: (_, { worker }) => worker.name },
  { title: '地址', width: 180, render: (_, { addressShort }) => <ClippedText>{addressShort}</ClippedText> },
  { title: '金额', width: 120, align: 'right', render: (_, { totalFen }) => money(totalFen) },
];

/** Who lives with whom, and from when to when. */
export function StaysPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1);
  const query = useQuery({
    queryKey: ['stays', page],
    queryFn: ({ signal }) => listStays(page, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title="住家服务">
      <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <NothingHere title="还没有住家服务" hint="客户在小程序里选好日子和人选，付款后就会出现在这里。" />
          ) : (
            <Card title="住家服务" note={`共${total}份，最新的在前`}>
              <Table
                rowKey="id"
                size="small"
                scroll={{ x: 860 }}
                columns={COLUMNS}
                dataSource={items}
                pagination={pagesOf({ total, pageSize }, page, (next) => setSearch({ page: String(next) }))}
                onRow={rowKeys<StayLine>({
                  keyOf: ({ id }) => id,
                  onOpen: ({ id }) => void navigate(`/stays/${id}`),
                  firstKey: items[0]?.id,
                })}
              />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}
