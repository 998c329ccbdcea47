import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Card } from '../../../../components/card';
import { ReasonField } from '../../../../components/rules/reason-field';
import { sentenceOf } from '../../../../lib/api-failure';
import styles from './editor.module.css';

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
        <ReasonField
          placeholder="为什么这样定价（存入审计，所有同事可见），如：新春期间服务人员补贴提高"
          value={because}
          onChange={setBecause}
        />
      </div>
    </Card>
  );
}
