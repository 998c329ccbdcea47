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
    this.desk.onMessage((message) => this.arrive(message));
    this.list = merge(this.list, await this.desk.messages());
    this.onChange.emit();
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
