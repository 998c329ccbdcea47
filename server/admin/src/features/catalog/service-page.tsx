import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { DifferencesTable } from '../../components/differences-table';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { useToday } from '../../lib/clock';
import { useSession } from '../../lib/session';
import { dayAndTime } from '../../lib/time';
import { ModeCard } from '../dispatch/mode-card';
import { getService, type ServiceFile, type ServiceVersion } from './api/get-service';
import { ContentFacts } from './content-facts';
import { differencesOf } from './differences';
import { roomsOf } from './room-codes/rooms-of';
import { SaleButton } from './sale-button';

/** One service: what is sold now, and what every version changed. */
export function ServicePage() {
  const { serviceId = '' } = useParams();
  const navigate = useNavigate();
  const { session } = useSession();
  const query = useQuery({
    queryKey: ['services', serviceId],
    queryFn: ({ signal }) => getService(serviceId, signal),
  });
  const mayPublish = may(session?.me.roles ?? [], 'services.publish');
  const newest = query.data?.versions[0];

  return (
    <Page
      title={newest?.content.name ?? '服务'}
      lead={<BackButton fallback="/services" />}
      actions={
        <>
          {newest && roomsOf(newest.content).length > 0 && (
            <Button onClick={() => void navigate(`/services/${serviceId}/room-codes`)}>打印房间码</Button>
          )}
          {mayPublish && query.data && (
            <>
              <SaleButton file={query.data} />
              <Button type="primary" onClick={() => void navigate(`/services/${serviceId}/edit`)}>
                改服务
              </Button>
            </>
          )}
        </>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {(file) => (
          <>
            <ModeCard serviceId={serviceId} mayChange={may(session?.me.roles ?? [], 'orders.assign')} />
            <Versions file={file} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Versions({ file: { offSale, versions } }: { file: ServiceFile }) {
  const today = useToday();
  return (
    <>
      {offSale && (
        <Alert
          type="warning"
          showIcon
          title={`停售中：${offSale.because}`}
          description={`${offSale.by}，${dayAndTime(offSale.since, today)}起`}
        />
      )}
      <Card title={`第${versions[0]!.version}版`} note="最新的版本">
        <ContentFacts content={versions[0]!.content} />
      </Card>
      {versions.map((version, place) => (
        <VersionCard key={version.version} version={version} before={versions[place + 1]} />
      ))}
    </>
  );
}

function VersionCard({ version, before }: { version: ServiceVersion; before: ServiceVersion | undefined }) {
  const today = useToday();
  const from = `${dayAndTime(version.soldFrom, today)}起`;
  return (
    <Card
      title={before ? `第${version.version}版改了什么` : `第${version.version}版`}
      note={[from, version.publishedBy, version.because].filter(Boolean).join(' · ')}
    >
      {before ? <DifferencesTable differences={differencesOf(before.content, version.content)} /> : <p>最早的版本</p>}
    </Card>
  );
}
