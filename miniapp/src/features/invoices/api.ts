import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { openPaper } from '@/lib/open-paper';

export type Invoice = Schemas['InvoiceView'];
export type OrderInvoice = Schemas['OrderInvoiceView'];

/** While one is being issued it is looked at again. */
const AGAIN_MS = 2_000;
const UNDER_WAY: ReadonlySet<Invoice['state']> = new Set(['asked', 'working']);

const path = (orderId: string): string => `/api/orders/${encodeURIComponent(orderId)}`;
const again = (invoices: readonly Invoice[] | undefined): number | false =>
  invoices?.some(({ state }) => UNDER_WAY.has(state)) ? AGAIN_MS : false;

/** The invoice of one order: what may be asked for, and every document there is. */
export function useOrderInvoice(orderId: string) {
  return useQuery({
    queryKey: ['invoice', orderId],
    enabled: orderId !== '',
    queryFn: () => call<OrderInvoice>('GET', `${path(orderId)}/invoice`),
    refetchInterval: ({ state }) => again(state.data?.invoices),
  });
}

/** Asks for it, or for the same in another name. */
export function useAskInvoice(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AskInvoice']) =>
      call<OrderInvoice>('POST', `${path(orderId)}/invoice`, { body, intent: `invoice:${orderId}:${body.version}` }),
    onSuccess: (view) => {
      client.setQueryData(['invoice', orderId], view);
      void client.invalidateQueries({ queryKey: ['invoices'] });
      void client.invalidateQueries({ queryKey: ['invoice-titles'] });
    },
    // another phone was faster: show how it is now
    onError: () => client.invalidateQueries({ queryKey: ['invoice', orderId] }),
  });
}

/** Everything that was ever issued to this person, newest first. */
export function useInvoices() {
  return useQuery({
    queryKey: ['invoices'],
    queryFn: async () => (await call<Schemas['OwnInvoiceList']>('GET', '/api/invoices')).items,
    refetchInterval: ({ state }) => again(state.data),
  });
}

/** Titles this person has used, the last used first. */
export function useTitles() {
  return useQuery({
    queryKey: ['invoice-titles'],
    queryFn: async () => (await call<Schemas['KeptTitleList']>('GET', '/api/invoice-titles')).items,
  });
}

export function useForgetTitle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>('DELETE', `/api/invoice-titles/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['invoice-titles'] }),
  });
}

/** Opens the page of an issued invoice in WeChat's reader, from where it can be sent on or saved. */
export function useOpenPaper({ id, orderId }: Pick<Invoice, 'id' | 'orderId'>) {
  return useMutation({
    mutationFn: async () => {
      const { url } = await call<Schemas['InvoicePaper']>(
        'GET',
        `${path(orderId)}/invoices/${encodeURIComponent(id)}/paper`,
      );
      await openPaper(url);
    },
  });
}
