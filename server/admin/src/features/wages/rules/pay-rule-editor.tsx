import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { addDays } from '@daowei/shared/kernel/local-date';
import { RuleModal } from '../../../components/rules/rule-modal';
import { useDraft } from '../../../components/rules/use-draft';
import { usePublishing } from '../../../components/rules/use-publishing';
import { useToday } from '../../../lib/clock';
import { publishPayRule, type PayRule } from '../api/pay-rules';
import { CauseFields } from './cause-fields';
import { draftOf, draftProblems, termsOf, type Draft } from './draft';
import { ExtraFields } from './extra-fields';
import { Section } from './section';
import styles from './pay.module.css';
import { RatesFields } from './rates-fields';
import { servicesQuery } from './rules-query';
import { ServiceFields } from './service-fields';

interface Props {
  /** may become another one while this is open */
  newest: PayRule;
  onClose: () => void;
}

/** The next version of what work is worth, from a day to come on. */
export function PayRuleEditor({ newest, onClose }: Props) {
  const today = useToday();
  const services = useQuery(servicesQuery).data;
  const written = useDraft(newest, (rule) => draftOf(rule, today));
  const { draft, setDraft, seen } = written;
  const publishing = usePublishing(publishPayRule, `新规则已发布，${draft.from}起按它计算`, onClose);
  const change = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch });
  return (
    <RuleModal
      title="修改工资规则"
      written={written}
      problems={services ? draftProblems(draft, services, today) : []}
      isReady={services !== undefined}
      publishing={publishing}
      onPublish={(because) =>
        publishing.publish({ basedOn: seen.version, terms: termsOf(draft), from: draft.from, because })
      }
      onClose={onClose}
    >
      <Section title="基本报酬">
        <RatesFields
          name="通常"
          rates={draft.usual}
          onChange={(rates) => change({ usual: { ...draft.usual, ...rates } })}
        />
      </Section>
      <ServiceFields draft={draft} services={services ?? []} onChange={setDraft} />
      <ExtraFields draft={draft} onChange={change} />
      <CauseFields draft={draft} onChange={setDraft} />
      <Section title="什么时候生效" hint="从这一天的服务开始按新规则计算，已经做完的单不变">
        <Input
          type="date"
          aria-label="生效日期"
          className={styles.day}
          min={addDays(today, 1)}
          value={draft.from}
          onChange={({ target }) => change({ from: target.value })}
        />
      </Section>
    </RuleModal>
  );
}
