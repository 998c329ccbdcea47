/** Somebody who is called when it matters, in clear. */
export interface EmergencyContact {
  readonly name: string;
  readonly phone: string;
}

/** As it is kept. */
export interface SealedContact {
  readonly nameCipher: string;
  readonly phoneCipher: string;
}

export const WORKER_CONTACT_NAME_PURPOSE = 'worker-contact.name';
export const WORKER_CONTACT_PHONE_PURPOSE = 'worker-contact.phone';
export const CONTACT_NAME_PURPOSE = 'precautions.contact-name';
export const CONTACT_PHONE_PURPOSE = 'precautions.contact-phone';
