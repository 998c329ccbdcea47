import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { publishCompensationRule } from '../api/compensation-rules';
import { rulesQuery } from './rules-query';

/** Publishes a version. When somebody else was faster, theirs is fetched, so that it can be looked at first. */
export function usePublishing(onPublished: () => void) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: rulesQuery.queryKey });
  return useMutation({
    mutationFn: (body: Schemas['PublishCompensationRuleBody']) => publishCompensationRule(body, keys.keyFor(body)),
    onSuccess: async () => {
      await refresh();
      onPublished();
    },
    onError: async (error) => {
      if (!(error instanceof ApiFailure) || error.isTransient) return;
      keys.answered();
      if (error.code === 'STALE_VERSION') await refresh();
    },
  });
}
