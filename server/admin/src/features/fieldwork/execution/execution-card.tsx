import { useQuery } from '@tanstack/react-query';
import { Descriptions, Tag } from 'antd';
import { Card } from '../../../components/card';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import {
  getExecution,
  keptText,
  levelsText,
  percentText,
  type ExecutedDays,
  type WorkerExecution,
} from '../api/execution';

const LINES = { red: '红线', soft: '软线' } as const;

/** How much of the standard one worker keeps, and what they miss most. */
export function ExecutionCard({ workerId }: { workerId: string }) {
  const query = useQuery({
    queryKey: ['fieldwork', 'execution', workerId],
    queryFn: ({ signal }) => getExecution(workerId, signal),
  });
  return (
    <Card
      title="标准执行率"
      note={`自己带队、已签收的服务，按证据算${query.data ? `；目标${percentText(query.data.targetBasisPoints)}` : ''}`}
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={160} />}>
        {(execution) => <Facts execution={execution} />}
      </QueryView>
    </Card>
  );
}

function Facts({ execution: { short, long, weakest } }: { execution: WorkerExecution }) {
  const missed = weakest.map(
    ({ title, line, asked, missed: times }) => `${title}（${LINES[line]}，${asked}次里漏${times}次）`,
  );
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      items={[
        { key: 'short', label: `近${short.days}天`, children: <Days executed={short} /> },
        { key: 'long', label: `近${long.days}天`, children: <Days executed={long} /> },
        {
          key: 'weakest',
          label: '漏得最多的步骤',
          children: missed.length > 0 ? missed.join('；') : `近${long.days}天没有漏过步骤`,
        },
      ]}
    />
  );
}

function Days({ executed }: { executed: ExecutedDays }) {
  if (executed.visits === 0) return <>没有签收的服务</>;
  const { all, red, soft, underTarget, visits } = executed;
  return (
    <>
      <strong>{keptText(all)}</strong> {underTarget && <Tag color="warning">未达标</Tag>}{' '}
      {`红线${keptText(red)}，软线${keptText(soft)}；签收${visits}单：${levelsText(executed)}`}
    </>
  );
}
