/** Whether somebody signed this very agreement, and what is kept of it; also for what is sold beside orders. */
export {
  checkSigning,
  evidenceOf,
  type CheckedSignature,
  type SignatureEvidence,
  type SigningRequest,
} from '../domain/agreement.js';
