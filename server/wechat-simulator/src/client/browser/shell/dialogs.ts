import { h } from '../kit/dom.js';
import type { Overlay } from './overlay.js';

export interface ModalRequest {
  readonly title: string;
  readonly content: string;
  readonly showCancel: boolean;
  readonly cancelText: string;
  readonly cancelColor: string;
  readonly confirmText: string;
  readonly confirmColor: string;
  readonly editable: boolean;
  readonly placeholder: string;
}

export interface ModalAnswer {
  readonly confirm: boolean;
  readonly content: string | null;
}

/** WeChat's two-button dialog. */
export function askModal(overlay: Overlay, request: ModalRequest): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const field = h('input', { class: 'dialog-field', placeholder: request.placeholder, value: request.content });
    const answer = (confirm: boolean) => (): void => {
      close();
      resolve({ confirm, content: request.editable && confirm ? field.value : null });
    };
    const button = (text: string, color: string, confirm: boolean): HTMLElement =>
      h('button', { type: 'button', style: `color:${color}`, onclick: answer(confirm) }, text);
    const close = overlay.dialog(
      h(
        'div',
        { class: `modal${request.title === '' ? ' modal-untitled' : ''}` },
        request.title !== '' && h('h2', {}, request.title),
        request.editable ? field : h('p', {}, request.content),
        h(
          'footer',
          {},
          request.showCancel && button(request.cancelText, request.cancelColor, false),
          button(request.confirmText, request.confirmColor, true),
        ),
      ),
    );
  });
}

/** WeChat's list of actions; answers the index, or undefined when the user cancels. */
export function askActions(
  overlay: Overlay,
  request: { title?: string; items: readonly string[]; color: string },
): Promise<number | undefined> {
  return new Promise((resolve) => {
    overlay.sheet({
      onDismiss: () => resolve(undefined),
      build: (close) => {
        const choose = (index: number | undefined) => (): void => {
          close();
          resolve(index);
        };
        return h(
          'div',
          { class: 'actions' },
          request.title !== undefined && request.title !== '' && h('p', { class: 'actions-title' }, request.title),
          ...request.items.map((item, index) =>
            h('button', { type: 'button', style: `color:${request.color}`, onclick: choose(index) }, item),
          ),
          h('button', { type: 'button', class: 'actions-cancel', onclick: choose(undefined) }, '取消'),
        );
      },
    });
  });
}

/** A permission question as WeChat asks it on behalf of the mini-program. */
export function askPermission(
  overlay: Overlay,
  request: { app: string; title: string; reason: string; allow?: string; deny?: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    overlay.sheet({
      build: (close) => {
        const answer = (allowed: boolean) => (): void => {
          close();
          resolve(allowed);
        };
        return h(
          'div',
          { class: 'permission' },
          h('p', { class: 'permission-app' }, h('i', { class: 'app-dot' }), `${request.app} 申请`),
          h('h2', {}, request.title),
          request.reason !== '' && h('p', { class: 'permission-reason' }, request.reason),
          h(
            'footer',
            {},
            h('button', { type: 'button', class: 'btn', onclick: answer(false) }, request.deny ?? '拒绝'),
            h('button', { type: 'button', class: 'btn btn-primary', onclick: answer(true) }, request.allow ?? '允许'),
          ),
        );
      },
    });
  });
}
