/** What a roster says against being somewhere, as sentences; also for what is promised beside visits. */
export { whyBroken } from '../domain/broken-visits.js';
