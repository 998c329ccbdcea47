import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Descriptions } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { sentenceOf } from '../../lib/api-failure';
import { readContacts } from './api/sos';

/** Whom to call for the worker and the customer: read when it is needed, because every reading is kept. */
export function ContactsCard({ id }: { id: string }) {
  const read = useMutation({ mutationFn: () => readContacts(id) });
  return (
    <Card
      title="紧急联系人"
      note="查看会记入审计"
      actions={
        !read.data && (
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            查看号码
          </Button>
        )
      }
    >
      {read.error && <Alert type="error" showIcon role="alert" title={sentenceOf(read.error)} />}
      {read.data && (
        <Descriptions
          bordered
          size="small"
          column={2}
          items={[
            { key: 'worker', label: '服务人员的', children: <Contact contact={read.data.worker} /> },
            { key: 'customer', label: '客户的', children: <Contact contact={read.data.customer} /> },
          ]}
        />
      )}
    </Card>
  );
}

function Contact({ contact }: { contact: Schemas['EmergencyContactView'] | null }) {
  if (!contact) return '没有填写';
  return (
    <>
      {contact.name} <a href={`tel:${contact.phone}`}>{contact.phone}</a>
    </>
  );
}
