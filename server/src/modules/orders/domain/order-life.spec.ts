import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { ORDER_STATES, type Order, type OrderState } from '../contract/orders.facade.js';
import { allClaims, COMMAND_FROM, decide, type OrderCommand } from './decide.js';
import { FIRST_STATE, mayBecome, ORDER_TRANSITIONS, unreachableStates } from './order-life.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const SEAT = { claimId: 'claim-2', workerId: 'worker-2' };
const WANG = { id: 'worker-1', name: '王建国' };
const LI = { id: 'worker-m', name: '李敏' };
const MATE = { claimId: 'claim-m2', workerId: 'worker-m2' };

const LATER = { from: new Date('2026-03-14T02:00:00Z'), to: new Date('2026-03-14T05:00:00Z') };

const order = (patch: Partial<Order> = {}): Order => ({
  id: 'order-1',
  no: 'DW20260310000001',
  accountId: 'account-1',
  state: FIRST_STATE,
  serviceId: 'daily-cleaning',
  serviceVersion: 1,
  serviceName: '日常保洁',
  serviceIcon: 'cleaning',
  hours: 3,
  addOns: [],
  note: null,
  homeGroups: [],
  remote: false,
  address: {
    id: 'address-1',
    contactName: '陈小满',
    phoneCipher: '',
    phoneMasked: '138****8000',
    district: '西湖区',
    community: '政苑小区',
    detailCipher: '',
    lat: 30.29,
    lng: 120.1,
  },
  revision: 1,
  promised: { from: new Date('2026-03-12T02:00:00Z'), to: new Date('2026-03-12T02:30:00Z') },
  planned: { from: new Date('2026-03-12T02:00:00Z'), to: new Date('2026-03-12T05:00:00Z') },
  durationMinutes: 180,
  lines: [],
  totalFen: fen(18_000),
  depositFen: null,
  paidFen: fen(0),
  holdUntil: new Date('2026-03-10T01:15:00.000Z'),
  paidAt: null,
  confirmedAt: null,
  runsUntil: null,
  departedAt: null,
  completedAt: null,
  prepaidBy: 'contract:1',
  claimId: 'claim-1',
  workerId: 'worker-1',
  mates: [{ claimId: 'claim-m', workerId: 'worker-m' }],
  doorCode: '012345',
  voucher: 'voucher',
  rated: false,
  createdAt: NOW,
  version: 1,
  ...patch,
});

const COMMANDS: readonly OrderCommand[] = [
  { kind: 'cancel', reason: null },
  { kind: 'expire' },
  { kind: 'pay', outTradeNo: 'trade-1', paidAt: NOW },
  { kind: 'reseat', outTradeNo: 'trade-1', paidAt: NOW, seat: SEAT, mates: [MATE] },
  { kind: 'confirm', workers: [WANG, LI] },
  { kind: 'confirm', workers: [{ id: 'worker-2', name: '赵雨' }] },
  { kind: 'reassign', seat: SEAT },
  { kind: 'unassign' },
  { kind: 'replace_mate', instead: 'worker-m', seat: { claimId: 'claim-m3', workerId: 'worker-m3' } },
  { kind: 'replace_mate', instead: null, seat: { claimId: 'claim-m4', workerId: 'worker-m4' } },
  { kind: 'drop_mate', workerId: 'worker-m' },
  { kind: 'reschedule', seat: SEAT, mates: [MATE], promised: LATER, planned: LATER },
  { kind: 'pause', until: LATER.from },
  { kind: 'resume', seat: SEAT, mates: [MATE], promised: LATER, planned: LATER },
  { kind: 'call_off', text: '预约已取消，全额退款', refundFen: 10_000 },
  { kind: 'start', at: NOW },
  { kind: 'complete', at: NOW },
];

