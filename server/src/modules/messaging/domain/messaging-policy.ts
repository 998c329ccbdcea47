/** How subscription messages are asked for and how patiently they are sent. */
export interface MessagingPolicy {
  readonly version: number;
  readonly effectiveFrom: string;
  /** accepts worth having in stock per template: two visits may be under way at once */
  readonly wantedCredits: number;
  /** more than this nobody needs; a client that repeats itself cannot count without end */
  readonly mostCredits: number;
  /** templates per question: what every client version takes */
  readonly mostPerQuestion: number;
  /** pauses before trying again what WeChat certainly did not send */
  readonly retryAfterSeconds: readonly number[];
  readonly because: string;
}

export const MESSAGING_POLICY: MessagingPolicy = {
  version: 1,
  effectiveFrom: '2026-01-01',
  wantedCredits: 2,
  mostCredits: 50,
  mostPerQuestion: 3,
  retryAfterSeconds: [5, 30, 120, 600],
  because: '一次同意只能发送一条；微信确定没有发出的才重试，可能已发出的不重复打扰客户',
};
