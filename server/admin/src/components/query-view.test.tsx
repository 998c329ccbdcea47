import { fireEvent, screen } from '@testing-library/react';
import { renderAt } from '../../test/harness';
import { ApiFailure } from '../lib/api-failure';
import { QueryView } from './query-view';

const refetch = jest.fn();

function show(query: { data?: string; error?: Error | null }): void {
  renderAt(
    '/',
    <QueryView<string>
      query={{ data: query.data, error: query.error ?? null, isFetching: false, refetch }}
      skeleton={<p>骨架</p>}
    >
      {(data) => <p>{data}</p>}
    </QueryView>,
  );
}

const lost = new ApiFailure('NETWORK', 0, '连不上服务器');
const forbidden = new ApiFailure('FORBIDDEN', 403, '您没有权限进行此操作');

test('waits with a skeleton', () => {
  show({});
  expect(screen.getByRole('status').textContent).toBe('骨架');
});

test('a first answer that never came can be asked for again', () => {
  show({ error: lost });
  expect(screen.getByRole('alert').textContent).toContain('连不上服务器');
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(refetch).toHaveBeenCalledTimes(1);
});

test('what was read stays while a refresh fails', () => {
  show({ data: '旧内容', error: lost });
  expect(screen.getByText('旧内容')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what may no longer be read goes away, and asking again is not offered', () => {
  show({ data: '旧内容', error: forbidden });
  expect(screen.queryByText('旧内容')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('没有权限');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a fault of the page itself is a sentence too', () => {
  show({ error: new Error('x is not a function') });
  expect(screen.getByRole('alert').textContent).not.toContain('function');
});
