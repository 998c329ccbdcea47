import { Alert, Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../../components/card';
import { DifferencesTable } from '../../../../components/differences-table';
import { sentenceOf } from '../../../../lib/api-failure';
import type { PriceRules } from '../../api/price-rules';
import { differencesOfRules, setOf } from '../rule-words';
import styles from './editor.module.css';

/** As the server takes it. */
const LONGEST_REASON = 200;

interface Props {
  /** that would be published */
  version: number;
  /** what follows from it */
  consequence: string;
  isReady: boolean;
  isBusy: boolean;
  error: unknown;
  /** what must be looked at first */
  newer: ReactNode;
  onPublish: (because: string) => void;
}

/** The last step: why, and what follows from it. */
export function PublishCard({ version, consequence, isReady, isBusy, error, newer, onPublish }: Props) {
  const [because, setBecause] = useState('');
  return (
    <Card
      title="发布"
      actions={
        <Button
          type="primary"
          disabled={!isReady || because.trim() === ''}
          loading={isBusy}
          onClick={() => onPublish(because.trim())}
        >
          发布第{version}版
        </Button>
      }
    >
      <div className={styles.stack}>
        {newer}
        <p>{isReady ? consequence : '改好、用最近的预约试算过以后就可以发布。'}</p>
        {error !== null && <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />}
        <Input.TextArea
          aria-label="修改理由"
          placeholder="为什么这样定价（存入审计，所有同事可见），如：新春期间服务人员补贴提高"
          rows={2}
          maxLength={LONGEST_REASON}
          value={because}
          onChange={({ target }) => setBecause(target.value)}
        />
      </div>
    </Card>
  );
}

interface NewerProps {
  /** the newest version the author knew */
  seen: PriceRules;
  newest: PriceRules;
  onSeen: () => void;
}

/** A colleague was faster: theirs is looked at before anything is published over it. */
export function NewerVersion({ seen, newest, onSeen }: NewerProps) {
  const { publishedBy, version, because, effectiveFrom } = newest;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${publishedBy ?? '同事'}刚刚发布了第${version}版，${dayOf(new Date(effectiveFrom))}生效：${because}`}
      description={
        <>
          <p>您写的内容还在。继续发布会取代下面这些改动：</p>
          <DifferencesTable differences={differencesOfRules(setOf(seen), setOf(newest))} />
        </>
      }
      action={<Button onClick={onSeen}>看过了，继续改</Button>}
    />
  );
}
