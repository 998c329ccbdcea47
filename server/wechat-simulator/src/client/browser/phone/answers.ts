import { AnswerBox } from '../kit/answer-box.js';

export type PaymentAnswer = 'success' | 'fail' | 'cancel';
/** On the page where money is taken: takes it, or goes back without. */
export type ReceiveAnswer = 'confirm' | 'back';
export type SubscribeAnswer = 'accept' | 'reject' | 'cancel';

/** Questions to the user that a test may answer through the hook. */
export class Answers {
  readonly payment = new AnswerBox<PaymentAnswer>();
  readonly receive = new AnswerBox<ReceiveAnswer>();
  /** The content of the code the camera sees; undefined when the user cancels. */
  readonly scan = new AnswerBox<string | undefined>();
  readonly subscribe = new AnswerBox<SubscribeAnswer>();
}
