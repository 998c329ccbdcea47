import { useCommand } from '../../lib/use-command';
import { actOnComplaint, type ComplaintAct } from './api/complaints';

/** Does something with a complaint. */
export function useComplaintAct(id: string, onDone: () => void = () => undefined) {
  return useCommand((act: ComplaintAct, key) => actOnComplaint(id, act, key), '已记录', onDone);
}
