import { useMutation } from '@tanstack/react-query';
import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';
import { sentenceOf } from '../../../lib/api-failure';
import { Field } from './field';

interface Props {
  name: string;
  /** null while another one is sent */
  onUploaded: (photoId: string | null) => void;
}

function upload(file: File): Promise<Schemas['FileRef']> {
  const form = new FormData();
  form.append('file', file);
  return post('/files', form);
}

/** A photo that is uploaded as soon as it is chosen. */
export function PhotoField({ name, onUploaded }: Props) {
  const send = useMutation({ mutationFn: upload, onSuccess: ({ id }) => onUploaded(id) });
  return (
    <Field name={name}>
      <input
        type="file"
        accept="image/png,image/jpeg"
        onChange={({ target }) => {
          onUploaded(null);
          const [file] = target.files ?? [];
          if (file) send.mutate(file);
        }}
      />
      {send.isPending && <span>正在上传…</span>}
      {send.data && <img src={send.data.url} alt={name} width={120} />}
      {send.error && <span role="alert">{sentenceOf(send.error)}</span>}
    </Field>
  );
}
