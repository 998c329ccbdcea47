import { afterPaint } from '../kit/dom.js';
import { runOpenType } from '../shell/open-types.js';
import type { MiniProgram } from './mini-program.js';
import type { PageHost } from './page-host.js';
import type { PageView } from './page-view.js';
import type { Page } from './page.js';

/** What the page at `path` and its built-ins can reach of their phone. */
export function createPageHost(
  program: MiniProgram,
  path: string,
  view: PageView,
  page: () => Page | undefined,
): PageHost {
  const { phone } = program;
  return {
    metrics: phone.metrics,
    keyboard: phone.keyboard,
    afterRender: (done) => void afterPaint().then(done),
    resourceUrl: (name) => phone.resourceUrl(path, name),
    openSheet: (sheet) => phone.overlay.sheet(sheet),
    openType: (type, node) => runOpenType(program, page(), type, node),
    navigate: async ({ openType, url, delta }) => {
      const names = {
        navigate: 'navigateTo',
        redirect: 'redirectTo',
        switchTab: 'switchTab',
        reLaunch: 'reLaunch',
        navigateBack: 'navigateBack',
      } as const;
      const kind = names[openType as keyof typeof names];
      if (kind === undefined) return { errMsg: `navigator:fail open-type "${openType}" cannot be opened on the desk` };
      try {
        await program.router.route({ kind, url, delta });
        return { errMsg: `${kind}:ok` };
      } catch (error) {
        return { errMsg: `${kind}:fail ${(error as Error).message}` };
      }
    },
    setAppearance: (appearance) => view.setAppearance(appearance),
    place: () => phone.place,
  };
}
