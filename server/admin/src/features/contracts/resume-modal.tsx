import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime } from '../../lib/time';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { getResumeOffer, resumeContract } from './api/contracts';

type Place = Schemas['ResumePlace'];

/** No start has this name. */
const REFUND = 'refund';

/** Where a visit goes by itself; nowhere while nobody is free then. */
function usualOf({ conflict, startAt }: Place): string | undefined {
  return conflict ? undefined : startAt;
}

/** Goes on with a package: every visit set aside gets a time, or for a conflict its share goes back. */
export function ResumeModal({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const offer = useQuery({
    queryKey: ['contract', contractId, 'resume'],
    queryFn: ({ signal }) => getResumeOffer(contractId, signal),
    gcTime: 0,
  });
  const resuming = useOrderCommand<Schemas['ResumeContract']>(
    (body, key) => resumeContract(contractId, body, key),
    '套餐已恢复，客户会收到每一次的新时间',
    onClose,
  );
  const places = offer.data?.places ?? [];
  const choice = (place: Place): string | undefined => chosen[place.seq] ?? usualOf(place);
  const confirm = (): void => {
    resuming.mutate({
      visits: places.map((place) => {
        const startAt = choice(place)!;
        return { seq: place.seq, revision: place.revision, startAt: startAt === REFUND ? null : startAt };
      }),
    });
  };
  return (
    <Modal
      open
      title="恢复套餐"
      okText="按这些时间恢复"
      cancelText="取消"
      okButtonProps={{ disabled: !offer.data || places.some((place) => !choice(place)) }}
      confirmLoading={resuming.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      {resuming.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(resuming.error)} />}
      <QueryView query={offer} skeleton={<BlockSkeleton height={160} />}>
        {() => (
          <Flex vertical gap={12}>
            {places.map((place) => (
              <PlaceRow
                key={place.seq}
                place={place}
                value={choice(place)}
                onChange={(startAt) => setChosen((before) => ({ ...before, [place.seq]: startAt }))}
              />
            ))}
          </Flex>
        )}
      </QueryView>
    </Modal>
  );
}

interface RowProps {
  place: Place;
  value: string | undefined;
  onChange: (startAt: string) => void;
}

function PlaceRow({ place, value, onChange }: RowProps) {
  const today = useToday();
  if (!place.conflict) {
    return (
      <div>
        第{place.seq}次：{dayAndTime(place.startAt, today)}，费用不变
      </div>
    );
  }
  return (
    <Flex vertical gap={4}>
      <span>
        第{place.seq}次：{dayAndTime(place.startAt, today)}没有空闲的服务人员
      </span>
      <Select
        aria-label={`第${place.seq}次的时间`}
        placeholder="与客户商定一个相近的时间"
        value={value}
        onChange={onChange}
        options={[
          ...place.proposals.map((at) => ({ value: at, label: dayAndTime(at, today) })),
          { value: REFUND, label: `不安排了，退还 ${money(place.shareFen)}` },
        ]}
      />
    </Flex>
  );
}
