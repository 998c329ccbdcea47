import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** wx.request announces JSON even when it sends nothing. */
describe('a POST that announces JSON and carries nothing', () => {
  let whole: WholeApp;
  beforeAll(async () => {
    whole = await wholeApp();
  });
  afterAll(() => whole.close());

  const post = async (url: string): Promise<{ status: number; code: string }> => {
    const answer = await whole.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' } });
    return { status: answer.statusCode, code: answer.json().code };
  };

  it('is not broken JSON where no body is needed', async () => {
    expect(await post('/api/orders/01J00000000000000000000000/payment/refresh')).toEqual({
      status: 401,
      code: 'LOGIN_REQUIRED',
    });
  });

  it('is refused by name where one is', async () => {
    expect(await post('/api/auth/wechat-login')).toEqual({ status: 422, code: 'VALIDATION_FAILED' });
  });
});
