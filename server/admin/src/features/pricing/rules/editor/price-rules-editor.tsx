import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, InputNumber } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { flawsOfDraft, PRICE_LIMITS, type RuleKind } from '@daowei/shared/rules/price-rules';
import { Card } from '../../../../components/card';
import { DifferencesTable, type Difference } from '../../../../components/differences-table';
import { NewerVersion } from '../../../../components/rules/newer-version';
import { Problems } from '../../../../components/rules/problems';
import { useDraft } from '../../../../components/rules/use-draft';
import { usePublishing } from '../../../../components/rules/use-publishing';
import { sentenceOf } from '../../../../lib/api-failure';
import { useToday } from '../../../../lib/clock';
import { publishPriceRules, tryPriceRules, type PriceRules, type PriceRulesBody } from '../../api/price-rules';
import { differencesOfRules, setOf } from '../rule-words';
import { bodyOf, draftOf, withChange, withoutRule, withRule, type RuleChange } from './draft';
import styles from './editor.module.css';
import { PublishCard } from './publish-card';
import { RuleSections } from './rule-sections';
import { TrialResult } from './trial-result';

interface Props {
  /** what the draft begins with */
  from: PriceRules;
  /** may become another one while this is open */
  newest: PriceRules;
}

/**
 * The next version of the price rules. What is wrong is said while it is written, by the rule the server decides with;
 * it is published only after this very draft was tried on past bookings and the newest version was seen.
 */
export function PriceRulesEditor({ from, newest }: Props) {
  const navigate = useNavigate();
  const today = useToday();
  const { draft, setDraft, seen, newer, keep } = useDraft(newest, draftOf, from);
  const [effectiveOn, setEffectiveOn] = useState<string>(() => addDays(today, 1));

  const onChange = useCallback(
    (key: number, change: RuleChange) => setDraft((current) => withChange(current, key, change)),
    [setDraft],
  );
  const onRemove = useCallback((key: number) => setDraft((current) => withoutRule(current, key)), [setDraft]);
  const onAdd = useCallback((kind: RuleKind) => setDraft((current) => withRule(current, kind)), [setDraft]);

  const body = useMemo(() => bodyOf(draft), [draft]);
  const flaws = useMemo(() => flawsOfDraft({ ...setOf(body), effectiveOn }, today), [body, effectiveOn, today]);
  const differences = useMemo(() => changesSince(seen, body, effectiveOn), [seen, body, effectiveOn]);
  const trial = useMutation({ mutationFn: tryPriceRules });
  const wasTried = trial.isSuccess && trial.variables === body;
  const next = seen.version + 1;
  const publishing = usePublishing(publishPriceRules, `第${next}版已发布`, () => void navigate('/price-rules'));

  return (
    <div className={styles.stack}>
      <Card title="规则" note={`以第${from.version}版为底稿；花括号里的词会换成当次预约的内容`}>
        <RuleSections rules={draft.rules} onChange={onChange} onRemove={onRemove} onAdd={onAdd} />
      </Card>
      <Card title="什么时候生效">
        <div className={styles.when}>
          <label>
            生效日期
            <Input
              type="date"
              className={styles.day}
              min={today}
              value={effectiveOn}
              onChange={({ target }) => setEffectiveOn(target.value)}
            />
          </label>
          <label>
            报价保留
            <InputNumber
              className={styles.number}
              suffix="分钟"
              min={PRICE_LIMITS.quoteMinutes.least}
              max={PRICE_LIMITS.quoteMinutes.most}
              precision={0}
              value={draft.quoteMinutes}
              onChange={(quoteMinutes) => setDraft((current) => ({ ...current, quoteMinutes }))}
            />
          </label>
        </div>
      </Card>
      <Problems className={styles.flaws} sentences={flaws.map(({ message }) => message)} />
      <Card title="改了什么" note={`与最新的第${seen.version}版相比`}>
        {differences.length === 0 ? <p>还没有改动</p> : <DifferencesTable differences={differences} />}
      </Card>
      <Card
        title="试算"
        note="用最近的真实预约，看这一版会贵多少、便宜多少"
        actions={
          <Button disabled={flaws.length > 0} loading={trial.isPending} onClick={() => trial.mutate(body)}>
            {wasTried ? '再算一次' : '用最近的预约试算'}
          </Button>
        }
      >
        <div className={styles.stack}>
          {trial.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(trial.error)} />}
          {trial.isSuccess && !wasTried && (
            <Alert type="info" showIcon role="status" title="草稿又改过了，下面是改之前的结果，请重新试算" />
          )}
          {trial.isSuccess ? <TrialResult trial={trial.data} /> : <p>还没有试算；试算不改变任何价格。</p>}
        </div>
      </Card>
      <PublishCard
        version={next}
        consequence={consequenceOf(effectiveOn, today)}
        isReady={newer === null && wasTried && flaws.length === 0 && differences.length > 0}
        isBusy={publishing.isBusy}
        error={publishing.error}
        newer={newer && <Newer seen={seen} newer={newer} onSeen={keep} />}
        onPublish={(because) => publishing.publish({ ...body, basedOn: seen.version, effectiveOn, because })}
      />
    </div>
  );
}

interface NewerProps {
  /** the newest version the author knew */
  seen: PriceRules;
  newer: PriceRules;
  onSeen: () => void;
}

/** What a colleague changed meanwhile. */
function Newer({ seen, newer, onSeen }: NewerProps) {
  return (
    <NewerVersion newer={newer}>
      <p>{dayOf(new Date(newer.effectiveFrom))}生效。您写的内容还在，继续发布会取代下面这些改动：</p>
      <DifferencesTable differences={differencesOfRules(setOf(seen), setOf(newer))} />
      <Button onClick={onSeen}>看过了，继续改</Button>
    </NewerVersion>
  );
}

/** A plan may also be moved to another day; the version in force has its day behind it. */
function changesSince(seen: PriceRules, body: PriceRulesBody, effectiveOn: string): Difference[] {
  const planned = dayOf(new Date(seen.effectiveFrom));
  const isMoved = seen.standing === 'planned' && planned !== effectiveOn;
  return [
    ...differencesOfRules(setOf(seen), setOf(body)),
    ...(isMoved ? [{ field: '生效日期', before: planned, after: effectiveOn }] : []),
  ];
}

function consequenceOf(effectiveOn: string, today: string): string {
  const when = effectiveOn === today ? '发布后立即' : `${effectiveOn}零点起`;
  return `${when}，新的报价按这一版计算；在那之前给出的报价和已下的订单保持原价。`;
}
