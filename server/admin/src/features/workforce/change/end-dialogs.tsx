import { Input } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { useToday } from '../../../lib/clock';
import { dayAndTime } from '../../../lib/time';
import { ChangeDialog } from './change-dialog';
import { Field } from './field';

interface Props {
  workerId: string;
  name: string;
  onClose: () => void;
}

/** 销假: what has not begun is taken back, what has begun ends now. */
export function EndAbsenceDialog({ workerId, name, absence, onClose }: Props & { absence: Schemas['AbsenceView'] }) {
  const today = useToday();
  return (
    <ChangeDialog
      workerId={workerId}
      title={`${name} · 销假`}
      wish={{ roster: { endAbsence: { id: absence.id } } }}
      done="已销假"
      onClose={onClose}
    >
      <p>
        {dayAndTime(absence.from, today)} 至 {dayAndTime(absence.to, today)}（{absence.reason}
        ）：还没开始的整段撤销，已经开始的到现在为止。
      </p>
    </ChangeDialog>
  );
}

/** A certificate that does not count any more, before its day. */
export function EndCertificateDialog({
  workerId,
  name,
  certificate,
  onClose,
}: Props & { certificate: Schemas['CertificateView'] }) {
  const [because, setBecause] = useState('');
  const wish =
    because.trim().length >= 2 ? { roster: { endCertificate: { id: certificate.id, because: because.trim() } } } : null;
  return (
    <ChangeDialog
      workerId={workerId}
      title={`${name} · 停用${certificate.kind}`}
      wish={wish}
      done="证件已停用"
      onClose={onClose}
    >
      <p>
        停用后，需要{certificate.kind}的服务不再派给{name}。记录会保留。
      </p>
      <Field name="停用原因">
        <Input maxLength={60} value={because} onChange={({ target }) => setBecause(target.value)} />
      </Field>
    </ChangeDialog>
  );
}
