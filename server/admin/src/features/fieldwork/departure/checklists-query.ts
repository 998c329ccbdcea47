import { queryOptions } from '@tanstack/react-query';
import { listChecklists } from '../api/departure';

/** Every service with the versions of its departure list. */
export const checklistsQuery = queryOptions({
  queryKey: ['fieldwork', 'checklists'],
  queryFn: ({ signal }) => listChecklists(signal),
});
