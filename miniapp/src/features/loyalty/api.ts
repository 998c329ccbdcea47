import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

export type Rewards = Schemas['Rewards'];
export type RewardPurse = Schemas['RewardPurse'];
export type RewardOffer = Schemas['RewardOffer'];
export type RewardCurrency = RewardPurse['currency'];

/** Points, coins, what they can be exchanged for, and the tier. */
export function useRewards() {
  return useQuery({ queryKey: ['rewards'], queryFn: () => call<Rewards>('GET', '/api/rewards') });
}

/** Exchanges at the price that was shown. The key follows what was asked, so a lost answer is one exchange. */
export function useExchange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ExchangeBody']) =>
      call<Schemas['ExchangeView']>('POST', '/api/rewards/exchanges', { body, intent: `exchange:${body.offer}` }),
    onSettled: () => {
      // also when it was refused: the price or the balance is another one
      for (const key of ['rewards', 'coupons', 'transfers']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
