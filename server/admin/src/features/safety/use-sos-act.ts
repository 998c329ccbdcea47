import { useCommand } from '../../lib/use-command';
import { actOnSos, type SosAct } from './api/sos';

/** Does something with a call for help. */
export function useSosAct(id: string, onDone: () => void = () => undefined) {
  return useCommand((act: SosAct, key) => actOnSos(id, act, key), '已记录', onDone);
}
