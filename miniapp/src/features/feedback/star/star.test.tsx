import { fireEvent, screen } from '@testing-library/react';
import { problem, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { newPhone, openedWith } from '../../../../test/taro';
import StarPage from './index';

const READ = 'GET /api/workers/worker-1/stars';
const review = (number: number, more: object = {}) => ({
  ...{ stars: 5, tags: ['准时到达'], text: `第${number}条`, by: '周女士', serviceName: '日常保洁', answer: null },
  at: `2026-11-${String(28 - number).padStart(2, '0')}T02:00:00.000Z`,
  ...more,
});
const PAGE = {
  name: '王秀兰',
  avatarSeed: 'w',
  level: '高级',
  ratingAverage: 4.8,
  visitCount: 312,
  onTimeRate: 0.97,
  certificates: ['健康证'],
  complaints: 3,
  complaintsResolved: 2,
  reviews: [review(1), review(2, { stars: 2, text: null, answer: '已请她补学玻璃清洁' })],
  nextBefore: '2026-11-26T02:00:00.000Z',
};

beforeEach(() => {
  newPhone();
  openedWith({ id: 'worker-1' });
});

it('shows the record, good and bad reviews with the answers, and older ones', async () => {
  const older = { ...PAGE, reviews: [review(3, { by: '林**' })], nextBefore: null };
  serve({ [READ]: [{ body: PAGE }, { body: older }] });
  show(<StarPage />);
  await screen.findByText('收到投诉3件，已解决2件');
  expect(screen.getByText('97%')).toBeTruthy();
  expect(screen.getByText('公司回复：已请她补学玻璃清洁')).toBeTruthy();
  fireEvent.click(byId('more-reviews'));
  expect(await screen.findByText('林** · 日常保洁')).toBeTruthy();
  expect(document.getElementById('more-reviews')).toBeNull();
});

it('says so where nobody has rated or complained', async () => {
  serve({ [READ]: { body: { ...PAGE, ratingAverage: null, complaints: 0, reviews: [], nextBefore: null } } });
  show(<StarPage />);
  await screen.findByText('没有收到过投诉');
  expect(screen.getByText('还没有客户评价，欢迎您做第一位')).toBeTruthy();
  expect(screen.getByText('新人')).toBeTruthy();
});

it('somebody who is not there is told as that', async () => {
  serve({ [READ]: problem(404, 'NOT_FOUND', '没有找到您要的内容') });
  show(<StarPage />);
  expect(await screen.findByText('没有找到您要的内容')).toBeTruthy();
});
