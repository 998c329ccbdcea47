import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { registerToolkit } from '../api/departure';
import styles from './departure.module.css';

/** As the server takes it. */
const CODE = /^[A-Z0-9][A-Z0-9-]{2,19}$/;
const LONGEST_NAME = 60;

/** A new kit, under the code printed on it. */
export function RegisterToolkit() {
  const { message } = App.useApp();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const registering = useMutation({
    mutationFn: () => registerToolkit({ code, name }, keys.keyFor({ code, name })),
    onSuccess: () => {
      void message.success(`已登记工具包${code}`);
      setCode('');
      setName('');
      return client.invalidateQueries({ queryKey: ['fieldwork', 'toolkits'] });
    },
    onError: (error) => {
      keys.answered();
      void message.error(sentenceOf(error));
    },
  });
  return (
    <div className={styles.register}>
      <Input
        aria-label="工具包编号"
        placeholder="编号，如 DW-0107"
        maxLength={20}
        value={code}
        onChange={({ target }) => setCode(target.value.toUpperCase())}
      />
      <Input
        aria-label="工具包名称"
        placeholder="名称，如 日常保洁包"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button
        disabled={!CODE.test(code) || name.trim() === ''}
        loading={registering.isPending}
        onClick={() => registering.mutate()}
      >
        登记
      </Button>
    </div>
  );
}
