import type { SurveyFigure } from './api/surveys';
import { countWords, valueWords } from './survey-words';

const figure = (more: Partial<SurveyFigure>): SurveyFigure => ({
  question: 'csat',
  name: '满意度 CSAT',
  text: '这次服务，您满意吗？',
  asked: 100,
  answered: 40,
  good: 36,
  bad: 0,
  value: { value: 0.9, low: 0.769, high: 0.96 },
  ...more,
});

test('a share comes with its bounds and its people; few answers are told as few', () => {
  expect(valueWords(figure({}), 20)).toBe('90%（77% 到 96%）');
  expect(countWords(figure({}))).toBe('满意36人，共40人回答');
  expect(valueWords(figure({ answered: 6, value: null }), 20)).toBe('只有6人回答，不到20人，先不看');
  expect(valueWords(figure({ answered: 0, value: null }), 20)).toBe('还没有人回答');
});

test('NPS is told in points, below zero too', () => {
  const nps = figure({ question: 'nps', good: 10, bad: 14, value: { value: -0.1, low: -0.3, high: 0.12 } });
  expect(valueWords(nps, 20)).toBe('−10（−30 到 12）');
  expect(countWords(nps)).toBe('推荐者10人，批评者14人，共40人回答');
});
