import type { Schemas } from '@daowei/shared/api/client';
import { liveOf, placesOf } from './places';

const member = (id: string, role: 'lead' | 'mate'): Schemas['CrewMember'] => ({
  worker: {
    id,
    name: id,
    avatarSeed: id,
    level: '高级',
    ratingAverage: null,
    visitCount: 0,
    onTimeRate: null,
    phoneMasked: '138****0000',
    certificates: [],
  },
  role,
  accepted: true,
  arrivedAt: null,
});
const order = (crewSize: number, ...crew: Schemas['CrewMember'][]) => ({ crew, crewSize, assignments: [] });

test('who comes alone is the one place; nobody yet is one too', () => {
  expect(placesOf(order(1, member('王', 'lead')))).toEqual([{ workerId: '王', label: '王' }]);
  expect(placesOf(order(1))).toEqual([{ workerId: '', label: '还没有人' }]);
});

test('of a crew the empty place comes first, and says which it is', () => {
  expect(placesOf(order(2, member('王', 'lead'))).map(({ label }) => label)).toEqual(['空缺的组员', '组长 王']);
  expect(placesOf(order(2, member('李', 'mate'))).map(({ label }) => label)).toEqual(['空缺的组长', '组员 李']);
  expect(placesOf(order(2, member('王', 'lead'), member('李', 'mate')))).toHaveLength(2);
});

test('an empty place has no assignment that would be taken back', () => {
  const two = order(2, member('王', 'lead'));
  expect(liveOf(two, placesOf(two)[0])).toBeNull();
});
