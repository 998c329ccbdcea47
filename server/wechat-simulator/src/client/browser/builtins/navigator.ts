import type { BuiltinDefinition } from './builtin.js';

export const navigator: BuiltinDefinition = {
  tag: 'navigator',
  css: 'wx-navigator{display:block;cursor:pointer}.navigator-hover{background-color:rgba(0,0,0,.1);opacity:.7}',
  properties: {
    target: 'self',
    url: '',
    openType: 'navigate',
    delta: 1,
    appId: '',
    path: '',
    extraData: undefined,
    version: 'release',
    hoverClass: 'navigator-hover',
    hoverStopPropagation: false,
    hoverStartTime: 50,
    hoverStayTime: 600,
  },
  setup(node) {
    node.on('tap', () => {
      const request = { openType: node.text('openType'), url: node.text('url'), delta: node.number('delta') };
      void node.host.navigate(request).then((result) => {
        node.trigger(/:ok$/.test(result.errMsg) ? 'success' : 'fail', result);
        node.trigger('complete', result);
      });
    });
  },
};
