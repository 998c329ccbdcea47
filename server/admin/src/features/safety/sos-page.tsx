import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { LiveMark } from '../../components/live-mark';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { live } from '../../lib/live';
import { exactTime, fullStamp } from '../../lib/time';
import { getSos, type OpenedSos } from './api/sos';
import { ContactsCard } from './contacts-card';
import { OpenIncidentModal } from './open-incident-modal';
import { RecordCard } from './record-card';
import { SosSayModal, type SosSaying } from './sos-say-modal';
import { SosTags } from './sos-states';
import { useSosAct } from './use-sos-act';
import { VisitLink } from './visit-link';

/** One call for help: where, whom it has reached, everything that was done, and the button that stops the ringing. */
export function SosPage() {
  const { sosId = '' } = useParams();
  const query = useQuery({
    queryKey: ['safety', 'sos', sosId],
    queryFn: ({ signal }) => getSos(sosId, signal),
    ...live,
  });
  const [saying, setSaying] = useState<SosSaying | 'incident' | null>(null);
  const take = useSosAct(sosId);
  const sos = query.data;
  return (
    <Page
      title={sos ? `求助 ${sos.no}` : '求助'}
      lead={<BackButton fallback="/safety" />}
      aside={sos && <SosTags sos={sos} />}
      actions={
        sos && (
          <>
            <LiveMark query={query} />
            {sos.state !== 'ended' && <Button onClick={() => setSaying('note')}>记下做了什么</Button>}
            {sos.state !== 'calling' && <Button onClick={() => setSaying('incident')}>登记安全事件</Button>}
            {sos.state === 'acknowledged' && (
              <Button type="primary" onClick={() => setSaying('end')}>
                已安全，结束
              </Button>
            )}
            {sos.state === 'calling' && (
              <Button
                type="primary"
                danger
                loading={take.isPending}
                onClick={() => take.mutate({ what: 'acknowledge' })}
              >
                我来接警
              </Button>
            )}
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(data) => (
          <>
            {take.error && <Alert type="error" showIcon role="alert" title={sentenceOf(take.error)} />}
            {data.silent && data.state !== 'ended' && (
              <Alert
                type="warning"
                showIcon
                title="静默求助：身边的人可能不知道。不要回拨本人，先联系物业、安保或110到现场"
              />
            )}
            <FactsCard sos={data} />
            <ContactsCard id={data.id} />
            <ReachesCard reaches={data.reaches} />
            <RecordCard entries={data.entries} />
          </>
        )}
      </QueryView>
      {saying === 'incident' && <OpenIncidentModal origin={{ sosId }} onClose={() => setSaying(null)} />}
      {saying && saying !== 'incident' && <SosSayModal id={sosId} saying={saying} onClose={() => setSaying(null)} />}
    </Page>
  );
}

function FactsCard({ sos }: { sos: OpenedSos }) {
  const late = sos.minutesLate > 0 ? `（${sos.minutesLate}分钟后才有信号）` : '';
  const facts = [
    { key: 'who', label: '谁', children: sos.workerName },
    {
      key: 'order',
      label: '服务',
      children: <VisitLink visit={sos} />,
    },
    { key: 'where', label: '约定地点', children: sos.addressShort },
    { key: 'place', label: sos.told === null ? '手机位置' : '设备位置', children: placeText(sos) },
    {
      key: 'pressed',
      label: sos.told === null ? '按下（手机时间）' : '发生',
      children: `${fullStamp(sos.deviceAt)}${sos.told === null ? '' : `（${sos.told}）`}`,
    },
    { key: 'arrived', label: '收到', children: `${fullStamp(sos.raisedAt)}${late}` },
    {
      key: 'taken',
      label: '接警',
      children: sos.acknowledgedBy ? `${sos.acknowledgedBy} ${fullStamp(sos.acknowledgedAt!)}` : '还没有人',
    },
    { key: 'ended', label: '结束', children: sos.endedBy ? `${sos.endedBy} ${fullStamp(sos.endedAt!)}` : '还没有结束' },
  ];
  return (
    <Card title="这次求助">
      <Descriptions bordered size="small" column={2} items={facts} />
    </Card>
  );
}

/** Point and distance; the radius the phone believes in is part of the answer. */
function placeText({ place, metresOff }: OpenedSos): string {
  if (!place) return '没有取到';
  const near = metresOff === null ? '' : `，离约定地点${metresOff}米`;
  const within = typeof place.accuracy !== 'number' ? '' : `（精度${place.accuracy}米）`;
  return `${place.lat.toFixed(5)}, ${place.lng.toFixed(5)}${near}${within}`;
}

type Reach = OpenedSos['reaches'][number];

const REACH_COLOURS: Readonly<Record<Reach['state'], string>> = {
  rung: 'success',
  due: 'processing',
  sent: 'success',
  failed: 'error',
  spared: 'default',
};

function ReachesCard({ reaches }: { reaches: readonly Reach[] }) {
  const columns: TableColumnsType<Reach> = [
    { title: '第几次', dataIndex: 'step', width: 90 },
    { title: '时间', width: 120, render: (_, { at }) => exactTime(at) },
    { title: '方式', dataIndex: 'wayText', width: 200 },
    { title: '结果', render: (_, { state, stateText }) => <Tag color={REACH_COLOURS[state]}>{stateText}</Tag> },
  ];
  return (
    <Card title="联系了谁" note="有人接警就停止">
      <Table rowKey="step" size="small" pagination={false} columns={columns} dataSource={[...reaches].reverse()} />
    </Card>
  );
}
