import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Ends the connection without a byte of answer. */
export function cutConnection(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.destroy();
  return reply;
}

/** Lets an answer wait, but not longer than its caller does. */
export async function pause(ms: number, request: FastifyRequest): Promise<void> {
  const gone = new AbortController();
  const hangUp = (): void => gone.abort();
  request.raw.socket.once('close', hangUp);
  try {
    await sleep(ms, undefined, { signal: gone.signal });
  } catch {
    // The caller hung up; answering a closed socket is harmless.
  } finally {
    request.raw.socket.off('close', hangUp);
  }
}
