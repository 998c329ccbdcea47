import { Alert, App, Button, Flex, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api-failure';
import { money } from '../../lib/money';
import { answerObjection, correctPay, type OfficeStatement } from './api/wages';
import { useWagesAct } from './use-wages-act';

/** What the API takes, in characters. */
const LONGEST_REASON = 60;

type Kind = 'supplement' | 'deduction' | 'reversal' | 'answer';

/** Puts a statement right by adding to it, or answers what the worker said; the worker reads the reason. */
export function CorrectionForm({ statement }: { statement: OfficeStatement }) {
  const { id, version, state, causes, entries } = statement;
  const { message } = App.useApp();
  const [kind, setKind] = useState<Kind>(state === 'objected' ? 'answer' : 'supplement');
  const [target, setTarget] = useState<string | undefined>();
  const [cause, setCause] = useState<string | undefined>();
  const [yuan, setYuan] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const act = useWagesAct(
    (words: string, key: string) => {
      if (kind === 'answer') return answerObjection(id, { version, words }, key);
      const about = kind === 'reversal' ? { entryId: target } : { orderId: target };
      const amountFen = kind === 'supplement' ? Math.round((yuan ?? 0) * 100) : undefined;
      return correctPay(id, { version, kind, reason: words, amountFen, cause, ...about }, key);
    },
    () => void message.success('已记录，并通知本人'),
  );
  const targets = entries.flatMap((entry) => optionOf(entry, kind));
  const ready =
    reason.trim() !== '' &&
    (kind !== 'supplement' || (yuan ?? 0) > 0) &&
    (kind !== 'deduction' || (target && cause)) &&
    (kind !== 'reversal' || target);
  return (
    <Flex vertical gap={8}>
      {act.error && <Alert type="error" showIcon role="alert" title={sentenceOf(act.error)} />}
      <Flex gap={8} wrap>
        <Select<Kind>
          aria-label="更正方式"
          value={kind}
          style={{ width: 130 }}
          onChange={(next) => {
            setKind(next);
            setTarget(undefined);
          }}
          options={[
            { value: 'supplement', label: '补发' },
            { value: 'deduction', label: '按根因扣减' },
            { value: 'reversal', label: '撤销更正' },
            ...(state === 'objected' ? [{ value: 'answer' as const, label: '只答复' }] : []),
          ]}
        />
        {kind !== 'answer' && (
          <Select
            aria-label="哪一项"
            allowClear
            placeholder={kind === 'supplement' ? '哪一单（可不选）' : '哪一项'}
            value={target}
            style={{ width: 260 }}
            onChange={setTarget}
            options={targets}
          />
        )}
        {kind === 'deduction' && (
          <Select
            aria-label="根因"
            placeholder="根因"
            value={cause}
            style={{ width: 200 }}
            onChange={setCause}
            options={causes.map(({ code, name, basisPoints }) => ({
              value: code,
              label: `${name} ${basisPoints / 100}%`,
            }))}
          />
        )}
        {kind === 'supplement' && (
          <InputNumber<number>
            aria-label="金额（元）"
            min={0.01}
            precision={2}
            value={yuan}
            onChange={setYuan}
            suffix="元"
          />
        )}
      </Flex>
      <Flex gap={8}>
        <Input
          aria-label="给本人的说明"
          placeholder="给本人的说明：为什么"
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={!ready} loading={act.isPending} onClick={() => act.mutate(reason.trim())}>
          {kind === 'answer' ? '答复' : '记入'}
        </Button>
      </Flex>
    </Flex>
  );
}

/** What a correction of this kind may be about. */
function optionOf(entry: OfficeStatement['entries'][number], kind: Kind): { value: string; label: string }[] {
  const { id, orderId, earnedOn, what, amountFen } = entry;
  const label = `${earnedOn} ${what} ${money(amountFen)}`;
  if (kind === 'reversal')
    return entry.kind === 'supplement' || entry.kind === 'deduction' ? [{ value: id, label }] : [];
  return entry.kind === 'visit' && orderId ? [{ value: orderId, label }] : [];
}
