import { builtinOf, type BuiltinNode } from '../builtins/builtin.js';

const HOVERABLE = 'wx-view,wx-button,wx-navigator';

interface Hover {
  startTimer: number;
  on: boolean;
}

/** Gives what is pressed its `hover-class`, with the delays the page asks for. */
export class HoverEffect {
  private readonly hovers = new Map<BuiltinNode, Hover>();

  press(target: Element): void {
    for (const node of hoverablesFrom(target)) {
      const hover: Hover = { startTimer: 0, on: false };
      hover.startTimer = setTimeout(() => {
        hover.on = true;
        toggle(node, true);
      }, node.number('hoverStartTime')) as unknown as number;
      this.hovers.set(node, hover);
    }
  }

  release(moved: boolean): void {
    for (const [node, hover] of this.hovers) {
      clearTimeout(hover.startTimer);
      if (!moved && !hover.on) toggle(node, true);
      setTimeout(() => toggle(node, false), moved ? 0 : node.number('hoverStayTime'));
    }
    this.hovers.clear();
  }
}

/** What a press on `target` lights up: every hoverable around it, up to one that keeps the effect to itself. */
function hoverablesFrom(target: Element): BuiltinNode[] {
  const found: BuiltinNode[] = [];
  for (let at = target.closest(HOVERABLE); at !== null; at = at.parentElement?.closest(HOVERABLE) ?? null) {
    const node = builtinOf(at);
    if (node === undefined || node.flag('disabled')) continue;
    const hoverClass = node.text('hoverClass');
    if (hoverClass !== '' && hoverClass !== 'none') found.push(node);
    if (node.flag('hoverStopPropagation')) break;
  }
  return found;
}

function toggle(node: BuiltinNode, on: boolean): void {
  for (const name of node.text('hoverClass').split(/\s+/)) {
    if (name !== '') node.component.classList?.toggle(name, on);
  }
}
