import { fireEvent, screen } from '@testing-library/react';
import { openedWith } from '../../../../test/taro';
import { serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { SERVICE } from '../../../../test/samples';
import ServicePage from './index';

beforeEach(() => openedWith({ id: 'daily' }));

it('says in words what is promised, how many come, and what will be signed', async () => {
  const agreement = { ...SERVICE.agreement, healthStatements: ['没有过敏'] };
  serve({ 'GET /api/services/daily': { body: { ...SERVICE, crew: 2, agreement } } });
  show(<ServicePage />);
  expect(await screen.findByText('金标：标准项目全部达标')).toBeTruthy();
  expect(screen.getByText('7天质保')).toBeTruthy();
  expect(screen.getByText('两人上门')).toBeTruthy();
  expect(screen.queryByText('造成损坏照价赔偿')).toBeNull();
  fireEvent.click(byId('read-terms'));
  expect(screen.getByText('造成损坏照价赔偿')).toBeTruthy();
  expect(screen.getByText('健康声明：没有过敏')).toBeTruthy();
});

it('does not speak of a crew where one comes alone', async () => {
  serve({ 'GET /api/services/daily': { body: SERVICE } });
  show(<ServicePage />);
  await screen.findByText('金标：标准项目全部达标');
  expect(screen.queryByText(/人上门/)).toBeNull();
});

it('counts the steps of every home, and says what is done more in some', async () => {
  const demands = { part: 'extra', line: 'soft', dose: null, material: null, group: 'child' } as const;
  const toys = { id: 'toys', title: '收好玩具', hint: '不留小零件', photo: 'none', demands } as const;
  serve({ 'GET /api/services/daily': { body: { ...SERVICE, steps: [toys, ...SERVICE.steps] } } });
  show(<ServicePage />);
  expect(await screen.findByText('家里有儿童时还会做：收好玩具')).toBeTruthy();
  expect(screen.queryByText('不留小零件')).toBeNull();
});
