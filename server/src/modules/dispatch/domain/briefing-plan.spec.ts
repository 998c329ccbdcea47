import { planKey } from './briefing-plan.js';

const plan = {
  planned: { from: new Date('2026-03-10T02:00:00.000Z'), to: new Date('2026-03-10T04:00:00.000Z') },
  workerId: 'a',
  mates: [{ workerId: 'b', claimId: 'c' }],
};

it('a tick is good for one time and one crew', () => {
  expect(planKey(plan)).toBe(planKey({ ...plan, mates: [{ workerId: 'b', claimId: 'claimed anew' }] }));
  const later = { ...plan.planned, to: new Date('2026-03-10T04:15:00.000Z') };
  const others = [
    { ...plan, workerId: 'z' },
    { ...plan, workerId: null },
    { ...plan, mates: [] },
    { ...plan, planned: later },
  ];
  expect(new Set([plan, ...others].map(planKey)).size).toBe(5);
});
