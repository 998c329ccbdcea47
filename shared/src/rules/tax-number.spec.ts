import fc from 'fast-check';
import { creditCodeCheck, normalizeTaxNumber, taxNumberKind } from './tax-number.js';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const letter = fc.constantFrom(...ALPHABET);
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const creditCode = fc
  .tuple(letter, letter, digits(6), fc.array(letter, { minLength: 9, maxLength: 9 }))
  .map(([a, b, district, organization]) => `${a}${b}${district}${organization.join('')}`)
  .map((first) => first + creditCodeCheck(first)!);

describe('a tax number', () => {
  it('is known by the check digit of its own form', () => {
    // numbers that companies print on their own pages
    for (const code of ['91440300708461136T', '9144030071526726XG', '91110000802100433B', '91330100799655058B']) {
      expect(taxNumberKind(code)).toBe('credit_code');
    }
    // the example of GB 11643, as a citizen's number and with two digits behind it
    expect(['11010519491231002X', '11010519491231002X00'].map(taxNumberKind)).toEqual(['person', 'person']);
    // district and organization code: the first letters of Tencent's number carry the same code in 9–17
    expect(taxNumberKind('440300708461136')).toBe('old_registration');
    expect(taxNumberKind('110105491231002')).toBe('person');
  });

  it('is no number with any one character changed', () => {
    fc.assert(
      fc.property(creditCode, fc.nat(17), letter, (code, at, other) => {
        fc.pre(code[at] !== other && !/[A-Z]/.test(code.slice(2, 8)));
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(taxNumberKind(code)).toBe('credit_code');
        expect(taxNumberKind(changed)).not.toBe('credit_code');
      }),
    );
  });

  it('may be written with spaces and small letters, and nothing else passes', () => {
    expect(normalizeTaxNumber(' 9144 0300-7084 61136t ')).toBe('91440300708461136T');
    for (const wrong of [
      '',
      '123',
      '91440300708461136I',
      '000000000000000',
      '91440300708461136T0',
      '一二三四五六七八九十一二三四五六七八',
    ])
      expect(taxNumberKind(wrong)).toBeNull();
  });
});
