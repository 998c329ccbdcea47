/** The next alarm of a complaint's clocks; its ref is the complaint. */
export const CLOCK_DUE = 'complaints.clock';
/** Closes what the customer has not objected to; its ref is the complaint. */
export const LAPSE_COMPLAINT = 'complaints.lapse';

/** What the audit and the books call a complaint. */
export const complaintSubject = (id: string): string => `complaint:${id}`;

export const SYSTEM = { accountId: null, label: '系统' } as const;
