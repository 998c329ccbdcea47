import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { flawsOf, type Flaw } from '@daowei/shared/rules/service-kind';
import { Card } from '../../../components/card';
import { DifferencesTable } from '../../../components/differences-table';
import type { ServiceFile } from '../api/get-service';
import { differencesOf } from '../differences';
import { AgreementFields, ListFields, OfferFields, StandardFields } from './basic-fields';
import styles from './editor.module.css';
import { contentOf, formOf, type ServiceForm } from './form-values';
import { PublishDialog } from './publish-dialog';
import { AddOnRows, PackageRows, StepRows } from './row-fields';

/**
 * The whole service as a form. What is wrong is said while it is written, by the rule the server decides with; what was
 * written stays when somebody else publishes meanwhile.
 */
export function ServiceEditor({ file }: { file: ServiceFile }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<ServiceForm>();
  const newest = file.versions[0]!;
  const [base, setBase] = useState(newest);
  const [publishes, setPublishes] = useState(false);
  const [values, setValues] = useState(() => formOf(base.content));
  const isStale = newest.version !== base.version;
  const content = contentOf(values);
  const flaws = flawsOf({ ...content, id: file.id }, file);
  const differences = differencesOf(base.content, content);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['services'] });

  return (
    <Form<ServiceForm>
      form={form}
      layout="vertical"
      initialValues={values}
      onValuesChange={() => setValues(form.getFieldsValue(true) as ServiceForm)}
      className={styles.form}
    >
      <Card title="给客户看的" note={`在第${base.version}版上修改`}>
        <OfferFields pricing={values.pricing} />
        <ListFields />
      </Card>
      <Card title="附加项目">
        <AddOnRows />
      </Card>
      <Card title="套餐">
        <PackageRows />
      </Card>
      <Card title="谁来做，做到什么标准">
        <StandardFields file={file} />
        <StepRows />
      </Card>
      <Card title="服务协议" note="条款里写的提前时间和次数，要和下面的数字一致">
        <AgreementFields />
      </Card>
      <Card
        title="发布"
        note="已下的订单按原来的版本服务，新的预约按新版本"
        actions={
          <Button
            type="primary"
            disabled={isStale || flaws.length > 0 || differences.length === 0}
            onClick={() => setPublishes(true)}
          >
            发布第{base.version + 1}版
          </Button>
        }
      >
        {isStale && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={`${newest.publishedBy ?? '同事'}刚刚发布了第${newest.version}版，您写的内容还在。继续会用您写的覆盖这些改动：`}
            description={<DifferencesTable differences={differencesOf(base.content, newest.content)} />}
            action={<Button onClick={() => setBase(newest)}>看过了，继续改</Button>}
          />
        )}
        {flaws.length > 0 && <Flaws flaws={flaws} />}
        {differences.length === 0 ? <p>还没有改动</p> : <DifferencesTable differences={differences} />}
      </Card>
      {publishes && (
        <PublishDialog
          id={file.id}
          basedOn={base.version}
          content={content}
          onClose={() => setPublishes(false)}
          onStale={() => {
            setPublishes(false);
            void refresh();
          }}
          onPublished={() => {
            void refresh();
            message.success(`第${base.version + 1}版已发布，客户现在看到的就是新版本`);
            void navigate(`/services/${file.id}`);
          }}
        />
      )}
    </Form>
  );
}

function Flaws({ flaws }: { flaws: readonly Flaw[] }) {
  return (
    <Alert
      type="error"
      showIcon
      role="status"
      title={`还有${flaws.length}处要改`}
      description={
        <ul className={styles.flaws}>
          {flaws.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      }
    />
  );
}
