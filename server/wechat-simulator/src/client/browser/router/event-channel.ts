type Handler = (...args: unknown[]) => void;

/** One end of the channel between a page and the page it opened. */
export interface EventChannel {
  on(event: string, handler: Handler): void;
  once(event: string, handler: Handler): void;
  off(event: string, handler?: Handler): void;
  emit(event: string, ...args: unknown[]): void;
}

/** The two ends of a channel; what one emits the other hears, also what was emitted before it listened. */
export function createChannel(events: Readonly<Record<string, Handler>> = {}): {
  opener: EventChannel;
  opened: EventChannel;
} {
  const opener = new End();
  const opened = new End();
  opener.peer = opened;
  opened.peer = opener;
  for (const [event, handler] of Object.entries(events)) opener.on(event, handler);
  return { opener, opened };
}

class End implements EventChannel {
  peer: End | undefined;
  private readonly handlers = new Map<string, Handler[]>();
  private readonly waiting = new Map<string, unknown[][]>();

  on(event: string, handler: Handler): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
    const waiting = this.waiting.get(event) ?? [];
    this.waiting.delete(event);
    for (const args of waiting) handler(...args);
  }

  once(event: string, handler: Handler): void {
    const wrapped: Handler = (...args) => {
      this.off(event, wrapped);
      handler(...args);
    };
    this.on(event, wrapped);
  }

  off(event: string, handler?: Handler): void {
    if (handler === undefined) this.handlers.delete(event);
    else
      this.handlers.set(
        event,
        (this.handlers.get(event) ?? []).filter((known) => known !== handler),
      );
  }

  emit(event: string, ...args: unknown[]): void {
    this.peer?.receive(event, args);
  }

  private receive(event: string, args: unknown[]): void {
    const handlers = this.handlers.get(event) ?? [];
    if (handlers.length === 0) this.waiting.set(event, [...(this.waiting.get(event) ?? []), args]);
    for (const handler of [...handlers]) handler(...args);
  }
}
