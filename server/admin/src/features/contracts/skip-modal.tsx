import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { getSkipOffer, skipVisit } from './api/contracts';

interface Props {
  contractId: string;
  visit: Schemas['ContractVisitView'];
  onClose: () => void;
}

/** No start has this name. */
const REFUND = 'refund';

/** Skips one visit for a customer who called: where it goes instead, before anything happens. */
export function SkipModal({ contractId, visit, onClose }: Props) {
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const offer = useQuery({
    queryKey: ['contract', contractId, 'skip', visit.seq],
    queryFn: ({ signal }) => getSkipOffer(contractId, visit.seq, signal),
    gcTime: 0,
  });
  const skipping = useOrderCommand<Schemas['SkipVisit']>(
    (body, key) => skipVisit(contractId, visit.seq, body, key),
    '已跳过这一次，客户会收到消息',
    onClose,
  );
  const confirm = (): void => {
    if (!offer.data || !chosen) return;
    skipping.mutate({ revision: offer.data.revision, startAt: chosen === REFUND ? null : chosen });
  };
  return (
    <Modal
      open
      title={`跳过第${visit.seq}次 · ${dayAndTime(visit.startAt, today)}`}
      okText="跳过这一次"
      cancelText="取消"
      okButtonProps={{ disabled: !chosen || offer.data?.because !== null }}
      confirmLoading={skipping.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      {skipping.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(skipping.error)} />}
      <QueryView query={offer} skeleton={<BlockSkeleton height={120} />}>
        {({ because, choices, refundFen }) =>
          because ? (
            <Alert type="warning" showIcon role="status" title={because} />
          ) : (
            <Radio.Group value={chosen} onChange={(event) => setChosen(event.target.value as string)}>
              <Space direction="vertical">
                {choices.map((startAt) => (
                  <Radio key={startAt} value={startAt}>
                    挪到 {dayAndTime(startAt, today)}，费用不变
                  </Radio>
                ))}
                {refundFen !== null && <Radio value={REFUND}>退还这一次的 {money(refundFen)}</Radio>}
              </Space>
            </Radio.Group>
          )
        }
      </QueryView>
    </Modal>
  );
}
