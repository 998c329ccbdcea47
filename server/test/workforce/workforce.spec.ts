import { localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { WorkerDirectory } from '../../src/modules/identity/contract/identity.facade.js';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../src/modules/workforce/contract/workforce.facade.js';
import {
  seedAbsences,
  seedShifts,
  seedWorkers,
  type NewWorker,
} from '../../src/modules/workforce/infrastructure/seed-workforce.js';
import { WorkforceModule } from '../../src/modules/workforce/workforce.module.js';
import { rows, write } from '../../src/platform/database/sql.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { testModules, type TestParts } from '../support/test-app.js';

const DAY = localDate('2026-03-10');

let parts: TestParts;
let workforce: WorkforceFacade;
let transactions: Transactions;

const id = (letter: string): string => `01JWORKER${letter.repeat(17)}`;

function worker(letter: string, more: Partial<NewWorker> = {}): NewWorker {
  return {
    id: id(letter),
    name: `员工${letter}`,
    gender: 'female',
    level: '中级',
    district: '西湖区',
    home: { lat: 30.2741, lng: 120.1302 },
    phone: `1360000${String(letter.charCodeAt(0)).padStart(4, '0')}`,
    joinedOn: localDate('2025-01-01'),
    skills: ['日常保洁'],
    certificates: [],
    ...more,
  };
}

const certificate = (kind: string, expiresOn: LocalDate | string, of: string): NewWorker['certificates'][number] => ({
  id: `01JCERT${of}${kind.length}${expiresOn.replaceAll('-', '')}`.padEnd(26, '0'),
  kind,
  number: 'HZ-2025-000123',
  expiresOn: localDate(expiresOn),
});

beforeAll(async () => {
  parts = await testModules([WorkforceModule]);
  workforce = parts.module.get(WorkforceFacade);
  transactions = parts.module.get(Transactions, { strict: false });
  const privacy = parts.module.get(PrivacyFacade, { strict: false });
  await transactions.run((tx) =>
    seedWorkers(tx, privacy, [
      worker('A', {
        certificates: [certificate('健康证', '2026-03-10', 'A'), certificate('低压电工证', '2027-01-01', 'A')],
      }),
      worker('B', {
        certificates: [certificate('健康证', '2026-03-09', 'B'), certificate('低压电工证', '2027-01-01', 'B')],
      }),
      worker('C', { skills: ['日常保洁', '空调清洗'], certificates: [certificate('健康证', '2027-01-01', 'C')] }),
      worker('D', { skills: ['空调清洗'] }),
      worker('E', {
        certificates: [certificate('健康证', '2026-01-01', 'E'), certificate('健康证', '2026-12-31', 'E')],
      }),
      worker('F'),
    ]),
  );
  await write(transactions.reader, 'UPDATE worker SET left_on = ? WHERE id = ?', ['2026-03-01', id('F')]);
});
afterAll(() => parts.close());

const names = (found: readonly { id: string }[]): string[] => found.map((each) => each.id.at(-1)!);

describe('who may be asked', () => {
  it.each<[string, { skill: string; certificates: string[] }, string, string[]]>([
    ['by skill alone', { skill: '日常保洁', certificates: [] }, '2026-03-10', ['A', 'B', 'C', 'E']],
    [
      'with a certificate through its last day',
      { skill: '日常保洁', certificates: ['健康证'] },
      '2026-03-10',
      ['A', 'C', 'E'],
    ],
    ['not the day after', { skill: '日常保洁', certificates: ['健康证'] }, '2026-03-11', ['C', 'E']],
    ['with every certificate', { skill: '日常保洁', certificates: ['健康证', '低压电工证'] }, '2026-03-09', ['A', 'B']],
    [
      'named twice is named once',
      { skill: '日常保洁', certificates: ['健康证', '健康证'] },
      '2026-03-10',
      ['A', 'C', 'E'],
    ],
    ['nobody for an unknown skill', { skill: '开锁', certificates: [] }, '2026-03-10', []],
    ['nobody for a skill that is SQL', { skill: "' OR '1'='1", certificates: ["') OR 1=1 --"] }, '2026-03-10', []],
  ])('%s', async (_, need, day, expected) => {
    expect(names(await workforce.qualified(transactions.reader, need, localDate(day)))).toEqual(expected);
  });

  it('costs two statements whatever the number of workers', async () => {
    const query = jest.spyOn(transactions.reader, 'query');
    await workforce.qualified(transactions.reader, { skill: '日常保洁', certificates: ['健康证'] }, DAY);
    expect(query).toHaveBeenCalledTimes(2);
    query.mockClear();
    await workforce.workingDays(transactions.reader, DAY, localDate('2026-03-24'));
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
  });
});

describe('workers', () => {
  it('come whole, and former ones by name only', async () => {
    expect(names(await workforce.all(transactions.reader))).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(await workforce.worker(transactions.reader, id('C'))).toEqual({
      id: id('C'),
      name: '员工C',
      gender: 'female',
      avatarSeed: `female:${id('C')}`,
      level: '中级',
      district: '西湖区',
      home: { lat: 30.2741, lng: 120.1302 },
      phoneMasked: '136****0067',
      skills: ['日常保洁', '空调清洗'],
      certificates: [{ kind: '健康证', expiresOn: '2027-01-01' }],
      isBarred: false,
      isGuest: false,
      ratingAverage: null,
      visitCount: 0,
      onTimeRate: null,
    });
    expect(await workforce.worker(transactions.reader, id('F'))).toMatchObject({ name: '员工F', skills: [] });
    expect(await workforce.worker(transactions.reader, 'nobody')).toBeNull();
    expect((await workforce.workers(transactions.reader, [])).size).toBe(0);
    expect((await workforce.workers(transactions.reader, [id('A'), id('A'), 'nobody'])).size).toBe(1);
  });

  it('are found by their phone, which is nowhere readable', async () => {
    const directory = parts.module.get(WorkerDirectory, { strict: false });
    expect(await directory.workerByPhone('13600000065')).toEqual({ workerId: id('A'), name: '员工A' });
    expect(await directory.workerByPhone('+86 136-0000-0065')).toEqual({ workerId: id('A'), name: '员工A' });
    expect(await directory.workerByPhone('13600000070')).toBeNull(); // F has left
    expect(await directory.workerByPhone('136')).toBeNull();
    const stored = await rows(
      transactions.reader,
      'SELECT w.*, c.number_cipher FROM worker w LEFT JOIN worker_certificate c ON c.worker_id = w.id',
    );
    expect(JSON.stringify(stored)).not.toMatch(/13600000065|HZ-2025/);
  });

  it('give their number to somebody with a name, and the audit keeps the name', async () => {
    const reader = { accountId: '01J0000000000000000000STAF', label: '协调员 李敏' };
    expect(await transactions.run((tx) => workforce.phoneOf(tx, id('A'), reader))).toBe('13600000065');
    const [trace] = await rows(
      transactions.reader,
      'SELECT actor_label, action, data FROM audit_entry WHERE subject = ?',
      [`worker:${id('A')}`],
    );
    expect(trace).toEqual({ actor_label: '协调员 李敏', action: 'sensitive.read', data: '{"purpose":"worker.phone"}' });
    await expect(transactions.run((tx) => workforce.phoneOf(tx, 'nobody', reader))).rejects.toThrow('no worker nobody');
  });

  it('carry a public history that counts every visit and rating once, in parallel too', async () => {
    await Promise.all(
      [5, 4, 5, 3].map((stars, index) =>
        transactions.run(async (tx) => {
          await workforce.countVisit(tx, id('D'), index > 0);
          await workforce.countRating(tx, id('D'), stars);
        }),
      ),
    );
    expect(await workforce.worker(transactions.reader, id('D'))).toMatchObject({
      ratingAverage: 4.25,
      visitCount: 4,
      onTimeRate: 0.75,
    });
  });
});

describe('working days', () => {
  beforeAll(async () => {
    await transactions.run(async (tx) => {
      await seedShifts(tx, [
        { workerId: id('A'), day: DAY, fromMinute: 480, toMinute: 720 },
        { workerId: id('A'), day: DAY, fromMinute: 780, toMinute: 1_080 },
        { workerId: id('B'), day: DAY, fromMinute: 480, toMinute: 1_080 },
        { workerId: id('C'), day: localDate('2026-03-11'), fromMinute: 480, toMinute: 1_080 },
        { workerId: id('F'), day: DAY, fromMinute: 480, toMinute: 1_080 },
      ]);
      await seedAbsences(tx, [
        { id: '01JABSENCE0000000000000001', workerId: id('A'), from: at('10:00'), to: at('14:00'), reason: '就医' },
        { id: '01JABSENCE0000000000000002', workerId: id('B'), from: at('00:00'), to: at('24:00'), reason: '病假' },
      ]);
    });
  });
  const at = (clock: string): Date => {
    const [hours, minutes] = clock.split(':').map(Number) as [number, number];
    return new Date(Date.parse('2026-03-09T16:00:00Z') + (hours * 60 + minutes) * 60_000);
  };

  it('are shifts without absences; whoever is away all day or has left has none', async () => {
    expect(await workforce.workingDays(transactions.reader, DAY, DAY)).toEqual([
      {
        workerId: id('A'),
        day: DAY,
        spans: [
          { from: at('08:00'), to: at('10:00') },
          { from: at('14:00'), to: at('18:00') },
        ],
      },
    ]);
    const days = await workforce.workingDays(transactions.reader, DAY, localDate('2026-03-11'));
    expect(days.map((day) => `${day.workerId.at(-1)} ${day.day}`)).toEqual(['A 2026-03-10', 'C 2026-03-11']);
  });
});
