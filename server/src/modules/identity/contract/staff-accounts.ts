import type { Tx } from '../../../platform/database/transactions.js';
import type { Role } from '../../../platform/http/access.js';

export interface NewStaff {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: string;
}

/** Somebody of the office. */
export interface StaffMember {
  readonly accountId: string;
  readonly name: string;
  /** as the timeline and the audit name them: `客服 许晴` */
  readonly label: string;
}

/** People of the office; made by whoever runs the server, from the command line. */
export abstract class StaffAccounts {
  /**
   * Answers the new account's id.
   * @throws StatementFailed (duplicate) when the user name is taken
   */
  abstract create(staff: NewStaff): Promise<string>;
  /** Answers the URI for an authenticator app, shown once; null when nobody has that user name. */
  abstract enrolSecondFactor(username: string): Promise<string | null>;
  /** Everybody who has this role and may log in, by id. */
  abstract inRole(tx: Tx, role: Role): Promise<StaffMember[]>;
}
