import { useQuery } from '@tanstack/react-query';
import { Card } from '../../components/card';
import { LiveMark } from '../../components/live-mark';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { live } from '../../lib/live';
import { DeviceAlarmsCard } from '../devices/device-alarms-card';
import { DevicesCard } from '../devices/devices-card';
import { listIncidents } from './api/incidents';
import { listEndedSos } from './api/sos';
import { IncidentsTable } from './incidents-table';
import { SosTable } from './sos-table';
import { useAlarms } from './use-alarms';

/** 安全: who calls for help now, the incident files, and what became of the calls before. */
export function SafetyPage() {
  const alarms = useAlarms();
  const ended = useQuery({ queryKey: ['safety', 'ended'], queryFn: ({ signal }) => listEndedSos(signal), ...live });
  const incidents = useQuery({
    queryKey: ['safety', 'incidents'],
    queryFn: ({ signal }) => listIncidents(signal),
    ...live,
  });
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
      <QueryView query={incidents} skeleton={<RowsSkeleton rows={4} />}>
        {({ items }) => (
          <Card title="安全事件" note="在办的在前；从求助、订单或服务人员的报告立案">
            <IncidentsTable items={items} />
          </Card>
        )}
      </QueryView>
      <DeviceAlarmsCard />
      <DevicesCard />
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
