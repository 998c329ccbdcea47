import fc from 'fast-check';
import { IdentityFacade } from '../../src/modules/identity/contract/identity.facade.js';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import { rows } from '../../src/platform/database/sql.js';
import { identityApp, type Answer, type IdentityApp } from './identity-app.js';

let house: IdentityApp;
let token: string;
let accountId: string;
beforeAll(async () => {
  house = await identityApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  const session = await house.login(await house.person());
  token = session.token;
  accountId = session.me.id;
});

const HOME = {
  contactName: '陈小满',
  phone: '13800138000',
  district: '西湖区',
  community: '文一西路 政苑小区',
  detail: '12 幢 2 单元 301',
  lat: 30.2906,
  lng: 120.0987,
  isDefault: false,
};

const add = (more: object = {}, as = token): Promise<Answer> =>
  house.call('POST', '/addresses', as, { ...HOME, ...more });
const list = async (as = token): Promise<any[]> => (await house.call('GET', '/addresses', as)).body.items;

describe('addresses', () => {
  it('are kept for their owner, with the home encrypted', async () => {
    const { status, body } = await add();
    expect(status).toBe(201);
    const { phone: _, ...rest } = HOME;
    expect(body).toEqual({ ...rest, id: expect.any(String), phoneMasked: '138****8000', isDefault: true });
    const [stored] = await rows<Record<string, unknown>>(
      house.transactions.reader,
      'SELECT * FROM address WHERE id = ?',
      [body.id],
    );
    expect(JSON.stringify(stored)).not.toMatch(/13800138000|2 单元/);
    expect(await list()).toEqual([body]);
  });

  it('take the account’s own number by its mask, and nobody else’s', async () => {
    const openid = await house.person('19911112222');
    const session = await house.login(openid);
    const unbound = await add({ phone: '199****2222' }, session.token);
    expect(unbound.body).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'phone' }] });
    await house.call('POST', '/auth/phone', session.token, { code: await house.phoneCode(openid) });
    const { status, body } = await add({ phone: '199****2222' }, session.token);
    expect(status).toBe(201);
    const identity = house.app.get(IdentityFacade, { strict: false });
    const kept = await identity.addressOf(house.transactions.reader, session.me.id, body.id);
    expect(house.app.get(PrivacyFacade, { strict: false }).decrypt(kept!.phoneCipher, 'address.phone')).toBe(
      '19911112222',
    );
    expect((await add({ phone: '138****2222' }, session.token)).status).toBe(422);
  });

  it('are snapshotted for a booking of their owner only', async () => {
    const { id } = (await add()).body;
    const identity = house.app.get(IdentityFacade, { strict: false });
    expect(await identity.addressOf(house.transactions.reader, accountId, id)).toEqual({
      id,
      contactName: HOME.contactName,
      phoneCipher: expect.any(String),
      phoneMasked: '138****8000',
      district: '西湖区',
      community: HOME.community,
      detailCipher: expect.any(String),
      lat: HOME.lat,
      lng: HOME.lng,
    });
    expect(await identity.addressOf(house.transactions.reader, '01J00000000000000000000000', id)).toBeNull();
  });

  it('of somebody else do not exist: not to read, change or delete', async () => {
    const { id } = (await add()).body;
    const other = (await house.login(await house.person())).token;
    expect(await list(other)).toEqual([]);
    for (const [method, body] of [
      ['PUT', HOME],
      ['DELETE', undefined],
    ] as const) {
      for (const wrong of [id, '01J00000000000000000000000', 'x', '%00', 'a'.repeat(90), "1'--"]) {
        const answer = await house.call(method, `/addresses/${wrong}`, other, body);
        expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      }
    }
    expect(await list()).toHaveLength(1);
  });

  it('always have exactly one default', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ what: fc.constantFrom('add', 'change', 'remove'), pick: fc.nat(9), isDefault: fc.boolean() }),
          {
            maxLength: 12,
          },
        ),
        async (actions) => {
          const mine = (await house.login(await house.person())).token;
          for (const { what, pick, isDefault } of actions) {
            const known = await list(mine);
            const chosen = known[pick % Math.max(known.length, 1)];
            if (what === 'add') await add({ isDefault }, mine);
            else if (chosen && what === 'change')
              await house.call('PUT', `/addresses/${chosen.id}`, mine, { ...HOME, isDefault });
            else if (chosen) await house.call('DELETE', `/addresses/${chosen.id}`, mine);
            const now = await list(mine);
            expect(now.filter((address) => address.isDefault)).toHaveLength(now.length === 0 ? 0 : 1);
            expect(now[0]?.isDefault ?? true).toBe(true);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('stop at twenty, however parallel', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => add({ isDefault: true })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ body }) => body.code === 'ADDRESS_LIMIT')).toHaveLength(5);
    expect((await list()).filter((address) => address.isDefault)).toHaveLength(1);
  });

  it('keep the phone when it comes back masked, and only then', async () => {
    const { id } = (await add()).body;
    const phoneOf = async (): Promise<string> =>
      (
        await rows<{ phone_cipher: string }>(
          house.transactions.reader,
          'SELECT phone_cipher FROM address WHERE id = ?',
          [id],
        )
      )[0]!.phone_cipher;
    const before = await phoneOf();
    const changed = await house.call('PUT', `/addresses/${id}`, token, {
      ...HOME,
      phone: '138****8000',
      detail: '换到 302',
    });
    expect(changed.body).toMatchObject({ detail: '换到 302', phoneMasked: '138****8000' });
    expect(await phoneOf()).toBe(before);
    expect((await house.call('PUT', `/addresses/${id}`, token, { ...HOME, phone: '139****8000' })).status).toBe(422);
    expect(await add({ phone: '138****8000' })).toMatchObject({ status: 422, body: { fields: [{ path: 'phone' }] } });
  });

  it.each([
    ['another city', { lat: 31.23, lng: 121.47, district: '浦东新区' }],
    ['a district we know, a place elsewhere', { lat: 31.23, lng: 121.47 }],
    ['a county of Hangzhou we do not serve', { district: '淳安县', lat: 29.6, lng: 119.03 }],
    ['a name from the prototype', { district: '__proto__' }],
    ['the equator', { lat: 0, lng: 0 }],
  ])('outside the area are refused: %s', async (_, more) => {
    expect(await add(more)).toMatchObject({ status: 422, body: { code: 'OUTSIDE_AREA' } });
  });

  it('write the district as we do', async () => {
    expect((await add({ district: ' 西湖 ' })).body.district).toBe('西湖区');
  });

  it.each([
    ['contactName', ''],
    ['contactName', '   '],
    ['contactName', '名'.repeat(21)],
    ['contactName', null],
    ['phone', '12345'],
    ['phone', '23800138000'],
    ['phone', '13800138000\n'],
    ['phone', 13_800_138_000],
    ['community', '𠮷'.repeat(51)],
    ['detail', ''],
    ['detail', '很'.repeat(101)],
    ['detail', { text: 'x' }],
    ['lat', '30.29'],
    ['lat', 91],
    ['lat', null],
    ['lng', 1e308],
    ['lng', [120]],
    ['isDefault', 'true'],
    ['isDefault', 1],
    ['accountId', '01J00000000000000000000000'],
    ['id', 'mine'],
  ])('refuse %s = %j by name', async (field, value) => {
    const answer = await add({ [field]: value });
    expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.fields.map(({ path }: { path: string }) => path)).toContain(field);
  });

  it('take any text that fits, and give it back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), async (detail) => {
        fc.pre(/\S/.test(detail));
        const mine = (await house.login(await house.person())).token;
        expect((await add({ detail }, mine)).body.detail).toBe(detail.trim());
      }),
      { numRuns: 25 },
    );
  });

  it('are not for the office, nor for nobody', async () => {
    expect((await house.call('GET', '/addresses')).status).toBe(401);
  });
});
