import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { NothingHere } from '../../../components/nothing-here';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { dayAndTime } from '../../../lib/time';
import { convertOrder, getConversion, type ConversionOffer } from '../api/convert-order';
import styles from './second-thoughts.module.css';
import { useOrderCommand } from './use-order-command';

interface Props {
  orderId: string;
  onClose: () => void;
}

/** Holds a visit for the customer at its price less the remote fee; they pay it in the mini-program. */
export function ConvertModal({ orderId, onClose }: Props) {
  const [startAt, setStartAt] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['orders', 'conversion', orderId],
    queryFn: ({ signal }) => getConversion(orderId, signal),
  });
  const converting = useOrderCommand<Schemas['ConvertForCustomer']>(
    (body, key) => convertOrder(orderId, body, key),
    '已为客户保留上门时间，请客户在小程序里付款',
    onClose,
  );
  // a time that is gone since must be chosen again
  const chosen = query.data?.times.find((time) => time.startAt === startAt);
  return (
    <Modal
      open
      title="转为上门"
      okText={chosen ? `保留这个时间，客户付${money(chosen.priceFen)}` : '保留这个时间'}
      cancelText="取消"
      okButtonProps={{ disabled: !chosen }}
      confirmLoading={converting.isPending}
      onOk={() => chosen && converting.mutate({ startAt: chosen.startAt })}
      onCancel={onClose}
    >
      {converting.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(converting.error)} />}
      <QueryView query={query} skeleton={<BlockSkeleton height={200} />}>
        {(offer) => <Times offer={offer} value={chosen?.startAt ?? null} onChange={setStartAt} />}
      </QueryView>
    </Modal>
  );
}

interface TimesProps {
  offer: ConversionOffer;
  /** start of the chosen time */
  value: string | null;
  onChange: (startAt: string) => void;
}

function Times({ offer: { because, serviceName, times }, value, onChange }: TimesProps) {
  const today = useToday();
  if (because) return <Alert type="warning" showIcon role="status" title={because} />;
  const [first] = times;
  if (!first) return <NothingHere compact title="没有可约的时间：客户还没有保存地址，或近期已约满。" />;
  return (
    <>
      <p className={styles.terms}>
        {serviceName}，上门到客户留的地址，已付的远程费用抵扣{money(first.creditFen)}。
      </p>
      <Radio.Group
        className={styles.slots}
        aria-label="哪个时间上门"
        optionType="button"
        value={value}
        options={times.map((time) => ({
          value: time.startAt,
          label: `${dayAndTime(time.startAt, today)} ${money(time.priceFen)}`,
        }))}
        onChange={({ target }) => onChange(target.value as string)}
      />
    </>
  );
}
