import { useQuery } from '@tanstack/react-query';
import { App, Alert, Button, DatePicker, Flex, Popconfirm, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { money } from '../../lib/money';
import { decideStatements, getWages, runPayout, type StatementRow, type WageMonth } from './api/wages';
import { StatementDrawer } from './statement-drawer';
import { StatementsTable } from './statements-table';
import { useWagesAct } from './use-wages-act';

/** 工资: what each worker gets for a month, two people who agree, and the payout with its progress. */
export function WagesPage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const lastMonth = addDays(localDate(`${today.slice(0, 7)}-01`), -1).slice(0, 7);
  const asked = search.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : lastMonth;
  const [opened, setOpened] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['wages', 'month', month],
    queryFn: ({ signal }) => getWages(month, signal),
    ...live,
  });
  return (
    <Page
      title="工资"
      actions={
        <DatePicker
          picker="month"
          aria-label="月份"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          onChange={(picked) => picked && setSearch({ month: picked.format('YYYY-MM') })}
        />
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {(found) =>
          found.items.length === 0 ? (
            <NothingHere title="这个月还没有工资单" hint="每月1日凌晨自动生成上个月的工资单，并通知服务人员核对" />
          ) : (
            <MonthCard key={found.month} found={found} onOpen={setOpened} />
          )
        }
      </QueryView>
      {opened && <StatementDrawer id={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function MonthCard({ found, onOpen }: { found: WageMonth; onOpen: (id: string) => void }) {
  const { message, modal } = App.useApp();
  const { items, month, states, totalFen } = found;
  const decide = useWagesAct(decideStatements, ({ done, refused }) => {
    if (done > 0) message.success(`已处理${done}份`);
    if (refused.length > 0)
      modal.warning({ title: `${refused.length}份没有通过`, content: <Reasons rows={items} refused={refused} /> });
  });
  const run = useWagesAct(runPayout, ({ statements }) => void message.success(`开始发放${statements}份`));
  const checkable = items.filter((row) => row.checkable);
  const checked = items.filter(({ state }) => state === 'checked');
  const approved = items.filter(({ state }) => state === 'approved');
  const sum = (rows: readonly StatementRow[]): string => money(rows.reduce((total, row) => total + row.totalFen, 0));
  const ids = (rows: readonly StatementRow[]): string[] => rows.map(({ id }) => id);
  const error = decide.error ?? run.error;
  return (
    <Card
      title={`共${items.length}份，${money(totalFen)}`}
      note="两位同事先后复核、批准后才能发放；改过工资单的人不能批准"
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap align="center" justify="space-between">
          <Flex gap={4} wrap>
            {states.map(({ state, stateText, count }) => (
              <Tag key={state}>
                {stateText} {count}
              </Tag>
            ))}
          </Flex>
          <Flex gap={8}>
            <Button
              disabled={checkable.length === 0}
              loading={decide.isPending}
              onClick={() => decide.mutate({ step: 'check', ids: ids(checkable) })}
            >
              复核{checkable.length}份
            </Button>
            <Button
              disabled={checked.length === 0}
              loading={decide.isPending}
              onClick={() => decide.mutate({ step: 'approve', ids: ids(checked) })}
            >
              批准{checked.length}份
            </Button>
            <Popconfirm
              title={`发放${approved.length}份，共${sum(approved)}`}
              description="钱会转到服务人员的微信，本人确认后到账。每份只会发放一次。"
              okText="发放"
              cancelText="先不发"
              onConfirm={() => run.mutate(month)}
            >
              <Button type="primary" disabled={approved.length === 0} loading={run.isPending}>
                发放{approved.length}份
              </Button>
            </Popconfirm>
          </Flex>
        </Flex>
        {error && <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />}
        <StatementsTable rows={items} onOpen={onOpen} />
      </Flex>
    </Card>
  );
}

function Reasons({
  rows,
  refused,
}: {
  rows: readonly StatementRow[];
  refused: readonly { readonly id: string; readonly because: string }[];
}) {
  return refused.map(({ id, because }) => (
    <div key={id}>
      {rows.find((row) => row.id === id)?.workerName}：{because}
    </div>
  ));
}
