import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, Input, Pagination, Segmented, Table, Tag, type TableColumnsType } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { Link } from 'react-router';
import { ClippedText } from '../../components/clipped-text';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { listContracts, type AdminContractCard } from './api/contracts';
import { ContractState } from './contract-state';

/** What the office may look at separately; the first shows everything. */
const SHOWN = [
  { value: '', label: '全部' },
  { value: 'active', label: '进行中' },
  { value: 'paused', label: '暂停中' },
  { value: 'asked', label: '想换人' },
  { value: 'awaiting_payment', label: '待支付' },
  { value: 'ended', label: '已取消' },
];
const PAGE_SIZE = 20;
/** The longest text the API searches for. */
const SEARCH_LENGTH = 40;

/** Every package contract, filtered by what is in the address. */
export function ContractsPage() {
  const today = useToday();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const show = SHOWN.find(({ value }) => value === search.get('show'))?.value ?? '';
  const q = search.get('q') ?? '';
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1);
  const change = (part: Record<string, string>): void => {
    const next = new URLSearchParams({ ...(show && { show }), ...(q && { q }), ...part });
    for (const [name, value] of [...next]) if (!value) next.delete(name);
    setSearch(next);
  };
  const filters = { show: show || undefined, q: q || undefined, page, pageSize: PAGE_SIZE };
  const query = useQuery({
    queryKey: ['contracts', filters],
    queryFn: ({ signal }) => listContracts(filters, signal),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<AdminContractCard> = [
    {
      title: '合同号',
      width: 160,
      render: (_, { id, no }) => <Link to={`/contracts/${id}`}>{no}</Link>,
    },
    {
      title: '状态',
      width: 150,
      render: (_, one) => (
        <>
          <ContractState contract={one} />
          {one.asked && <Tag color="warning">想换人</Tag>}
        </>
      ),
    },
    { title: '客户', width: 110, render: (_, { customerName }) => <ClippedText>{customerName}</ClippedText> },
    { title: '电话', width: 120, dataIndex: 'phoneMasked' },
    {
      title: '服务',
      render: (_, { serviceName, packageName }) => <ClippedText>{`${serviceName} · ${packageName}`}</ClippedText>,
    },
    { title: '地址', width: 180, render: (_, { addressShort }) => <ClippedText>{addressShort}</ClippedText> },
    { title: '进度', width: 80, align: 'right', render: (_, one) => `${one.doneCount}/${one.visitCount}` },
    {
      title: '下一次',
      width: 150,
      render: (_, { nextAt }) => (nextAt ? dayAndTime(nextAt, today) : '—'),
    },
    { title: '金额', width: 100, align: 'right', render: (_, { totalFen }) => money(totalFen) },
  ];

  return (
    <Page title="套餐合同" aside={query.data && <span>共 {query.data.total.toLocaleString('zh-CN')} 份</span>}>
      <Flex gap={16} align="center" wrap role="search" aria-label="合同筛选">
        <Segmented
          aria-label="合同状态"
          options={SHOWN}
          value={show}
          onChange={(value) => change({ show: value, page: '' })}
        />
        <Input.Search
          key={q}
          allowClear
          aria-label="搜索合同"
          placeholder="合同号、姓名、电话后四位"
          maxLength={SEARCH_LENGTH}
          style={{ width: 260 }}
          defaultValue={q}
          onSearch={(text) => change({ q: text.trim(), page: '' })}
        />
      </Flex>
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <NothingHere
              title={show || q ? '没有符合条件的合同' : '还没有套餐合同'}
              hint={show || q ? '可以换一个状态，或清除搜索再看。' : '客户在小程序买下套餐后，会出现在这里。'}
            />
          ) : (
            <>
              <Table
                rowKey="id"
                size="small"
                tableLayout="fixed"
                pagination={false}
                columns={columns}
                dataSource={items}
                onRow={({ id }) => ({ onDoubleClick: () => void navigate(`/contracts/${id}`) })}
              />
              <Pagination
                size="small"
                align="end"
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                showSizeChanger={false}
                showTotal={(all, [first, last]) => `第 ${first}–${last} 份，共 ${all} 份`}
                onChange={(next) => change({ page: next > 1 ? String(next) : '' })}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
