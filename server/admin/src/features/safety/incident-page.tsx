import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Image, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { LiveMark } from '../../components/live-mark';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { live } from '../../lib/live';
import { money } from '../../lib/money';
import { fullStamp } from '../../lib/time';
import { getIncident, type OpenedIncident } from './api/incidents';
import { ActionsCard } from './actions-card';
import { ClaimModal } from './claim-modal';
import { FactsModal } from './facts-modal';
import { HandOverModal } from './hand-over-modal';
import { INCIDENT_COLOURS } from './incident-words';
import { RecordCard } from './record-card';
import { useIncidentAct } from './use-incident-act';
import { VisitLink } from './visit-link';

const PHOTO = 72;

/** One incident file: what happened, the insurance, why, what changes, and what is missing before it is closed. */
export function IncidentPage() {
  const { incidentId = '' } = useParams();
  const query = useQuery({
    queryKey: ['safety', 'incident', incidentId],
    queryFn: ({ signal }) => getIncident(incidentId, signal),
    ...live,
  });
  const [open, setOpen] = useState<'facts' | 'claim' | 'owner' | null>(null);
  const act = useIncidentAct(incidentId);
  const incident = query.data;
  const move = (command: string) => (): void => act.mutate({ what: 'move', body: { command } });
  return (
    <Page
      title={incident ? `安全事件 ${incident.no}` : '安全事件'}
      lead={<BackButton fallback="/safety" />}
      aside={incident && <Tag color={INCIDENT_COLOURS[incident.state]}>{incident.stateText}</Tag>}
      actions={
        incident && (
          <>
            <LiveMark query={query} />
            {incident.state === 'reported' && (
              <Button type="primary" loading={act.isPending} onClick={move('take')}>
                由我负责
              </Button>
            )}
            {incident.state === 'handling' && (
              <>
                <Button onClick={() => setOpen('facts')}>写明情况</Button>
                <Button onClick={() => setOpen('claim')}>登记理赔</Button>
                <Button onClick={() => setOpen('owner')}>转交</Button>
                <Button type="primary" loading={act.isPending} onClick={move('close')}>
                  结案
                </Button>
              </>
            )}
            {incident.state === 'closed' && (
              <Button loading={act.isPending} onClick={move('reopen')}>
                重新打开
              </Button>
            )}
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(data) => (
          <>
            {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
            {data.mine && data.handed && (
              <Alert
                type="warning"
                showIcon
                title={`${data.handed.by}把这件事交给您负责：${data.handed.because}`}
                action={
                  <Button type="primary" size="small" loading={act.isPending} onClick={move('accept')}>
                    我已接手
                  </Button>
                }
              />
            )}
            {data.unfinished.length > 0 && (
              <Alert type="info" showIcon title={`结案前还缺：${data.unfinished.join('，')}`} />
            )}
            <FactsCard incident={data} />
            <ActionsCard incident={data} />
            <RecordCard entries={data.entries} />
          </>
        )}
      </QueryView>
      {incident && open === 'facts' && <FactsModal incident={incident} onClose={() => setOpen(null)} />}
      {incident && open === 'owner' && <HandOverModal incident={incident} onClose={() => setOpen(null)} />}
      {incident && open === 'claim' && <ClaimModal incident={incident} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function FactsCard({ incident }: { incident: OpenedIncident }) {
  const { claim, courses, courseId, sosId, photos } = incident;
  const facts = [
    { key: 'what', label: '什么', children: incident.kindText },
    { key: 'order', label: '服务', children: <VisitLink visit={incident} /> },
    { key: 'words', label: '经过', children: incident.words, span: 2 },
    { key: 'happened', label: '发生', children: fullStamp(incident.happenedAt) },
    { key: 'who', label: '报告', children: `${incident.reportedLabel} ${fullStamp(incident.reportedAt)}` },
    {
      key: 'owner',
      label: '负责',
      children: incident.handed ? `${incident.ownerLabel}（等待接手）` : (incident.ownerLabel ?? '还没有人接手'),
      span: 2,
    },
    { key: 'hurt', label: '伤情', children: incident.injuries ?? '没有人受伤' },
    { key: 'damage', label: '损失', children: incident.damageFen === null ? '没有损失' : money(incident.damageFen) },
    { key: 'cause', label: '根因', children: incident.cause ?? '还没有定', span: 2 },
    {
      key: 'claim',
      label: '理赔',
      children: claim ? `${claim.insurer} ${claim.no}，${money(claim.amountFen)}，${claim.stateText}` : '没有登记',
    },
    {
      key: 'course',
      label: '更新培训',
      children: courses.find(({ id }) => id === courseId)?.name ?? '不需要',
    },
    ...(sosId ? [{ key: 'sos', label: '求助', children: <Link to={`/safety/sos/${sosId}`}>查看这次求助</Link> }] : []),
  ];
  return (
    <Card title="这件事">
      <Descriptions bordered size="small" column={2} items={facts} />
      {photos.length > 0 && (
        <Space wrap>
          {photos.map((url) => (
            <Image key={url} src={url} width={PHOTO} height={PHOTO} alt="现场照片" />
          ))}
        </Space>
      )}
    </Card>
  );
}
