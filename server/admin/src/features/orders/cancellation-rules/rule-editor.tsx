import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../../lib/api-failure';
import type { CancellationRule, RuleKind } from '../api/cancellation-rules';
import { draftOf, draftProblems, tiersOf, withChange, withoutTier, withTier } from './draft';
import { ExamplesTable } from './examples-table';
import { KINDS } from './rule-kinds';
import styles from './rules.module.css';
import { TierFields } from './tier-fields';
import { usePublishing } from './use-publishing';

/** As the server takes them. */
const MOST_TIERS = 20;
const LONGEST_REASON = 200;

interface Props {
  kind: RuleKind;
  /** the newest version, which may become another one while this is open */
  newest: CancellationRule;
  onClose: () => void;
}

/** A new version, written out of the newest one. It is published only by somebody who has seen the newest. */
export function RuleEditor({ kind, newest, onClose }: Props) {
  const { message } = App.useApp();
  const [seen, setSeen] = useState(newest.version);
  const [draft, setDraft] = useState(() => draftOf(newest.tiers));
  const [because, setBecause] = useState('');
  const { publish, isBusy, error } = usePublishing(kind, () => {
    message.success(KINDS[kind].published);
    onClose();
  });
  const tiers = tiersOf(draft);
  const problems = draftProblems(draft);
  const hasNewer = newest.version !== seen;
  const isReady = problems.length === 0 && because.trim() !== '' && !hasNewer;

  return (
    <Modal
      open
      width={860}
      title={`修改取消规则：${KINDS[kind].name}`}
      okText={`发布第${seen + 1}版`}
      cancelText="取消"
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={isBusy}
      onOk={() => publish({ kind, basedOn: seen, tiers, because: because.trim() })}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {hasNewer && (
          <NewerVersion
            newest={newest}
            onKeep={() => setSeen(newest.version)}
            onTake={() => {
              setSeen(newest.version);
              setDraft(draftOf(newest.tiers));
            }}
          />
        )}
        {error && <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />}
        <ol className={styles.tiers} aria-label="各档">
          {draft.map((tier, index) => (
            <TierFields
              key={tier.key}
              place={index + 1}
              tier={tier}
              isLast={index === draft.length - 1}
              onChange={(change) => setDraft(withChange(draft, tier.key, change))}
              onRemove={() => setDraft(withoutTier(draft, tier.key))}
            />
          ))}
        </ol>
        <Button icon={<PlusOutlined />} disabled={draft.length >= MOST_TIERS} onClick={() => setDraft(withTier(draft))}>
          加一档
        </Button>
        {problems.length > 0 ? (
          <Alert type="warning" showIcon role="status" title="还不能发布" description={<Sentences of={problems} />} />
        ) : (
          <ExamplesTable kind={kind} tiers={tiers} />
        )}
        <Input.TextArea
          aria-label="修改理由"
          placeholder="为什么修改（存入审计，所有同事可见）"
          rows={2}
          maxLength={LONGEST_REASON}
          value={because}
          onChange={({ target }) => setBecause(target.value)}
        />
      </div>
    </Modal>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return of.map((sentence) => <div key={sentence}>{sentence}</div>);
}

function NewerVersion({
  newest: { version, publishedBy, because },
  onKeep,
  onTake,
}: {
  newest: CancellationRule;
  onKeep: () => void;
  onTake: () => void;
}) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${publishedBy}刚刚发布了第${version}版：${because}`}
      description={
        <div className={styles.newer}>
          <Button size="small" onClick={onTake}>
            从第{version}版重新改
          </Button>
          <Button size="small" onClick={onKeep}>
            保留我的草稿
          </Button>
        </div>
      }
    />
  );
}
