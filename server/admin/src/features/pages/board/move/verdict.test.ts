import type { Schemas } from '@daowei/shared/api/client';
import { verdictOf, type Moving } from './verdict';

const MOVING: Moving = { orderId: 'o1', fromWorkerId: 'w1', name: '日常保洁 10:00' };
const candidate = (id: string, patch: Partial<Schemas['Candidate']>): Schemas['Candidate'] => ({
  worker: {
    id,
    name: id,
    avatarSeed: '',
    level: '中级',
    ratingAverage: null,
    onTimeRate: null,
    visitCount: 0,
    phoneMasked: '',
    certificates: [],
  },
  allowed: true,
  violations: [],
  score: 71.6,
  explanation: ['离上一家2.1公里', '评分4.9'],
  ...patch,
});
const CANDIDATES = [
  candidate('w2', {}),
  candidate('w3', { allowed: false, violations: ['健康证有效期到3月1日，已过期', '这段时间有别的预约'] }),
];

test('a row says what the rules say, and why', () => {
  const say = (id: string) => verdictOf(CANDIDATES, MOVING, { id, name: id });
  expect(say('w1')).toEqual({ kind: 'same', text: 'w1：现在就是其服务' });
  expect(say('w2')).toEqual({ kind: 'allowed', text: 'w2：可以，匹配分72，离上一家2.1公里' });
  expect(say('w3')).toEqual({
    kind: 'refused',
    text: 'w3：不可指派，健康证有效期到3月1日，已过期；这段时间有别的预约',
  });
  expect(say('w4')).toEqual({ kind: 'refused', text: 'w4：不可指派，没有这项服务的技能' });
});

test('nobody is allowed before the rules were asked', () => {
  expect(verdictOf(undefined, MOVING, { id: 'w2', name: 'w2' }).kind).toBe('waiting');
});
