/** The order opened last in this tab, so that coming back to the list goes on where one was. */
let opened: string | null = null;

export function rememberOpenedOrder(orderId: string): void {
  opened = orderId;
}

export function lastOpenedOrder(): string | null {
  return opened;
}
