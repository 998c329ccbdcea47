import type { BuiltinDefinition } from './builtin.js';
import { button } from './button.js';
import { canvas } from './canvas.js';
import { checkbox, checkboxGroup, radio, radioGroup } from './choice.js';
import {
  gridView,
  keyboardAccessory,
  listView,
  matchMediaBox,
  shareElement,
  stickyHeader,
  stickySection,
} from './containers.js';
import { form } from './form.js';
import { icon } from './icon.js';
import { coverImage, image } from './image.js';
import { input } from './input.js';
import { label } from './label.js';
import { map } from './map.js';
import { movableArea, movableView } from './movable.js';
import { navigator } from './navigator.js';
import { navigationBar, pageMeta } from './page-meta.js';
import { pickerView, pickerViewColumn } from './picker-view.js';
import { picker } from './picker/picker.js';
import { pageContainer, rootPortal } from './portal.js';
import { progress } from './progress.js';
import { richText } from './rich-text.js';
import { scrollView } from './scroll-view.js';
import { slider } from './slider.js';
import { swiper, swiperItem } from './swiper.js';
import { switchControl } from './switch.js';
import { text } from './text.js';
import { textarea } from './textarea.js';
import { UNSUPPORTED } from './unsupported.js';
import { video } from './video.js';
import { coverView, span, view } from './view.js';

/** Every component that WeChat provides on this desk. */
export const BUILTINS: readonly BuiltinDefinition[] = [
  view,
  coverView,
  span,
  text,
  button,
  form,
  label,
  checkbox,
  checkboxGroup,
  radio,
  radioGroup,
  switchControl,
  input,
  textarea,
  slider,
  picker,
  pickerView,
  pickerViewColumn,
  image,
  coverImage,
  icon,
  progress,
  richText,
  video,
  canvas,
  map,
  scrollView,
  swiper,
  swiperItem,
  movableArea,
  movableView,
  navigator,
  pageMeta,
  navigationBar,
  rootPortal,
  pageContainer,
  matchMediaBox,
  stickyHeader,
  stickySection,
  listView,
  gridView,
  shareElement,
  keyboardAccessory,
  ...UNSUPPORTED,
];
