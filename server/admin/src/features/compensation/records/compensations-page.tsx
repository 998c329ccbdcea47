import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Segmented } from 'antd';
import { useState } from 'react';
import { addDays } from '@daowei/shared/kernel/local-date';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { useToday } from '../../../lib/clock';
import { saveCsv, toCsv } from '../../../lib/csv';
import { live } from '../../../lib/live';
import { listGrants, type Cause, type GrantQuery } from '../api/compensations';
import { GRANT_COLUMNS } from './grant-columns';
import { GrantTotals } from './grant-totals';
import { GrantsTable } from './grants-table';

const CAUSES: { readonly value: Cause | 'all'; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'late', label: '迟到' },
  { value: 'predicted', label: '预计延误' },
  { value: 'no_show', label: '未上门' },
];

/** Today and the 29 days before it: the usual look back over a month. */
const DAYS_BACK = 29;

/** 赔付记录: what broken promises gave, why, and what it comes to. */
export function CompensationsPage() {
  const today = useToday();
  const [from, setFrom] = useState<string>(() => addDays(today, -DAYS_BACK));
  const [to, setTo] = useState<string>(today);
  const [cause, setCause] = useState<Cause | 'all'>('all');
  const asked: GrantQuery = { from, to, cause: cause === 'all' ? undefined : cause };
  const query = useQuery({
    queryKey: ['compensation', 'grants', asked],
    queryFn: ({ signal }) => listGrants(asked, signal),
    placeholderData: keepPreviousData,
    enabled: from !== '' && to !== '',
    ...live,
  });
  const rows = query.data?.items ?? [];
  return (
    <Page
      title="赔付记录"
      actions={
        <Button
          icon={<DownloadOutlined />}
          disabled={rows.length === 0}
          onClick={() => saveCsv(`到位赔付-${from}-${to}.csv`, toCsv(GRANT_COLUMNS, rows))}
        >
          导出 CSV
        </Button>
      }
    >
      <Flex gap={12} wrap align="center">
        <Segmented<Cause | 'all'> aria-label="原因" options={CAUSES} value={cause} onChange={setCause} />
        <Day name="从" value={from} onChange={setFrom} />
        <Day name="到" value={to} onChange={setTo} />
      </Flex>
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ items, totals }) =>
          items.length === 0 ? (
            <NothingHere title="这些天没有赔付" hint="迟到、预计延误和未上门的赔付会自动出现在这里。" />
          ) : (
            <>
              <GrantTotals totals={totals} />
              <GrantsTable grants={items} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function Day({ name, value, onChange }: { name: string; value: string; onChange: (day: string) => void }) {
  return (
    <label>
      {name}{' '}
      <Input
        type="date"
        aria-label={`${name}哪天`}
        style={{ width: 150 }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
