import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

type Own = Schemas['WorkerDeviceAlarm'];

/** Who fell has less than a minute to answer. */
const WORN_EVERY_MS = 3_000;
/** A watch that is handed out today is noticed soon enough. */
const BARE_EVERY_MS = 60_000;
const KEY = ['worker-device-alarms'];

/** What this worker's device is asking; hardly asked about where none is worn. */
export function useDeviceAlarm(live: boolean) {
  return useQuery({
    queryKey: KEY,
    staleTime: 1_000,
    queryFn: () => call<Own>('GET', '/api/worker/device-alarms'),
    refetchInterval: ({ state }) => (live ? (state.data?.worn ? WORN_EVERY_MS : BARE_EVERY_MS) : false),
  });
}

export function useAnswerAlarm(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: Schemas['AlarmAnswer']) =>
      call<Own>('POST', `/api/worker/device-alarms/${encodeURIComponent(id)}/answer`, {
        body: { answer },
        intent: `alarm:${answer}:${id}`,
      }),
    onSuccess: (own) => client.setQueryData(KEY, own),
    // help is on its way already: what became of it
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}
