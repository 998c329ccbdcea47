import { h } from '../kit/dom.js';
import type { MiniProgram } from '../runtime/mini-program.js';

/** WeChat's sheet that offers the person's number; answers the code for it, or undefined when refused. */
export function choosePhoneNumber(program: MiniProgram): Promise<string | undefined> {
  const { phone } = program;
  const number = phone.person?.phone ?? '';
  return new Promise((resolve, reject) => {
    phone.overlay.sheet({
      onDismiss: () => resolve(undefined),
      build: (close) => {
        const allow = (): void => {
          close();
          phone.desk.phoneCode().then(resolve, reject);
        };
        const deny = (): void => {
          close();
          resolve(undefined);
        };
        return h(
          'div',
          { class: 'permission' },
          h('p', { class: 'permission-app' }, h('i', { class: 'app-dot' }), `${program.name} 申请`),
          h('h2', {}, '获取并验证你的手机号'),
          h('p', { class: 'permission-reason' }, '用于联系你并确认上门服务'),
          h(
            'button',
            { type: 'button', class: 'number-row', onclick: allow },
            h('b', {}, `${number.slice(0, 3)}****${number.slice(-4)}`),
            h('small', {}, '微信绑定号码'),
          ),
          h('button', { type: 'button', class: 'btn btn-wide', onclick: deny }, '不允许'),
        );
      },
    });
  });
}
