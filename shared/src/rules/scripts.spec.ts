import fc from 'fast-check';
import { fillScript, SCRIPT_VARIABLES, scriptProblems, variablesOf, type ScriptVariable } from './scripts.js';

const NAMES = Object.keys(SCRIPT_VARIABLES) as ScriptVariable[];
const words = fc.stringMatching(/^[一-龥，。 ]{1,12}$/);
const piece = fc.oneof(
  words,
  fc.constantFrom(...NAMES).map((name) => `{${name}}`),
);
const script = fc
  .tuple(words, fc.array(piece, { minLength: 1, maxLength: 8 }))
  .map(([summary, pieces]) => ({ summary, text: pieces.join('') }));

describe('scripts', () => {
  it('leaves no brace behind once every gap is filled, and names exactly the gaps that are not', () => {
    fc.assert(
      fc.property(script, fc.uniqueArray(fc.constantFrom(...NAMES)), (one, known) => {
        const values = Object.fromEntries(known.map((name) => [name, SCRIPT_VARIABLES[name].example]));
        const { text, blanks } = fillScript(one, values);
        expect(blanks).toEqual(variablesOf(one).filter((name) => !known.includes(name)));
        expect(text.includes('{')).toBe(blanks.length > 0);
      }),
    );
  });

  it('takes blank words for none', () => {
    expect(fillScript({ summary: '您好', text: '{客户}您好' }, { 客户: '  ' }).blanks).toEqual(['客户']);
  });

  it('does not fill a gap that a value brings along', () => {
    expect(fillScript({ summary: '您好', text: '{客户}您好' }, { 客户: '{服务}', 服务: '保洁' }).text).toBe(
      '{服务}您好',
    );
  });

  it.each([
    [{ summary: '', text: '您好' }, '还没有写提醒里的一句话'],
    [{ summary: '您好', text: ' ' }, '还没有写正文'],
    [{ summary: '字'.repeat(21), text: '您好' }, '提醒里的一句话最多20个字，微信放不下更多'],
    [{ summary: '您好', text: '字'.repeat(301) }, '正文最多300个字，太长了没有人会读完'],
    [{ summary: '您好', text: '{姓名}您好' }, '不认识“{姓名}”，请从可用的变量里选'],
    [{ summary: '您好', text: '{}您好' }, '有一个空的花括号'],
    [{ summary: '您好', text: '{客户您好' }, '花括号要成对出现'],
  ])('says what is wrong with %j', (one, problem) => {
    expect(scriptProblems(one)).toEqual([problem]);
  });
});
