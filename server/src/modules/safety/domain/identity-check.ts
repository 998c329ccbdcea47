/** What is asked of whoever keeps the register. */
export interface AskedIdentity {
  readonly name: string;
  /** normalized and sound by itself */
  readonly number: string;
}

export type IdentityAnswer =
  | { readonly kind: 'match' }
  | { readonly kind: 'mismatch' }
  /** nothing is known: it may be asked again */
  | { readonly kind: 'unavailable' };

/** Whether a name and a citizen's number belong together. Neither is ever logged. */
export abstract class IdentityCheck {
  abstract check(asked: AskedIdentity): Promise<IdentityAnswer>;
}
