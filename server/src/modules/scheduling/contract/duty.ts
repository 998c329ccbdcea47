/** When a worker who is taken for a whole day must be on duty. */
export { dutyOf } from '../domain/whole-days.js';
