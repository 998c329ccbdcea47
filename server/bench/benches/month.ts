import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, table, type Bench } from '../measure.js';
import { chartOf, type Measure } from '../month/chart.js';
import { makeMonth } from '../month/company.js';
import { playMonth, WAYS, type MonthPlayed } from '../month/policies.js';

const WORKERS = 80;
const DAYS = 30;
const QUICK_DAYS = 7;
const PLAN_STEPS = 6_000;
const SEED = 20_260_301;
const CHART = fileURLToPath(new URL('../../../docs/pictures/month.svg', import.meta.url));

const onTime = ({ promised, late, unserved }: MonthPlayed): number => ((promised - late - unserved) / promised) * 100;
const broken = ({ late, unserved }: MonthPlayed): number => late + unserved;
const perVisit = ({ travel, promised, unserved }: MonthPlayed): number => travel / (promised - unserved);

/** A company of 80 workers for a month, the same luck under four ways of working; nothing but the rules of the product. */
export const month: Bench = {
  name: 'month',
  what: '八十人的公司一个月：同样的病假、超时、堵车与取消，四种派单方式的准点、路程、公平与失约',
  run: ({ quick, say }) => {
    const days = quick ? QUICK_DAYS : DAYS;
    const luck = makeMonth(WORKERS, days, SEED);
    const played = WAYS.map((way) => {
      const began = performance.now();
      const result = playMonth(luck, way, PLAN_STEPS);
      return { way, result, seconds: (performance.now() - began) / 1_000 };
    });
    const head = [
      'way of working',
      'promised',
      'turned away',
      'on time %',
      'broken',
      'nobody came',
      'travel min',
      'unfair',
      'handed over',
      's',
    ];
    const lines = played.map(({ way, result, seconds }) => [
      way.name,
      result.promised,
      result.turnedAway,
      onTime(result).toFixed(1),
      broken(result),
      result.unserved,
      perVisit(result).toFixed(1),
      result.unfair.toFixed(2),
      result.handedOver,
      Math.round(seconds),
    ]);
    say(`${WORKERS} workers, ${days} days, seed ${SEED}, ${played[0]!.result.wished} wishes`);
    say(table(head, lines));
    if (!quick)
      writeFileSync(
        CHART,
        chart(
          days,
          played.map(({ result }) => result),
        ),
      );
    const [nearest, last] = [played[0]!.result, played.at(-1)!.result];
    return Promise.resolve({
      brokenOverNearest: atMost(broken(last) / broken(nearest), 0.6),
      onTimePercent: atLeast(onTime(last), 95),
      travelOverNearest: atMost(perVisit(last) / perVisit(nearest), 1),
      unfairOverNearest: atMost(last.unfair / nearest.unfair, 1),
    });
  },
};

function chart(days: number, results: readonly MonthPlayed[]): string {
  const measures: Measure[] = [
    { title: '准点上门', unit: '%', values: results.map(onTime), digits: 1 },
    { title: '失约（迟到或没有人来）', unit: '单', values: results.map(broken), digits: 0 },
    { title: '每单路程', unit: '分钟', values: results.map(perVisit), digits: 1 },
    { title: '忙闲不均（标准差÷平均）', unit: '', values: results.map(({ unfair }) => unfair), digits: 2 },
    { title: '约满没有接下', unit: '单', values: results.map(({ turnedAway }) => turnedAway), digits: 0 },
    { title: '当天换人', unit: '次', values: results.map(({ handedOver }) => handedOver), digits: 0 },
  ];
  return chartOf(
    `${WORKERS}人的公司，${days}天，同样的运气`,
    WAYS.map(({ name }) => name),
    measures,
  );
}
