import { Passwords, type Cost } from '../../src/modules/identity/application/passwords.js';

/**
 * The product's passwords at the price of a moment: a story hires dozens of people, and each would take a second to be
 * hired and to log in. `identity/staff-login.spec.ts` logs in at the real price.
 */
export class QuickPasswords extends Passwords {
  protected override get cost(): Cost {
    return { N: 2 ** 8, r: 8, p: 1 };
  }
}
