/** Everything that can happen with a call for help, an incident or what a device felt, kept for ever. */
export const SAFETY_ENTRY_KINDS = [
  'raised',
  'pressed_again',
  'reached',
  'acknowledged',
  'noted',
  'ended',
  'reported',
  'moved',
  'handed',
  'described',
  'claimed',
  'action_set',
  'action_moved',
  'action_soon',
  'action_overdue',
  'action_escalated',
  'asked_well',
  'said_fine',
  'said_help',
  'said_nothing',
] as const;
export type SafetyEntryKind = (typeof SAFETY_ENTRY_KINDS)[number];

export interface SafetyEntry {
  readonly id: string;
  readonly kind: SafetyEntryKind;
  /** in Chinese */
  readonly text: string;
  readonly actor: string;
  readonly at: Date;
}
