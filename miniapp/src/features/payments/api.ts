import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

export type OwnTransfer = Schemas['OwnTransfer'];

const KEY = ['transfers'] as const;
/** While something is on its way it is looked at again. */
const AGAIN_MS = 5_000;
const ON_THE_WAY: ReadonlySet<OwnTransfer['state']> = new Set(['created', 'processing', 'transferring', 'cancelling']);
/** After WeChat's page has closed the server is asked so often, once a second, whether the money was taken. */
const QUESTIONS = 8;
const BETWEEN_QUESTIONS_MS = 1_000;

/** Money that waits for this person or came to them, newest first. */
export function useTransfers(enabled = true) {
  return useQuery({
    queryKey: KEY,
    enabled,
    queryFn: async () => (await call<Schemas['OwnTransferList']>('GET', '/api/transfers')).items,
    refetchInterval: ({ state }) => (state.data?.some((one) => ON_THE_WAY.has(one.state)) ? AGAIN_MS : false),
  });
}

/** Opens WeChat's page on which the money is taken. Its success only says that the page is there. */
export function useTakeTransfer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const path = `/api/transfers/${encodeURIComponent(id)}`;
      await openWeChat(await call<Schemas['TransferPackageView']>('POST', `${path}/open`));
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Asks the server, which asks WeChat, until the money that was open is not any more or a while has passed. */
export async function askAfterOpen(id: string): Promise<OwnTransfer | null> {
  let last: OwnTransfer | null = null;
  for (let asked = 0; asked < QUESTIONS; asked += 1) {
    if (asked > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_QUESTIONS_MS));
    last = await call<OwnTransfer>('POST', `/api/transfers/${encodeURIComponent(id)}/refresh`);
    if (last.state !== 'transferring' && (asked > 0 || !last.open)) return last;
  }
  return last;
}

/** Taro does not know this call of WeChat's. */
declare const wx: { readonly requestMerchantTransfer?: OpenTransfer } | undefined;

type OpenTransfer = (request: Schemas['TransferPackageView']) => Promise<unknown>;

/** Base library 3.3.0 and later; older ones are told to update. */
async function openWeChat(request: Schemas['TransferPackageView']): Promise<void> {
  if (typeof wx === 'undefined' || !wx.requestMerchantTransfer) throw new TooOldForTransfers();
  await wx.requestMerchantTransfer(request);
}

export class TooOldForTransfers extends Error {
  override readonly name = 'TooOldForTransfers';
}
