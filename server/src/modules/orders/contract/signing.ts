/** Whether somebody signed this very agreement; also for what is sold beside orders. */
export { checkSigning } from '../domain/agreement.js';
