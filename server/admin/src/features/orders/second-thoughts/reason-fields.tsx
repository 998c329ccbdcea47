import { Form, Input, Radio } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';

/** As the server takes it. */
const LONGEST_NOTE = 200;

export interface Reason {
  readonly reason: string;
  readonly note?: string;
}

interface Props {
  label: string;
  reasons: readonly Schemas['ReasonView'][];
  /** why words are asked for beside the category; without it they are optional */
  noteBecause?: string | null;
}

/** A category for statistics, and a few words that are kept encrypted. */
export function ReasonFields({ label, reasons, noteBecause }: Props) {
  return (
    <>
      <Form.Item name="reason" label={label} rules={[{ required: true, message: '请选择原因' }]}>
        <Radio.Group options={reasons.map(({ code, label: name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item
        name="note"
        label={noteBecause ? '原因说明（必填，加密保存）' : '补充说明（选填，加密保存）'}
        rules={noteBecause ? [{ required: true, whitespace: true, message: noteBecause }] : []}
      >
        <Input maxLength={LONGEST_NOTE} />
      </Form.Item>
    </>
  );
}
