/** How long somebody has been waiting, as people say it: `45秒`, `3分05秒`. */
export function waitingFor(sinceIso: string, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - new Date(sinceIso).getTime()) / 1_000));
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}秒` : `${minutes}分${String(seconds % 60).padStart(2, '0')}秒`;
}
