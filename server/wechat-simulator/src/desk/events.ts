import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

export interface DeskEvent {
  readonly type: 'message' | 'payment' | 'talk';
  readonly openid: string;
  readonly data: unknown;
}

const HEARTBEAT_MS = 15_000;

/** Server-sent events to the phones on the desk. */
export class EventHub {
  private readonly listeners = new Set<{ readonly openid: string | undefined; readonly response: ServerResponse }>();
  private readonly heartbeat = setInterval(() => this.write(() => true, ': still here\n\n'), HEARTBEAT_MS).unref();

  /** Keeps the answer open and sends it the events of one person, or of everybody. */
  attach(reply: FastifyReply, openid: string | undefined): FastifyReply {
    reply.hijack();
    const response = reply.raw;
    const listener = { openid, response };
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
    response.write('retry: 1000\n\n');
    response.once('close', () => this.listeners.delete(listener));
    this.listeners.add(listener);
    return reply;
  }

  emit({ type, openid, data }: DeskEvent): void {
    this.write(
      (listener) => listener.openid === undefined || listener.openid === openid,
      `event: ${type}\ndata: ${JSON.stringify({ openid, ...(data as object) })}\n\n`,
    );
  }

  /** Ends all streams. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const { response } of this.listeners) response.end();
    this.listeners.clear();
  }

  private write(wanted: (listener: { readonly openid: string | undefined }) => boolean, text: string): void {
    for (const listener of this.listeners) if (wanted(listener)) listener.response.write(text);
  }
}
