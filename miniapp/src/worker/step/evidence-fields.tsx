import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Field } from '@/components/field';
import type { StepWork } from './step-draft';

type Demands = Schemas['StepDemandsView'];
type Evidence = Pick<StepWork, 'dose' | 'certificateNo'>;

const NUMBER = /^\d+(\.\d{1,3})?$/;

/** What was measured, as a number; null: nothing that could be one. */
export function doseOf({ dose }: Evidence): number | null {
  return NUMBER.test(dose.trim()) ? Number(dose.trim()) : null;
}

/** What still keeps a red line from being done, as a sentence; null: nothing. A soft one never does. */
export function missingEvidence({ line, dose, material }: Demands, evidence: Evidence): string | null {
  if (line === 'soft') return null;
  const measured = doseOf(evidence);
  if (dose && measured === null) return `请填写${dose.name}的实际用量`;
  if (dose && measured !== null && measured > dose.cap) return `${dose.name}超过上限，请重新配比后再填`;
  return material !== null && evidence.certificateNo.trim() === '' ? `请填写${material}的合格证编号` : null;
}

interface Props {
  demands: Demands;
  evidence: Evidence;
  onChange: (more: Partial<Evidence>) => void;
}

/** What is measured out, and the certificate of what is used. */
export function EvidenceFields({ demands: { line, dose, material }, evidence, onChange }: Props) {
  if (!dose && material === null) return null;
  const measured = doseOf(evidence);
  const over = dose !== null && measured !== null && measured > dose.cap;
  return (
    <View className="card" id="evidence">
      <View className="card-title">{line === 'red' ? '红线：必须达标' : '请如实填写'}</View>
      {dose ? (
        <Field
          id="dose"
          label={`${dose.name}（${dose.unit}）`}
          type="digit"
          value={evidence.dose}
          maxlength={12}
          placeholder={`不超过${dose.cap}`}
          fault={
            over
              ? `超过上限${dose.cap}${dose.unit}${line === 'red' ? '，请按标准重新配比' : '，会记录下来'}`
              : undefined
          }
          onChange={(value) => onChange({ dose: value })}
        />
      ) : null}
      {material !== null ? (
        <Field
          id="certificate-no"
          label={`${material}合格证`}
          value={evidence.certificateNo}
          placeholder="包装上的合格证编号"
          onChange={(value) => onChange({ certificateNo: value })}
        />
      ) : null}
    </View>
  );
}
