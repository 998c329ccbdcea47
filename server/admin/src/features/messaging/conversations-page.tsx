import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { NothingHere } from '../../components/nothing-here';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { useToday } from '../../lib/clock';
import { live } from '../../lib/live';
import { dayAndTime } from '../../lib/time';
import { listConversations, type Conversation } from './api/conversations';
import { ConversationThread } from './conversation-thread';
import styles from './conversations.module.css';

/** What a person without an account is called. */
const UNKNOWN_CUSTOMER = '微信客户';

/** 客服对话: who has written to us in WeChat, who still waits, and the answer. */
export function ConversationsPage() {
  const { conversationId } = useParams();
  const query = useQuery({
    queryKey: ['messaging', 'conversations'],
    queryFn: ({ signal }) => listConversations(signal),
    ...live,
  });
  const waiting = query.data?.items.filter(({ waitingSince }) => waitingSince !== null).length ?? 0;
  return (
    <Page title="客服对话" badge={waiting}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere
              title="还没有客户来问"
              hint="客户在小程序里点“在线客服”说一句话，就会出现在这里；之后48小时内可以回5条。只是进来看看的，一分钟内可以发2条。"
            />
          ) : (
            <div className={styles.desk}>
              <ol className={styles.list} aria-label="对话">
                {items.map((one) => (
                  <Row key={one.id} talk={one} current={one.id === conversationId} />
                ))}
              </ol>
              {conversationId ? (
                <ConversationThread key={conversationId} id={conversationId} />
              ) : (
                <NothingHere title="选一位客户" hint="等回复的排在最前面" />
              )}
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

function Row({ talk, current }: { talk: Conversation; current: boolean }) {
  const { id, name, last, waitingSince, isOpen, hasOnlyEntered } = talk;
  const today = useToday();
  return (
    <li>
      <Link to={`/conversations/${id}`} className={styles.row} aria-current={current ? 'true' : undefined}>
        <span className={styles.rowHead}>
          <b>{name ?? UNKNOWN_CUSTOMER}</b>
          {waitingSince ? (
            <Tag color="orange">等回复</Tag>
          ) : isOpen ? (
            hasOnlyEntered && <Tag color="blue">刚进来</Tag>
          ) : (
            <Tag>不能再回</Tag>
          )}
          {last && <time>{dayAndTime(last.at, today)}</time>}
        </span>
        {last && (
          <span className={styles.rowWords}>
            {last.author === null ? '' : '我们：'}
            {last.words}
          </span>
        )}
      </Link>
    </li>
  );
}
