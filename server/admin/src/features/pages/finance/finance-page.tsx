import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, isLocalDate } from '@daowei/shared/kernel/local-date';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { useToday } from '../../../lib/clock';
import { getFinance, type FinancePeriod } from '../api/get-finance';
import { saveFinance } from './export-finance';
import { FactsDrawer, type FactsChoice } from './facts-drawer';
import { FinanceFigures } from './finance-figures';
import { CostsCard, LabelsCard, PeriodsCard } from './finance-tables';

const PERIODS: { readonly value: FinancePeriod; readonly label: string }[] = [
  { value: 'day', label: '按日' },
  { value: 'week', label: '按周' },
  { value: 'month', label: '按月' },
];
/** What is shown when nothing was chosen. */
const DAYS_SHOWN = 30;

/** What came in, went back, was earned and spent; every figure opens the visits behind it. */
export function FinancePage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<FactsChoice | null>(null);
  const dayIn = (name: string, otherwise: string): string => {
    const asked = search.get(name) ?? '';
    return isLocalDate(asked) ? asked : otherwise;
  };
  const by = PERIODS.find(({ value }) => value === search.get('by'))?.value ?? 'week';
  const asked = { from: dayIn('from', addDays(today, 1 - DAYS_SHOWN)), to: dayIn('to', today), by };
  const query = useQuery({ queryKey: ['finance', asked], queryFn: ({ signal }) => getFinance(asked, signal) });
  return (
    <Page
      title="财务"
      actions={
        <>
          <DatePicker.RangePicker
            aria-label="起止日期"
            allowClear={false}
            value={[dayjs(asked.from), dayjs(asked.to)]}
            onChange={(days) => {
              const [from, to] = (days ?? []).map((one) => one?.format('YYYY-MM-DD'));
              if (from && to) setSearch({ by, from, to });
            }}
          />
          <Segmented<FinancePeriod>
            options={PERIODS}
            value={by}
            onChange={(value) => setSearch({ from: asked.from, to: asked.to, by: value })}
          />
          <Button disabled={!query.data} onClick={() => query.data && saveFinance(query.data)}>
            导出 CSV
          </Button>
        </>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {(found) => (
          <Flex vertical gap={16}>
            <FinanceFigures
              total={found.total}
              onOpen={(figure) => setOpened({ figure, title: '', ...rangeOf(found) })}
            />
            <LabelsCard found={found} onOpen={setOpened} />
            <PeriodsCard found={found} by={by} onOpen={setOpened} />
            <CostsCard costs={found.costs} />
          </Flex>
        )}
      </QueryView>
      {opened && <FactsDrawer choice={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function rangeOf({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return { from, to };
}
