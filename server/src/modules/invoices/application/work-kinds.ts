/** Due work of this module. The ref is the invoice's serial. */
export const ISSUE_INVOICE = 'invoices.issue';
