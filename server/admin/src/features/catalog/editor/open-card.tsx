import { Button, type FormInstance } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { flawsOf } from '@daowei/shared/rules/service-kind';
import { Card } from '../../../components/card';
import { useCommand } from '../../../lib/use-command';
import type { ServiceWords } from '../api/get-words';
import { openService } from '../api/open-service';
import { BecauseDialog } from '../because-dialog';
import { FlawList } from './flaw-list';
import { contentOf, type ServiceForm } from './form-values';
import { useWritten } from './use-written';

interface Props {
  form: FormInstance<ServiceForm>;
  initial: ServiceForm;
  words: ServiceWords;
}

/** What is still missing of a new service, and the way to sell it. */
export function OpenCard({ form, initial, words }: Props) {
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const written = useWritten(form, initial);
  const flaws = flawsOf({ ...contentOf(written), id: written.id }, words);
  const open = useCommand<Parameters<typeof openService>[0], unknown>(
    openService,
    '已开售，客户现在就能看到',
    () => void navigate(`/services/${form.getFieldValue('id') as string}`),
  );
  const send = (because: string): void => {
    const last = { ...initial, ...(form.getFieldsValue(true) as ServiceForm) };
    open.mutate({ id: last.id, content: contentOf(last), because });
  };
  return (
    <Card
      title="开售"
      note="填完整了才能开售"
      actions={
        <Button type="primary" disabled={flaws.length > 0} onClick={() => setAsks(true)}>
          开售
        </Button>
      }
    >
      <FlawList flaws={flaws} />
      {flaws.length === 0 && <p>内容完整，可以开售</p>}
      {asks && (
        <BecauseDialog
          title="开售新服务"
          consequence="客户马上能在目录里看到它；有相应技能和证件的服务人员会被安排上门。"
          okText="开售"
          isBusy={open.isPending}
          error={open.error}
          onConfirm={send}
          onClose={() => {
            open.reset();
            setAsks(false);
          }}
        />
      )}
    </Card>
  );
}
