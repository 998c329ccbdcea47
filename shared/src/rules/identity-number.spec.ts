import fc from 'fast-check';
import { birthdayIn, isIdentityNumber, normalizeIdentityNumber } from './identity-number.js';

/** The example of GB 11643. */
const EXAMPLE = '11010519491231002X';

describe('a citizen’s number', () => {
  it('may be written with spaces and a small letter, and tells the birthday', () => {
    const number = normalizeIdentityNumber(' 110105 19491231-002x ');
    expect(isIdentityNumber(number)).toBe(true);
    expect(birthdayIn(number)).toBe('1949-12-31');
  });

  it('is none with any one digit changed', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.nat(9), (place, digit) => {
        fc.pre(EXAMPLE[place] !== String(digit));
        expect(isIdentityNumber(EXAMPLE.slice(0, place) + String(digit) + EXAMPLE.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('is none without a real birthday, or of another length', () => {
    for (const wrong of ['', '110105194912310021', '11010519490230002X', '11010519491231002', `${EXAMPLE}0`]) {
      expect(isIdentityNumber(wrong)).toBe(false);
    }
  });
});
