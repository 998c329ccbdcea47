import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, type FormInstance } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { flawsOf } from '@daowei/shared/rules/service-kind';
import { Card } from '../../../components/card';
import { IdempotencyKeys } from '../../../lib/idempotency';
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
  const client = useQueryClient();
  const { message } = App.useApp();
  const [asks, setAsks] = useState(false);
  const [keys] = useState(() => new IdempotencyKeys());
  const written = useWritten(form, initial);
  const flaws = flawsOf({ ...contentOf(written), id: written.id }, words);
  const open = useMutation({
    mutationFn: (because: string) => {
      const last = { ...initial, ...(form.getFieldsValue(true) as ServiceForm) };
      const body = { id: last.id, content: contentOf(last), because };
      return openService(body, keys.keyFor(body));
    },
    onSettled: () => keys.answered(),
    onSuccess: async () => {
      message.success('已开售，客户现在就能看到');
      await client.invalidateQueries({ queryKey: ['services'] });
      void navigate(`/services/${form.getFieldValue('id') as string}`);
    },
  });
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
          onConfirm={(because) => open.mutate(because)}
          onClose={() => {
            open.reset();
            setAsks(false);
          }}
        />
      )}
    </Card>
  );
}
