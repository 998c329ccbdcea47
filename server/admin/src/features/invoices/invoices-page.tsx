import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Input, Pagination, Segmented, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { saveCsv, toCsv } from '../../lib/csv';
import { live } from '../../lib/live';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { listInvoices, type Invoice, type InvoiceQuery, type InvoiceState } from './api/invoices';
import { InvoiceActions } from './invoice-actions';
import { CSV_COLUMNS, KINDS, STATES } from './invoice-words';

const VIEWS = [
  { value: 'all', label: '全部', states: undefined },
  { value: 'failed', label: '开具失败', states: ['failed'] },
  { value: 'open', label: '开具中', states: ['asked', 'working'] },
  { value: 'issued', label: '已开具', states: ['issued'] },
  { value: 'reversed', label: '已红冲', states: ['reversed'] },
] as const satisfies readonly { value: string; label: string; states: readonly InvoiceState[] | undefined }[];
type View = (typeof VIEWS)[number]['value'];

const PAGE_SIZE = 50;
/** The most the server hands out at once. */
const EXPORT_SIZE = 200;

/** 发票: what was issued, what is on its way, and refused ones to be tried again. */
export function InvoicesPage() {
  const [view, setView] = useState<View>('all');
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const asked: InvoiceQuery = {
    state: VIEWS.find(({ value }) => value === view)?.states,
    q: text.trim(),
    page,
    pageSize: PAGE_SIZE,
  };
  const query = useQuery({
    queryKey: ['invoices', 'list', asked],
    queryFn: ({ signal }) => listInvoices(asked, signal),
    placeholderData: keepPreviousData,
    ...live,
  });
  return (
    <Page title="发票" actions={<ExportButton asked={asked} disabled={!query.data?.total} />}>
      <Flex gap={12} wrap>
        <Segmented<View>
          options={VIEWS.map(({ value, label }) => ({ value, label }))}
          value={view}
          onChange={(next) => {
            setView(next);
            setPage(1);
          }}
        />
        <Input.Search
          allowClear
          aria-label="查找发票"
          placeholder="发票号码、订单号或抬头"
          style={{ maxWidth: 280 }}
          onSearch={(next) => {
            setText(next);
            setPage(1);
          }}
        />
      </Flex>
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <NothingHere title="没有符合条件的发票" hint="客户在小程序的预约详情里申请，开好的发票会出现在这里。" />
          ) : (
            <>
              <InvoicesTable invoices={items} />
              <Pagination
                size="small"
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                showSizeChanger={false}
                onChange={setPage}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function InvoicesTable({ invoices }: { invoices: readonly Invoice[] }) {
  const today = useToday();
  const columns: TableColumnsType<Invoice> = [
    { title: '申请', width: 130, render: (_, { askedAt }) => dayAndTime(askedAt, today) },
    {
      title: '状态',
      width: 110,
      render: (_, { state }) => <Tag color={STATES[state].color}>{STATES[state].name}</Tag>,
    },
    { title: '类型', width: 70, render: (_, { kind }) => KINDS[kind] },
    { title: '发票号码', width: 200, render: (_, { number }) => number ?? '—' },
    {
      title: '抬头',
      render: (_, { title, problem, cause }) => (
        <>
          <div>{title.name}</div>
          {title.taxNo && <small>{title.taxNo}</small>}
          {(problem ?? cause) && <div>{problem ?? cause}</div>}
        </>
      ),
    },
    { title: '金额', width: 110, align: 'right', render: (_, { amountFen }) => money(amountFen) },
    {
      title: '订单',
      width: 190,
      render: (_, { orderId, orderNo }) => <Link to={`/orders/${orderId}`}>{orderNo}</Link>,
    },
    { title: '操作', width: 120, render: (_, invoice) => <InvoiceActions invoice={invoice} /> },
  ];
  return (
    <Table<Invoice>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 1_100 }}
      columns={columns}
      dataSource={invoices}
    />
  );
}

/** What the filter shows, all pages of it, as a sheet for the accountant. */
function ExportButton({ asked, disabled }: { asked: InvoiceQuery; disabled: boolean }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const all: Invoice[] = [];
      for (let page = 1; ; page += 1) {
        const { items, total } = await listInvoices({ ...asked, page, pageSize: EXPORT_SIZE });
        all.push(...items);
        if (items.length === 0 || all.length >= total) break;
      }
      saveCsv('发票.csv', toCsv(CSV_COLUMNS, all));
    } catch (error) {
      message.error(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} disabled={disabled} onClick={() => void save()}>
      导出 CSV
    </Button>
  );
}
