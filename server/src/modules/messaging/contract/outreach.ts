import { ApiProperty } from '@nestjs/swagger';
import type { Tx } from '../../../platform/database/transactions.js';

/** Ways to a person, the best first. Whatever is written stands in the mini-program's inbox too. */
export const CHANNELS = ['subscription', 'conversation', 'sms', 'inbox'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What is to be said, as far as it decides by which way. */
export interface Intent {
  /**
   * `care`: our own idea, that the person did not ask for. `follow_up`: how the visit they had was; told also to who
   * wants no care, and never with the last accept that is kept for what matters
   */
  readonly kind: 'service' | 'follow_up' | 'care';
  /** cannot wait for the morning */
  readonly urgent: boolean;
}

/** One way to a person, and why it is open or not, in Chinese. */
export interface Way {
  readonly channel: Channel;
  readonly open: boolean;
  readonly because: string;
}

/** A way that a message did not go, and why. */
export class PassedWayView {
  @ApiProperty({ enum: CHANNELS, enumName: 'MessageChannel' }) channel!: Channel;
  @ApiProperty({ type: 'string', description: 'in Chinese' }) because!: string;
}

/** The same, for whoever only reads it. */
export type PassedWay = Readonly<PassedWayView>;

/** Where a message stands for the office. `unknown`: WeChat may have delivered it, nobody knows. */
export const TOLD_STATES = ['pending', 'sent', 'not_sent', 'unknown'] as const;
export type ToldState = (typeof TOLD_STATES)[number];

export interface Choice {
  /** every way, the best first */
  readonly ways: readonly Way[];
  /** the best that is open; null: this person is not to be written to at all */
  readonly channel: Channel | null;
  /** when it may be sent; null: now */
  readonly notBefore: Date | null;
}

/** What one person is told. */
export interface Note {
  readonly accountId: string;
  /** whose page the message opens; null: the inbox */
  readonly orderId: string | null;
  /** of what it speaks: the first line of the notice */
  readonly topic: string;
  /** the second line */
  readonly summary: string;
  readonly text: string;
  /** afterwards it speaks of what is past and is not sent any more; null: it keeps its meaning */
  readonly usableUntil: Date | null;
}

/** On whose account people are told: at most once each, however often it is asked. */
export interface NoteOccasion extends Intent {
  /** 26 characters */
  readonly id: string;
  readonly as: 'office_note' | 'care_note' | 'visit_tomorrow';
}

/** What became of a note: written for a channel, to be tried again when it is no longer quiet, or not to be sent. */
export type NoteOutcome =
  | { readonly kind: 'written'; readonly channel: Channel }
  | { readonly kind: 'later'; readonly notBefore: Date }
  | { readonly kind: 'refused'; readonly because: string };

export interface NoteResult {
  readonly deliveryId: string;
  readonly channel: Channel;
  readonly state: ToldState;
  /** why it was not sent or is in doubt, in Chinese */
  readonly because: string | null;
  /** the end of the quiet hours it waits for; null: it does not */
  readonly notBefore: Date | null;
  /** ways that were closed or failed before, in order */
  readonly passed: readonly PassedWay[];
  readonly canResend: boolean;
  readonly readAt: Date | null;
}

/** Writes to people of our own accord, by the best way that is open to each. */
export abstract class Outreach {
  /** How each could be reached now. */
  abstract ways(tx: Tx, accountIds: readonly string[], intent: Intent): Promise<Map<string, Choice>>;
  /** Chooses each one's way, takes what it costs and writes the messages; they are sent once the transaction stands. */
  abstract tell(tx: Tx, occasion: NoteOccasion, notes: readonly Note[]): Promise<Map<string, NoteOutcome>>;
  /** What became of those who were told, by account. */
  abstract results(tx: Tx, occasionId: string): Promise<Map<string, NoteResult>>;
}
