import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Flex, Image, Input } from 'antd';
import { useState } from 'react';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import { BrokenPromiseList } from '../workforce/change/broken-promises';
import { BrokenVisitList } from '../workforce/change/broken-visits';
import { brokenWords } from '../workforce/change/broken-words';
import { openLeave, readLeaveNote, type DeskLeave, type OpenedLeave } from './api/leave';
import { useLeaveAnswer } from './use-leave-answer';

/** What the API takes, in characters. */
const LONGEST_ANSWER = 200;

interface Props {
  request: DeskLeave;
  onClose: () => void;
}

/** One request: when and what for, which visits it breaks, and the answer. */
export function LeaveDrawer({ request, onClose }: Props) {
  const today = useToday();
  const { message } = App.useApp();
  const [answer, setAnswer] = useState('');
  const opened = useQuery({
    queryKey: ['leave', 'opened', request.id],
    queryFn: ({ signal }) => openLeave(request.id, signal),
  });
  // every look is kept in the audit, so it is read once and not again by itself
  const note = useQuery({
    queryKey: ['leave-note', request.id],
    queryFn: () => readLeaveNote(request.id),
    enabled: request.hasNote,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const give = useLeaveAnswer(request.id, (said) => {
    message.success(said === 'grant' ? '已登记请假，并告诉本人' : '已答复本人');
    onClose();
  });
  const fingerprint = opened.data?.fingerprint ?? null;
  const text = answer.trim();

  return (
    <Drawer
      open
      size={640}
      title={`${request.workerName} · ${request.kindText}`}
      onClose={onClose}
      footer={
        <Flex vertical gap={8}>
          <label htmlFor="leave-answer">给{request.workerName}的话（不同意时必填）</label>
          <Input.TextArea
            id="leave-answer"
            rows={2}
            maxLength={LONGEST_ANSWER}
            value={answer}
            placeholder="本人在小程序里看得到"
            onChange={(event) => setAnswer(event.target.value)}
          />
          <Flex gap={8} justify="end">
            <Button
              danger
              disabled={!text || give.isPending}
              onClick={() => give.mutate({ kind: 'refuse', answer: text })}
            >
              不同意
            </Button>
            <Button
              type="primary"
              disabled={!fingerprint}
              loading={give.isPending}
              onClick={() => fingerprint && give.mutate({ kind: 'grant', fingerprint, answer: text })}
            >
              {grantLabel(opened.data)}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        <div>
          {dayAndTime(request.from, today)} 至 {dayAndTime(request.to, today)}
        </div>
        {note.error && <Alert type="error" showIcon role="alert" title={sentenceOf(note.error)} />}
        {note.data?.note && <Alert type="info" title={note.data.note} />}
        {note.data?.photoUrl && <Image alt="病历或证明" width={200} src={note.data.photoUrl} />}
        {give.error && <Alert type="error" showIcon role="alert" title={sentenceOf(give.error)} />}
        <QueryView query={opened} skeleton={<RowsSkeleton rows={3} height={56} />}>
          {({ because, breaks, promises }) => (
            <>
              {because && <Alert type="warning" showIcon title={`现在不能同意：${because}`} />}
              {breaks.length > 0 ? (
                <>
                  <Alert type="warning" showIcon title={`同意后有${breaks.length}个上门要换人，会立即列入改派任务`} />
                  <BrokenVisitList name="受影响的上门" visits={breaks} />
                </>
              ) : (
                !because &&
                promises.length === 0 && <Alert type="success" showIcon title="这段时间没有已约好的上门受影响" />
              )}
              {promises.length > 0 && (
                <>
                  <Alert type="warning" showIcon title={`同意后有${promises.length}份住家要换人，会立即列入待办`} />
                  <BrokenPromiseList promises={promises} />
                </>
              )}
            </>
          )}
        </QueryView>
      </Flex>
    </Drawer>
  );
}

function grantLabel(opened: OpenedLeave | undefined): string {
  const broken = brokenWords(opened?.breaks.length ?? 0, opened?.promises.length ?? 0);
  return broken ? `同意，改派${broken}` : '同意';
}
