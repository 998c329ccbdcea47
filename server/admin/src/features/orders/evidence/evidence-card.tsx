import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { factName } from '@daowei/shared/rules/fact-names';
import { Card } from '../../../components/card';
import { CopyButton } from '../../../components/copy-button';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { fullStamp } from '../../../lib/time';
import { checkEvidence, type EvidenceChain } from '../api/evidence';
import styles from './evidence-card.module.css';

type Fact = Schemas['EvidenceView'];

const STANDINGS: Record<Fact['standing'], { word: string; tone: 'success' | 'processing' | 'error' }> = {
  proven: { word: '已证实', tone: 'success' },
  waiting: { word: '等待封存', tone: 'processing' },
  altered: { word: '内容被改动', tone: 'error' },
  missing: { word: '链上没有', tone: 'error' },
};

/** Enough of a hash to compare by eye; the whole one is copied. */
const SHOWN_DIGITS = 10;

/** Proves, when somebody asks for it, that an order's facts are as they were written; recomputed each time. */
export function EvidenceCard({ orderId }: { orderId: string }) {
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['orders', 'evidence', orderId],
    queryFn: ({ signal }) => checkEvidence(orderId, signal),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <Card
      title="证据链"
      note="每条事实带上一条的指纹"
      actions={
        <Button
          size="small"
          icon={<SafetyCertificateOutlined />}
          loading={query.isFetching}
          onClick={() => (asked ? void query.refetch() : setAsked(true))}
        >
          {asked ? '重新校验' : '校验证据链'}
        </Button>
      }
    >
      {asked ? (
        <QueryView query={query} skeleton={<BlockSkeleton height={160} />}>
          {(chain) => <Proof chain={chain} />}
        </QueryView>
      ) : (
        <p className={styles.quiet}>从下单到签收的记录、照片和签名逐条重新计算指纹，有争议时可以当场出示。</p>
      )}
    </Card>
  );
}

function Proof({ chain: { ok, items } }: { chain: EvidenceChain }) {
  return (
    <>
      <Alert
        type={ok ? 'success' : 'error'}
        showIcon
        title={
          ok
            ? `${items.length} 条事实与封存时一致，照片和签名没有被替换`
            : '有内容与封存时不一致，请保全数据库备份并通知隐私审计员'
        }
      />
      <ol className={styles.facts}>
        {items.map((fact) => (
          <FactRow key={`${fact.seq ?? fact.recordedAt}${fact.kind}`} fact={fact} />
        ))}
      </ol>
    </>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  return (
    <li>
      <div className={styles.head}>
        <strong>{fact.text ?? factName(fact.kind)}</strong>
        <Tag color={STANDINGS[fact.standing].tone}>{STANDINGS[fact.standing].word}</Tag>
      </div>
      <p className={styles.quiet}>
        {fact.actor} · 发生 {fullStamp(fact.happenedAt)} · 记录 {fullStamp(fact.recordedAt)}
      </p>
      {fact.hash && (
        <p className={styles.quiet}>
          第 {fact.seq} 条 · 指纹 <code>{fact.hash.slice(0, SHOWN_DIGITS)}</code>
          <CopyButton text={fact.hash} name="指纹" /> · 上一条 <code>{fact.prevHash?.slice(0, SHOWN_DIGITS)}</code>
        </p>
      )}
      <Files files={fact.files} />
    </li>
  );
}

function Files({ files }: { files: Fact['files'] }) {
  if (files.length === 0) return null;
  const replaced = files.filter(({ intact }) => !intact).length;
  return (
    <p className={replaced > 0 ? styles.broken : styles.quiet}>
      {replaced > 0
        ? `${files.length} 个附件，其中 ${replaced} 个与封存时不同或已不在`
        : `${files.length} 个附件与封存时一致`}
    </p>
  );
}
