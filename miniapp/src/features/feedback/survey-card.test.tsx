import { fireEvent, screen, waitFor } from '@testing-library/react';
import { problem, requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { order } from '../../../test/samples';
import { newPhone } from '../../../test/taro';
import { SurveyCard } from './survey-card';

const READ = 'GET /api/orders/order-1/survey';
const SEND = 'POST /api/orders/order-1/survey';
const NPS = {
  question: 'nps',
  text: '您有多愿意把我们推荐给亲友？',
  least: 0,
  most: 10,
  leastText: '不会推荐',
  mostText: '一定推荐',
  score: null,
};
const done = order({ state: 'completed' });

beforeEach(newPhone);

it('is answered in two taps, nought too; the last score tapped is the one that is sent', async () => {
  const seen = serve({ [READ]: { body: { asked: NPS } }, [SEND]: { status: 204 } });
  show(<SurveyCard order={done} />);
  await screen.findByText(NPS.text);
  expect(byId('survey-send')).toHaveProperty('disabled', true);
  fireEvent.click(byId('survey-score-10'));
  fireEvent.click(byId('survey-score-0'));
  fireEvent.click(byId('survey-send'));
  await waitFor(() => expect(requestsOf(seen, SEND)[0]?.body).toEqual({ question: 'nps', score: 0 }));
});

it('a refusal is said and the score stays', async () => {
  serve({
    [READ]: { body: { asked: NPS } },
    [SEND]: problem(409, 'SURVEY_CLOSED', '这份问卷已经答过或过了时间，谢谢您'),
  });
  show(<SurveyCard order={done} />);
  await screen.findByText(NPS.text);
  fireEvent.click(byId('survey-score-8'));
  fireEvent.click(byId('survey-send'));
  expect(await screen.findByText('这份问卷已经答过或过了时间，谢谢您')).toBeTruthy();
  expect(byId('survey-score-8').className).toContain('chip-on');
});

it('thanks whoever has answered, and asks nothing before the visit is over', async () => {
  const seen = serve({ [READ]: { body: { asked: { ...NPS, score: 9 } } } });
  show(<SurveyCard order={done} />);
  await screen.findByText('谢谢您的回答，每一份都会计入，帮我们做得更好');
  show(<SurveyCard order={order({ id: 'order-2', state: 'confirmed' })} />);
  expect(requestsOf(seen, 'GET /api/orders/order-2/survey')).toEqual([]);
});
