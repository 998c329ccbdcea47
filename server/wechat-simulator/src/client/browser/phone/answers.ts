import { AnswerBox } from '../kit/answer-box.js';

export type PaymentAnswer = 'success' | 'fail' | 'cancel';
export type SubscribeAnswer = 'accept' | 'reject' | 'cancel';

/** Questions to the user that a test may answer through the hook. */
export class Answers {
  readonly payment = new AnswerBox<PaymentAnswer>();
  /** The content of the code the camera sees; undefined when the user cancels. */
  readonly scan = new AnswerBox<string | undefined>();
  readonly subscribe = new AnswerBox<SubscribeAnswer>();
}
