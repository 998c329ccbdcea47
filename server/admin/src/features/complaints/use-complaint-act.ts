import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { IdempotencyKeys } from '../../lib/idempotency';
import { actOnComplaint, type ComplaintAct } from './api/complaints';

/** Does something with a complaint; whatever comes of it, the page is read again. */
export function useComplaintAct(id: string, onDone: () => void = () => undefined) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (act: ComplaintAct) => actOnComplaint(id, act, keys.keyFor(act)),
    onSettled: () => {
      keys.answered();
      void client.invalidateQueries({ queryKey: ['complaints'] });
    },
    onSuccess: () => {
      message.success('已记录');
      onDone();
    },
  });
}
