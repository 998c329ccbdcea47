import { localDate } from '@daowei/shared/kernel/local-date';
import { kindInput, type KindForm } from './new-kind';

const FORM: KindForm = {
  name: '致歉券',
  because: '迟到的歉意',
  discount: 'amount',
  value: 19.99,
  leastSpend: 100,
  from: localDate('2026-11-01'),
  to: localDate('2026-11-30'),
};

it('sends fen, and days in Shanghai with the last one included', () => {
  expect(kindInput(FORM)).toEqual({
    name: '致歉券',
    because: '迟到的歉意',
    discount: 'amount',
    value: 1_999,
    leastSpendFen: 10_000,
    validFrom: '2026-10-31T16:00:00.000Z',
    validTo: '2026-11-30T16:00:00.000Z',
  });
});

it('sends a percentage in hundredths, its cap, and the services it is for', () => {
  const percent = { ...FORM, discount: 'percent' as const, value: 8.5, cap: 50, services: ['daily-cleaning'] };
  expect(kindInput(percent)).toMatchObject({ value: 850, capFen: 5_000, services: ['daily-cleaning'] });
  expect(kindInput({ ...percent, cap: null, services: [] })).not.toHaveProperty('capFen');
});

it('sends which visits it is for, and nothing where it is for all', () => {
  const some = { ...FORM, districts: ['西湖区'], weekdays: [4, 2], startsFrom: '09:00', startsTo: '24:00' };
  expect(kindInput(some)).toMatchObject({
    districts: ['西湖区'],
    weekdays: [2, 4],
    fromMinute: 540,
    toMinute: 1_440,
  });
  const cleared = { ...FORM, services: [], districts: [], weekdays: [], startsFrom: '', startsTo: '' };
  expect(kindInput(cleared)).toEqual(kindInput(FORM));
});
