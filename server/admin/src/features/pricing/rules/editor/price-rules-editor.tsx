import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Input, InputNumber } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { flawsOfDraft, PRICE_LIMITS, type RuleKind } from '@daowei/shared/rules/price-rules';
import { Card } from '../../../../components/card';
import { DifferencesTable, type Difference } from '../../../../components/differences-table';
import { sentenceOf } from '../../../../lib/api-failure';
import { useToday } from '../../../../lib/clock';
import { tryPriceRules, type PriceRules, type PriceRulesBody } from '../../api/price-rules';
import { differencesOfRules, setOf } from '../rule-words';
import { bodyOf, draftOf, withChange, withoutRule, withRule, type RuleChange } from './draft';
import styles from './editor.module.css';
import { NewerVersion, PublishCard } from './publish-card';
import { RuleSections } from './rule-sections';
import { TrialResult } from './trial-result';
import { usePublishing } from './use-publishing';

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
  const { message } = App.useApp();
  const today = useToday();
  const [seen, setSeen] = useState(newest);
  const [draft, setDraft] = useState(() => draftOf(from));
  const [effectiveOn, setEffectiveOn] = useState<string>(() => addDays(today, 1));

  const onChange = useCallback(
    (key: number, change: RuleChange) => setDraft((current) => withChange(current, key, change)),
    [],
  );
  const onRemove = useCallback((key: number) => setDraft((current) => withoutRule(current, key)), []);
  const onAdd = useCallback((kind: RuleKind) => setDraft((current) => withRule(current, kind)), []);

  const body = useMemo(() => bodyOf(draft), [draft]);
  const flaws = useMemo(() => flawsOfDraft({ ...setOf(body), effectiveOn }, today), [body, effectiveOn, today]);
  const differences = useMemo(() => changesSince(seen, body, effectiveOn), [seen, body, effectiveOn]);
  const trial = useMutation({ mutationFn: tryPriceRules });
  const wasTried = trial.isSuccess && trial.variables === body;
  const isStale = newest.version !== seen.version;
  const next = seen.version + 1;
  const publishing = usePublishing(() => {
    message.success(`第${next}版已发布`);
    void navigate('/price-rules');
  });

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
      {flaws.length > 0 && <Flaws messages={flaws.map(({ message: sentence }) => sentence)} />}
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
        isReady={!isStale && wasTried && flaws.length === 0 && differences.length > 0}
        isBusy={publishing.isPending}
        error={isStale ? null : publishing.error}
        newer={isStale && <NewerVersion seen={seen} newest={newest} onSeen={() => setSeen(newest)} />}
        onPublish={(because) => publishing.mutate({ ...body, basedOn: seen.version, effectiveOn, because })}
      />
    </div>
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

function Flaws({ messages }: { messages: readonly string[] }) {
  return (
    <Alert
      type="error"
      showIcon
      role="status"
      className={styles.flaws}
      title={`还有${messages.length}处要改`}
      description={
        <ul className={styles.sentences}>
          {[...new Set(messages)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}
