import { Emitter } from '../kit/emitter.js';
import type { DeskApi, ServiceMessage } from './desk-api.js';

/** The person's service notices: what came before, what arrives while the phone is on, and what is still unread. */
export class MessageBox {
  readonly onArrival = new Emitter<ServiceMessage>();
  readonly onChange = new Emitter<void>();
  private list: ServiceMessage[] = [];
  private readonly seenKey: string;

  constructor(private readonly desk: DeskApi) {
    this.seenKey = `desk:${desk.openid}:seen`;
  }

  /** Fetches what is there and listens for more. */
  async open(): Promise<void> {
    const known = this.desk.messages();
    this.desk.onMessage(
      (message) => this.arrive(message),
      () => void known.then(() => this.catchUp()).catch(() => undefined),
    );
    this.list = merge(this.list, await known);
    this.onChange.emit();
  }

  /** What arrived while nobody listened arrives now. */
  private async catchUp(): Promise<void> {
    const fresh = (await this.desk.messages()).filter((message) => !this.list.some(({ id }) => id === message.id));
    for (const message of fresh.reverse()) this.arrive(message);
  }

  /** Newest first. */
  get messages(): readonly ServiceMessage[] {
    return this.list;
  }

  get unread(): number {
    const seen = localStorage.getItem(this.seenKey) ?? '';
    return this.list.filter((message) => message.at > seen).length;
  }

  markRead(): void {
    const newest = this.list[0];
    if (newest !== undefined) localStorage.setItem(this.seenKey, newest.at);
    this.onChange.emit();
  }

  private arrive(message: ServiceMessage): void {
    if (this.list.some((known) => known.id === message.id)) return;
    this.list = merge(this.list, [message]);
    this.onArrival.emit(message);
    this.onChange.emit();
  }
}

function merge(a: readonly ServiceMessage[], b: readonly ServiceMessage[]): ServiceMessage[] {
  const byId = new Map([...b, ...a].map((message) => [message.id, message]));
  return [...byId.values()].sort((x, y) => (x.at < y.at ? 1 : -1));
}
