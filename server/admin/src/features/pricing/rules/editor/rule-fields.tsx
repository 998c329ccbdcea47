import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Input, InputNumber, Select } from 'antd';
import { memo } from 'react';
import { SERVED_DISTRICTS } from '@daowei/shared/rules/districts';
import { PLACEHOLDERS, PRICE_LIMITS } from '@daowei/shared/rules/price-rules';
import { TIER_NAMES, TIERS } from '@daowei/shared/rules/tiers';
import type { DraftRule, RuleChange } from './draft';
import styles from './editor.module.css';

const DISTRICTS = SERVED_DISTRICTS.map((name) => ({ value: name, label: name }));
const TIER_OPTIONS = TIERS.filter((tier) => tier !== 'normal').map((tier) => ({
  value: tier,
  label: TIER_NAMES[tier],
}));
/** As the server takes them. */
const LONGEST_LABEL = 60;
const LONGEST_REASON = 300;

interface Props {
  /** told apart for those who hear the page: `高峰时段第1条` */
  name: string;
  rule: DraftRule;
  /** a price needs its base and its add-ons */
  removable: boolean;
  onChange: (key: number, change: RuleChange) => void;
  onRemove: (key: number) => void;
}

/** The fields of one rule. Drawn anew only when this rule changes: a letter must not wait for forty others. */
export const RuleFields = memo(function RuleFields({ name, rule, removable, onChange, onRemove }: Props) {
  const change = (patch: RuleChange): void => onChange(rule.key, patch);
  const placeholders = PLACEHOLDERS[rule.kind].map((word) => `{${word}}`).join(' ');
  return (
    <li className={styles.rule} aria-label={name}>
      <div className={styles.fields}>
        <Numbers name={name} rule={rule} change={change} />
        <Input
          className={styles.label}
          aria-label={`${name}的名称`}
          placeholder="客户看到的名称"
          maxLength={LONGEST_LABEL}
          value={rule.label}
          onChange={({ target }) => change({ label: target.value })}
        />
        <Input
          className={styles.because}
          aria-label={`${name}的理由`}
          placeholder={`客户看到的理由，可以用 ${placeholders}`}
          maxLength={LONGEST_REASON}
          value={rule.because}
          onChange={({ target }) => change({ because: target.value })}
        />
      </div>
      {removable && (
        <Button type="text" icon={<DeleteOutlined />} aria-label={`去掉${name}`} onClick={() => onRemove(rule.key)} />
      )}
    </li>
  );
});

interface NumbersProps {
  name: string;
  rule: DraftRule;
  change: (patch: RuleChange) => void;
}

function Numbers({ name, rule, change }: NumbersProps) {
  switch (rule.kind) {
    case 'base':
    case 'add_on':
      return null;
    case 'weekend':
      return <Percent name={name} prefix="加收" rule={rule} change={change} />;
    case 'peak':
      return (
        <>
          <Clock name={`${name}从`} value={rule.from} onChange={(from) => change({ from })} />
          <Clock name={`${name}到`} value={rule.to} onChange={(to) => change({ to })} />
          <Percent name={name} prefix="加收" rule={rule} change={change} />
        </>
      );
    case 'district':
      return (
        <>
          <Select
            mode="multiple"
            className={styles.districts}
            aria-label={`${name}的区`}
            placeholder="哪些区"
            options={DISTRICTS}
            value={[...rule.districts]}
            onChange={(districts: string[]) => change({ districts })}
          />
          <InputNumber
            className={styles.number}
            aria-label={`${name}的金额`}
            prefix="每次"
            suffix="元"
            min={0}
            max={PRICE_LIMITS.mostDistrictFen / 100}
            precision={2}
            value={rule.yuan}
            onChange={(yuan) => change({ yuan })}
          />
        </>
      );
    case 'tier':
      return (
        <>
          <Select
            className={styles.tier}
            aria-label={`${name}的会员等级`}
            options={TIER_OPTIONS}
            value={rule.tier}
            onChange={(tier) => change({ tier })}
          />
          <Percent name={name} prefix="减" rule={rule} change={change} />
        </>
      );
  }
}

function Percent({ name, prefix, rule, change }: NumbersProps & { prefix: string }) {
  return (
    <InputNumber
      className={styles.number}
      aria-label={`${name}的比例`}
      prefix={prefix}
      suffix="%"
      min={0}
      max={100}
      precision={2}
      value={rule.percent}
      onChange={(percent) => change({ percent })}
    />
  );
}

function Clock({ name, value, onChange }: { name: string; value: string; onChange: (text: string) => void }) {
  return (
    <Input
      className={styles.clock}
      aria-label={name}
      placeholder="17:00"
      maxLength={5}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
