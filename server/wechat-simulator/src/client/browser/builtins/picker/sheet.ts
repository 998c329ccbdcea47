import { h } from '../../kit/dom.js';
import type { PickerModel } from './models.js';
import { Wheel } from './wheel.js';

export interface PickerSheetHandlers {
  readonly onColumn: (column: number, index: number) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The wheels of a picker, with cancel and confirm above them. */
export class PickerSheet {
  readonly element: HTMLElement;
  private wheels: Wheel[] = [];
  private readonly columns = h('div', { class: 'picker-columns' });
  private drawn: readonly (readonly string[])[] = [];

  constructor(
    title: string,
    private model: PickerModel,
    private readonly handlers: PickerSheetHandlers,
  ) {
    this.element = h(
      'div',
      { class: 'picker', 'aria-label': title === '' ? '请选择' : title },
      h(
        'header',
        {},
        h('button', { type: 'button', class: 'picker-cancel', onclick: handlers.onCancel }, '取消'),
        h('span', {}, title),
        h('button', { type: 'button', class: 'picker-confirm', onclick: handlers.onConfirm }, '确定'),
      ),
      this.columns,
    );
    // Wheels can be turned only once they are laid out.
    requestAnimationFrame(() => this.draw());
  }

  /** The page gave the picker other columns while it is open (a multi-selector whose columns depend on each other). */
  setModel(model: PickerModel): void {
    this.model = model;
    this.draw();
  }

  private draw(): void {
    const { columns, indexes } = this.model;
    if (this.wheels.length !== columns.length) {
      this.wheels = columns.map(
        (_column, at) => new Wheel(document, `第${at + 1}列`, (index) => this.turned(at, index)),
      );
      this.columns.replaceChildren(...this.wheels.map((wheel) => wheel.element));
      this.drawn = [];
    }
    for (const [at, items] of columns.entries()) {
      const before = this.drawn[at];
      const same =
        before !== undefined && before.length === items.length && before.every((item, index) => item === items[index]);
      if (!same) this.wheels[at]?.setItems(items, indexes[at] ?? 0);
    }
    this.drawn = columns.map((items) => [...items]);
  }

  private turned(column: number, index: number): void {
    if (this.model.indexes[column] === index) return;
    this.model.select(column, index);
    this.handlers.onColumn(column, index);
    this.draw();
  }
}
