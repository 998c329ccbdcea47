import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** The worker hears whether the time off is theirs; `answer` is what the office wrote, or null. */
export type LeaveAnswered = DomainEvent<
  'leave.answered',
  {
    requestId: string;
    workerId: string;
    state: 'granted' | 'refused' | 'expired';
    from: string;
    to: string;
    answer: string | null;
  }
>;
