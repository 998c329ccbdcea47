import { ApiFailure } from '../../../lib/api-failure';
import { useCommand } from '../../../lib/use-command';
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
  const publish = useCommand<Parameters<typeof publishVersion>[1], unknown>(
    (body, key) => publishVersion(id, body, key),
    `第${basedOn + 1}版已发布，客户现在看到的就是新版本`,
    onPublished,
  );
  const onError = (error: Error): void => {
    if (error instanceof ApiFailure && error.code === 'STALE_VERSION') onStale();
  };
  return (
    <BecauseDialog
      title={`发布第${basedOn + 1}版`}
      consequence="发布后立即对客户生效；已经下的订单不变，正在确认价格的客户会看到新价格再付款。"
      okText="发布"
      isBusy={publish.isPending}
      error={publish.error}
      onConfirm={(because) => publish.mutate({ basedOn, content, because }, { onError })}
      onClose={onClose}
    />
  );
}
