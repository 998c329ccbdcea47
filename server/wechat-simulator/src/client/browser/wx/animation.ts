import type { AnimationStep } from '../builtins/animation.js';
import type { ApiGroup } from './api.js';
import type { WxContext } from './context.js';

interface StepOptions {
  readonly duration?: number;
  readonly timingFunction?: string;
  readonly delay?: number;
  readonly transformOrigin?: string;
}

const px = (value: unknown): string => (typeof value === 'number' ? `${value}px` : String(value));
const deg = (value: unknown): string => `${Number(value)}deg`;

/** Functions that change the transform, and those that change a style. */
const TRANSFORMS: Readonly<Record<string, (...args: unknown[]) => string>> = {
  rotate: (angle) => `rotate(${deg(angle)})`,
  rotateX: (angle) => `rotateX(${deg(angle)})`,
  rotateY: (angle) => `rotateY(${deg(angle)})`,
  rotateZ: (angle) => `rotateZ(${deg(angle)})`,
  rotate3d: (x, y, z, angle) => `rotate3d(${Number(x)},${Number(y)},${Number(z)},${deg(angle)})`,
  scale: (x, y = x) => `scale(${Number(x)},${Number(y)})`,
  scaleX: (x) => `scaleX(${Number(x)})`,
  scaleY: (y) => `scaleY(${Number(y)})`,
  scaleZ: (z) => `scaleZ(${Number(z)})`,
  scale3d: (x, y, z) => `scale3d(${Number(x)},${Number(y)},${Number(z)})`,
  translate: (x, y = 0) => `translate(${px(x)},${px(y)})`,
  translateX: (x) => `translateX(${px(x)})`,
  translateY: (y) => `translateY(${px(y)})`,
  translateZ: (z) => `translateZ(${px(z)})`,
  translate3d: (x, y, z) => `translate3d(${px(x)},${px(y)},${px(z)})`,
  skew: (x, y = 0) => `skew(${deg(x)},${deg(y)})`,
  skewX: (x) => `skewX(${deg(x)})`,
  skewY: (y) => `skewY(${deg(y)})`,
};
const STYLES: Readonly<Record<string, { name: string; value: (given: unknown) => string }>> = {
  opacity: { name: 'opacity', value: String },
  backgroundColor: { name: 'background-color', value: String },
  width: { name: 'width', value: px },
  height: { name: 'height', value: px },
  left: { name: 'left', value: px },
  right: { name: 'right', value: px },
  top: { name: 'top', value: px },
  bottom: { name: 'bottom', value: px },
};

/** Animations described in code and played by the `animation` attribute. */
export function animationApis({ api }: WxContext): ApiGroup {
  return { createAnimation: api.sync('createAnimation', (options: StepOptions = {}) => createAnimation(options)) };
}

function createAnimation(defaults: StepOptions): object {
  let steps: AnimationStep[] = [];
  let styles: Record<string, string> = {};
  let transforms: string[] = [];
  const animation: Record<string, unknown> = {
    step: (options: StepOptions = {}) => {
      const {
        duration = 400,
        timingFunction = 'linear',
        delay = 0,
        transformOrigin = '50% 50% 0',
      } = { ...defaults, ...options };
      steps.push({ styles, transform: transforms.join(' '), duration, delay, timingFunction, transformOrigin });
      styles = {};
      transforms = [];
      return animation;
    },
    export: () => {
      const actions = steps;
      steps = [];
      return { actions };
    },
  };
  for (const [name, write] of Object.entries(TRANSFORMS)) {
    animation[name] = (...args: unknown[]) => {
      transforms.push(write(...args));
      return animation;
    };
  }
  for (const [name, style] of Object.entries(STYLES)) {
    animation[name] = (given: unknown) => {
      styles[style.name] = style.value(given);
      return animation;
    };
  }
  return animation;
}
