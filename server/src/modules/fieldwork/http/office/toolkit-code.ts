/** What is printed on a kit. */
export const KIT_CODE = /^[A-Z0-9][A-Z0-9-]{2,19}$/;
