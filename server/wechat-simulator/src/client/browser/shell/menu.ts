import type { Phone } from '../phone/phone.js';
import { askActions } from './dialogs.js';
import { openSettings } from './settings.js';
import { openShareSheet } from './share.js';

const TEXT_COLOR = 'rgba(0,0,0,.9)';

/** The capsule's "···": what WeChat offers for every mini-program. */
export function openMenu(phone: Phone): void {
  if (!phone.isOpen) return;
  const { program } = phone;
  const page = program.router.current;
  const canShare = page !== undefined && page.has('onShareAppMessage') && !page.shareHidden;
  const entries: { name: string; run: () => Promise<void> | void }[] = [
    {
      name: '发送给朋友',
      run: async () => openShareSheet(program, page, await page?.fire('onShareAppMessage', { from: 'menu' })),
    },
    { name: '设置', run: async () => void (await openSettings(program)) },
    { name: '重新进入小程序', run: () => phone.restart() },
  ];
  const offered = entries.filter((entry) => canShare || entry.name !== '发送给朋友');
  void askActions(phone.overlay, { title: program.name, items: offered.map(({ name }) => name), color: TEXT_COLOR })
    .then((index) => (index === undefined ? undefined : offered[index]?.run()))
    .catch((error: unknown) => program.life.error(error, 'menu'));
}
