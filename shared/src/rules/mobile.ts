/** A mobile number of the mainland as people type it, without country code. */
export const MOBILE = /^1[3-9]\d{9}$/;
