import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { previewChange, saveChange, type Consequences, type Wish } from '../api/change-roster';

interface Seen {
  readonly wish: Wish;
  readonly consequences: Consequences;
}

const isSame = (a: Wish, b: Wish): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Shows what a change does before it can be saved, and saves exactly that. What was shown for another wish counts for
 * nothing; when visits came or went meanwhile, the new consequences are fetched and shown.
 */
export function useRosterChange(workerId: string, wish: Wish | null, onSaved: (saved: Consequences) => void) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const [seen, setSeen] = useState<Seen | null>(null);
  const [hasMoved, setHasMoved] = useState(false);

  const preview = useMutation({
    mutationFn: (wanted: Wish) => previewChange(workerId, wanted),
    onSuccess: (consequences, wanted) => setSeen({ wish: wanted, consequences }),
  });
  const save = useMutation({
    mutationFn: ({ wish: wanted, consequences: { fingerprint } }: Seen) =>
      saveChange(workerId, wanted, fingerprint, keys.keyFor({ wanted, fingerprint })),
    onSuccess: (saved) => {
      for (const part of ['workforce', 'pages', 'dispatch']) void client.invalidateQueries({ queryKey: [part] });
      onSaved(saved);
    },
    onError: (error, { wish: wanted }) => {
      if (!(error instanceof ApiFailure) || error.isTransient) return;
      keys.answered();
      if (error.code !== 'STALE_VERSION') return;
      setHasMoved(true);
      preview.mutate(wanted);
    },
  });

  const current = seen && wish && isSame(seen.wish, wish) ? seen : null;
  return {
    consequences: current?.consequences ?? null,
    hasMoved: hasMoved && current !== null,
    error: preview.error ?? (hasMoved ? null : save.error),
    isBusy: preview.isPending || save.isPending,
    look: () => {
      setHasMoved(false);
      save.reset();
      if (wish) preview.mutate(wish);
    },
    confirm: () => {
      setHasMoved(false);
      if (current) save.mutate(current);
    },
  };
}
