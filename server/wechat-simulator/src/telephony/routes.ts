import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FaultBox } from '../control/faults.js';
import { cutConnection } from '../control/mischief.js';
import type { Clock } from '../store/clock.js';
import type { Identity } from '../store/identity.js';
import type { Ring } from '../store/ring.js';
import type { Message } from '../store/state.js';
import type { Store } from '../store/store.js';

export interface TelephonyParts {
  readonly identity: Identity;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: FaultBox;
}

const LONGEST_WORDS = 300;

/**
 * The operator beside WeChat: texts, and calls that read words out. A ref is taken once. Who has a phone on this desk
 * finds both among their messages; every other number is only written down.
 */
export function registerTelephony(app: FastifyInstance, parts: TelephonyParts): void {
  app.post('/telephony/v1/sms', (request, reply) => take(parts, 'sms', request, reply));
  app.post('/telephony/v1/call', (request, reply) => take(parts, 'call', request, reply));
  app.get('/control/telephony', async () =>
    [...parts.store.state.rings.values()].map((ring) => ({ ...ring, at: new Date(ring.at).toISOString() })).reverse(),
  );
}

async function take(
  parts: TelephonyParts,
  way: Ring['way'],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { identity, store, clock, faults } = parts;
  const context = { call: 'telephony', path: request.url };
  if (faults.take('request-drop', context) !== undefined) return cutConnection(reply);
  if (request.headers.authorization !== `Bearer ${identity.telephonyKey}`) return reply.code(401).send({});
  const ring = ringOf(way, request.body, clock.now());
  if (ring === undefined) return reply.code(422).send({});
  if (!store.state.rings.has(ring.ref)) store.commit({ type: 'rang', ring }, ...arrivalsOf(ring, store));
  if (faults.take('answer-drop', context) !== undefined) return cutConnection(reply);
  return reply.send({});
}

function ringOf(way: Ring['way'], body: unknown, at: number): Ring | undefined {
  const { to, words, ref } = (body ?? {}) as Record<string, unknown>;
  if (typeof to !== 'string' || !/^1\d{10}$/.test(to)) return undefined;
  if (typeof words !== 'string' || words.trim() === '' || [...words].length > LONGEST_WORDS) return undefined;
  if (typeof ref !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(ref)) return undefined;
  return { way, to, words, ref, at };
}

/** What arrives at the phones with that number. */
function arrivalsOf(ring: Ring, store: Store): { readonly type: 'message-arrived'; readonly message: Message }[] {
  return [...store.state.people.values()]
    .filter(({ phone }) => phone === ring.to)
    .map(({ openid }) => ({
      type: 'message-arrived' as const,
      message: {
        id: createHash('sha256').update(`${ring.ref}\n${openid}`).digest('hex').slice(0, 24),
        openid,
        kind: ring.way,
        title: ring.way === 'call' ? '语音来电' : '短信',
        fields: [{ key: 'words', label: ring.way === 'call' ? '播报' : '内容', value: ring.words }],
        at: ring.at,
      },
    }));
}
