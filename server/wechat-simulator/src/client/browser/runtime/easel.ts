import * as glassEasel from 'glass-easel';

export type EaselElement = glassEasel.Element;
export type EaselComponent = glassEasel.GeneralComponent;

/** The glass-easel node of the nearest rendered ancestor (or the element itself). */
export function nodeOf(target: EventTarget | null): EaselElement | undefined {
  let at = target as (Node & { readonly __wxElement?: EaselElement }) | null;
  while (at !== null) {
    if (at.__wxElement !== undefined) return at.__wxElement;
    at = at.parentNode;
  }
  return undefined;
}

/** The DOM element of a node; undefined for virtual ones. */
export function elementOf(node: EaselElement): HTMLElement | undefined {
  return (node.getBackendElement() ?? undefined) as HTMLElement | undefined;
}

/** Switches that hold for every component of the phone. Call once, before the first definition. */
export function configureEasel(onError: (error: unknown, where: string) => void): void {
  const { globalOptions } = glassEasel;
  globalOptions.throwGlobalError = false;
  // WXSS may select by id, and so may tests.
  globalOptions.writeIdToDOM = true;
  // WeChat finds handlers on the page object, where a page may also put them at run time.
  globalOptions.useMethodCallerListeners = true;
  glassEasel.addGlobalErrorListener((error, method, component) => {
    const owner = typeof component === 'string' ? component : component?.is;
    onError(error, [method, owner].filter(Boolean).join(' @'));
    return false;
  });
  // Unknown attributes are as harmless here as they are in WeChat.
  glassEasel.addGlobalWarningListener(() => false);
}
