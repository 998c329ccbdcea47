/** Words of a day in a column. */
export const WORDS = 3;
