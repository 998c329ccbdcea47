/** A visit in a table; where somebody was out for none there is no number. */
export function visitName({ serviceName, orderNo }: { serviceName: string; orderNo: string | null }): string {
  return orderNo === null ? serviceName : `${serviceName}（${orderNo.slice(-6)}）`;
}
