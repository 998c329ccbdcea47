import { useQuery } from '@tanstack/react-query';
import { Descriptions, Table, type TableColumnsType } from 'antd';
import { useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { money } from '../../lib/money';
import { getStay, type OfficeStay } from './api/stays';
import { StayTag } from './stay-tag';

const TURNS: TableColumnsType<OfficeStay['turns'][number]> = [
  { title: '服务人员', render: (_, { worker }) => `${worker.name}（${worker.level}）` },
  { title: '从', dataIndex: 'first', width: 140 },
  { title: '到', dataIndex: 'last', width: 140 },
  { title: '为何结束', render: (_, { endedBecause }) => endedBecause ?? '—' },
];

/** One stay: days, people, money, trial and signature. */
export function StayPage() {
  const { stayId = '' } = useParams();
  const query = useQuery({ queryKey: ['stays', stayId], queryFn: ({ signal }) => getStay(stayId, signal) });
  return (
    <Page title={query.data ? `住家 ${query.data.no}` : '住家服务'} lead={<BackButton fallback="/stays" />}>
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(stay) => (
          <>
            <Card title={stay.serviceName} actions={<StayTag stay={stay} />}>
              <Descriptions bordered size="small" column={2} items={factsOf(stay)} />
            </Card>
            <Card title="谁住在那里" note="换人保留先后">
              <Table
                rowKey={({ worker, first }) => `${worker.id} ${first}`}
                size="small"
                pagination={false}
                columns={TURNS}
                dataSource={stay.turns}
              />
            </Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function factsOf(stay: OfficeStay) {
  const { signature } = stay.agreement;
  const trial = stay.trialUntil === null ? '没有' : `到${stay.trialUntil}${stay.trialKept ? '，客户已确认继续' : ''}`;
  const facts: [string, string][] = [
    ['日子', `${stay.first} 到 ${stay.last}，共${stay.days}天`],
    ['试用期', trial],
    ['客户', `${stay.customerName}（${stay.contactName} ${stay.phoneMasked}）`],
    ['地址', stay.addressShort],
    ['总价', money(stay.totalFen)],
    ['已付 / 已退', `${money(stay.paidFen)} / ${money(stay.refundFen)}`],
    ['协议', `《${stay.agreement.title}》${signature?.signerName ?? ''}已签署`],
    ['客户留言', stay.note ?? '没有'],
  ];
  return facts.map(([label, children]) => ({ key: label, label, children }));
}
