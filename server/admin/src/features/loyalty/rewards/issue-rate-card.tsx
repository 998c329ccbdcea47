import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, InputNumber, Statistic, Table, Typography, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { money } from '../../../lib/money';
import { proposeIssueRate, type IssueProposal } from '../api/rewards';
import { WhatIfChart } from './what-if-chart';

type Band = IssueProposal['bands'][number];

/** The budget of the policy, to begin with. */
const USUAL_PERCENT = 1.5;

const percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2)}%`;
const COLUMNS: TableColumnsType<Band> = [
  {
    title: '积分占单价',
    render: (_, { fromBasisPoints, toBasisPoints }) => `${percent(fromBasisPoints)}至${percent(toBasisPoints)}`,
  },
  { title: '单数', align: 'right', dataIndex: 'visits' },
  { title: '回头', align: 'right', dataIndex: 'cameBack' },
  {
    title: '回头率',
    align: 'right',
    render: (_, { visits, cameBack }) => `${((cameBack / visits) * 100).toFixed(1)}%`,
  },
];

/** How many points a good visit should earn: the proposal, why, and what each other number would come to. */
export function IssueRateCard() {
  const [budget, setBudget] = useState(USUAL_PERCENT);
  const asked = Math.round(budget * 100);
  const query = useQuery({
    queryKey: ['rewards', 'issue-rate', asked],
    queryFn: ({ signal }) => proposeIssueRate(asked, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Card
      title="积分发多少"
      note="按历史测算，只给建议，不会自动生效"
      actions={
        <label>
          预算占营业额（%）{' '}
          <InputNumber
            aria-label="预算占营业额（%）"
            min={0}
            max={20}
            step={0.1}
            precision={2}
            value={budget}
            onChange={(value) => value !== null && setBudget(value)}
          />
        </label>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(proposal) => <Proposed proposal={proposal} />}
      </QueryView>
    </Card>
  );
}

function Proposed({ proposal }: { proposal: IssueProposal }) {
  const { current, proposed, because, bands, budgetFen } = proposal;
  return (
    <Flex vertical gap={16}>
      <Flex gap={48} wrap>
        <Statistic title="现在每次" value={`${current.points}积分`} />
        <Statistic title="建议每次" value={`${proposed.points}积分`} />
        <Statistic title="合每元" value={`${proposed.perYuan}积分`} />
        <Statistic title="预算" value={money(budgetFen)} />
        <Statistic title="建议的花费" value={money(proposed.costFen)} />
      </Flex>
      <ul>
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <WhatIfChart proposal={proposal} />
      <Typography.Text type="secondary">
        依据：积分按次给，单价低的单子积分占比就高；占比不同的单子，回头率有没有差别
      </Typography.Text>
      <Table rowKey="fromBasisPoints" size="small" pagination={false} columns={COLUMNS} dataSource={bands} />
    </Flex>
  );
}
