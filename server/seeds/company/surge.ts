import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { SURGE_POLICY } from '../../src/modules/surge/domain/surge-policy.js';
import { SquadsSql } from '../../src/modules/surge/infrastructure/squads.sql.js';
import { StandbySql } from '../../src/modules/surge/infrastructure/standby.sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import type { Random } from '../random.js';
import type { DemoWorker } from './workers.js';

const PART_TIMERS = 6;
const OFFICE = '协调员 李敏';
const HEADQUARTERS = '经理 沈知行';

/** Who agreed to be called in, who is on standby the next evenings, and what headquarters was asked for. */
export async function seedSurge(tx: Tx, random: Random, now: Date, workers: readonly DemoWorker[]): Promise<void> {
  const [standby, squads, today] = [new StandbySql(), new SquadsSql(), dayOf(now)];
  const at = (ahead: number, hour: number): Date => atMinute(addDays(today, ahead), hour * 60);
  const partTimers = workers.filter(({ persona }) => !persona).slice(-PART_TIMERS);
  for (const { id } of partTimers) await standby.addPartTimer(tx, id, OFFICE, at(-30, 10));
  for (const [index, { id: workerId }] of partTimers.slice(0, 3).entries()) {
    const hours = { from: at(index, 18), to: at(index, 22) };
    const team = index === 0 ? 'standby' : 'backup';
    await standby.add(tx, { id: random.id(now), workerId, team, ...hours, byLabel: OFFICE });
  }
  const { district } = partTimers[0]!;
  const asked = {
    district,
    state: 'asked',
    askedBy: OFFICE,
    names: [],
    answeredBy: null,
    answer: null,
    endedAt: null,
  } as const;
  const [before, waiting] = [
    {
      ...asked,
      ...{ id: random.id(at(-3, 9)), askedAt: at(-3, 9), from: at(-2, 13), to: at(-2, 18) },
      ...{ people: 2, because: '三单开荒都在下午' },
    },
    {
      ...asked,
      ...{ id: random.id(now), askedAt: addMinutes(now, -25), from: at(2, 9), to: at(2, 18) },
      ...{ people: 4, because: '新楼盘集中交房，开荒单比平时多一倍' },
    },
  ];
  for (const squad of [before, waiting]) await squads.add(tx, squad, SURGE_POLICY.version);
  const said = { answeredBy: HEADQUARTERS, answer: '当天总部也抽不出人', endedAt: addMinutes(at(-3, 9), 50) };
  await squads.move(tx, { id: before.id, state: 'refused', names: [], ...said });
}
