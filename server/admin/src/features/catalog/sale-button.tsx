import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../lib/use-command';
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
  const change = useCommand<{ sale: Sale; because: string }, unknown>(
    (said, key) => changeSale(id, said.sale, said.because, key),
    done,
    () => setAsks(false),
  );
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
          onConfirm={(because) => change.mutate({ sale, because })}
          onClose={() => {
            change.reset();
            setAsks(false);
          }}
        />
      )}
    </>
  );
}
