import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { BackButton } from '../../../components/back-button';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { getWords, type ServiceWords } from '../api/get-words';
import styles from './editor.module.css';
import { ServiceFields } from './fields';
import { blankForm, type ServiceForm } from './form-values';
import { OpenCard } from './open-card';

/** Writes a service that was not sold before. */
export function NewServicePage() {
  const query = useQuery({ queryKey: ['services', 'words'], queryFn: ({ signal }) => getWords(signal) });
  return (
    <Page title="新开服务" lead={<BackButton fallback="/services" />}>
      <QueryView query={query} skeleton={<BlockSkeleton height={640} />}>
        {(words) => <NewService words={words} />}
      </QueryView>
    </Page>
  );
}

function NewService({ words }: { words: ServiceWords }) {
  const [form] = Form.useForm<ServiceForm>();
  const [initial] = useState(blankForm);
  return (
    <Form<ServiceForm> form={form} layout="vertical" initialValues={initial} className={styles.form}>
      <Card title="编号" note="订单永远用它称呼这项服务，开售后不能改">
        <Form.Item<ServiceForm> name="id" label="编号（小写字母、数字和短横线）">
          <Input maxLength={40} placeholder="如：carpet-cleaning" />
        </Form.Item>
      </Card>
      <ServiceFields words={words} note="客户马上能看到" />
      <OpenCard form={form} initial={initial} words={words} />
    </Form>
  );
}
