import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsInt, IsString, MaxLength } from 'class-validator';
import { refuse } from '@daowei/shared/kernel/result';
import { Access } from '../../src/platform/http/access.js';
import { Idempotent } from '../../src/platform/http/idempotency.js';
import { IdParam } from '../../src/platform/http/params.js';
import { RefusalException } from '../../src/platform/http/refusal.exception.js';
import { testModules, type TestParts } from '../support/test-app.js';
import { testToken } from '../support/test-sessions.js';

class Thing {
  @IsString()
  @MaxLength(10)
  name!: string;

  @IsInt()
  count!: number;
}

let made = 0;

@Controller('things')
class ThingsController {
  @Post()
  @HttpCode(201)
  @Access(['customer'])
  @Idempotent()
  async make(@Body() thing: Thing): Promise<{ n: number; name: string }> {
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (thing.name === 'refused') throw new RefusalException(refuse('SLOT_TAKEN', undefined, { alternatives: [] }));
    if (thing.name === 'broken' && made++ === 0) throw new Error('a bug');
    made += 1;
    return { n: made, name: thing.name };
  }

  @Get('open')
  @Access('public')
  open(): { ok: true } {
    return { ok: true };
  }

  @Get('forgotten')
  forgotten(): string {
    return 'nobody said who may see this';
  }

  @Get(':id')
  @Access(['customer'])
  one(@Param('id', IdParam) id: string): { id: string } {
    return { id };
  }
}

describe('the edge of the API', () => {
  let parts: TestParts;
  let app: NestFastifyApplication;
  const customer = { authorization: `Bearer ${testToken('01JCUSTOMER000000000000000', ['customer'])}` };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/things', headers: { ...customer, ...headers }, payload: body as object });

  beforeAll(async () => {
    parts = await testModules([{ module: ThingsController, controllers: [ThingsController] }]);
    app = parts.module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await parts.close();
  });
  beforeEach(() => {
    made = 0;
  });

  it('lets nobody through where nobody is named', async () => {
    expect((await app.inject({ url: '/things/open' })).statusCode).toBe(200);
    const forgotten = await app.inject({ url: '/things/forgotten', headers: customer });
    expect(forgotten.statusCode).toBe(403);
    expect(forgotten.headers['content-type']).toContain('application/problem+json');
    expect(forgotten.json()).toMatchObject({ code: 'FORBIDDEN', status: 403 });
  });

  it('asks for a login, and refuses another role', async () => {
    expect((await app.inject({ url: '/things/a1' })).json()).toMatchObject({ code: 'LOGIN_REQUIRED', status: 401 });
    const worker = { authorization: `Bearer ${testToken('w', ['worker'])}` };
    expect((await app.inject({ url: '/things/a1', headers: worker })).json()).toMatchObject({ code: 'FORBIDDEN' });
    expect((await app.inject({ url: '/things/a1', headers: { authorization: 'Basic x' } })).statusCode).toBe(401);
  });

  it('names every wrong field in Chinese', async () => {
    const answer = await post(
      { name: 'far too long a name', count: '3', extra: 1 },
      { 'idempotency-key': 'key-00000001' },
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: expect.arrayContaining([
        { path: 'extra', message: '不认识的项目' },
        { path: 'name', message: '太长' },
        { path: 'count', message: '应为整数' },
      ]),
    });
  });

  it.each([
    ['no JSON', '{"name": '],
    ['an array', '[1,2]'],
    ['prototype keys', '{"__proto__": {"admin": true}, "name": "x", "count": 1}'],
  ])('answers %s with 4xx', async (_, payload) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/things',
      headers: { ...customer, 'content-type': 'application/json', 'idempotency-key': 'key-00000002' },
      payload,
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json().code).toEqual(expect.stringMatching(/^[A-Z_]+$/));
  });

  it('finds nothing under an id that cannot be one', async () => {
    const answer = await app.inject({ url: `/things/${encodeURIComponent("1' OR '1'='1")}`, headers: customer });
    expect(answer.json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await app.inject({ url: '/nowhere' })).json()).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  describe('idempotency', () => {
    it('needs a key', async () => {
      expect((await post({ name: 'a', count: 1 })).json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
      expect((await post({ name: 'a', count: 1 }, { 'idempotency-key': 'short' })).statusCode).toBe(400);
    });

    it('takes effect once for ten parallel and three later requests', async () => {
      const headers = { 'idempotency-key': 'key-parallel-1' };
      const parallel = await Promise.all(Array.from({ length: 10 }, () => post({ name: 'a', count: 1 }, headers)));
      const codes = parallel.map((answer) => answer.statusCode);
      expect(codes.every((code) => code === 201 || code === 409)).toBe(true);
      expect(codes.filter((code) => code === 201).length).toBeGreaterThanOrEqual(1);
      for (let n = 0; n < 3; n += 1) {
        const later = await post({ name: 'a', count: 1 }, headers);
        expect(later.statusCode).toBe(201);
        expect(later.json()).toEqual({ n: 1, name: 'a' });
      }
      expect(made).toBe(1);
    });

    it('refuses the same key with another body', async () => {
      const headers = { 'idempotency-key': 'key-reused-1' };
      await post({ name: 'a', count: 1 }, headers);
      expect((await post({ name: 'b', count: 1 }, headers)).json()).toMatchObject({
        code: 'IDEMPOTENCY_KEY_REUSED',
        status: 422,
      });
    });

    it('keeps of a body only what says nothing without the key, and still knows what an earlier release kept', async () => {
      const headers = { 'idempotency-key': 'key-kept-0001' };
      const body = { name: 'a', count: 1 };
      const plain = createHash('sha256')
        .update(`POST\n/things\n${JSON.stringify(body)}`)
        .digest('hex');
      await post(body, headers);
      const kept = 'SELECT request_hash FROM idempotency_key WHERE request_key = ?';
      const [row] = await parts.db.dataSource.query<{ request_hash: string }[]>(kept, ['key-kept-0001']);
      expect(row!.request_hash).not.toBe(plain);
      const written = 'UPDATE idempotency_key SET request_hash = ? WHERE request_key = ?';
      await parts.db.dataSource.query(written, [plain, 'key-kept-0001']);
      expect((await post(body, headers)).statusCode).toBe(201);
      expect((await post({ ...body, count: 2 }, headers)).json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      expect(made).toBe(1);
    });

    it('belongs to the person: another’s same key is another key', async () => {
      const headers = { 'idempotency-key': 'key-shared-01' };
      await post({ name: 'a', count: 1 }, headers);
      const other = { ...headers, authorization: `Bearer ${testToken('01JOTHER00000000000000000', ['customer'])}` };
      expect((await post({ name: 'b', count: 2 }, other)).statusCode).toBe(201);
      expect(made).toBe(2);
    });

    it('repeats a refusal, and forgets a failure so that it may be tried again', async () => {
      const refused = { 'idempotency-key': 'key-refused-1' };
      expect((await post({ name: 'refused', count: 1 }, refused)).json()).toMatchObject({
        code: 'SLOT_TAKEN',
        alternatives: [],
      });
      const again = await post({ name: 'refused', count: 1 }, refused);
      expect(again.json()).toMatchObject({ code: 'SLOT_TAKEN' });
      expect(again.headers['content-type']).toContain('application/problem+json');

      const broken = { 'idempotency-key': 'key-broken-01' };
      const failed = await post({ name: 'broken', count: 1 }, broken);
      expect(failed.statusCode).toBe(500);
      expect(failed.body).not.toContain('a bug');
      expect((await post({ name: 'broken', count: 1 }, broken)).statusCode).toBe(201);
    });
  });
});
