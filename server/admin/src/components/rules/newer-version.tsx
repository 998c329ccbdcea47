import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { RuleVersion } from './rule-version';

interface Props {
  newer: RuleVersion;
  /** what it changes, and what may be done about it */
  children: ReactNode;
}

/** A colleague was faster: theirs is looked at before anything is published over it. */
export function NewerVersion({ newer: { version, publishedBy, because }, children }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${publishedBy}刚刚发布了第${version}版：${because}`}
      description={children}
    />
  );
}
