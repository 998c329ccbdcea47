import { isRefused } from '@daowei/shared/kernel/result';
import type { FileStore } from '../../src/platform/storage/file-store.js';
import type { Random } from '../random.js';
import { SCENE_NAMES, sceneImage, signatureImage, type Scene } from './scenes.js';

const SCENES_OF_SERVICE: Readonly<Record<string, readonly Scene[]>> = {
  'daily-cleaning': ['kitchen', 'bathroom', 'living'],
  'deep-cleaning': ['kitchen', 'bathroom', 'living', 'window'],
  'new-home-cleaning': ['living', 'window', 'bathroom'],
  'window-cleaning': ['window'],
  'ac-cleaning': ['conditioner'],
  'range-hood-cleaning': ['hood'],
  'washer-cleaning': ['machine'],
  'fridge-cleaning': ['machine'],
  'water-heater-cleaning': ['machine'],
  'appliance-repair': ['machine'],
  'it-support': ['desk'],
  'elder-care': ['bedside'],
  'child-care': ['bedside'],
  'home-nursing': ['bedside'],
  'home-beauty': ['nails'],
  'home-facial': ['nails'],
};
const VARIANTS = 2;
const SIGNATURES = 12;

/** Drawn evidence for the history: a small pool that all finished visits share. */
export class Pictures {
  private constructor(
    private readonly photos: ReadonlyMap<string, readonly string[]>,
    private readonly signatures: readonly string[],
  ) {}

  /** Draws the pool and keeps it as files of `ownerAccountId`. */
  static async draw(root: Random, store: FileStore, ownerAccountId: string): Promise<Pictures> {
    const random = root.fork('pictures');
    const keep = async (image: Buffer): Promise<string> => {
      const id = await store.keepImage(ownerAccountId, image);
      if (isRefused(id)) throw new Error(`a drawn picture was refused: ${id.refused}`);
      return id;
    };
    const drawn = SCENE_NAMES.flatMap((scene) =>
      (['before', 'after'] as const).map(async (stage) => {
        const images = Array.from({ length: VARIANTS }, () => sceneImage(scene, stage, random));
        return [`${scene} ${stage}`, await Promise.all(images.map(keep))] as const;
      }),
    );
    const hands = Array.from({ length: SIGNATURES }, () => keep(signatureImage(random)));
    const photos = new Map(await Promise.all(drawn));
    const signatures = await Promise.all(hands);
    return new Pictures(photos, signatures);
  }

  photo(random: Random, serviceId: string, stage: 'before' | 'after'): string {
    const scene = random.pick(SCENES_OF_SERVICE[serviceId] ?? SCENE_NAMES);
    return random.pick(this.photos.get(`${scene} ${stage}`) ?? []);
  }

  /** A bag of tools, opened before departure. */
  kit(random: Random): string {
    return random.pick(this.photos.get('toolkit after') ?? []);
  }

  signature(random: Random): string {
    return random.pick(this.signatures);
  }
}
