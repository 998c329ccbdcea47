import { Form } from 'antd';
import { useState } from 'react';
import type { ServiceFile } from '../api/get-service';
import styles from './editor.module.css';
import { ServiceFields } from './fields';
import { formOf, type ServiceForm } from './form-values';
import { PublishCard } from './publish-card';

/**
 * The whole service as a form. What is wrong is said while it is written, by the rule the server decides with; what was
 * written stays when somebody else publishes meanwhile.
 */
export function ServiceEditor({ file }: { file: ServiceFile }) {
  const [form] = Form.useForm<ServiceForm>();
  const [base, setBase] = useState(file.versions[0]!);
  const [initial] = useState(() => formOf(base.content));
  const [words] = useState(() => ({ skills: file.skills, certificates: file.certificates }));
  return (
    <Form<ServiceForm> form={form} layout="vertical" initialValues={initial} className={styles.form}>
      <ServiceFields words={words} note={`在第${base.version}版上修改`} />
      <PublishCard form={form} initial={initial} file={file} base={base} onSeen={setBase} />
    </Form>
  );
}
