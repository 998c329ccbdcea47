import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Flex, Popconfirm, Radio, Space, Typography } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { IdempotencyKeys } from '../../lib/idempotency';
import { dayAndTime, duration } from '../../lib/time';
import {
  grantShift,
  openShiftRequest,
  readDifficulty,
  refuseShift,
  type DeskRequest,
  type RefusalScript,
} from './api/shift-requests';

type Answer =
  { readonly kind: 'grant'; readonly workerId: string } | { readonly kind: 'refuse'; readonly script: RefusalScript };

interface Props {
  request: DeskRequest;
  scripts: Schemas['DeskRequests']['scripts'];
  onClose: () => void;
}

/** One difficulty: what was told, who could stay longer, and the answer. */
export function ShiftRequestDrawer({ request, scripts, onClose }: Props) {
  const today = useToday();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => new IdempotencyKeys());
  const [script, setScript] = useState<RefusalScript | null>(null);
  const opened = useQuery({
    queryKey: ['shift-request', request.id],
    queryFn: ({ signal }) => openShiftRequest(request.id, signal),
  });
  // every look is kept in the audit, so it is read once and not again by itself
  const words = useQuery({
    queryKey: ['difficulty', request.id],
    queryFn: () => readDifficulty(request.id),
    enabled: request.hasWords,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const answer = useMutation({
    mutationFn: (given: Answer) =>
      given.kind === 'grant'
        ? grantShift(request.id, given.workerId, keys.keyFor(given))
        : refuseShift(request.id, given.script, keys.keyFor(given)),
    onSettled: () => {
      keys.answered();
      void client.invalidateQueries({ queryKey: ['shift-requests'] });
    },
    onError: () => void opened.refetch(),
    onSuccess: (_, { kind }) => {
      message.success(kind === 'grant' ? '已为客户保留时间，等待支付' : '已答复客户');
      onClose();
    },
  });

  return (
    <Drawer
      open
      size={640}
      title={`调班申请 · ${dayAndTime(request.startAt, today)}`}
      onClose={onClose}
      footer={
        <Flex vertical gap={8}>
          <Radio.Group value={script} onChange={(event) => setScript(event.target.value as RefusalScript)}>
            <Space direction="vertical">
              {scripts.map(({ code, sentence }) => (
                <Radio key={code} value={code}>
                  {sentence}
                </Radio>
              ))}
            </Space>
          </Radio.Group>
          <Button
            danger
            disabled={!script}
            loading={answer.isPending}
            onClick={() => script && answer.mutate({ kind: 'refuse', script })}
          >
            这次无法安排，用这句话答复
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        <Typography.Text>
          {request.customerName ?? '客户'} · {request.difficulty} · {request.serviceName} ·{' '}
          {duration(request.durationMinutes)} · {request.addressShort}
        </Typography.Text>
        {words.error && <Alert type="error" showIcon role="alert" title={sentenceOf(words.error)} />}
        {words.data?.words && <Alert type="info" title={words.data.words} />}
        {answer.error && <Alert type="error" showIcon role="alert" title={sentenceOf(answer.error)} />}
        <QueryView query={opened} skeleton={<RowsSkeleton rows={5} height={56} />}>
          {({ candidates }) =>
            candidates.length === 0 ? (
              <Alert type="warning" showIcon title="当天没有在班又能做这项服务的人" />
            ) : (
              <Flex vertical gap={12}>
                {candidates.map((one) => (
                  <Flex key={one.workerId} justify="space-between" align="center" gap={16}>
                    <div>
                      <b>{one.name}</b> {one.level} · {one.district}
                      <div>
                        {one.hindrances.length > 0
                          ? `不可安排：${one.hindrances.join('；')}`
                          : one.addedMinutes > 0
                            ? `班次延长${one.addedMinutes}分钟，休息时间足够`
                            : '班次内已有空，不用延长'}
                      </div>
                    </div>
                    <Popconfirm
                      title={`请${one.name}来？`}
                      description="会延长班次，并为客户保留这个时间等待支付"
                      okText="同意"
                      cancelText="取消"
                      onConfirm={() => answer.mutate({ kind: 'grant', workerId: one.workerId })}
                    >
                      <Button type="primary" disabled={one.hindrances.length > 0} loading={answer.isPending}>
                        同意
                      </Button>
                    </Popconfirm>
                  </Flex>
                ))}
              </Flex>
            )
          }
        </QueryView>
      </Flex>
    </Drawer>
  );
}
