import { newPhone } from '../../../test/taro';
import { SERVICE } from '../../../test/samples';
import { addOnChoices, effectiveHours, NO_NEEDS, useBookingDraft } from './booking-draft';

const draft = () => useBookingDraft.getState();

beforeEach(() => {
  newPhone();
  useBookingDraft.setState({ serviceId: null, needs: {}, addressId: null, startAt: null });
});

it('looking at another service loses nothing of the first', () => {
  draft().begin('daily');
  draft().setNeeds('daily', { note: '有猫', hours: 3 });
  draft().begin('windows');
  draft().setAddOn('windows', 'screens', 2);
  draft().begin('daily');
  expect(draft().needs.daily).toEqual({ note: '有猫', hours: 3, addOns: {}, homeGroups: [] });
  expect(draft().needs.windows?.addOns).toEqual({ screens: 2 });
});

it('a time chosen for one service is not a time for another', () => {
  draft().begin('daily');
  draft().chooseStart('2026-11-23T01:00:00.000Z');
  draft().begin('daily');
  expect(draft().startAt).not.toBeNull();
  draft().begin('windows');
  expect(draft().startAt).toBeNull();
});

it('an add-on taken back to none is gone', () => {
  draft().setAddOn('daily', 'fridge', 1);
  draft().setAddOn('daily', 'fridge', 0);
  expect(draft().needs.daily?.addOns).toEqual({});
});

it('after booking the wishes are gone and the address stays', () => {
  draft().begin('daily');
  draft().setNeeds('daily', { note: '有猫' });
  draft().setNeeds('windows', { note: '阳台也要' });
  draft().chooseAddress('home');
  draft().finish();
  expect(draft()).toMatchObject({ serviceId: null, startAt: null, addressId: 'home' });
  expect(draft().needs).toEqual({ windows: { ...NO_NEEDS, note: '阳台也要' } });
});

it('is still there after the mini-program was closed', async () => {
  draft().begin('daily');
  draft().setNeeds('daily', { note: '家里有猫' });
  jest.resetModules();
  const restarted = await import('./booking-draft');
  expect(restarted.useBookingDraft.getState()).toMatchObject({
    serviceId: 'daily',
    needs: { daily: { note: '家里有猫' } },
  });
});

it.each([
  [null, 2],
  [3, 3],
  [12, 2],
])('%p hours chosen means %d booked', (hours, booked) => {
  expect(effectiveHours(SERVICE, { ...NO_NEEDS, hours })).toBe(booked);
});

it('a fixed service has no hours, an unusual length falls back to the first', () => {
  expect(effectiveHours({ ...SERVICE, hourOptions: [] }, { ...NO_NEEDS, hours: 3 })).toBeUndefined();
  expect(effectiveHours({ ...SERVICE, durationMinutes: 150 }, NO_NEEDS)).toBe(2);
});

it('add-ons are capped and cleaned', () => {
  expect(addOnChoices(SERVICE, { ...NO_NEEDS, addOns: { fridge: 5, unknown: 1 } })).toEqual([
    { id: 'fridge', quantity: 2 },
  ]);
  expect(addOnChoices(SERVICE, NO_NEEDS)).toEqual([]);
});
