import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { isLocalDate } from '@daowei/shared/kernel/local-date';
import type { Wish } from '../api/change-roster';
import { ChangeDialog } from './change-dialog';
import { Field } from './field';
import { PhotoField } from './photo-field';

interface Props {
  workerId: string;
  name: string;
  /** what the company knows */
  kinds: readonly string[];
  /** set when one is renewed */
  kind?: string;
  onClose: () => void;
}

/** A new certificate, or a newer one of a kind that is held. */
export function CertificateDialog({ workerId, name, kinds, kind: renewed, onClose }: Props) {
  const [kind, setKind] = useState(renewed ?? '');
  const [number, setNumber] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [photoId, setPhotoId] = useState<string | null>(null);
  const wish: Wish | null =
    kind.trim() && number.trim().length >= 4 && isLocalDate(expiresOn)
      ? {
          roster: {
            certificate: { kind: kind.trim(), number: number.trim(), expiresOn, ...(photoId && { photoId }) },
          },
        }
      : null;
  return (
    <ChangeDialog
      workerId={workerId}
      title={`${name} · ${renewed ? `${renewed}续期` : '登记证件'}`}
      wish={wish}
      done="证件已登记"
      onClose={onClose}
    >
      {!renewed && (
        <Field name="证件名称">
          <AutoComplete
            value={kind}
            maxLength={20}
            options={kinds.filter((one) => one.includes(kind)).map((one) => ({ value: one }))}
            onChange={setKind}
          />
        </Field>
      )}
      <Field name="证件编号">
        <Input maxLength={40} value={number} onChange={({ target }) => setNumber(target.value)} />
      </Field>
      <Field name="有效期到（含当天）">
        <Input type="date" value={expiresOn} onChange={({ target }) => setExpiresOn(target.value)} />
      </Field>
      <PhotoField name="证件照片" onUploaded={setPhotoId} />
    </ChangeDialog>
  );
}
