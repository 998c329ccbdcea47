import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useVisible } from '@/lib/use-visible';
import { useComplaint, useFollowComplaint } from '../api';
import { COMPLAINT_HINTS, COMPLAINT_TONES } from '../complaint-words';
import { CaseEntry } from './case-entry';
import { ReplySheet } from './reply-sheet';
import './case.scss';

/** A complaint as its customer follows it: what is due until when, every step, and the say in it. */
export default function ComplaintPage() {
  const id = useRouter().params.id ?? '';
  const found = useComplaint(id, useVisible());
  if (!found.data) {
    return found.isError ? (
      <Failure error={found.error} busy={found.isFetching} onRetry={() => void found.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={2} lines={4} />
      </View>
    );
  }
  return <Case complaint={found.data} />;
}

function Case({ complaint }: { complaint: Schemas['ComplaintView'] }) {
  const follow = useFollowComplaint(complaint.id);
  const [saying, setSaying] = useState<'reply' | 'reopen' | null>(null);
  const { state, stateText, kindText, no, serviceName, orderId, dueAt, dueText, entries, may, goesOnIn } = complaint;
  const now = nowMs();
  const can = (command: Schemas['ComplaintFollow']): boolean => may.includes(command);
  return (
    <View className="screen">
      <View className="card" id="case-head">
        <View className="case-line">
          <View className="case-kind">{kindText}</View>
          <Tag tone={COMPLAINT_TONES[state]}>{stateText}</Tag>
        </View>
        <View className="case-hint">{COMPLAINT_HINTS[state]}</View>
        {dueAt && dueText ? (
          <View className="case-due" id="case-due">
            {Date.parse(dueAt) > now
              ? `承诺 ${moment(dueAt, now)} 前${dueText}`
              : `${dueText}已经超过承诺的时间，正在加急`}
          </View>
        ) : null}
        <View className="muted case-no" hoverClass="pressed" onClick={() => go(routes.visit(orderId))}>
          {serviceName} · {no}
        </View>
      </View>
      {goesOnIn ? (
        <Button id="goes-on" kind="secondary" block onClick={() => go(routes.complaint(goesOnIn.id))}>
          {`去看 ${goesOnIn.no} 的进展`}
        </Button>
      ) : null}
      <ProblemNotice error={follow.error} />
      <View className="card" id="case-entries">
        <View className="card-title">处理进度</View>
        {[...entries].reverse().map((entry) => (
          <CaseEntry key={entry.id} entry={entry} />
        ))}
      </View>
      {can('withdraw') ? (
        <Button
          id="withdraw"
          kind="quiet"
          block
          busy={follow.isPending}
          onClick={() => follow.mutate({ command: 'withdraw', photoIds: [] })}
        >
          不用处理了，撤回
        </Button>
      ) : null}
      {can('accept') ? (
        <BottomBar>
          <Button id="reopen" kind="secondary" block onClick={() => setSaying('reopen')}>
            还不满意
          </Button>
          <Button
            id="accept"
            block
            busy={follow.isPending}
            onClick={() => follow.mutate({ command: 'accept', photoIds: [] })}
          >
            认可处理结果
          </Button>
        </BottomBar>
      ) : can('reply') ? (
        <BottomBar>
          <Button id="reply" block onClick={() => setSaying('reply')}>
            补充情况
          </Button>
        </BottomBar>
      ) : can('reopen') ? (
        <BottomBar>
          <Button id="reopen" kind="secondary" block onClick={() => setSaying('reopen')}>
            又有问题，再提一次
          </Button>
        </BottomBar>
      ) : null}
      {saying ? <ReplySheet command={saying} follow={follow} onClose={() => setSaying(null)} /> : null}
    </View>
  );
}
