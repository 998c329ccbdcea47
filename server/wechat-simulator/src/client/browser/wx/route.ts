import { RouteError } from '../router/router.js';
import type { RouteKind } from '../router/rules.js';
import { ApiFailure, required, type ApiGroup, type AsyncBody } from './api.js';
import type { WxContext } from './context.js';

type Events = Readonly<Record<string, (...args: unknown[]) => void>>;

/** Moving between pages. */
export function routeApis({ api, program }: WxContext): ApiGroup {
  const to =
    (kind: Exclude<RouteKind, 'navigateBack'>): AsyncBody =>
    async (options) => {
      const url = required(options, 'url', 'string');
      return asFailure(() => program.router.route({ kind, url, events: options.events as Events | undefined }));
    };
  return api.asyncGroup({
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    reLaunch: to('reLaunch'),
    switchTab: to('switchTab'),
    navigateBack: async (options) => {
      const stayed = !(await asFailure(() => program.back(Number(options.delta ?? 1))));
      if (stayed) throw new ApiFailure('cancel');
    },
    navigateToMiniProgram: () => {
      throw new ApiFailure('other mini-programs are not on this desk');
    },
    exitMiniProgram: () => program.phone.goHome(),
  });
}

async function asFailure<T>(route: () => Promise<T>): Promise<T> {
  try {
    return await route();
  } catch (error) {
    throw error instanceof RouteError ? new ApiFailure(error.message) : error;
  }
}
