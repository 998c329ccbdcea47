import { askPermission } from '../shell/dialogs.js';
import { openSettings, scopesOf } from '../shell/settings.js';
import { BACKGROUND_LOCATION, SCOPES } from '../phone/grants.js';
import { ApiFailure, required, type ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** Login, settings, authorisation, privacy and sharing. */
export function openApis({ api, phone, program }: WxContext): ApiGroup {
  return {
    ...api.asyncGroup({
      login: async () => {
        if (!phone.network.connected) throw new ApiFailure('network error: no connection', { errno: 600001 });
        return { code: await phone.desk.login() };
      },
      // The desk's session keys do not run out on their own.
      checkSession: () => undefined,
      getSetting: () => ({
        authSetting: scopesOf(program),
        subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
      }),
      openSetting: async () => ({ authSetting: await openSettings(program) }),
      authorize: (options) => authorize({ api, phone, program }, required(options, 'scope', 'string')),
      getPrivacySetting: () => ({
        needAuthorization: program.privacy.needed,
        privacyContractName: `《${program.name}小程序隐私保护指引》`,
      }),
      requirePrivacyAuthorize: async () => {
        if (!(await program.privacy.require('requirePrivacyAuthorize'))) {
          throw new ApiFailure('privacy permission is not authorized', { errno: 104 });
        }
      },
      openPrivacyContract: async () => {
        await new Promise<void>((resolve) => {
          const note = document.createElement('p');
          note.className = 'chat-note';
          note.textContent = '真机上这里是在小程序后台填写的《用户隐私保护指引》。';
          phone.overlay.screen('用户隐私保护指引', note, resolve);
        });
      },
      getUserProfile: (options) => {
        required(options, 'desc', 'string');
        // Since 2022 WeChat answers the same anonymous profile for everybody.
        return {
          userInfo: {
            nickName: '微信用户',
            avatarUrl: '',
            gender: 0,
            country: '',
            province: '',
            city: '',
            language: '',
          },
        };
      },
      showShareMenu: () => setShareHidden(program, false),
      hideShareMenu: () => setShareHidden(program, true),
      openCustomerServiceChat: () => {
        throw new ApiFailure('not supported on the desk');
      },
    }),
    onNeedPrivacyAuthorization: (listener: Parameters<typeof program.privacy.onNeed>[0]) =>
      program.privacy.onNeed(listener),
  };
}

function setShareHidden(program: WxContext['program'], hidden: boolean): void {
  const page = program.router.current;
  if (page !== undefined) page.shareHidden = hidden;
}

/**
 * Asks for a scope once and remembers the answer. Throws when the user has refused, or when app.json lacks what
 * WeChat demands for it.
 */
export async function authorize({ phone, program }: WxContext, scope: string): Promise<void> {
  const entry = SCOPES[scope];
  if (entry === undefined) throw new ApiFailure(`scope is invalid "${scope}"`);
  const described = scope === BACKGROUND_LOCATION ? 'scope.userLocation' : scope;
  const reason = program.config.permission?.[described]?.desc ?? '';
  if (described === 'scope.userLocation' && reason === '') throw new ApiFailure('require permission desc');
  const known = phone.grants.get(scope);
  if (known === true) return;
  if (known === false || scope === BACKGROUND_LOCATION) throw new ApiFailure('auth deny', { errno: 103 });
  const allowed = await phone.grants.ask(scope, () =>
    askPermission(phone.overlay, { app: program.name, title: entry.ask, reason }),
  );
  if (!allowed) throw new ApiFailure('auth deny', { errno: 103 });
}
