/** Finds what events missed, counts days of living in, and drafts the statements of the month that is over. */
export const SWEEP_PAY = 'wages.sweep';
/** Asks for the transfers of a statement; its ref is the statement. */
export const PAY_STATEMENT = 'wages.pay-statement';
/** Offers once more what nobody took in time; its ref is the key of the transfer. */
export const OFFER_AGAIN = 'wages.offer-again';

/** What the audit calls a statement. */
export const statementSubject = (id: string): string => `pay-statement:${id}`;
