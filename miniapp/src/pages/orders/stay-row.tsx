import type { Schemas } from '@daowei/shared/api/client';
import { Cell } from '@/components/cell';
import { go, routes } from '@/lib/routes';
import { shortDay } from '@/lib/time';

/** A stay among the bookings. */
export function StayRow({ stay }: { stay: Schemas['StayCard'] }) {
  return (
    <Cell
      id={`stay-${stay.id}`}
      icon="home"
      title={`${stay.serviceName} · ${stay.stateText}`}
      hint={`${shortDay(stay.first)}–${shortDay(stay.last)}，共${stay.days}天 · ${stay.worker.name}`}
      onClick={() => go(routes.stay(stay.id))}
    />
  );
}
