import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { LiveMark } from '../../components/live-mark';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime } from '../../lib/time';
import { getComplaint, type OpenedComplaint } from './api/complaints';
import { ClockText } from './clock-text';
import { STATE_COLOURS } from './complaint-tags';
import { EntriesCard } from './entries-card';
import { MergeModal } from './merge-modal';
import { RectificationsCard } from './rectifications-card';
import { RemediesCard } from './remedies-card';
import { SayModal, type Saying } from './say-modal';
import { useComplaintAct } from './use-complaint-act';

const BUTTONS: readonly { readonly saying: Saying; readonly name: string; readonly while: readonly string[] }[] = [
  { saying: 'note', name: '内部备注', while: ['open', 'handling', 'waiting', 'solved', 'closed'] },
  { saying: 'ask', name: '请客户补充', while: ['open', 'handling'] },
  { saying: 'answer', name: '答复客户', while: ['open', 'handling', 'waiting'] },
  { saying: 'solve', name: '给出处理结果', while: ['open', 'handling', 'waiting'] },
];

/** One complaint: its clocks, everything that happened, what is given and what is changed. */
export function ComplaintPage() {
  const { complaintId = '' } = useParams();
  const query = useQuery({
    queryKey: ['complaints', 'case', complaintId],
    queryFn: ({ signal }) => getComplaint(complaintId, signal),
    ...live,
  });
  const [open, setOpen] = useState<Saying | 'merge' | null>(null);
  const take = useComplaintAct(complaintId);
  const complaint = query.data;
  const going = complaint !== undefined && ['open', 'handling', 'waiting', 'solved'].includes(complaint.state);
  return (
    <Page
      title={complaint ? `投诉 ${complaint.no}` : '投诉'}
      lead={<BackButton fallback="/complaints" />}
      aside={
        complaint && (
          <>
            <Tag color={STATE_COLOURS[complaint.state]}>{complaint.stateText}</Tag>
            {complaint.priority && <Tag color="gold">优先响应</Tag>}
          </>
        )
      }
      actions={
        complaint && (
          <>
            <LiveMark query={query} />
            {going && (
              <Button loading={take.isPending} onClick={() => take.mutate({ what: 'take', body: {} })}>
                由我负责
              </Button>
            )}
            {complaint.siblings.length > 0 && ['open', 'handling', 'waiting'].includes(complaint.state) && (
              <Button onClick={() => setOpen('merge')}>并案</Button>
            )}
            {BUTTONS.filter((button) => button.while.includes(complaint.state)).map(({ saying, name }) => (
              <Button key={saying} type={saying === 'answer' ? 'primary' : 'default'} onClick={() => setOpen(saying)}>
                {name}
              </Button>
            ))}
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(data) => (
          <>
            {take.error && <Alert type="error" showIcon role="alert" title={sentenceOf(take.error)} />}
            {data.goesOnIn && (
              <Alert
                type="info"
                showIcon
                title={
                  <>
                    {'已并案，在'}
                    <Link to={`/complaints/${data.goesOnIn.id}`}>{data.goesOnIn.no}</Link>
                    {'里继续处理'}
                  </>
                }
              />
            )}
            <FactsCard complaint={data} />
            <EntriesCard entries={data.entries} />
            <RemediesCard complaint={data} />
            <RectificationsCard complaint={data} />
          </>
        )}
      </QueryView>
      {complaint && open === 'merge' && <MergeModal complaint={complaint} onClose={() => setOpen(null)} />}
      {complaint && open && open !== 'merge' && (
        <SayModal complaint={complaint} saying={open} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}

function FactsCard({ complaint }: { complaint: OpenedComplaint }) {
  const today = useToday();
  const { orderId, orderNo, serviceName, contactName, phoneMasked, addressShort } = complaint;
  const facts = [
    { key: 'what', label: '问题', children: `${complaint.kindText}（${complaint.channelText}）` },
    { key: 'order', label: '订单', children: <Link to={`/orders/${orderId}`}>{`${serviceName} ${orderNo}`}</Link> },
    { key: 'who', label: '客户', children: `${contactName} ${phoneMasked} · ${addressShort}` },
    { key: 'opened', label: '提出', children: dayAndTime(complaint.openedAt, today) },
    { key: 'owner', label: '负责人', children: complaint.ownerLabel ?? '还没有人' },
    { key: 'cause', label: '原因', children: complaint.causeText ?? '还没有定' },
    { key: 'up', label: '上报', children: complaint.escalatedTo ?? '没有超时' },
    ...complaint.clocks.map((clock) => ({
      key: `${clock.clock}-${clock.round}`,
      label: clock.round > 1 ? `${clock.name}（第${clock.round}次）` : clock.name,
      children: <ClockText clock={clock} />,
    })),
  ];
  return (
    <Card title="这件投诉">
      <Descriptions bordered size="small" column={2} items={facts} />
    </Card>
  );
}
