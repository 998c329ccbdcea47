import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { may } from '../../lib/access';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { chooseContact, getOrderContact, getWorkerContact } from './api/contacts';

/** What stands for the rule in the list of people. */
const BY_RULE = 'by-rule';

type Props = { workerId: string } | { orderId: string };

/** 专属客服: the one person of the office somebody turns to. */
export function ContactCard(props: Props) {
  const { session } = useSession();
  const mayChoose = may(session?.me.roles ?? [], 'contacts.choose');
  const kind = 'workerId' in props ? 'worker' : 'customer';
  const query = useQuery({
    queryKey: ['crm', 'contact', props],
    queryFn: ({ signal }) =>
      'workerId' in props ? getWorkerContact(props.workerId, signal) : getOrderContact(props.orderId, signal),
  });
  const choosing = useCommand(chooseContact, '专属客服已更新', () => undefined);
  return (
    <Card title="专属客服" note={kind === 'customer' ? '金卡以上的客户有专属客服，也可以为其他客户指定' : undefined}>
      <QueryView query={query} skeleton={<BlockSkeleton height={60} />}>
        {({ contact, subjectId, candidates }) => (
          <>
            {choosing.error && <Alert type="error" showIcon role="alert" title={sentenceOf(choosing.error)} />}
            {!contact && <NothingHere compact title="由整个客服团队照顾。" />}
            {contact && <p>{`${contact.name}${contact.chosen ? '（指定）' : ''}`}</p>}
            {mayChoose && (
              <Select
                aria-label="选专属客服"
                style={{ minWidth: 180 }}
                disabled={choosing.isPending}
                value={contact?.chosen ? contact.accountId : BY_RULE}
                options={[
                  { value: BY_RULE, label: '按规则分配' },
                  ...candidates.map(({ accountId, name }) => ({ value: accountId, label: name })),
                ]}
                onChange={(id) => choosing.mutate({ kind, subjectId, staffId: id === BY_RULE ? null : id })}
              />
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}
