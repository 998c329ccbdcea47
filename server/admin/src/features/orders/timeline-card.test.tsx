import { screen } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { renderAt } from '../../../test/harness';
import { TimelineCard } from './timeline-card';

function entry(id: string, happenedAt: string, recordedAt = happenedAt): Schemas['TimelineEntry'] {
  return { id, kind: 'visit.step', text: `事实${id}`, happenedAt, recordedAt, actor: '服务人员 王建国' };
}

test('facts are shown newest first, by the day they happened in Shanghai; those of one instant stay in order', () => {
  renderAt(
    '/',
    <TimelineCard
      entries={[
        entry('1', '2020-03-01T15:59:00.000Z'),
        entry('2', '2020-03-01T16:00:00.000Z'),
        entry('3', '2020-03-01T16:00:00.000Z'),
      ]}
    />,
  );
  expect(screen.getAllByText(/^事实/).map((each) => each.textContent)).toEqual(['事实3', '事实2', '事实1']);
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    '2020-03-02 周一',
    '2020-03-01 周日',
  ]);
});

test('a fact written down later than it happened says by how much', () => {
  renderAt(
    '/',
    <TimelineCard
      entries={[
        entry('1', '2020-03-01T02:00:00.000Z', '2020-03-01T02:00:59.000Z'),
        entry('2', '2020-03-01T03:00:00.000Z', '2020-03-01T03:12:30.000Z'),
      ]}
    />,
  );
  expect(screen.getByText('晚记 12分钟')).toBeTruthy();
  expect(screen.getAllByText(/晚记/)).toHaveLength(1);
  expect(screen.getByText('记录 11:12:30')).toBeTruthy();
});
