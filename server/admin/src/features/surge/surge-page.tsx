import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { useSession } from '../../lib/session';
import { dayName } from '../../lib/time';
import { support, surgeDay, type SurgeDay } from './api/surge';
import { BurstsCard } from './bursts-card';
import { CallDialog, type Wanted } from './call-dialog';
import { CallsCard } from './calls-card';
import { ForecastCard } from './forecast-card';
import { SquadDialog } from './squad-dialog';
import { SquadsCard } from './squads-card';
import { StandbyCard } from './standby-card';
import { reasonOf, type Burst } from './burst';

/** What a dialog begins with when no burst was pressed. */
const AFTERNOON = 14;

type Opened = { readonly dialog: 'call' | 'squad'; readonly wanted: Wanted };

/** More comes than was planned for: seen early, and who helps. */
export function SurgePage() {
  const today = useToday();
  const { session } = useSession();
  const roles = session?.me.roles ?? [];
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Opened | null>(null);
  const asked = search.get('day') ?? '';
  const day = isLocalDate(asked) ? localDate(asked) : today;
  const forecast = useQuery({
    queryKey: ['surge', 'day', day],
    queryFn: ({ signal }) => surgeDay(day, signal),
    ...live,
  });
  const help = useQuery({ queryKey: ['surge', 'support'], queryFn: ({ signal }) => support(signal), ...live });
  const ask = (dialog: Opened['dialog']): void =>
    setOpened({ dialog, wanted: { day: dayjs(day), hour: AFTERNOON, district: null } });
  const proposed = (view: SurgeDay, burst: Burst): Wanted => {
    const { hour, district, people } = burst;
    return { day: dayjs(day), hour, district, people, because: reasonOf(burst, view) };
  };
  const close = (): void => setOpened(null);

  return (
    <Page
      title="支援与预测"
      aside={<span>{dayName(day, today)}</span>}
      actions={
        <DatePicker
          aria-label="日期"
          allowClear={false}
          value={dayjs(day)}
          minDate={forecast.data && dayjs(forecast.data.firstDay)}
          maxDate={forecast.data && dayjs(forecast.data.lastDay)}
          onChange={(value) => value && setSearch({ day: value.format('YYYY-MM-DD') }, { replace: true })}
        />
      }
    >
      <QueryView query={forecast} skeleton={<BlockSkeleton height={320} />}>
        {(view) => (
          <>
            <BurstsCard
              bursts={view.bursts}
              onCall={(burst) => setOpened({ dialog: 'call', wanted: proposed(view, burst) })}
              onSquad={(burst) => setOpened({ dialog: 'squad', wanted: proposed(view, burst) })}
            />
            <ForecastCard view={view} />
            {opened?.dialog === 'call' && (
              <CallDialog
                wanted={opened.wanted}
                services={view.services}
                mostPlaces={view.mostPlaces}
                onClose={close}
              />
            )}
          </>
        )}
      </QueryView>
      <QueryView query={help} skeleton={<BlockSkeleton height={240} />}>
        {(view) => (
          <>
            <CallsCard calls={view.calls} onOpen={() => ask('call')} />
            <SquadsCard squads={view.squads} trades={view.trades} roles={roles} onAsk={() => ask('squad')} />
            <StandbyCard support={view} />
            {opened?.dialog === 'squad' && (
              <SquadDialog wanted={opened.wanted} mostPeople={view.mostSquad} onClose={close} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
