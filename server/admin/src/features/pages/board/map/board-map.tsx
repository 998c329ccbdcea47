import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { ClippedText } from '../../../../components/clipped-text';
import { NothingHere } from '../../../../components/nothing-here';
import { timeSpan } from '../../../../lib/time';
import type { BoardVisit, BoardWorker } from '../geometry';
import { stateOf } from '../visit-looks';
import styles from './board-map.module.css';
import { MAP_HEIGHT, MAP_WIDTH, project, type Place } from './project';

interface Props {
  places: Schemas['DayBoard']['places'];
  unassigned: Schemas['DayBoard']['unassigned'];
  /** whose visits are drawn, in this order */
  workers: readonly BoardWorker[];
}

const DOT = 7;
/** A stop of the chosen worker holds its number. */
const STOP = 12;
const SCALE_KM = 2;

/** The city on one day: every visit where it is, what nobody serves yet ringed, and the way of the chosen worker. */
export function BoardMap({ places: known, unassigned, workers }: Props) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const placeOf = useMemo(() => new Map<string, Place>(known.map((one) => [one.orderId, one])), [known]);
  const busy = workers.filter(({ visits }) => visits.some(({ orderId }) => placeOf.has(orderId)));
  const chosen = busy.find(({ id }) => id === chosenId) ?? null;
  const waiting = unassigned.filter(({ id }) => placeOf.has(id));
  const shown = [...busy.flatMap(({ visits }) => visits.map(({ orderId }) => orderId)), ...waiting.map(({ id }) => id)];
  const places = shown.flatMap((id) => placeOf.get(id) ?? []);
  if (places.length === 0) {
    return (
      <div className={styles.empty}>
        <NothingHere title="这一天没有要上门的订单" hint="有了预约，地图上会显示在哪里、谁去。" />
      </div>
    );
  }
  const { x, y, kmPx } = project(places);
  const stops = (chosen?.visits ?? []).flatMap((visit) => {
    const place = placeOf.get(visit.orderId);
    return place ? [{ visit, place }] : [];
  });
  return (
    <div className={styles.map}>
      <ul className={styles.people} aria-label="服务人员">
        {busy.map((worker) => (
          <li key={worker.id}>
            <button
              type="button"
              aria-pressed={worker.id === chosen?.id}
              onClick={() => setChosenId(worker.id === chosen?.id ? null : worker.id)}
            >
              <ClippedText>{worker.name}</ClippedText>
              <span>
                {worker.district} · {worker.visits.length}单
              </span>
            </button>
          </li>
        ))}
      </ul>
      <figure className={styles.picture}>
        <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="group" aria-label="当天上门的位置，位置精确到约一百米">
          {districtsOf(busy, placeOf).map(({ name, place }) => (
            <text
              key={name}
              className={styles.district}
              x={x(place)}
              y={y(place)}
              textAnchor="middle"
              aria-hidden="true"
            >
              {name}
            </text>
          ))}
          {busy.flatMap(({ id, visits }) =>
            visits.map((visit) => {
              const place = placeOf.get(visit.orderId);
              return (
                place && (
                  <circle
                    key={`${id} ${visit.orderId}`}
                    className={styles.dot}
                    data-state={visit.state}
                    data-late={visit.late || undefined}
                    data-faint={(chosen && chosen.id !== id) || undefined}
                    cx={x(place)}
                    cy={y(place)}
                    r={DOT}
                    onClick={() => setChosenId(id)}
                  >
                    <title>{said(visit)}</title>
                  </circle>
                )
              );
            }),
          )}
          {waiting.map((order) => {
            const place = placeOf.get(order.id)!;
            return (
              <Link key={order.id} to={`/orders/${order.id}`} aria-label={`待指派：${order.serviceName}，${order.no}`}>
                <circle className={styles.waiting} cx={x(place)} cy={y(place)} r={STOP}>
                  <title>待指派：{order.serviceName}</title>
                </circle>
              </Link>
            );
          })}
          <polyline className={styles.way} points={stops.map(({ place }) => `${x(place)},${y(place)}`).join(' ')} />
          {stops.map(({ visit, place }, index) => (
            <Link key={visit.orderId} to={`/orders/${visit.orderId}`} aria-label={`第${index + 1}单：${said(visit)}`}>
              <circle
                className={styles.stop}
                data-late={visit.late || undefined}
                cx={x(place)}
                cy={y(place)}
                r={STOP}
              />
              <text className={styles.number} x={x(place)} y={y(place) + 4} textAnchor="middle" aria-hidden="true">
                {index + 1}
              </text>
            </Link>
          ))}
          <g aria-hidden="true" className={styles.scale}>
            <line x1={24} x2={24 + SCALE_KM * kmPx} y1={MAP_HEIGHT - 20} y2={MAP_HEIGHT - 20} />
            <text x={24} y={MAP_HEIGHT - 28}>
              {SCALE_KM}公里
            </text>
          </g>
        </svg>
        <figcaption>
          {chosen
            ? `${chosen.name}：${stops.map(({ visit }) => `${clockTime(new Date(visit.from))} ${visit.community}`).join(' → ')}`
            : `${busy.length}人${shown.length - waiting.length}单，待指派${waiting.length}单；选一个人看路线`}
        </figcaption>
      </figure>
    </div>
  );
}

function said(visit: BoardVisit): string {
  return `${timeSpan(visit.from, visit.to)} ${visit.serviceName}，${visit.district}${visit.community}，${stateOf(visit)}${visit.late ? '，晚到' : ''}`;
}

/** The middle of what is visited in each district. */
function districtsOf(
  workers: readonly BoardWorker[],
  placeOf: ReadonlyMap<string, Place>,
): { name: string; place: Place }[] {
  const found = new Map<string, Place[]>();
  for (const { district, orderId } of workers.flatMap(({ visits }) => visits)) {
    const place = placeOf.get(orderId);
    if (place) found.set(district, [...(found.get(district) ?? []), place]);
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...found].map(([name, places]) => ({
    name,
    place: { lat: mean(places.map(({ lat }) => lat)), lng: mean(places.map(({ lng }) => lng)) },
  }));
}
