/** How a person is reached beside WeChat: a text on the phone, or a call that reads the words out. */
export type TelephonyWay = 'sms' | 'call';

export interface TelephonyMessage {
  readonly way: TelephonyWay;
  /** mainland mobile number, 11 digits */
  readonly to: string;
  /** what is read, or read out; cut after {@link LONGEST_WORDS} characters. No address: a phone lies on tables */
  readonly words: string;
  /** names the message for ever, at most 64 ASCII characters: under one ref a person is reached once, however often it is sent */
  readonly ref: string;
}

/** What became of a message; sending it again under its ref is always safe. */
export type TelephonyOutcome =
  /** the operator has it and delivers it; whether somebody listens, nobody knows */
  | { readonly kind: 'sent' }
  /** will never be delivered as it is */
  | { readonly kind: 'rejected'; readonly detail: string }
  /** not known to have been taken: to be tried again */
  | { readonly kind: 'unavailable'; readonly detail: string };

/** As an operator takes it in one message. */
export const LONGEST_WORDS = 300;

/** The way to a person's phone. Never throws for what the network does; never logs a number or words. */
export abstract class Telephony {
  abstract send(message: TelephonyMessage): Promise<TelephonyOutcome>;
}
