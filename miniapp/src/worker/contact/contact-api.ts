import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

const PATH = '/api/worker/emergency-contact';
const KEY = ['worker', 'emergency-contact'];

/** Whom the company calls for this worker, masked. */
export function useEmergencyContact() {
  return useQuery({ queryKey: KEY, queryFn: () => call<Schemas['OwnEmergencyContact']>('GET', PATH) });
}

/** The last one given counts; sending it twice is giving it once. */
export function useGiveContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['EmergencyContactInput']) => call<Schemas['OwnEmergencyContact']>('PUT', PATH, { body }),
    onSuccess: (known) => client.setQueryData(KEY, known),
  });
}
