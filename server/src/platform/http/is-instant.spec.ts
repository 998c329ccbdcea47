import fc from 'fast-check';
import { isInstant } from './is-instant.js';

describe('a written instant', () => {
  it.each(['2026-03-12T02:00:00.000Z', '2026-03-12T10:00:00+08:00', '2028-02-29T00:00Z', '2026-12-31T23:59:59.9Z'])(
    '%s exists',
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-03-12T24:00:00Z',
    '2026-03-12T23:60:00Z',
    '2026-03-12T23:59:60Z',
    '2026-03-12',
    '2026-03',
    '2026-W11-4',
    '2026-071',
    '2026-03-12T10:00:00',
    '2026-03-12 10:00:00Z',
    '+012026-03-12T10:00:00Z',
    '2026-03-12T10:00:00+25:00',
    '0000-01-01T00:00:00Z',
    '0999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-12:00',
    '2026-03-12T10:00:00.0000001Z',
    '',
    'now',
    ' 2026-03-12T02:00:00Z',
    '2026-03-12T02:00:00Z\n',
    1_773_280_800_000,
    null,
    undefined,
    {},
    [],
    ['2026-03-12T02:00:00Z'],
    true,
    new Date(0),
  ])('%p does not', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it('survives new Date() whenever it is accepted, and every real one is accepted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })
            .map((date) => date.toISOString()),
        ),
        (text) => {
          if (isInstant(text)) expect(Number.isNaN(new Date(text).getTime())).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') }),
        (date) => {
          expect(isInstant(date.toISOString())).toBe(true);
        },
      ),
    );
  });
});
