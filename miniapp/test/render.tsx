import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { queryClient } from '@/lib/query';

/** Shows a page as the mini-program would, with an empty cache. */
export function show(page: ReactElement) {
  queryClient.clear();
  return render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
}

/** The element a browser journey would tap, by its id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id} in:\n${document.body.textContent ?? ''}`);
  return found;
}
