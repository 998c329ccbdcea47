import { useQuery } from '@tanstack/react-query';
import { Table, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { rowKeys } from '../../../components/row-keys';
import { RowsSkeleton } from '../../../components/skeleton';
import {
  keptText,
  levelsText,
  listExecution,
  percentText,
  type ExecutedDays,
  type ExecutionLine,
} from '../api/execution';

const COLUMNS: TableColumnsType<ExecutionLine> = [
  {
    title: '服务人员',
    dataIndex: 'workerName',
    width: 100,
    render: (name: string, { workerId }) => <Link to={`/workers/${workerId}`}>{name}</Link>,
  },
  { title: '区域', dataIndex: 'district', width: 80 },
  { title: '近90天', key: 'long', width: 200, render: (_, { long }) => <Rate executed={long} /> },
  { title: '近30天', key: 'short', width: 200, render: (_, { short }) => <Rate executed={short} /> },
  { title: '红线', key: 'red', width: 150, render: (_, { long }) => keptText(long.red) },
  { title: '软线', key: 'soft', width: 135, render: (_, { long }) => keptText(long.soft) },
  { title: '签收', key: 'visits', width: 70, align: 'right', render: (_, { long }) => `${long.visits}单` },
  { title: '达到的级别', key: 'levels', render: (_, { long }) => levelsText(long) },
];

/** 标准执行: how much of the standard everybody keeps, by the evidence of their own visits. */
export function ExecutionPage() {
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['fieldwork', 'execution'],
    queryFn: ({ signal }) => listExecution(signal),
  });
  return (
    <Page title="标准执行">
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ targetBasisPoints, items }) =>
          items.length === 0 ? (
            <NothingHere title="近90天没有签收的服务" hint="客户签收后，每一步做没做到会计入这里。" />
          ) : (
            <Card
              title="执行率"
              note={`自己带队、已签收的服务里，有证据做到的步骤占应做步骤的多少；目标${percentText(targetBasisPoints)}，${
                items.filter(({ long }) => long.underTarget).length
              }人未达到，低的在前`}
            >
              <Table
                rowKey="workerId"
                size="small"
                pagination={false}
                scroll={{ x: 1_100 }}
                columns={COLUMNS}
                dataSource={items}
                onRow={rowKeys<ExecutionLine>({
                  keyOf: ({ workerId }) => workerId,
                  onOpen: ({ workerId }) => void navigate(`/workers/${workerId}`),
                  firstKey: items[0]?.workerId,
                })}
              />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}

function Rate({ executed: { all, underTarget } }: { executed: ExecutedDays }) {
  return (
    <>
      {keptText(all)} {underTarget && <Tag color="warning">未达标</Tag>}
    </>
  );
}
