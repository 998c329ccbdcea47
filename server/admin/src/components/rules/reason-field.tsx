import { Input } from 'antd';

/** As the server takes it. */
const LONGEST_REASON = 200;

interface Props {
  value: string;
  placeholder?: string;
  onChange: (because: string) => void;
}

/** Why a rule is changed: colleagues read it beside the version. */
export function ReasonField({ value, placeholder = '为什么修改（存入审计，所有同事可见）', onChange }: Props) {
  return (
    <Input.TextArea
      aria-label="修改理由"
      placeholder={placeholder}
      rows={2}
      maxLength={LONGEST_REASON}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
