import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Card } from '../../components/card';
import { CopyButton } from '../../components/copy-button';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { serverTimeOf } from '../../lib/clock';
import { fullStamp } from '../../lib/time';
import { type AuditVerification, verifyAudit } from './api/verify-audit';
import styles from './audit-page.module.css';

function Verdict({ result, checkedAt }: { result: AuditVerification; checkedAt: number }) {
  const waiting = result.entries - result.sealed;
  return (
    <section className={styles.verdict} data-ok={result.ok} role={result.ok ? 'status' : 'alert'}>
      {result.ok ? <CheckCircleFilled /> : <WarningFilled />}
      <div>
        <h2>{result.ok ? '审计链完整' : '审计链已断裂'}</h2>
        <p>
          {result.ok
            ? '从第一条到最后一条逐条重新计算，没有发现改动、缺失或插入。'
            : `从记录 ${result.brokenAt ?? '（未知）'} 开始对不上：它或它之前的内容被改动过。请立即保全数据库备份，通知隐私审计员和管理员，先不要清理任何数据。`}
        </p>
        <p className={styles.quiet}>
          校验于 {fullStamp(serverTimeOf(checkedAt).toISOString())}
          {waiting > 0 && `，另有 ${waiting.toLocaleString('zh-CN')} 条刚写入，等待封存`}
        </p>
      </div>
    </section>
  );
}

/** The auditor's proof that nothing in the record was changed afterwards. */
export function AuditPage() {
  const query = useQuery({
    queryKey: ['privacy', 'audit-verification'],
    queryFn: ({ signal }) => verifyAudit(signal),
    // The whole chain is read each time: once per visit, and when the auditor asks.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

  return (
    <Page
      title="审计"
      actions={
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {query.isFetching ? '正在逐条校验' : '重新校验'}
        </Button>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={300} />}>
        {(result) => (
          <>
            <Verdict result={result} checkedAt={query.dataUpdatedAt} />
            <Card title="链上数据">
              <dl className={styles.facts}>
                <div>
                  <dt>记录总数</dt>
                  <dd>{result.entries.toLocaleString('zh-CN')} 条</dd>
                </div>
                <div>
                  <dt>已封存</dt>
                  <dd>{result.sealed.toLocaleString('zh-CN')} 条</dd>
                </div>
                <div>
                  <dt>断裂位置</dt>
                  <dd>{result.brokenAt ?? '没有'}</dd>
                </div>
                <div className={styles.wide}>
                  <dt>链头指纹</dt>
                  <dd>
                    <code>{result.head}</code>
                    <CopyButton text={result.head} name="链头指纹" />
                  </dd>
                </div>
              </dl>
              <p className={styles.explain}>
                每条记录都包含上一条的指纹，事后改动、删除或插入任何一条，后面的指纹都会对不上。链头指纹可以抄存到系统之外，作为此刻的凭据。
              </p>
            </Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}
