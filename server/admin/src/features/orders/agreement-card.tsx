import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { CopyButton } from '../../components/copy-button';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { Signature } from './signature';
import styles from './agreement-card.module.css';

type Agreement = Schemas['AgreementView'];

/** What the booking was sold under: the text, who signed it when, and its fingerprint. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const today = useToday();
  const { signature } = agreement;
  return (
    <Card title="服务协议" note={signature ? `${dayAndTime(signature.signedAt, today)} 已签署` : '未签署'}>
      {signature ? (
        <Signature signature={signature} />
      ) : (
        <NothingHere compact title="客户还没有签署；签署前服务人员不能签到，可以请客户在小程序的预约页里签。" />
      )}
      <details className={styles.text}>
        <summary>
          {agreement.title}（第 {agreement.version} 版）
        </summary>
        <ol>
          {agreement.clauses.map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
        </ol>
        {agreement.healthStatements.length > 0 && (
          <>
            <p>健康声明：</p>
            <ol>
              {agreement.healthStatements.map((statement) => (
                <li key={statement}>{statement}</li>
              ))}
            </ol>
          </>
        )}
      </details>
      <p className={styles.hash}>
        文本指纹 <code>{agreement.hash}</code>
        <CopyButton text={agreement.hash} name="文本指纹" />
      </p>
    </Card>
  );
}
