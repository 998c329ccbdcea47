import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { RuleModal } from '../../../components/rules/rule-modal';
import styles from '../../../components/rules/rules.module.css';
import { useDraft } from '../../../components/rules/use-draft';
import { usePublishing } from '../../../components/rules/use-publishing';
import { sentenceOf } from '../../../lib/api-failure';
import { publishCompensationRule, tryCompensationRule, type CompensationRule } from '../api/compensation-rules';
import { draftOf, draftProblems, termsOf, withTier } from './draft';
import { OtherFields } from './other-fields';
import { TierFields } from './tier-fields';
import { TrialResult } from './trial-result';

/** As the server takes them. */
const MOST_TIERS = 10;

interface Props {
  /** may become another one while this is open */
  newest: CompensationRule;
  onClose: () => void;
}

/** The next version of what a broken promise gives; published only after this very draft was tried on what really happened. */
export function RuleEditor({ newest, onClose }: Props) {
  const written = useDraft(newest, draftOf);
  const { draft, setDraft, seen } = written;
  const { tiers } = draft;
  const terms = useMemo(() => termsOf(draft), [draft]);
  const problems = draftProblems(draft);
  const trial = useMutation({ mutationFn: tryCompensationRule });
  const wasTried = trial.isSuccess && trial.variables === terms;
  const publishing = usePublishing(publishCompensationRule, '新规则已生效，此后的预约按它赔付', onClose);
  return (
    <RuleModal
      title="修改赔付规则"
      written={written}
      problems={problems}
      isReady={wasTried}
      publishing={publishing}
      onPublish={(because) => publishing.publish({ ...terms, basedOn: seen.version, because })}
      onClose={onClose}
    >
      <ol className={styles.tiers} aria-label="各档">
        {tiers.map((tier, index) => (
          <TierFields
            key={tier.key}
            place={index + 1}
            tier={tier}
            onChange={(change) => setDraft({ ...draft, tiers: withRowChange(tiers, tier.key, change) })}
            onRemove={() => setDraft({ ...draft, tiers: withoutRow(tiers, tier.key) })}
          />
        ))}
      </ol>
      <Button icon={<PlusOutlined />} disabled={tiers.length >= MOST_TIERS} onClick={() => setDraft(withTier(draft))}>
        加一档
      </Button>
      <OtherFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <Button disabled={problems.length > 0} loading={trial.isPending} onClick={() => trial.mutate(terms)}>
        {wasTried ? '再算一次' : '用最近的到达试算'}
      </Button>
      {trial.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(trial.error)} />}
      {trial.isSuccess && !wasTried && (
        <Alert type="info" showIcon role="status" title="草稿又改过了，下面是改之前的结果，请重新试算" />
      )}
      {trial.isSuccess ? (
        <TrialResult trial={trial.data} />
      ) : (
        <p className={styles.muted}>试算过以后才能发布；试算不改变任何赔付。</p>
      )}
    </RuleModal>
  );
}
