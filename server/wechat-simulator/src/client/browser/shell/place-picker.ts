import { h } from '../kit/dom.js';
import { drawMap } from '../kit/map-drawing.js';
import type { Phone } from '../phone/phone.js';
import { PLACES, type Place } from '../phone/places.js';

/** WeChat's location picker: a map and a list that can be searched. Undefined when the user goes back. */
export function choosePlace(phone: Phone): Promise<Place | undefined> {
  return new Promise((resolve) => {
    let chosen: Place = phone.place;
    const map = h('div', { class: 'place-map' });
    const list = h('div', { class: 'place-list', role: 'listbox' });
    const search = h('input', { class: 'place-search', placeholder: '搜索地点', 'aria-label': '搜索地点' });
    const draw = (): void => {
      const word = search.value.trim();
      const found = [phone.place, ...PLACES.filter((place) => place.name !== phone.place.name)].filter(
        (place) => word === '' || place.name.includes(word) || place.address.includes(word),
      );
      list.replaceChildren(
        ...found.map((place) =>
          h(
            'button',
            {
              type: 'button',
              role: 'option',
              'aria-selected': place === chosen,
              class: 'place-row',
              onclick: () => choose(place),
            },
            h('span', {}, h('b', {}, place.name), h('small', {}, place.address)),
            h('i', { class: 'place-tick' }),
          ),
        ),
      );
      map.replaceChildren(drawMap(document, { center: chosen, scale: 15, markers: [chosen] }));
    };
    const choose = (place: Place): void => {
      chosen = place;
      draw();
    };
    search.addEventListener('input', draw);
    const done = (): void => {
      close();
      resolve(chosen);
    };
    const content = h(
      'div',
      { class: 'place' },
      map,
      search,
      list,
      h('button', { type: 'button', class: 'btn btn-primary place-done', onclick: done }, '确定'),
    );
    const close = phone.overlay.screen('选择位置', content, () => resolve(undefined));
    draw();
  });
}

/** `wx.openLocation`: one place on a map. */
export function showPlace(phone: Phone, place: Place): Promise<void> {
  return new Promise((resolve) => {
    const content = h(
      'div',
      { class: 'place' },
      h(
        'div',
        { class: 'place-map place-map-large' },
        drawMap(document, { center: place, scale: 16, markers: [place] }),
      ),
      h('p', { class: 'place-row' }, h('span', {}, h('b', {}, place.name), h('small', {}, place.address))),
    );
    phone.overlay.screen('位置', content, () => undefined);
    resolve();
  });
}
