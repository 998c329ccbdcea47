import type { Role } from '../../../platform/http/access.js';

/** Whose pages ring, and who may answer for an incident. */
export const SAFETY_DESK: readonly Role[] = ['coordinator', 'service', 'manager'];
