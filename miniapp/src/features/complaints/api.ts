import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** The office's answer is seen within seconds of being written. */
const LOOK_EVERY_MS = 5_000;

const pathOf = (id: string): string => `/api/complaints/${encodeURIComponent(id)}`;
const orderPath = (orderId: string): string => `/api/orders/${encodeURIComponent(orderId)}/complaints`;

/** What was complained about this visit, and whether it can be complained about now. */
export function useOrderComplaints(orderId: string) {
  return useQuery({
    queryKey: ['complaints', 'of', orderId],
    queryFn: () => call<Schemas['OrderComplaints']>('GET', orderPath(orderId)),
  });
}

/** My complaints, the newest first. */
export function useComplaints() {
  return useQuery({
    queryKey: ['complaints', 'own'],
    queryFn: async () => (await call<Schemas['ComplaintCards']>('GET', '/api/complaints')).items,
  });
}

/** One complaint with every step, followed live while it is looked at. */
export function useComplaint(id: string, live: boolean) {
  return useQuery({
    queryKey: ['complaints', 'case', id],
    queryFn: () => call<Schemas['ComplaintView']>('GET', pathOf(id)),
    refetchInterval: live ? LOOK_EVERY_MS : false,
  });
}

export function useFileComplaint(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['FileComplaint']) =>
      call<Schemas['ComplaintView']>('POST', orderPath(orderId), { body, intent: `complain:${orderId}` }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['complaints'] }),
  });
}

/** Adds something, agrees, is not content, or takes it back. */
export function useFollowComplaint(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['FollowComplaint']) =>
      call<Schemas['ComplaintView']>('POST', `${pathOf(id)}/follow`, { body, intent: `follow:${id}` }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['complaints'] }),
  });
}
