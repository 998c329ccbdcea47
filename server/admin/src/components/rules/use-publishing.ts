import { ApiFailure } from '../../lib/api-failure';
import { useCommand } from '../../lib/use-command';

/**
 * Publishes a version of a rule. When somebody else was faster, theirs is fetched, so that it can be looked at first.
 * @param done said when it is published
 */
export function usePublishing<Body>(
  publish: (body: Body, idempotencyKey: string) => Promise<void>,
  done: string,
  onPublished: () => void,
) {
  const { mutate, isPending, error } = useCommand(publish, done, onPublished);
  const isStale = error instanceof ApiFailure && error.code === 'STALE_VERSION';
  return {
    publish: mutate,
    isBusy: isPending,
    /** a refusal to be read; a newer version shows itself */
    error: isStale ? null : error,
  };
}
