import type { Attempt } from './not-sent.js';

/** A text message to one phone. */
export interface TextMessage {
  /** the same serial is never sent twice */
  readonly serial: string;
  readonly phone: string;
  readonly phoneMasked: string;
  readonly text: string;
}

/** Whoever carries text messages: a provider, or this machine. */
export abstract class TextMessages {
  abstract send(message: TextMessage): Promise<Attempt>;
}
