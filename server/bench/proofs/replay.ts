import { randomUUID } from 'node:crypto';
import { openApiDocument } from '../../src/http-server.js';
import type { Answer, Person } from '../../test/support/person.js';
import { SmallTown } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { REQUESTS } from './replay-requests.js';

/** A request that is about to take effect, by somebody who may. */
export interface ReadyRequest {
  readonly person: Person;
  /** below /api */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ReplaySize {
  readonly inSeries: number;
  readonly inParallel: number;
  /** how often every route is tried from a fresh start */
  readonly times: number;
  /** plays every so many-th route only, beginning with a drawn one; that each has its request is always seen to */
  readonly oneIn: number;
}

export const replay: Proof = {
  name: 'replay',
  what: '每个动钱或动时段的接口，同一个幂等键：连发 3 次、并发 10 次只生效一次且答复相同；换内容则拒绝',
  run: ({ quick, say, seed }) => runReplay({ inSeries: 3, inParallel: 10, times: quick ? 1 : 10, oneIn: 1 }, seed, say),
};

const IN_PROGRESS = 'IDEMPOTENCY_IN_PROGRESS';
/**
 * Rows that several share: a second visit of the same hour counts into the row of the first (`arrival_counted` shows that
 * it counts once), and the transfers of one purpose queue at one row.
 */
const SHARED = new Set(['promise_kept', 'transfer_turn']);
/** Bookkeeping of the replies themselves; an answer may be opened again, which is no effect. */
const NOT_EFFECT = new Set(['idempotency_key', 'schema_migration']);
const PATIENCE_MS = 10_000;

/**
 * The routes come from the published document, so a new one without a request here counts as broken. Each time is played
 * in a house of its own: what the tables hold is summed up around every request, and they grow with each.
 */
export async function runReplay(size: ReplaySize, seed: number, say: (line: string) => void): Promise<Findings> {
  const broken = new Breakages();
  let tried = 0;
  for (let time = 1; time <= size.times; time += 1) {
    const whole = await wholeApp();
    try {
      const town = await SmallTown.found(whole);
      const routes = idempotentRoutes(whole);
      for (const route of routes.filter((one) => !REQUESTS[one]))
        broken.add(`${route}: nobody has said how to make it take effect (bench/proofs/replay-requests.ts)`);
      const played = routes.filter((one, place) => REQUESTS[one] && (place + seed) % size.oneIn === 0);
      for (const route of played) tried += await replayRoute(whole, town, route, size, broken);
      for (const line of await whole.broken()) broken.add(line);
      say(`  ${played.length} of ${routes.length} routes, time ${time} of ${size.times}`);
    } finally {
      await whole.close();
    }
  }
  return { tried, broken: broken.lines };
}

/** How many requests were sent. */
async function replayRoute(
  whole: WholeApp,
  town: SmallTown,
  route: string,
  { inSeries: series, inParallel: parallel }: ReplaySize,
  broken: Breakages,
): Promise<number> {
  const ready = REQUESTS[route]!;
  const prepare = async (): Promise<ReadyRequest> => {
    await town.newTrade();
    const request = await ready(town);
    await whole.drain();
    return request;
  };
  const once = await inSeries(whole, await prepare(), series);
  const many = await inParallel(whole, await prepare(), parallel);
  for (const flaw of [...once.flaws, ...many.flaws]) broken.add(`${route}: ${flaw}`);
  if (JSON.stringify(once.effect) !== JSON.stringify(many.effect)) {
    const [one, several] = [once, many].map(({ effect }) => JSON.stringify(effect));
    broken.add(`${route}: ${parallel} at once had another effect than one: ${several}, not ${one}`);
  }
  return series + parallel + 2;
}

/** `POST /orders/:id/cancel` and so on: all that demand an Idempotency-Key. */
export function idempotentRoutes(whole: WholeApp): string[] {
  return Object.entries(openApiDocument(whole.app).paths).flatMap(([path, item]) => {
    const parameters = (item.post?.parameters ?? []) as { in: string; name: string }[];
    const demands = parameters.some((one) => one.in === 'header' && one.name === 'Idempotency-Key');
    return demands ? [`POST ${path.replace(/^\/api/, '').replace(/\{(\w+)\}/g, ':$1')}`] : [];
  });
}

interface Replayed {
  /** rows added and removed, by table */
  readonly effect: Readonly<Record<string, number>>;
  readonly flaws: readonly string[];
}

async function inSeries(whole: WholeApp, request: ReadyRequest, times: number): Promise<Replayed> {
  const flaws: string[] = [];
  const key = randomUUID();
  const before = await contents(whole);
  const first = await send(request, key);
  if (first.status >= 300) flaws.push(`did not take effect: ${first.status} ${JSON.stringify(first.body)}`);
  const after = await contents(whole);
  for (let again = 1; again < times; again += 1) {
    if (!same(first, await send(request, key))) flaws.push('answered differently the next time');
  }
  const other = await send({ ...request, body: { ...request.body, other: 'body' } }, key);
  if (other.status !== 422 || other.body?.code !== 'IDEMPOTENCY_KEY_REUSED') {
    flaws.push(`another body under the key was answered ${other.status} ${JSON.stringify(other.body)}`);
  }
  const changed = differing(after, await contents(whole));
  if (changed.length > 0) flaws.push(`took effect again in ${changed.join(', ')}`);
  return { effect: effectOf(before, after), flaws };
}

async function inParallel(whole: WholeApp, request: ReadyRequest, times: number): Promise<Replayed> {
  const flaws: string[] = [];
  const key = randomUUID();
  const before = await contents(whole);
  const answers = await Promise.all(Array.from({ length: times }, () => send(request, key)));
  const last = await untilAnswered(request, key);
  for (const answer of answers) {
    if (answer.status === 409 && answer.body?.code === IN_PROGRESS) continue;
    if (!same(last, answer)) flaws.push(`one of ${times} at once was answered ${answer.status}, later ${last.status}`);
  }
  if (answers.every(({ body }) => body?.code === IN_PROGRESS)) flaws.push('nobody did the work');
  if (last.status >= 300) flaws.push(`did not take effect: ${last.status} ${JSON.stringify(last.body)}`);
  return { effect: effectOf(before, await contents(whole)), flaws };
}

async function untilAnswered(request: ReadyRequest, key: string): Promise<Answer> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await send(request, key);
    if (answer.body?.code !== IN_PROGRESS || Date.now() > giveUpAt) return answer;
  }
}

