import { h } from '../kit/dom.js';
import type { MiniProgram } from '../runtime/mini-program.js';

/** The customer service chat that `open-type="contact"` opens. What is written there reaches nobody on the desk. */
export function openContactChat(program: MiniProgram): Promise<void> {
  return new Promise((resolve) => {
    program.phone.overlay.screen(
      `${program.name}客服`,
      h('div', { class: 'chat' }, h('p', { class: 'chat-note' }, '桌面微信不转接客服消息，真机上这里是客服会话。')),
      resolve,
    );
  });
}
