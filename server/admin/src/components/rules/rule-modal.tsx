import { Alert, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { sentenceOf } from '../../lib/api-failure';
import { NewerVersion } from './newer-version';
import { Problems } from './problems';
import { ReasonField } from './reason-field';
import type { RuleVersion } from './rule-version';
import styles from './rules.module.css';
import type { WrittenRule } from './use-draft';

interface Props<Rule extends RuleVersion, Draft> {
  title: string;
  written: WrittenRule<Rule, Draft>;
  /** what keeps the draft from being published; the server checks by the same rule */
  problems: readonly string[];
  /** false while something beside the draft is still to be done */
  isReady?: boolean;
  publishing: { readonly isBusy: boolean; readonly error: unknown };
  onPublish: (because: string) => void;
  onClose: () => void;
  /** the fields */
  children: ReactNode;
  /** what the draft would mean; only of one that could be published */
  meaning?: ReactNode;
}

/**
 * The next version of a rule, written out of the newest one. It is published only by somebody who has seen the newest and
 * says why.
 */
export function RuleModal<Rule extends RuleVersion, Draft>(props: Props<Rule, Draft>) {
  const { title, written, problems, isReady = true, publishing, onPublish, onClose, children, meaning } = props;
  const [because, setBecause] = useState('');
  const { seen, newer, keep, take } = written;
  const mayPublish = problems.length === 0 && isReady && because.trim() !== '' && newer === null;
  return (
    <Modal
      open
      width={980}
      title={title}
      okText={`发布第${seen.version + 1}版`}
      cancelText="取消"
      okButtonProps={{ disabled: !mayPublish }}
      confirmLoading={publishing.isBusy}
      onOk={() => onPublish(because.trim())}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {newer && (
          <NewerVersion newer={newer}>
            <div className={styles.newer}>
              <Button size="small" onClick={take}>
                从第{newer.version}版重新改
              </Button>
              <Button size="small" onClick={keep}>
                保留我的草稿
              </Button>
            </div>
          </NewerVersion>
        )}
        {seen.standing === 'planned' && <Planned version={seen} />}
        {publishing.error !== null && <Alert type="error" showIcon role="alert" title={sentenceOf(publishing.error)} />}
        {children}
        <Problems sentences={problems} />
        {problems.length === 0 && meaning}
        <ReasonField value={because} onChange={setBecause} />
      </div>
    </Modal>
  );
}

/** Whoever publishes over a plan is told of it first. */
function Planned({ version: { version, effectiveFrom } }: { version: RuleVersion }) {
  const day = dayOf(new Date(effectiveFrom));
  return (
    <Alert type="info" showIcon title={`第${version}版原定${day}生效，以它为底稿；新的一版生效后，以新的为准。`} />
  );
}
