import { useEffect } from 'react';

const EVERY_MS = 1_600;
const TONES_HZ = [880, 660] as const;
const TONE_S = 0.22;
const LOUDNESS = 0.25;

/** Two tones again and again while it rings. A browser that nobody has clicked in yet stays still; the banner is there. */
export function useAlarmSound(ringing: boolean): void {
  useEffect(() => {
    if (!ringing || typeof AudioContext === 'undefined') return undefined;
    const audio = new AudioContext();
    const sound = (): void => TONES_HZ.forEach((hertz, n) => play(audio, hertz, audio.currentTime + n * TONE_S));
    // somebody may take the call before the bell is awake: then it is closed and has nothing to say
    const ring = (): void => void audio.resume().then(sound, () => undefined);
    ring();
    const timer = window.setInterval(ring, EVERY_MS);
    return () => {
      window.clearInterval(timer);
      void audio.close();
    };
  }, [ringing]);
}

function play(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.value = LOUDNESS;
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + TONE_S);
}
