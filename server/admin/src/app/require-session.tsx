import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { loginPathFor } from '../lib/return-path';
import { useSession } from '../lib/session';

/** Sends a person without a session to the login page, and back here afterwards. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { session, ending } = useSession();
  const { pathname, search } = useLocation();
  if (session) return children;
  return <Navigate to={ending === 'signed_out' ? '/login' : loginPathFor(pathname + search)} replace />;
}
