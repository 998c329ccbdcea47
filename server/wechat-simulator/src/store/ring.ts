/** A text, or a call that reads words out, as the operator took it. */
export interface Ring {
  readonly way: 'sms' | 'call';
  readonly to: string;
  readonly words: string;
  readonly ref: string;
  readonly at: number;
}
