import { Alert, Button, Flex, Popover, Table, Tag, type TableColumnsType } from 'antd';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndSpan, dayAndTime } from '../../lib/time';
import { useCommand } from '../../lib/use-command';
import { endCall, type SurgeCall } from './api/surge';

const STATES: Record<SurgeCall['state'], { text: string; color: string }> = {
  open: { text: '呼叫中', color: 'processing' },
  full: { text: '已满', color: 'success' },
  ended: { text: '已结束', color: 'default' },
};
const ANSWERS: Record<SurgeCall['called'][number]['state'], string> = {
  asked: '未答复',
  taken: '来',
  declined: '不方便',
  closed: '未答复',
};

interface Props {
  calls: readonly SurgeCall[];
  onOpen: () => void;
}

/** Calls to people who are off, and how far each is. */
export function CallsCard({ calls, onOpen }: Props) {
  const today = useToday();
  const end = useCommand<{ id: string }, unknown>(
    ({ id }, key) => endCall(id, key),
    '已结束呼叫',
    () => undefined,
  );
  const columns: TableColumnsType<SurgeCall> = [
    { title: '时间', width: 190, render: (_, { from, to }) => dayAndSpan(from, to, today) },
    { title: '片区', dataIndex: 'district', width: 90 },
    { title: '服务', dataIndex: 'serviceName', width: 130 },
    { title: '原因', dataIndex: 'because' },
    { title: '出勤奖', width: 90, align: 'right', render: (_, { bonusFen }) => money(bonusFen) },
    { title: '到位', width: 80, align: 'right', render: (_, { taken, places }) => `${taken}/${places}人` },
    { title: '答复', width: 150, render: (_, call) => <Answers call={call} /> },
    {
      title: '状态',
      width: 160,
      render: (_, { id, state }) => (
        <Flex gap={8} align="center">
          <Tag color={STATES[state].color}>{STATES[state].text}</Tag>
          {state === 'open' && (
            <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id })}>
              结束
            </Button>
          )}
        </Flex>
      ),
    },
  ];
  return (
    <Card
      title="临时呼叫"
      note="电话和短信通知休息中的兼职，先答复的先来；休息不够的不打扰"
      actions={<Button onClick={onOpen}>发起呼叫</Button>}
    >
      {end.error && <Alert type="error" showIcon role="alert" title={sentenceOf(end.error)} />}
      <Table
        rowKey="id"
        size="small"
        pagination={calls.length > 6 ? { pageSize: 6, showSizeChanger: false } : false}
        scroll={{ x: 1_000 }}
        columns={columns}
        dataSource={[...calls]}
        locale={{ emptyText: '一周内没有呼叫' }}
      />
    </Card>
  );
}

/** How many said what; opened, who. */
function Answers({ call: { called } }: { call: SurgeCall }) {
  const today = useToday();
  const rung = called.filter(({ rings }) => rings > 0).length;
  return (
    <Popover
      trigger="click"
      title={`问了${called.length}人，已联系${rung}人`}
      content={
        <ul>
          {called.map(({ id, workerName, isStandby, state, rings, rungAt, problem }) => (
            <li key={id}>
              {workerName}
              {isStandby && '（待命）'}：{ANSWERS[state]}
              {rungAt && `，联系${rings}次，最近${dayAndTime(rungAt, today)}`}
              {problem && `，${problem}`}
            </li>
          ))}
        </ul>
      }
    >
      <Button size="small" type="link">
        问了{called.length}人，{called.filter(({ state }) => state === 'declined').length}人不方便
      </Button>
    </Popover>
  );
}
