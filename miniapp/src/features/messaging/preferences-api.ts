import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

export type Preferences = Schemas['ContactPreferences'];

const KEY = ['contact-preferences'];

/** How this account wishes to be told things. */
export function usePreferences() {
  return useQuery({ queryKey: KEY, queryFn: () => call<Preferences>('GET', '/api/contact-preferences') });
}

/** Every tap is kept at once; what was refused goes back to what it was. */
export function useChoosePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Preferences) => call<void>('POST', '/api/contact-preferences', { body }),
    onMutate: (body) => client.setQueryData(KEY, body),
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Who of the office looks after this account; null: the whole team. */
export function useOwnContact() {
  return useQuery({
    queryKey: ['my-contact'],
    staleTime: 300_000,
    queryFn: async () => (await call<Schemas['OwnContact']>('GET', '/api/my-contact')).name,
  });
}
