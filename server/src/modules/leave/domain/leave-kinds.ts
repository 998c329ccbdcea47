export const LEAVE_KINDS = ['sick', 'personal', 'family', 'annual', 'other'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** As the worker picks it, and as the absence is called once it is granted. */
export const LEAVE_KIND_TEXT: Readonly<Record<LeaveKind, string>> = {
  sick: '病假',
  personal: '事假',
  family: '家人照护假',
  annual: '年假',
  other: '其他',
};

/** What the worker wrote is read for this alone. */
export const LEAVE_NOTE_PURPOSE = 'leave.note';
/** The photo of a medical note is found for this alone. */
export const LEAVE_PHOTO_PURPOSE = 'leave.photo';
