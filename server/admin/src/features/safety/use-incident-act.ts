import { useCommand } from '../../lib/use-command';
import { actOnIncident, type IncidentAct } from './api/incidents';

/** Does something with an incident. */
export function useIncidentAct(id: string, onDone: () => void = () => undefined) {
  return useCommand((act: IncidentAct, key) => actOnIncident(id, act, key), '已记录', onDone);
}
