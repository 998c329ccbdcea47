import { useQuery } from '@tanstack/react-query';
import { Card } from '../../components/card';
import { LiveMark } from '../../components/live-mark';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { live } from '../../lib/live';
import { listEndedSos } from './api/sos';
import { SosTable } from './sos-table';
import { useAlarms } from './use-alarms';

/** 安全: who calls for help now, and what became of those before. */
export function SafetyPage() {
  const alarms = useAlarms();
  const ended = useQuery({ queryKey: ['safety', 'ended'], queryFn: ({ signal }) => listEndedSos(signal), ...live });
  return (
    <Page title="安全" badge={alarms.data?.items.length ?? 0} actions={<LiveMark query={alarms} />}>
      <QueryView query={alarms} skeleton={<RowsSkeleton rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere title="现在没有人求助" hint="服务人员长按求助后，每个后台页面都会报警，这里排在最前" />
          ) : (
            <Card title="正在求助" note="接警前一直依次联系值班的人">
              <SosTable items={items} />
            </Card>
          )
        }
      </QueryView>
      <QueryView query={ended} skeleton={<RowsSkeleton rows={4} />}>
        {({ items }) =>
          items.length > 0 && (
            <Card title="以前的求助">
              <SosTable items={items} />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}
