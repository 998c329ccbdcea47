import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { ApiFailure, sentenceOf } from '../../../lib/api-failure';
import { tryCompensationRule, type CompensationRule } from '../api/compensation-rules';
import { draftOf, draftProblems, termsOf, withChange, withoutTier, withTier } from './draft';
import { NewerVersion } from './newer-version';
import { OtherFields } from './other-fields';
import styles from './rules.module.css';
import { LONGEST_REASON, TierFields } from './tier-fields';
import { TrialResult } from './trial-result';
import { usePublishing } from './use-publishing';

/** As the server takes them. */
const MOST_TIERS = 10;

interface Props {
  /** the newest version, which may become another one while this is open */
  newest: CompensationRule;
  onClose: () => void;
}

/**
 * A new version, written out of the newest one. What is wrong is said while it is written, by the rule the server decides
 * with; it is published only after this very draft was tried on what really happened and the newest version was seen.
 */
export function RuleEditor({ newest, onClose }: Props) {
  const { message } = App.useApp();
  const [seen, setSeen] = useState(newest.version);
  const [draft, setDraft] = useState(() => draftOf(newest));
  const [because, setBecause] = useState('');
  const terms = useMemo(() => termsOf(draft), [draft]);
  const problems = draftProblems(draft);
  const trial = useMutation({ mutationFn: tryCompensationRule });
  const wasTried = trial.isSuccess && trial.variables === terms;
  const publishing = usePublishing(() => {
    message.success('新规则已生效，此后的预约按它赔付');
    onClose();
  });
  const hasNewer = newest.version !== seen;
  const isReady = problems.length === 0 && wasTried && because.trim() !== '' && !hasNewer;

  return (
    <Modal
      open
      width={980}
      title="修改赔付规则"
      okText={`发布第${seen + 1}版`}
      cancelText="取消"
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={publishing.isPending}
      onOk={() => publishing.mutate({ ...terms, basedOn: seen, because: because.trim() })}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {hasNewer && (
          <NewerVersion
            newest={newest}
            onKeep={() => setSeen(newest.version)}
            onTake={() => {
              setSeen(newest.version);
              setDraft(draftOf(newest));
            }}
          />
        )}
        {publishing.isError && !isStale(publishing.error) && <Problem error={publishing.error} />}
        <ol className={styles.tiers} aria-label="各档">
          {draft.tiers.map((tier, index) => (
            <TierFields
              key={tier.key}
              place={index + 1}
              tier={tier}
              onChange={(change) => setDraft(withChange(draft, tier.key, change))}
              onRemove={() => setDraft(withoutTier(draft, tier.key))}
            />
          ))}
        </ol>
        <Button
          icon={<PlusOutlined />}
          disabled={draft.tiers.length >= MOST_TIERS}
          onClick={() => setDraft(withTier(draft))}
        >
          加一档
        </Button>
        <OtherFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        {problems.length > 0 && (
          <Alert
            type="warning"
            showIcon
            role="status"
            title="还不能发布"
            description={problems.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          />
        )}
        <Button disabled={problems.length > 0} loading={trial.isPending} onClick={() => trial.mutate(terms)}>
          {wasTried ? '再算一次' : '用最近的到达试算'}
        </Button>
        {trial.isError && <Problem error={trial.error} />}
        {trial.isSuccess && !wasTried && (
          <Alert type="info" showIcon role="status" title="草稿又改过了，下面是改之前的结果，请重新试算" />
        )}
        {trial.isSuccess ? (
          <TrialResult trial={trial.data} />
        ) : (
          <p className={styles.muted}>试算过以后才能发布；试算不改变任何赔付。</p>
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

/** A newer version shows itself. */
function isStale(error: unknown): boolean {
  return error instanceof ApiFailure && error.code === 'STALE_VERSION';
}

function Problem({ error }: { error: unknown }) {
  return <Alert type="error" showIcon role="alert" title={sentenceOf(error)} />;
}
