/** A bag of tools under one code (统一编码工具包). */
export interface Toolkit {
  readonly code: string;
  readonly name: string;
  readonly registeredAt: Date;
}

/** A visit a kit went to. */
export interface ToolkitUse {
  readonly code: string;
  readonly orderId: string;
  readonly workerId: string;
  readonly kitPhoto: string;
  readonly departedAt: Date;
  /** false: it is at a customer's now, or on the way there */
  readonly isBack: boolean;
}
