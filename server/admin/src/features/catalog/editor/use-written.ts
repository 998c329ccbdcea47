import { Form, type FormInstance } from 'antd';
import { useDeferredValue } from 'react';
import type { ServiceForm } from './form-values';

/**
 * What the form holds, a moment after it was written: letters come first, what follows from them when there is time.
 * Also what stands in fields that are not shown now.
 */
export function useWritten(form: FormInstance<ServiceForm>, initial: ServiceForm): ServiceForm {
  const written = Form.useWatch((all: ServiceForm) => all, { form, preserve: true }) as ServiceForm | undefined;
  // before the first field has reported there is only what the form began with
  return useDeferredValue(written && 'name' in written ? { ...initial, ...written } : initial);
}
