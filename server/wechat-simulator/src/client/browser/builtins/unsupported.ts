import type { BuiltinTag } from '../../../pack/builtin-tags.js';
import type { BuiltinDefinition } from './builtin.js';

const LABELS: Partial<Readonly<Record<BuiltinTag, string>>> = {
  ad: '广告',
  audio: '音频',
  camera: '相机',
  editor: '富文本编辑器',
  'live-player': '直播播放',
  'live-pusher': '直播推流',
  'official-account': '关注公众号',
  'open-data': '开放数据',
  'web-view': '网页',
};

const PROPERTIES = {
  src: '',
  mode: '',
  type: '',
  unitId: '',
  placeholder: '',
  devicePosition: 'back',
  flash: 'auto',
  openGid: '',
  lang: 'en',
};

/** Built-ins that need WeChat's servers or a phone's hardware: a grey box says what would be there, and `error` fires. */
export const UNSUPPORTED: readonly BuiltinDefinition[] = (Object.entries(LABELS) as [BuiltinTag, string][]).map(
  ([tag, label]) => ({
    tag,
    css: `wx-${tag}{display:flex;align-items:center;justify-content:center;min-height:60px;background:#eee;color:#888;font-size:13px}`,
    properties: PROPERTIES,
    setup(node) {
      node.onAttached(() => {
        node.inner('span', '').textContent = `${label}：真机可见`;
        setTimeout(() => node.trigger('error', { errMsg: `${tag}:fail not supported on the desk` }), 0);
      });
    },
  }),
);
