import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { memo } from 'react';
import { PRICE_LIMITS, RULE_NAMES, RULE_ORDER, type RuleKind } from '@daowei/shared/rules/price-rules';
import type { DraftRule, RuleChange } from './draft';
import styles from './editor.module.css';
import { RuleFields } from './rule-fields';

interface Props {
  rules: readonly DraftRule[];
  onChange: (key: number, change: RuleChange) => void;
  onRemove: (key: number) => void;
  onAdd: (kind: RuleKind) => void;
}

/** A price always has these two, once each. */
const FIXED: readonly RuleKind[] = ['base', 'add_on'];
/** At most one of each. */
const SINGLE: readonly RuleKind[] = [...FIXED, 'weekend'];

/** The rules by kind, in the order they make up a price. */
export const RuleSections = memo(function RuleSections({ rules, onChange, onRemove, onAdd }: Props) {
  return (
    <div className={styles.sections}>
      {RULE_ORDER.map((kind) => {
        const like = rules.filter((rule) => rule.kind === kind);
        const takesMore = !SINGLE.includes(kind) || like.length === 0;
        return (
          <section key={kind} className={styles.section} aria-label={RULE_NAMES[kind]}>
            <h3>{RULE_NAMES[kind]}</h3>
            <ol className={styles.rules}>
              {like.map((rule, place) => (
                <RuleFields
                  key={rule.key}
                  name={SINGLE.includes(kind) ? RULE_NAMES[kind] : `第${place + 1}条${RULE_NAMES[kind]}`}
                  rule={rule}
                  removable={!FIXED.includes(kind)}
                  onChange={onChange}
                  onRemove={onRemove}
                />
              ))}
            </ol>
            {takesMore && (
              <Button
                size="small"
                icon={<PlusOutlined />}
                disabled={rules.length >= PRICE_LIMITS.mostRules}
                onClick={() => onAdd(kind)}
              >
                加一条{RULE_NAMES[kind]}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
});
