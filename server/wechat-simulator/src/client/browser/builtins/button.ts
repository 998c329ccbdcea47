import type { BuiltinDefinition, BuiltinNode } from './builtin.js';
import css from './button.css';

export const button: BuiltinDefinition = {
  tag: 'button',
  css,
  properties: {
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    name: '',
    hoverClass: 'button-hover',
    hoverStopPropagation: false,
    hoverStartTime: 20,
    hoverStayTime: 70,
    lang: 'en',
    sessionFrom: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    showMessageCard: false,
    appParameter: '',
    businessId: '',
    phoneNumberNoQuotaToast: true,
  },
  setup(node) {
    node.watch(['size', 'type', 'plain', 'disabled', 'loading'], () => {
      const { element } = node;
      element.setAttribute('role', 'button');
      element.setAttribute('size', node.text('size'));
      element.setAttribute('type', node.text('type') === '' ? 'default' : node.text('type'));
      for (const name of ['plain', 'disabled', 'loading']) element.toggleAttribute(name, node.flag(name));
      element.setAttribute('aria-disabled', String(node.flag('disabled')));
    });
    // A disabled button swallows the tap before any handler sees it.
    node.component.addListener('tap', () => (node.flag('disabled') ? false : undefined), { capture: true });
    node.on('tap', () => press(node));
  },
};

/** What a tap on the button does beside calling the page's own handler. */
export function press(node: BuiltinNode): void {
  if (node.flag('disabled')) return;
  const formType = node.text('formType');
  if (formType === 'submit' || formType === 'reset') {
    node.ancestor('form')?.trigger(`desk:${formType}`, { button: node });
  }
  const openType = node.text('openType');
  if (openType !== '') node.host.openType(openType, node);
}
