import type { BuiltinNode } from '../builtins/builtin.js';
import type { MiniProgram } from '../runtime/mini-program.js';
import type { Page } from '../runtime/page.js';
import { openContactChat } from './contact-chat.js';
import { choosePhoneNumber } from './phone-number.js';
import { choosePhotos } from './photo-picker.js';
import { openSettings } from './settings.js';
import { openShareSheet } from './share.js';

type OpenType = (program: MiniProgram, node: BuiltinNode, page: Page | undefined) => Promise<void>;

/** What each `open-type` of a button does. One that is not here answers `binderror`. */
const OPEN_TYPES: Readonly<Record<string, OpenType>> = {
  getPhoneNumber: (program, node) => phoneNumber(program, node, 'getPhoneNumber'),
  getRealtimePhoneNumber: (program, node) => phoneNumber(program, node, 'getRealtimePhoneNumber'),
  share: async (program, node, page) => {
    const target = { id: node.component.id, dataset: { ...node.component.dataset } };
    const content = page?.fire('onShareAppMessage', { from: 'button', target });
    await openShareSheet(program, page, await content);
  },
  contact: async (program, node) => {
    node.trigger('contact', { errMsg: 'enterContact:ok', path: '', query: {} });
    await openContactChat(program);
  },
  openSetting: async (program, node) => {
    const authSetting = await openSettings(program);
    node.trigger('opensetting', { errMsg: 'openSetting:ok', authSetting });
  },
  agreePrivacyAuthorization: async (program, node) => {
    program.privacy.agreeBy(node.component.id);
    node.trigger('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  chooseAvatar: async (program, node) => {
    const [picture] = (await choosePhotos(program.phone, 1)) ?? [];
    if (picture === undefined) return;
    node.trigger('chooseavatar', { avatarUrl: program.phone.files.addTemp(picture) });
  },
  getUserInfo: async (_program, node) => {
    const userInfo = {
      nickName: '微信用户',
      avatarUrl: '',
      gender: 0,
      country: '',
      province: '',
      city: '',
      language: '',
    };
    node.trigger('getuserinfo', { errMsg: 'getUserInfo:ok', userInfo, rawData: JSON.stringify(userInfo) });
  },
};

export const SUPPORTED_OPEN_TYPES: readonly string[] = Object.keys(OPEN_TYPES);

/** Runs the `open-type` of a tapped button. */
export function runOpenType(program: MiniProgram, page: Page | undefined, type: string, node: BuiltinNode): void {
  const run = OPEN_TYPES[type.split('|')[0] ?? ''];
  program.phone.recorder.call(`button.${type}`, {});
  if (run === undefined) {
    node.trigger('error', { errMsg: `${type}:fail not supported on the desk` });
    return;
  }
  run(program, node, page).catch((error: unknown) => program.life.error(error, `button ${type}`));
}

async function phoneNumber(program: MiniProgram, node: BuiltinNode, api: string): Promise<void> {
  const event = api.toLowerCase();
  const agreed = await program.privacy.require(api);
  if (!agreed) {
    node.trigger(event, { errMsg: `${api}:fail privacy permission is not authorized`, errno: 104 });
    return;
  }
  const code = await choosePhoneNumber(program);
  if (code === undefined) node.trigger(event, { errMsg: `${api}:fail user deny`, errno: 1400001 });
  else node.trigger(event, { errMsg: `${api}:ok`, code });
}
