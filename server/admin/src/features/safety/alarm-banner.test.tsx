import { screen } from '@testing-library/react';
import { fakeApi, ok, renderAt } from '../../../test/harness';
import { ActionBanner } from './action-banner';
import { AlarmBanner } from './alarm-banner';
import type { SosCard } from './api/sos';
import { waitingFor } from './waiting-for';

const ALARMS = 'GET /admin/safety/alarms';
const sos = (more: Partial<SosCard> = {}): SosCard =>
  ({
    id: 's1',
    state: 'calling',
    silent: false,
    workerName: '赵建国',
    addressShort: '西湖区 文新苑',
    raisedAt: new Date().toISOString(),
    ...more,
  }) as SosCard;

test('whoever calls for help is named over every page, the silent one with what not to do, and the way there', async () => {
  fakeApi({ [ALARMS]: [ok({ items: [sos({ silent: true }), sos({ id: 's2' })] })] });
  renderAt('/orders', <AlarmBanner />);
  expect(await screen.findByText(/赵建国 紧急求助.*不要回拨本人.*另有1起/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '立即接警' }).getAttribute('href')).toBe('/safety/sos/s1');
});

test('what somebody has taken is quiet', async () => {
  fakeApi({ [ALARMS]: [ok({ items: [sos({ state: 'acknowledged' })] })] });
  renderAt('/orders', <AlarmBanner />);
  const words = await screen.findByText('1起求助正在处理');
  expect(words.closest('[data-ringing]')?.getAttribute('data-ringing')).toBe('false');
});

test('who answers for a correction reads over every page which it is, how it stands, and where it is done', async () => {
  const action = {
    id: 'a1',
    incidentId: 'i1',
    no: 'SJ1',
    action: '换防滑垫',
    responsible: '质检 许晴',
    ownerLabel: null,
  };
  const dueAt = '2026-03-10T01:00:00.000Z';
  const items = [
    { ...action, dueAt, stage: 'overdue' },
    { ...action, id: 'a2', dueAt, stage: 'soon' },
  ];
  fakeApi({ 'GET /admin/safety/own-actions': [ok({ items, handed: [] })] });
  renderAt('/orders', <ActionBanner />);
  expect(await screen.findByText(/^您负责的整改过了期限：换防滑垫（质检 许晴），期限.*，另有1条$/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '去处理' }).getAttribute('href')).toBe('/safety/incidents/i1');
});

test('who was given an incident reads first by whom, why, and where it is', async () => {
  const handed = [
    { incidentId: 'i2', no: 'SJ2', by: '客服 周小雨', because: '我明天起休假', at: '2026-03-10T01:00:00.000Z' },
  ];
  const items = [
    {
      id: 'a1',
      incidentId: 'i1',
      no: 'SJ1',
      action: '换防滑垫',
      responsible: '质检 许晴',
      ownerLabel: null,
      dueAt: '2026-03-10T01:00:00.000Z',
      stage: 'soon',
    },
  ];
  fakeApi({ 'GET /admin/safety/own-actions': [ok({ items, handed })] });
  renderAt('/orders', <ActionBanner />);
  expect(await screen.findByText('客服 周小雨把安全事件 SJ2 交给您负责：我明天起休假，另有1条')).toBeTruthy();
  expect(screen.getByRole('link', { name: '去处理' }).getAttribute('href')).toBe('/safety/incidents/i2');
});

test.each([
  [0, '0秒'],
  [59, '59秒'],
  [185, '3分05秒'],
])('%i seconds are told as %s', (seconds, words) => {
  const now = new Date('2026-03-10T01:00:00.000Z');
  expect(waitingFor(new Date(now.getTime() - seconds * 1_000).toISOString(), now)).toBe(words);
});
