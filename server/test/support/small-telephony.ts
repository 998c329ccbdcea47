import { Telephony, type TelephonyMessage, type TelephonyOutcome } from '../../src/platform/telephony/telephony.js';

/** The operator in the test's own process: keeps what was taken, once per ref, and fails when a test says so. */
export class SmallTelephony extends Telephony {
  /** Oldest first, each ref once. */
  readonly sent: TelephonyMessage[] = [];
  /** What becomes of messages from now on. */
  outcome: TelephonyOutcome = { kind: 'sent' };

  override async send(message: TelephonyMessage): Promise<TelephonyOutcome> {
    const known = this.sent.some(({ ref }) => ref === message.ref);
    if (this.outcome.kind === 'sent' && !known) this.sent.push(message);
    return this.outcome;
  }
}
