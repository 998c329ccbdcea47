import type { Schemas } from '@daowei/shared/api/client';
import { fullStamp } from '../../lib/time';
import styles from './agreement-card.module.css';

/** How a customer signed, and when. */
export function Signature({ signature }: { signature: Schemas['AgreementSignatureView'] }) {
  return (
    <div className={styles.signature}>
      {signature.signatureUrl ? (
        <img src={signature.signatureUrl} alt="客户的手写签名" />
      ) : (
        <strong>{signature.signerName}</strong>
      )}
      <p>
        客户本人在微信{signature.method === 'drawn' ? '手写签名' : '填写姓名'}，
        <time dateTime={signature.signedAt}>{fullStamp(signature.signedAt)}</time>
      </p>
    </div>
  );
}
