import { Platform1763800000100 } from './1763800000100-platform.js';

/** Oldest first. A migration that has landed is never edited. */
export const MIGRATIONS = [Platform1763800000100];
