import { inlineStyle } from '../package/style-sheet.js';
import type { BuiltinDefinition, BuiltinNode } from './builtin.js';

/** Tags and attributes that WeChat trusts; everything else is dropped with its content kept. */
const TAGS = new Set(
  'a,abbr,address,article,aside,b,bdi,bdo,big,blockquote,br,caption,center,cite,code,col,colgroup,dd,del,div,dl,dt,em,fieldset,font,footer,h1,h2,h3,h4,h5,h6,header,hr,i,img,ins,label,legend,li,mark,nav,ol,p,pre,q,rt,ruby,s,section,small,span,strong,sub,sup,table,tbody,td,tfoot,th,thead,tr,tt,u,ul'.split(
    ',',
  ),
);
const ATTRIBUTES = new Set(
  'class,style,alt,src,height,width,start,type,span,colspan,rowspan,align,dir,color,face,size'.split(','),
);
const REMOVED = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'template']);

interface RichNode {
  readonly type?: 'node' | 'text';
  readonly name?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly children?: readonly RichNode[];
  readonly text?: string;
}

export const richText: BuiltinDefinition = {
  tag: 'rich-text',
  css: 'wx-rich-text{display:block}wx-rich-text img{max-width:100%}',
  properties: { nodes: [], space: '', userSelect: false, mode: 'default' },
  setup(node) {
    node.watch(['nodes', 'space', 'userSelect'], () => {
      const nodes = node.value('nodes');
      const { element } = node;
      element.style.userSelect = node.flag('userSelect') ? 'text' : '';
      element.style.whiteSpace = node.text('space') === '' ? '' : 'pre-wrap';
      element.replaceChildren(
        ...(typeof nodes === 'string' ? fromHtml(node, nodes) : fromNodes(node, nodes as RichNode[])),
      );
    });
  },
};

function fromHtml(node: BuiltinNode, html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].flatMap((child) => trusted(node, child));
}

/** A copy of a parsed node with nothing in it but what WeChat trusts. */
function trusted(node: BuiltinNode, source: Node): Node[] {
  if (source.nodeType === Node.TEXT_NODE) return [node.document.createTextNode(source.textContent ?? '')];
  if (source.nodeType !== Node.ELEMENT_NODE) return [];
  const element = source as Element;
  const name = element.localName;
  if (REMOVED.has(name)) return [];
  const children = [...element.childNodes].flatMap((child) => trusted(node, child));
  if (!TAGS.has(name)) return children;
  const attributes = Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value]));
  return [build(node, name, attributes, children)];
}

function fromNodes(node: BuiltinNode, nodes: readonly RichNode[]): Node[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as readonly RichNode[]).flatMap((item): Node[] => {
    if (item.type === 'text') return [node.document.createTextNode(decodeEntities(item.text ?? ''))];
    const name = (item.name ?? '').toLowerCase();
    const children = fromNodes(node, item.children ?? []);
    return TAGS.has(name) ? [build(node, name, item.attrs ?? {}, children)] : children;
  });
}

function build(
  node: BuiltinNode,
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  children: Node[],
): Element {
  const element = node.document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(attribute)) continue;
    const text = String(value);
    if (attribute === 'style') element.setAttribute('style', inlineStyle(text, node.host.metrics.width));
    else if (attribute === 'src') element.setAttribute('src', node.host.resourceUrl(text));
    else element.setAttribute(attribute, text);
  }
  element.append(...children);
  return element;
}

function decodeEntities(text: string): string {
  return new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').documentElement.textContent ?? '';
}
