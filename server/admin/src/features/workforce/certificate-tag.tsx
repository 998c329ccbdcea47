import { Tag } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';

const LOOKS = {
  valid: { color: undefined, text: '' },
  expiring: { color: 'warning', text: ' 即将到期' },
  expired: { color: 'error', text: ' 已过期' },
} as const;

/** A certificate at a glance; only what needs somebody's care is coloured. */
export function CertificateTag({ certificate }: { certificate: Schemas['CertificateGlance'] }) {
  const { color, text } = LOOKS[certificate.state];
  return (
    <Tag color={color} title={`有效期到 ${certificate.expiresOn}`}>
      {certificate.kind}
      {text}
    </Tag>
  );
}
