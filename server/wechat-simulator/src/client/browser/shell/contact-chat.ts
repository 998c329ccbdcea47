import { h } from '../kit/dom.js';
import type { TalkLine } from '../phone/desk-api.js';
import type { MiniProgram } from '../runtime/mini-program.js';

/** The customer service chat that `open-type="contact"` opens: what is written there is pushed to the API. */
export function openContactChat(program: MiniProgram): Promise<void> {
  const { desk, overlay } = program.phone;
  const shown = new Set<string>();
  const lines = h('div', { class: 'talk-lines', role: 'log', 'aria-label': '对话' });
  const note = h('p', { class: 'chat-note', role: 'status' }, '正在打开…');
  const input = h('input', { class: 'talk-input', type: 'text', 'aria-label': '消息', autocomplete: 'off' });
  const send = h('button', { class: 'talk-send', type: 'submit' }, '发送');
  const form = h('form', { class: 'talk-form' }, input, send);

  const add = (line: TalkLine): void => {
    if (shown.has(line.id)) return;
    shown.add(line.id);
    note.textContent = '';
    lines.append(h('p', { class: `talk-line talk-${line.from}` }, line.text));
    lines.scrollTop = lines.scrollHeight;
  };
  const say = async (): Promise<void> => {
    const text = input.value.trim();
    if (text === '' || send.disabled) return;
    send.disabled = true;
    try {
      add(await desk.say(text));
      input.value = '';
    } catch {
      // what was typed stays in the field
      note.textContent = '没有发出去，请再试一次';
    } finally {
      send.disabled = false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void say();
  });

  const quiet = desk.onTalk.on(add);
  void (async () => {
    try {
      await desk.enterTalk();
      const before = await desk.talk();
      for (const line of before) add(line);
      if (shown.size === 0) note.textContent = '您好，请问有什么可以帮您';
    } catch {
      note.textContent = '暂时连不上，请稍后再试';
    }
  })();
  return new Promise((resolve) => {
    overlay.screen(`${program.name}客服`, h('div', { class: 'chat' }, note, lines, form), () => {
      quiet();
      resolve();
    });
  });
}
