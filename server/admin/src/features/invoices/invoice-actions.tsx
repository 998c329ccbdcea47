import { App, Button, Flex } from 'antd';
import { may } from '../../lib/access';
import { sentenceOf } from '../../lib/api-failure';
import { useSession } from '../../lib/session';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { openPaper, retryInvoice, type Invoice } from './api/invoices';

/** What may be done with one: look at its page, or have a refused one tried again. */
export function InvoiceActions({ invoice: { id, state, hasPaper, number } }: { invoice: Invoice }) {
  const { message } = App.useApp();
  const { session } = useSession();
  const retry = useOrderCommand<object>(
    (_, key) => retryInvoice(id, key),
    '已重新提交开票',
    () => undefined,
  );
  return (
    <Flex gap={8}>
      {hasPaper && (
        <Button
          size="small"
          aria-label={`查看发票${number ?? ''}`}
          onClick={() => void openPaper(id).catch((error: unknown) => message.error(sentenceOf(error)))}
        >
          查看
        </Button>
      )}
      {state === 'failed' && may(session?.me.roles ?? [], 'invoices.retry') && (
        <Button
          size="small"
          type="primary"
          loading={retry.isPending}
          onClick={() => retry.mutate({}, { onError: (error) => void message.error(sentenceOf(error)) })}
        >
          重新开具
        </Button>
      )}
    </Flex>
  );
}
