import { loginPathFor, returnPathOf } from './return-path';

test('the way to the login and back keeps the filters', () => {
  const login = loginPathFor('/orders?state=paid&q=采荷');
  expect(returnPathOf(new URLSearchParams(login.split('?')[1]))).toBe('/orders?state=paid&q=采荷');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/login?return=/login',
  '',
])('never leaves this page: %p', (path) => {
  expect(returnPathOf(new URLSearchParams({ return: path }))).toBe('/');
});
