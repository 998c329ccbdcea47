import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Drawer, Flex } from 'antd';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { money } from '../../lib/money';
import { getStatement, resendPay, type OfficeStatement } from './api/wages';
import { CorrectionForm } from './correction-form';
import { EntriesTable } from './entries-table';
import { useWagesAct } from './use-wages-act';

const ENDED: ReadonlySet<OfficeStatement['state']> = new Set(['approved', 'paying', 'paid']);

/** One worker's statement: what was said on both sides, every line, corrections, and the transfers that carry it. */
export function StatementDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery({ queryKey: ['wages', 'statement', id], queryFn: ({ signal }) => getStatement(id, signal) });
  const { data } = query;
  const title = data ? `${data.workerName} · ${data.month} · ${money(data.totalFen)}` : '工资单';
  return (
    <Drawer open size={760} title={title} onClose={onClose}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} height={48} />}>
        {(statement) => <Opened statement={statement} />}
      </QueryView>
    </Drawer>
  );
}

function Opened({ statement }: { statement: OfficeStatement }) {
  const { id, stateText, checkedBy, approvedBy, objection, answer, answeredBy, transfers, problem, state } = statement;
  const resend = useWagesAct(
    (_: null, key: string) => resendPay(id, key),
    () => undefined,
  );
  const late = ENDED.has(state);
  return (
    <Flex vertical gap={16}>
      {problem && (
        <Alert
          type="warning"
          showIcon
          title={problem}
          action={
            <Button size="small" loading={resend.isPending} onClick={() => resend.mutate(null)}>
              重新发放
            </Button>
          }
        />
      )}
      {resend.error && <Alert type="error" showIcon role="alert" title={sentenceOf(resend.error)} />}
      {objection && <Alert type={state === 'objected' ? 'warning' : 'info'} title={`本人说：${objection}`} />}
      {answer && <Alert type="info" title={`${answeredBy}答复：${answer}`} />}
      <Descriptions
        size="small"
        column={3}
        items={[
          { key: 'state', label: '状态', children: stateText },
          { key: 'checked', label: '复核', children: checkedBy ?? '—' },
          { key: 'approved', label: '批准', children: approvedBy ?? '—' },
          ...transfers.map(({ billNo, amountFen, stateText: text, attempt }) => ({
            key: billNo,
            label: attempt > 1 ? `转账（第${attempt}次）` : '转账',
            span: 3,
            children: `${money(amountFen)} · ${text} · 单号 ${billNo}`,
          })),
        ]}
      />
      <CorrectionForm key={statement.version} statement={statement} />
      {late && <Alert type="info" title="这份工资单已经批准：之后的更正会计入下一份，不改已批准的" />}
      <EntriesTable statement={statement} />
    </Flex>
  );
}
