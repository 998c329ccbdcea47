import { order } from '../../../test/samples';
import { nextVisit, usualVisit } from './order-words';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;

it('the visit under way comes before the unpaid one, that before the nearest', () => {
  const far = order({ id: 'far', state: 'confirmed', promisedFrom: at(25) });
  const near = order({ id: 'near', state: 'confirmed', promisedFrom: at(23) });
  const unpaid = order({ id: 'unpaid', state: 'awaiting_payment', promisedFrom: at(26) });
  const here = order({ id: 'here', state: 'in_service', promisedFrom: at(24) });
  expect(nextVisit([far, near])?.id).toBe('near');
  expect(nextVisit([far, near, unpaid])?.id).toBe('unpaid');
  expect(nextVisit([far, near, unpaid, here])?.id).toBe('here');
  expect(nextVisit([])).toBeUndefined();
});

it('the usual is what is booked most often, its latest visit, and only what was completed', () => {
  const done = (id: string, serviceId: string, day: number) =>
    order({ id, serviceId, state: 'completed', promisedFrom: at(day) });
  const cancelled = order({ id: 'x', serviceId: 'windows', state: 'cancelled', promisedFrom: at(21) });
  expect(usualVisit([done('a', 'daily', 1), done('b', 'windows', 20), done('c', 'daily', 8), cancelled])?.id).toBe('c');
  expect(usualVisit([cancelled])).toBeUndefined();
});
