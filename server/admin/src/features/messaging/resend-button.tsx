import { Button, Popconfirm } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { may } from '../../lib/access';
import { useSession } from '../../lib/session';
import { morning } from '../../lib/time';
import { useCommand } from '../../lib/use-command';
import { resendMessage } from './api/resend-message';
import styles from './deliveries-card.module.css';

/** Sends once more what was not delivered; where it may have arrived, that is said before. */
export function ResendButton({ id, inDoubt }: { id: string; inDoubt: boolean }) {
  const today = useToday();
  const resending = useCommand<Schemas['ResendMessageBody'], Schemas['ResentMessage']>(
    (body, key) => resendMessage(id, body, key),
    ({ notBefore }) => (notBefore ? `现在是免打扰时段，${morning(notBefore, today)}发送` : '已再次发送'),
    () => undefined,
  );
  const { session } = useSession();
  if (!may(session?.me.roles ?? [], 'messages.resend')) return null;
  return (
    <>
      <Popconfirm
        title={inDoubt ? '可能已经送达，对方可能收到两条。仍要再发一次吗？' : '用现在开着的通道再发一次？'}
        okText={inDoubt ? '仍要再发' : '再发一次'}
        cancelText="返回"
        onConfirm={() => resending.mutate({ despiteDoubt: inDoubt })}
      >
        <Button size="small" loading={resending.isPending}>
          再发一次
        </Button>
      </Popconfirm>
      {resending.error && (
        <p role="alert" className={styles.refused}>
          {sentenceOf(resending.error)}
        </p>
      )}
    </>
  );
}
