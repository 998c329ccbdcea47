import type { OwnCall, Support } from '../application/read-support.js';
import type { SurgeDay } from '../application/read-surge.js';
import { bandOf, explainForecast } from '../domain/forecast.js';
import { SQUAD_STATE_TEXT, type Squad } from '../domain/squad-life.js';
import { STANDBY_TEAM_TEXT } from '../domain/standby.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import type { ForecastService, SurgeDayView } from './surge-day.dto.js';
import type { OwnSurgeCall, SquadView, SupportView } from './support.dto.js';

const GONE = '已离职';

export function surgeDayView(
  { expected, error, districts, ...rest }: SurgeDay,
  services: ForecastService[],
): SurgeDayView {
  return {
    day: rest.day,
    firstDay: rest.firstDay,
    lastDay: rest.lastDay,
    services,
    mostPlaces: SURGE_POLICY.mostPlaces.value,
    expected: expected.map(({ day: _, expected: mean, ...one }) => ({ ...one, expected: tenths(mean) })),
    explained: explainForecast(),
    error,
    districts: districts.map((one) => ({ ...one, expected: tenths(one.expected), ...bandOf(one.expected) })),
    city: [...rest.city],
    bursts: rest.bursts.map(({ newestAt: _, ...burst }) => ({ ...burst, underWay: [...burst.underWay] })),
  };
}

const tenths = (mean: number): number => Math.round(mean * 10) / 10;

export function supportView({ calls, squads, standby, partTimers, workers, trades }: Support): SupportView {
  const nameOf = (workerId: string): string => workers.get(workerId)?.name ?? GONE;
  return {
    mostSquad: SURGE_POLICY.mostSquad.value,
    trades: trades.map(({ skill, certificates }) => ({ skill, certificates: [...certificates] })),
    calls: calls.map(({ call, called }) => ({
      id: call.id,
      district: call.district,
      serviceName: call.serviceName,
      from: call.from.toISOString(),
      to: call.to.toISOString(),
      places: call.places,
      taken: call.taken,
      bonusFen: call.bonusFen,
      because: call.because,
      state: call.state,
      openedBy: call.openedBy,
      called: called.map(({ callId: _, answeredAt, rungAt, ...one }) => ({
        ...one,
        workerName: nameOf(one.workerId),
        answeredAt: answeredAt?.toISOString() ?? null,
        rungAt: rungAt?.toISOString() ?? null,
      })),
    })),
    squads: squads.map(squadView),
    standby: standby.map(({ id, workerId, team, from, to }) => ({
      id,
      workerId,
      workerName: nameOf(workerId),
      team,
      teamText: STANDBY_TEAM_TEXT[team],
      from: from.toISOString(),
      to: to.toISOString(),
    })),
    // a former worker is nobody to call
    partTimers: partTimers.flatMap((workerId) => {
      const worker = workers.get(workerId);
      return worker
        ? [{ workerId, workerName: worker.name, district: worker.district, skills: [...worker.skills] }]
        : [];
    }),
  };
}

function squadView(squad: Squad): SquadView {
  return {
    id: squad.id,
    district: squad.district,
    from: squad.from.toISOString(),
    to: squad.to.toISOString(),
    people: squad.people,
    because: squad.because,
    state: squad.state,
    stateText: SQUAD_STATE_TEXT[squad.state],
    askedBy: squad.askedBy,
    names: [...squad.names],
    answeredBy: squad.answeredBy,
    answer: squad.answer,
  };
}

export function ownCallView({ call, called }: OwnCall): OwnSurgeCall {
  return {
    id: called.id,
    state: called.state === 'taken' ? 'taken' : 'asked',
    district: call.district,
    serviceName: call.serviceName,
    from: call.from.toISOString(),
    to: call.to.toISOString(),
    bonusFen: call.bonusFen,
    placesLeft: call.places - call.taken,
  };
}
