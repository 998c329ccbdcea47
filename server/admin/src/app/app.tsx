import { QueryClientProvider } from '@tanstack/react-query';
import { App as Antd, ConfigProvider } from 'antd';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { currentSession, subscribeSession } from '../lib/session';
import { look } from './look';
import { useMotion } from './use-motion';
import { makeQueryClient } from './query-client';
import { makeRouter } from './router';
import { theme } from './theme';

export function App() {
  const [queryClient] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  const motion = useMotion();

  // What one person has read must not be shown to the next one at this computer.
  useEffect(
    () =>
      subscribeSession(() => {
        if (!currentSession()) queryClient.clear();
      }),
    [queryClient],
  );

  return (
    <ConfigProvider {...look} theme={motion ? theme : { ...theme, token: { ...theme.token, motion } }}>
      <Antd message={{ top: 12 }} style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>
  );
}