describe('the life of an order', () => {
  it('reaches every state', () => {
    expect(unreachableStates()).toEqual([]);
  });

  it('with a state nobody can reach is found out', () => {
    expect(unreachableStates({ ...ORDER_TRANSITIONS, paid: ['paid'] })).toEqual([
      'confirmed',
      'paused',
      'in_service',
      'completed',
    ]);
  });

  it('goes exactly the ways of the table: every way has a command, every command a way', () => {
    const ways = new Set<string>();
    for (const state of ORDER_STATES) {
      for (const departedAt of [null, NOW]) {
        for (const command of COMMANDS) {
          const change = decide(order({ state, departedAt }), command, NOW);
          if (!isRefused(change)) ways.add(`${state} → ${change.to}`);
        }
      }
    }
    const table = ORDER_STATES.flatMap((from) => ORDER_TRANSITIONS[from].map((to) => `${from} → ${to}`));
    expect([...ways].sort()).toEqual([...table].sort());
  });

  it.each(ORDER_STATES.flatMap((state) => COMMANDS.map((command) => [command.kind, state, command] as const)))(
    '%s from %s is refused unless the command may come from there',
    (kind, state, command) => {
      const change = decide(order({ state }), command, NOW);
      const from: readonly OrderState[] = COMMAND_FROM[kind];
      if (!from.includes(state)) expect(change).toMatchObject({ refused: 'ORDER_STATE' });
    },
  );

  it('holds its invariants whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMANDS), { maxLength: 50 }), (commands) => {
        let current = order();
        const held = new Set(['claim-1', 'claim-m']);
        for (const command of commands) {
          // the caller claims before it asks, and its transaction undoes that when it is refused
          const before = [...held];
          if ('seat' in command) held.add(command.seat.claimId);
          if ('mates' in command) for (const mate of command.mates) held.add(mate.claimId);
          const change = decide(current, command, NOW);
          if (isRefused(change)) {
            held.clear();
            for (const claimId of before) held.add(claimId);
            continue;
          }
          expect(mayBecome(current.state, change.to)).toBe(true);
          for (const claimId of change.release) expect(held.delete(claimId)).toBe(true);
          const { paidTradeNo: _, startedAt: __, endedAt: ___, ...patch } = change.patch;
          current = { ...current, ...patch, state: change.to, version: current.version + 1 };

          // capacity: what is held is exactly what the order names
          expect([...held].sort()).toEqual(allClaims(current).sort());
          expect(current.claimId === null).toBe(current.workerId === null);
          const ended = current.state === 'cancelled' || current.state === 'expired';
          if (ended) expect(current.claimId).toBeNull();
          // money: paid exactly when the state says so; what ended may have been paid before
          if (!ended) expect(current.paidFen).toBe(current.state === 'awaiting_payment' ? 0 : current.totalFen);
          // the price never changes, whatever becomes of the time
          expect([current.totalFen, current.lines]).toEqual([order().totalFen, order().lines]);
          expect(current.holdUntil === null).toBe(current.state !== 'awaiting_payment');
          // a confirmed visit has a worker
          if (['confirmed', 'in_service', 'completed'].includes(current.state)) expect(current.workerId).not.toBeNull();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the old claim back when another worker takes over, and keeps it when the same one is asked again', () => {
    const paid = order({ state: 'confirmed', paidFen: fen(18_000) });
    expect(decide(paid, { kind: 'reassign', seat: SEAT }, NOW)).toMatchObject({
      to: 'paid',
      release: ['claim-1'],
      patch: SEAT,
    });
    const same = { claimId: 'claim-1', workerId: 'worker-1' };
    expect(decide(paid, { kind: 'reassign', seat: same }, NOW)).toMatchObject({ to: 'paid', release: [] });
  });

  it('is confirmed by exactly its crew, the lead first', () => {
    const paid = order({ state: 'paid', paidFen: fen(18_000) });
    for (const workers of [[WANG], [LI, WANG], [WANG, LI, { id: 'worker-9', name: '' }], []]) {
      expect(decide(paid, { kind: 'confirm', workers }, NOW)).toMatchObject({ refused: 'ORDER_STATE' });
    }
    expect(decide(paid, { kind: 'confirm', workers: [WANG, LI] }, NOW)).toMatchObject({ to: 'confirmed' });
  });

  it('waits for a new mate before the visit, and goes on without waiting once it is under way', () => {
    const confirmed = order({ state: 'confirmed', paidFen: fen(18_000), confirmedAt: NOW });
    const command = { kind: 'replace_mate', instead: 'worker-m', seat: MATE } as const;
    expect(decide(confirmed, command, NOW)).toMatchObject({
      to: 'paid',
      patch: { mates: [MATE], confirmedAt: null },
      release: ['claim-m'],
    });
    for (const state of ['confirmed', 'in_service'] as const) {
      const underWay = decide({ ...confirmed, state, departedAt: NOW }, command, NOW);
      expect(underWay).toMatchObject({ to: state, patch: { mates: [MATE] }, release: ['claim-m'] });
      expect(underWay).not.toHaveProperty('patch.confirmedAt');
    }
  });

  it('is told in sentences that name what matters', () => {
    const text = (patch: Partial<Order>, command: OrderCommand): string | null => {
      const change = decide(order(patch), command, NOW);
      return isRefused(change) ? change.refused : change.fact.text;
    };
    expect(text({}, { kind: 'cancel', reason: '临时有事' })).toBe('预约已取消（临时有事），没有产生任何费用');
    expect(text({}, { kind: 'pay', outTradeNo: 't', paidAt: NOW })).toContain('180.00元');
    expect(text({ state: 'paid', mates: [] }, { kind: 'confirm', workers: [WANG] })).toBe(
      '王建国已接单，将在3月12日 周四 10:00–10:30到达',
    );
    expect(text({ state: 'paid' }, { kind: 'confirm', workers: [WANG, LI] })).toBe(
      '王建国、李敏已接单，将一起在3月12日 周四 10:00–10:30到达',
    );
  });
});
