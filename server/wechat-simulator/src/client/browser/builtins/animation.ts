import type { BuiltinNode } from './builtin.js';

/** One `step()` of `wx.createAnimation`. */
export interface AnimationStep {
  readonly styles: Readonly<Record<string, string>>;
  readonly transform: string;
  readonly duration: number;
  readonly delay: number;
  readonly timingFunction: string;
  readonly transformOrigin: string;
}

/** What `animation.export()` gives and the `animation` attribute takes. */
export interface ExportedAnimation {
  readonly actions: readonly AnimationStep[];
}

const playing = new WeakMap<BuiltinNode, number>();

/** Plays an exported animation, one step after another; the last step's look stays. */
export function playAnimation(node: BuiltinNode): void {
  const exported = node.value('animation') as ExportedAnimation | undefined;
  if (exported === undefined || !Array.isArray(exported.actions)) return;
  clearTimeout(playing.get(node));
  const looks: Record<string, string> = {};
  const play = (index: number): void => {
    const step = exported.actions[index];
    if (step === undefined || !node.element.isConnected) return;
    Object.assign(looks, step.styles, step.transform === '' ? {} : { transform: step.transform });
    const { style } = node.element;
    style.transition = `all ${step.duration}ms ${step.timingFunction} ${step.delay}ms`;
    style.transformOrigin = step.transformOrigin;
    for (const [name, value] of Object.entries(looks)) style.setProperty(name, value);
    playing.set(node, setTimeout(() => play(index + 1), step.duration + step.delay) as unknown as number);
  };
  play(0);
}
