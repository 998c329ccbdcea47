import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { IdempotencyKeys } from '../../lib/idempotency';
import { changeSale, type Sale } from './api/change-sale';
import type { ServiceFile } from './api/get-service';
import { BecauseDialog } from './because-dialog';

const WORDS: Record<Sale, { name: string; consequence: string; done: string }> = {
  'off-sale': {
    name: '停售',
    consequence: '客户在目录里看不到、也不能预约这项服务；已经下的订单照常上门。',
    done: '已停售，新的预约不再接受',
  },
  'on-sale': { name: '恢复销售', consequence: '客户马上又能看到并预约这项服务。', done: '已恢复销售' },
};

/** Takes a service off sale, or sells it again. */
export function SaleButton({ file: { id, offSale } }: { file: ServiceFile }) {
  const sale: Sale = offSale ? 'on-sale' : 'off-sale';
  const { name, consequence, done } = WORDS[sale];
  const [asks, setAsks] = useState(false);
  const [keys] = useState(() => new IdempotencyKeys());
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: (because: string) => changeSale(id, sale, because, keys.keyFor({ sale, because })),
    onSettled: () => keys.answered(),
    onSuccess: async () => {
      setAsks(false);
      message.success(done);
      await client.invalidateQueries({ queryKey: ['services'] });
    },
  });
  return (
    <>
      <Button danger={sale === 'off-sale'} onClick={() => setAsks(true)}>
        {name}
      </Button>
      {asks && (
        <BecauseDialog
          title={name}
          consequence={consequence}
          okText={`确认${name}`}
          isBusy={change.isPending}
          error={change.error}
          onConfirm={(because) => change.mutate(because)}
          onClose={() => {
            change.reset();
            setAsks(false);
          }}
        />
      )}
    </>
  );
}