const send = ({ person, path, body }: ReadyRequest, key: string): Promise<Answer> => person.post(path, body, { key });

const same = (a: Answer, b: Answer): boolean =>
  a.status === b.status && JSON.stringify(a.body) === JSON.stringify(b.body);

interface TableContents {
  readonly rows: number;
  /** does not depend on the order of the rows */
  readonly sum: string;
}

/** Every table's rows, counted and summed up by the database: an effect nobody thought of is seen as well. */
async function contents(whole: WholeApp): Promise<Map<string, TableContents>> {
  const tables = await whole.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !NOT_EFFECT.has(name));
  const counts = names.map((name) => `SELECT COUNT(*) AS n FROM \`${name}\``).join(' UNION ALL ');
  const counted = await whole.rows<{ n: string | number }>(counts);
  const summed = await whole.rows<{ Checksum: string | number }>(
    `CHECKSUM TABLE ${names.map((name) => `\`${name}\``).join(', ')} EXTENDED`,
  );
  return new Map(
    names.map((name, place) => [name, { rows: Number(counted[place]!.n), sum: String(summed[place]!.Checksum) }]),
  );
}

function differing(a: ReadonlyMap<string, TableContents>, b: ReadonlyMap<string, TableContents>): string[] {
  return [...a].filter(([table, { sum }]) => b.get(table)?.sum !== sum).map(([table]) => table);
}

function effectOf(
  before: ReadonlyMap<string, TableContents>,
  after: ReadonlyMap<string, TableContents>,
): Record<string, number> {
  const changed = differing(before, after).filter((table) => !SHARED.has(table));
  return Object.fromEntries(changed.map((table) => [table, after.get(table)!.rows - before.get(table)!.rows]));
}
