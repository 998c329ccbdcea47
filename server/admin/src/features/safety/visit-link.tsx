import { Link } from 'react-router';

interface Props {
  readonly visit: { readonly orderId: string | null; readonly orderNo: string | null; readonly serviceName: string };
}

/** The order somebody was out for, or that they were out for none. */
export function VisitLink({ visit: { orderId, orderNo, serviceName } }: Props) {
  return orderId === null ? serviceName : <Link to={`/orders/${orderId}`}>{`${serviceName} ${orderNo}`}</Link>;
}
