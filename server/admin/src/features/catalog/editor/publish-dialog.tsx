import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import type { ServiceContent } from '../api/get-service';
import { publishVersion } from '../api/publish-version';
import { BecauseDialog } from '../because-dialog';

interface Props {
  id: string;
  basedOn: number;
  content: ServiceContent;
  onClose: () => void;
  /** somebody else published meanwhile */
  onStale: () => void;
  onPublished: () => void;
}

/** Publishes with a reason. */
export function PublishDialog({ id, basedOn, content, onClose, onStale, onPublished }: Props) {
  const [keys] = useState(() => new IdempotencyKeys());
  const publish = useMutation({
    mutationFn: (because: string) => {
      const body = { basedOn, content, because };
      return publishVersion(id, body, keys.keyFor(body));
    },
    onSettled: () => keys.answered(),
    onSuccess: onPublished,
    onError: (error) => {
      if (error instanceof ApiFailure && error.code === 'STALE_VERSION') onStale();
    },
  });
  return (
    <BecauseDialog
      title={`发布第${basedOn + 1}版`}
      consequence="发布后立即对客户生效；已经下的订单不变，正在确认价格的客户会看到新价格再付款。"
      okText="发布"
      isBusy={publish.isPending}
      error={publish.error}
      onConfirm={(because) => publish.mutate(because)}
      onClose={onClose}
    />
  );
}
