import { byId, show } from '../../../../test/render';
import { UsedMaterials } from './used-materials';

it('names what the company brought and what was there, with what was written about it', () => {
  show(
    <UsedMaterials
      materials={[
        { id: 'm1', name: '立白洗洁精', note: '两瓶', by: 'company' },
        { id: 'm2', name: '地板蜡', note: '', by: 'company' },
        { id: 'm3', name: '自家抹布', note: '', by: 'customer' },
      ]}
    />,
  );
  expect(byId('summary-materials').textContent).toBe('指定用料公司提供：立白洗洁精（两瓶）、地板蜡您自备：自家抹布');
});

it('says nothing of who brings nothing, and nothing where nothing was asked for', () => {
  const { unmount } = show(<UsedMaterials materials={[{ id: 'm3', name: '自家抹布', note: '', by: 'customer' }]} />);
  expect(byId('summary-materials').textContent).toBe('指定用料您自备：自家抹布');
  unmount();
  show(<UsedMaterials materials={[]} />);
  expect(document.getElementById('summary-materials')).toBeNull();
});
