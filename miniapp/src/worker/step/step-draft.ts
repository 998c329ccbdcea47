import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';

export type Stage = 'before' | 'after';

export interface StepPhoto {
  id: string;
  stage: Stage;
  url: string;
}

export interface StepWork {
  note: string;
  /** as typed */
  dose: string;
  certificateNo: string;
  photos: StepPhoto[];
}

const NOTHING: StepWork = { note: '', dose: '', certificateNo: '', photos: [] };

interface StepDrafts {
  work: Record<string, StepWork>;
  change: (key: string, change: (work: StepWork) => StepWork) => void;
  drop: (key: string) => void;
}

/** Photos and notes of steps not yet handed in. The before photo is taken long before the step is done. */
const useDrafts = create<StepDrafts>()(
  persist(
    (set) => ({
      work: {},
      change: (key, change) => set(({ work }) => ({ work: { ...work, [key]: change({ ...NOTHING, ...work[key] }) } })),
      drop: (key) =>
        set(({ work }) => {
          const { [key]: _done, ...others } = work;
          return { work: others };
        }),
    }),
    { name: 'daowei.steps', storage: createJSONStorage(() => phoneStorage) },
  ),
);

/** What was collected for one step of one visit. */
export function useStepWork(orderId: string, stepId: string) {
  const key = `${orderId}/${stepId}`;
  // what was begun under an earlier version of the app may say less
  const work = { ...NOTHING, ...useDrafts((drafts) => drafts.work[key]) };
  const { change, drop } = useDrafts.getState();
  return {
    work,
    set: (more: Partial<Pick<StepWork, 'dose' | 'certificateNo'>>) => change(key, (now) => ({ ...now, ...more })),
    setNote: (note: string) => change(key, (now) => ({ ...now, note })),
    addPhoto: (photo: StepPhoto) => change(key, (now) => ({ ...now, photos: [...now.photos, photo] })),
    removePhoto: (id: string) =>
      change(key, (now) => ({ ...now, photos: now.photos.filter((photo) => photo.id !== id) })),
    drop: () => drop(key),
  };
}
