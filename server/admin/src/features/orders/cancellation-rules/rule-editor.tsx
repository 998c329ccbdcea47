import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { RuleModal } from '../../../components/rules/rule-modal';
import styles from '../../../components/rules/rules.module.css';
import { useDraft } from '../../../components/rules/use-draft';
import { usePublishing } from '../../../components/rules/use-publishing';
import { publishCancellationRule, type CancellationRule, type RuleKind } from '../api/cancellation-rules';
import { draftOf, draftProblems, tiersOf, withTier } from './draft';
import { ExamplesTable } from './examples-table';
import { KINDS } from './rule-kinds';
import { TierFields } from './tier-fields';

/** As the server takes them. */
const MOST_TIERS = 20;

interface Props {
  kind: RuleKind;
  /** may become another one while this is open */
  newest: CancellationRule;
  onClose: () => void;
}

/** The next version of what calling off costs. */
export function RuleEditor({ kind, newest, onClose }: Props) {
  const written = useDraft(newest, ({ tiers }) => draftOf(tiers));
  const { draft, setDraft, seen } = written;
  const publishing = usePublishing(publishCancellationRule, KINDS[kind].published, onClose);
  const tiers = tiersOf(draft);
  return (
    <RuleModal
      title={`修改取消规则：${KINDS[kind].name}`}
      written={written}
      problems={draftProblems(draft)}
      publishing={publishing}
      onPublish={(because) => publishing.publish({ kind, basedOn: seen.version, tiers, because })}
      onClose={onClose}
      meaning={<ExamplesTable kind={kind} tiers={tiers} />}
    >
      <ol className={styles.tiers} aria-label="各档">
        {draft.map((tier, index) => (
          <TierFields
            key={tier.key}
            place={index + 1}
            tier={tier}
            isLast={index === draft.length - 1}
            onChange={(change) => setDraft(withRowChange(draft, tier.key, change))}
            onRemove={() => setDraft(withoutRow(draft, tier.key))}
          />
        ))}
      </ol>
      <Button icon={<PlusOutlined />} disabled={draft.length >= MOST_TIERS} onClick={() => setDraft(withTier(draft))}>
        加一档
      </Button>
    </RuleModal>
  );
}
