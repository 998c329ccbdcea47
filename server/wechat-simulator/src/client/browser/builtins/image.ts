import type { BuiltinDefinition, BuiltinNode } from './builtin.js';
import css from './image.css';

/** How each mode fits the picture into the box, as the browser names it. */
const FIT: Readonly<Record<string, string>> = {
  scaleToFill: 'object-fit:fill',
  aspectFit: 'object-fit:contain',
  aspectFill: 'object-fit:cover',
  widthFix: 'object-fit:fill',
  heightFix: 'object-fit:fill',
  top: 'object-fit:none;object-position:center top',
  bottom: 'object-fit:none;object-position:center bottom',
  center: 'object-fit:none;object-position:center',
  left: 'object-fit:none;object-position:left center',
  right: 'object-fit:none;object-position:right center',
  'top left': 'object-fit:none;object-position:left top',
  'top right': 'object-fit:none;object-position:right top',
  'bottom left': 'object-fit:none;object-position:left bottom',
  'bottom right': 'object-fit:none;object-position:right bottom',
};

export const image: BuiltinDefinition = {
  tag: 'image',
  css,
  properties: { src: '', mode: 'scaleToFill', lazyLoad: false, webp: false, showMenuByLongpress: false, fadeIn: false },
  setup: (node) => setUpImage(node),
};

export const coverImage: BuiltinDefinition = {
  tag: 'cover-image',
  properties: { src: '', referrerPolicy: 'no-referrer' },
  setup: (node) => setUpImage(node),
};

function setUpImage(node: BuiltinNode): void {
  let picture: HTMLImageElement | undefined;
  const fit = (): void => {
    if (picture === undefined) return;
    const mode = node.text('mode');
    picture.style.cssText = FIT[mode] ?? 'object-fit:fill';
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (width === 0 || height === 0) return;
    // The one side that the page does not fix follows from the picture, whatever the style sheet says.
    const { clientWidth, clientHeight } = node.element;
    if (mode === 'widthFix') node.setOwnStyle(`height:${(clientWidth * height) / width}px`);
    else if (mode === 'heightFix') node.setOwnStyle(`width:${(clientHeight * width) / height}px`);
  };
  const load = (): void => {
    const source = node.text('src');
    if (source === '') {
      picture?.remove();
      picture = undefined;
      return;
    }
    if (picture === undefined) {
      picture = node.inner('img', 'wx-image-inner');
      picture.alt = '';
      picture.draggable = false;
      const shown = picture;
      shown.addEventListener('load', () => {
        fit();
        node.trigger('load', { width: shown.naturalWidth, height: shown.naturalHeight });
      });
      shown.addEventListener('error', () => {
        // WeChat leaves the box empty where a browser would draw a broken picture.
        shown.style.visibility = 'hidden';
        node.trigger('error', { errMsg: `failed to load image: ${node.text('src')}` });
      });
    }
    const label = node.element.getAttribute('aria-label');
    if (label !== null) picture.alt = label;
    picture.src = node.host.resourceUrl(source);
  };
  node.watch(['src'], load);
  node.watch(['mode'], fit);
}
