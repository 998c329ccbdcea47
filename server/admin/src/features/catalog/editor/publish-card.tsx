import { Alert, Button, type FormInstance } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { flawsOf } from '@daowei/shared/rules/service-kind';
import { Card } from '../../../components/card';
import type { ServiceContent, ServiceFile, ServiceVersion } from '../api/get-service';
import { differencesOf } from '../differences';
import { DifferencesTable } from '../../../components/differences-table';
import { FlawList } from './flaw-list';
import { contentOf, type ServiceForm } from './form-values';
import { PublishDialog } from './publish-dialog';
import { useWritten } from './use-written';

interface Props {
  form: FormInstance<ServiceForm>;
  initial: ServiceForm;
  file: ServiceFile;
  /** the version the author has seen */
  base: ServiceVersion;
  /** the author has seen a newer one, and goes on */
  onSeen: (version: ServiceVersion) => void;
}

/** What is wrong, what changes, and the way to publish it. The only part of the editor that follows every letter. */
export function PublishCard({ form, initial, file, base, onSeen }: Props) {
  const navigate = useNavigate();
  const [publishes, setPublishes] = useState<ServiceContent | null>(null);
  const content = contentOf(useWritten(form, initial));
  const newest = file.versions[0]!;
  const isStale = newest.version !== base.version;
  const flaws = flawsOf({ ...content, id: file.id }, file);
  const differences = differencesOf(base.content, content);

  return (
    <Card
      title="发布"
      note="已下的订单按原来的版本服务，新的预约按新版本"
      actions={
        <Button
          type="primary"
          disabled={isStale || flaws.length > 0 || differences.length === 0}
          onClick={() => setPublishes(contentOf({ ...initial, ...(form.getFieldsValue(true) as ServiceForm) }))}
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
          action={<Button onClick={() => onSeen(newest)}>看过了，继续改</Button>}
        />
      )}
      <FlawList flaws={flaws} />
      {differences.length === 0 ? <p>还没有改动</p> : <DifferencesTable differences={differences} />}
      {publishes && (
        <PublishDialog
          id={file.id}
          basedOn={base.version}
          content={publishes}
          onClose={() => setPublishes(null)}
          onStale={() => setPublishes(null)}
          onPublished={() => void navigate(`/services/${file.id}`)}
        />
      )}
    </Card>
  );
}
