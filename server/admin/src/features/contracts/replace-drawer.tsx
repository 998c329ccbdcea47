import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { declineReplacement, getReplacements, replaceWorker, type AdminContract } from './api/contracts';
import { ReplacementWords } from './replacement-words';

/** The longest reason the API takes, and the shortest that says something. */
const LONGEST = 200;
const SHORTEST = 2;

/** Somebody else for the rest of a package: who is free for which visits, and what stands in the way of the others. */
export function ReplaceDrawer({ contract, onClose }: { contract: AdminContract; onClose: () => void }) {
  const [because, setBecause] = useState('');
  const options = useQuery({
    queryKey: ['contract', contract.id, 'replacement'],
    queryFn: ({ signal }) => getReplacements(contract.id, signal),
    gcTime: 0,
  });
  const replacing = useOrderCommand<Schemas['ReplaceWorker']>(
    (body, key) => replaceWorker(contract.id, body, key),
    '已换人，客户和两位服务人员都会收到消息',
    onClose,
  );
  const declining = useOrderCommand<Schemas['DeclineReplacement']>(
    (body, key) => declineReplacement(contract.id, body, key),
    '已答复客户',
    onClose,
  );
  const asked = contract.replacement?.state === 'asked' ? contract.replacement : null;
  const said = because.trim();
  const failed = replacing.error ?? declining.error;
  return (
    <Drawer
      open
      size={680}
      title="为后面的服务换一位服务人员"
      onClose={onClose}
      footer={
        asked && (
          <Button
            danger
            disabled={said.length < SHORTEST}
            loading={declining.isPending}
            onClick={() => declining.mutate({ answer: said })}
          >
            暂时无法更换，用上面的话答复客户
          </Button>
        )
      }
    >
      <Flex vertical gap={16}>
        {asked && <Alert type="info" showIcon title={`客户想换人：${asked.reason}`} />}
        {contract.hasWords && <ReplacementWords contractId={contract.id} />}
        {failed && <Alert type="error" showIcon role="alert" title={sentenceOf(failed)} />}
        <label>
          给客户的说明
          <Input.TextArea
            aria-label="给客户的说明"
            rows={2}
            maxLength={LONGEST}
            value={because}
            placeholder="例如：按您的习惯，换一位动作更轻的阿姨"
            onChange={(event) => setBecause(event.target.value)}
          />
        </label>
        <QueryView query={options} skeleton={<RowsSkeleton rows={5} height={64} />}>
          {({ visits, candidates }) =>
            candidates.length === 0 ? (
              <Alert type="warning" showIcon title={`后面${visits.length}次，没有人能接下一半以上`} />
            ) : (
              <Flex vertical gap={12}>
                {candidates.map((one) => (
                  <CandidateRow
                    key={one.workerId}
                    candidate={one}
                    left={visits.length}
                    disabled={said.length < SHORTEST}
                    busy={replacing.isPending}
                    onChoose={() => replacing.mutate({ workerId: one.workerId, seqs: one.free, because: said })}
                  />
                ))}
              </Flex>
            )
          }
        </QueryView>
      </Flex>
    </Drawer>
  );
}

interface RowProps {
  candidate: Schemas['ReplacementCandidate'];
  /** visits that are still to come */
  left: number;
  /** nothing is said to the customer yet */
  disabled: boolean;
  busy: boolean;
  onChoose: () => void;
}

function CandidateRow({ candidate, left, disabled, busy, onChoose }: RowProps) {
  const { name, level, district, ratingAverage, free, hindrances } = candidate;
  const kept = left - free.length;
  return (
    <Flex justify="space-between" align="center" gap={16}>
      <div>
        <b>{name}</b> {level} · {district} · 评分 {ratingAverage?.toFixed(1) ?? '暂无'}
        <div>
          能接 {free.length}/{left} 次{kept > 0 && '，其余不变'}
        </div>
        {hindrances.map(({ seq, why }) => (
          <div key={seq}>
            第{seq}次：{why.join('；')}
          </div>
        ))}
      </div>
      <Popconfirm
        title={`后面${free.length}次改由${name}上门？`}
        description="合同和价格不变；每一次会请新的服务人员接单"
        okText="换人"
        cancelText="取消"
        onConfirm={onChoose}
      >
        <Button type="primary" disabled={disabled} loading={busy}>
          换成{name}
        </Button>
      </Popconfirm>
    </Flex>
  );
}
