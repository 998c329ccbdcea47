import { ApiProperty } from '@nestjs/swagger';
import { ORDER_STATES, type OrderState } from '../../orders/contract/orders.facade.js';

const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

export class BriefingTickView {
  @ApiProperty() by!: string;
  @ApiProperty(instant) at!: string;
}

export class BriefingVisit {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() customerName!: string;
  @ApiProperty() district!: string;
  @ApiProperty() community!: string;
  @ApiProperty({ type: [String], description: 'names, the lead first' }) crew!: string[];
  @ApiProperty({ enum: ORDER_STATES, enumName: 'OrderState' }) state!: OrderState;
  @ApiProperty({ type: [String], description: 'what may go wrong, in Chinese' }) risks!: string[];
  @ApiProperty({ type: BriefingTickView, nullable: true, description: 'for the plan as it is now' })
  tick!: BriefingTickView | null;
}

export class BriefingCertificate {
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: 'string', format: 'date' }) expiresOn!: string;
  @ApiProperty({ ...integer, description: 'negative: over for so many days' }) daysLeft!: number;
}

export class BriefingView {
  @ApiProperty({ type: 'string', format: 'date' }) date!: string;
  @ApiProperty({ ...integer, description: 'workers on shift' }) onDuty!: number;
  @ApiProperty({ ...integer, description: 'bookings nobody has accepted' }) unconfirmed!: number;
  @ApiProperty({ type: [String], description: 'what else waits for a person today, the most urgent first' })
  others!: string[];
  @ApiProperty({ type: [BriefingVisit], description: 'bookings of the day that are paid and not over, in their order' })
  visits!: BriefingVisit[];
  @ApiProperty({ type: [BriefingCertificate], description: 'over, or soon' }) certificates!: BriefingCertificate[];
}
