import { button } from './button.js';
import type { BuiltinDefinition } from './builtin.js';
import { checkbox, checkboxGroup, radio, radioGroup } from './choice.js';
import { form } from './form.js';
import { coverImage, image } from './image.js';
import { input } from './input.js';
import { label } from './label.js';
import { scrollView } from './scroll-view.js';
import { switchControl } from './switch.js';
import { text } from './text.js';
import { textarea } from './textarea.js';
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
  image,
  coverImage,
  scrollView,
];
