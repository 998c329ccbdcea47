/** Whether somebody signed, and signed this very agreement, and what is kept of it; also for what is signed elsewhere. */
export {
  checkSignature,
  checkSigning,
  evidenceOf,
  type CheckedSignature,
  type SignatureEvidence,
  type SignatureRequest,
  type SigningRequest,
} from '../domain/agreement.js';
