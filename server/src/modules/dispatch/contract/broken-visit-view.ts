import { ApiProperty } from '@nestjs/swagger';
import { ORDER_STATES, type OrderState } from '../../orders/contract/orders.facade.js';
import type { BrokenVisit } from './broken-visit.js';

export class BrokenVisitView {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() customerName!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty({ enum: ORDER_STATES, enumName: 'OrderState' }) state!: OrderState;
  @ApiProperty({ description: 'set out or on site: it is shown, and not moved' }) isUnderWay!: boolean;
  @ApiProperty({ type: [String] }) why!: string[];
}

export function brokenView({ order, isUnderWay, why }: BrokenVisit): BrokenVisitView {
  return {
    orderId: order.id,
    orderNo: order.no,
    customerName: order.address.contactName,
    serviceName: order.serviceName,
    from: order.planned.from.toISOString(),
    to: order.planned.to.toISOString(),
    state: order.state,
    isUnderWay,
    why: [...why],
  };
}
