import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { useNow, useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime, exactTime } from '../../lib/time';
import { AnswerForm } from './answer-form';
import { getConversation, type ConversationLine, type ConversationPage } from './api/conversations';
import styles from './conversations.module.css';

const STATES: Readonly<Record<ConversationLine['state'], string>> = {
  received: '',
  pending: '正在发送',
  sent: '已送达微信',
  not_sent: '没有发出',
  unknown: '不确定是否送达',
};

/** What was said with one customer, and the next answer while WeChat takes one. */
export function ConversationThread({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['messaging', 'conversations', id],
    queryFn: ({ signal }) => getConversation(id, signal),
    ...live,
  });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
      {(talk) => <Thread talk={talk} />}
    </QueryView>
  );
}

function Thread({ talk }: { talk: ConversationPage }) {
  const today = useToday();
  const [text, setText] = useState('');
  const log = useRef<HTMLOListElement>(null);
  const { name, lines, left, closesAt, hasOnlyEntered } = talk;
  // a minute may be over before the page asks again
  const isOpen = useNow(1).getTime() < Date.parse(closesAt) && talk.isOpen;
  const newest = lines.at(-1)?.id;
  useEffect(() => {
    // what was said last stays in sight, also in a window that becomes narrower
    const toNewest = (): void => log.current?.scrollTo({ top: log.current.scrollHeight });
    toNewest();
    window.addEventListener('resize', toNewest);
    return () => window.removeEventListener('resize', toNewest);
  }, [newest]);
  const until = hasOnlyEntered ? exactTime(closesAt) : dayAndTime(closesAt, today);
  const note = isOpen ? `${hasOnlyEntered ? '刚进来，还没有说话：' : ''}还能回${left}条，到${until}为止` : undefined;
  return (
    <Card title={name ?? '微信客户'} note={note}>
      <Flex vertical gap={12}>
        <ol ref={log} className={styles.lines} aria-label="说了什么" tabIndex={0}>
          {lines.map((line) => (
            <Line key={line.id} line={line} today={today} onAgain={setText} />
          ))}
        </ol>
        {isOpen ? (
          <AnswerForm id={talk.id} customer={name} text={text} onText={setText} />
        ) : (
          <Alert type="info" showIcon title={whyClosed(talk)} />
        )}
      </Flex>
    </Card>
  );
}

/** Why WeChat takes no answer, and what opens the conversation again. */
function whyClosed({ left, hasOnlyEntered }: ConversationPage): string {
  if (hasOnlyEntered) return '客户进来看过，没有说话，一分钟里能发的已经过了；客户说一句，就能在48小时内回5条';
  if (left === 0) return '微信允许的5条已经回完，客户再说一句就能接着回';
  return '客户已超过48小时没有说话，微信不让再回复；要紧的事请打电话，或用推送告诉客户';
}

interface LineProps {
  line: ConversationLine;
  today: LocalDate;
  /** says the words once more */
  onAgain: (words: string) => void;
}

function Line({ line: { words, author, at, state, because }, today, onAgain }: LineProps) {
  const failed = state === 'not_sent' || state === 'unknown';
  return (
    <li className={styles.line} data-ours={author !== null}>
      <p className={styles.words}>{words}</p>
      <small className={styles.about} data-failed={failed}>
        {[author, dayAndTime(at, today), STATES[state], because].filter(Boolean).join(' · ')}
        {state === 'not_sent' && (
          <Button type="link" size="small" onClick={() => onAgain(words)}>
            再写一次
          </Button>
        )}
      </small>
    </li>
  );
}
