// Draft until the server generates this file from its OpenAPI document (npm run generate).
export interface components {
  schemas: {
    /** RFC 9457 */
    Problem: {
      type: string;
      title: string;
      status: number;
      /** key of shared/src/errors */
      code: string;
      /** sentence in Chinese for people */
      detail: string;
      instance?: string;
      /** field errors of a 422 */
      fields?: { path: string; message: string }[];
      /** SLOT_TAKEN carries three nearest alternatives */
      alternatives?: components['schemas']['SlotAlternative'][];
    };
    // ---- identity
    WechatLogin: { code: string };
    Session: { token: string; expiresAt: string; me: components['schemas']['Me'] };
    Me: {
      id: string;
      nickname: string;
      phoneMasked: string | null;
      roles: ('customer' | 'worker' | 'coordinator' | 'service' | 'finance' | 'manager' | 'auditor')[];
      workerId: string | null;
      staffName: string | null;
    };
    BindPhone: { code: string };
    StaffLogin: { username: string; password: string; totp?: string };
    AddressInput: {
      contactName: string;
      phone: string;
      district: string;
      community: string;
      detail: string;
      lat: number;
      lng: number;
      isDefault: boolean;
    };
    Address: {
      id: string;
      contactName: string;
      phoneMasked: string;
      district: string;
      community: string;
      /** full detail: only the owner sees it */
      detail: string;
      lat: number;
      lng: number;
      isDefault: boolean;
    };
    // ---- catalog
    ServiceCard: {
      id: string;
      version: number;
      name: string;
      category: string;
      tagline: string;
      icon: string;
      pricing: 'fixed' | 'hourly' | 'live_in' | 'package' | 'remote';
      basePriceFen: number;
      unit: string;
      durationMinutes: number;
      bookable: boolean;
    };
    AddOn: { id: string; name: string; priceFen: number; minutes: number; maxQuantity: number };
    ServiceStep: { id: string; title: string; hint: string; photo: 'none' | 'optional' | 'before' | 'after' | 'both' };
    ServiceDetail: components['schemas']['ServiceCard'] & {
      description: string;
      included: string[];
      excluded: string[];
      addOns: components['schemas']['AddOn'][];
      steps: components['schemas']['ServiceStep'][];
      warrantyDays: number;
      standardLevel: 'silver' | 'gold' | 'platinum';
      requirements: string[];
      /** hours a customer may choose, for hourly services; empty for the others */
      hourOptions: number[];
    };
    // ---- scheduling
    SlotQuery: {
      serviceId: string;
      addressId: string;
      hours?: number;
      addOns: components['schemas']['AddOnChoice'][];
    };
    AddOnChoice: { id: string; quantity: number };
    SlotDay: {
      date: string;
      weekday: number;
      isWeekend: boolean;
      slots: components['schemas']['Slot'][];
    };
    Slot: {
      /** start of the visit = start of the promised arrival window */
      startAt: string;
      endAt: string;
      label: string;
      priceFen: number;
      available: boolean;
    };
    SlotAlternative: { startAt: string; endAt: string; label: string; date: string; priceFen: number };
    SlotCalendar: { durationMinutes: number; days: components['schemas']['SlotDay'][] };
    // ---- pricing
    QuoteRequest: {
      serviceId: string;
      addressId: string;
      startAt: string;
      hours?: number;
      addOns: components['schemas']['AddOnChoice'][];
    };
    QuoteLine: { kind: 'base' | 'add_on' | 'weekend' | 'peak' | 'district' | 'discount'; label: string; because: string; amountFen: number };
    Quote: {
      id: string;
      lines: components['schemas']['QuoteLine'][];
      totalFen: number;
      ruleVersion: number;
      hash: string;
      expiresAt: string;
    };
    // ---- orders
    BookVisit: {
      quoteId: string;
      serviceId: string;
      addressId: string;
      startAt: string;
      hours?: number;
      addOns: components['schemas']['AddOnChoice'][];
      note?: string;
    };
    OrderState: 'awaiting_payment' | 'paid' | 'confirmed' | 'in_service' | 'completed' | 'cancelled' | 'expired';
    OrderCard: {
      id: string;
      no: string;
      state: components['schemas']['OrderState'];
      stateText: string;
      serviceId: string;
      serviceName: string;
      serviceIcon: string;
      promisedFrom: string;
      promisedTo: string;
      durationMinutes: number;
      totalFen: number;
      addressShort: string;
      workerName: string | null;
      holdUntil: string | null;
      rated: boolean;
      createdAt: string;
    };
    WorkerCard: {
      id: string;
      name: string;
      avatarSeed: string;
      level: string;
      ratingAverage: number | null;
      visitCount: number;
      onTimeRate: number | null;
      phoneMasked: string;
      certificates: string[];
    };
    TimelineEntry: {
      id: string;
      kind: string;
      text: string;
      /** when it happened / when the server recorded it */
      happenedAt: string;
      recordedAt: string;
      actor: string;
    };
    OrderView: components['schemas']['OrderCard'] & {
      revision: number;
      lines: components['schemas']['QuoteLine'][];
      paidFen: number;
      address: { contactName: string; phoneMasked: string; district: string; community: string; detail: string; lat: number; lng: number };
      note: string | null;
      worker: components['schemas']['WorkerCard'] | null;
      /** 6 digits, told to the worker at the door; null before confirmation and after check-in */
      doorCode: string | null;
      /** content of the QR voucher; null like doorCode */
      voucher: string | null;
      timeline: components['schemas']['TimelineEntry'][];
      visit: components['schemas']['VisitProgress'] | null;
      rating: components['schemas']['RatingView'] | null;
      /** what the customer may do now */
      actions: ('pay' | 'cancel' | 'sign_off' | 'rate')[];
      /** template ids worth asking for at the next tap */
      subscribeTemplates: string[];
    };
    OrderPage: { items: components['schemas']['OrderCard'][]; nextCursor: string | null };
    CancelOrder: { reason?: string };
    // ---- payments
    PaymentParams: {
      appId: string;
      timeStamp: string;
      nonceStr: string;
      package: string;
      signType: 'RSA';
      paySign: string;
      amountFen: number;
      payBefore: string;
    };
    PaymentStatus: { state: 'pending' | 'paid' | 'closed' | 'held'; orderState: components['schemas']['OrderState'] };
    // ---- fieldwork
    VisitState: 'scheduled' | 'departed' | 'arrived' | 'working' | 'awaiting_customer' | 'signed_off';
    VisitStepView: {
      id: string;
      title: string;
      hint: string;
      photo: 'none' | 'optional' | 'before' | 'after' | 'both';
      doneAt: string | null;
      note: string | null;
      photos: { id: string; stage: 'before' | 'after'; url: string }[];
    };
    VisitProgress: {
      state: components['schemas']['VisitState'];
      departedAt: string | null;
      etaAt: string | null;
      arrivedAt: string | null;
      startedAt: string | null;
      workerSignedAt: string | null;
      customerSignedAt: string | null;
      steps: components['schemas']['VisitStepView'][];
      doneSteps: number;
      totalSteps: number;
    };
    WorkerVisitCard: {
      orderId: string;
      orderNo: string;
      assignmentId: string;
      assignmentState: 'offered' | 'accepted';
      respondBy: string | null;
      state: components['schemas']['VisitState'];
      serviceName: string;
      serviceIcon: string;
      promisedFrom: string;
      promisedTo: string;
      plannedEnd: string;
      durationMinutes: number;
      district: string;
      community: string;
      nextAction: 'respond' | 'depart' | 'check_in' | 'work' | 'sign' | 'wait_customer' | 'done';
    };
    WorkerDay: { date: string; offers: components['schemas']['WorkerVisitCard'][]; visits: components['schemas']['WorkerVisitCard'][] };
    WorkerVisit: components['schemas']['WorkerVisitCard'] & {
      customerName: string;
      /** only inside the visit window; null before it */
      customerPhone: string | null;
      /** full address only after acceptance */
      addressDetail: string | null;
      lat: number;
      lng: number;
      note: string | null;
      addOns: string[];
      explanation: string[];
      progress: components['schemas']['VisitProgress'];
    };
    DeclineOffer: { reason: 'busy' | 'too_far' | 'sick' | 'unsafe' | 'other'; note?: string };
    GeoPoint: { lat: number; lng: number };
    Depart: { at: components['schemas']['GeoPoint'] | null; deviceTime: string };
    CheckIn: { doorCode?: string; voucher?: string; at: components['schemas']['GeoPoint'] | null; deviceTime: string };
    StepDone: { note?: string; photoIds: { id: string; stage: 'before' | 'after' }[]; deviceTime: string };
    SignVisit: { /** PNG data as base64 without prefix, at most 200 kB */ signaturePng: string; deviceTime: string };
    FileRef: { id: string; url: string };
    // ---- feedback
    RateVisit: { stars: number; tags: string[]; text?: string };
    RatingView: { stars: number; tags: string[]; text: string | null; createdAt: string };
    // ---- messaging
    SubscribeAnswers: { answers: { templateId: string; result: 'accept' | 'reject' | 'ban' | 'filter' }[] };
    // ---- admin
    AdminOrderCard: components['schemas']['OrderCard'] & {
      customerName: string;
      phoneMasked: string;
      district: string;
      workerId: string | null;
      exception: string | null;
    };
    AdminOrderPage: { items: components['schemas']['AdminOrderCard'][]; total: number; page: number; pageSize: number };
    AdminOrderView: components['schemas']['OrderView'] & {
      customerId: string;
      assignments: components['schemas']['AssignmentView'][];
      payments: components['schemas']['PaymentView'][];
      messages: components['schemas']['DeliveryView'][];
      version: number;
    };
    AssignmentView: {
      id: string;
      workerId: string;
      workerName: string;
      state: 'offered' | 'accepted' | 'declined' | 'timed_out' | 'withdrawn';
      mode: 'automatic' | 'manual';
      explanation: string[];
      offeredAt: string;
      respondedAt: string | null;
      declineReason: string | null;
    };
    PaymentView: {
      outTradeNo: string;
      state: 'created' | 'pending' | 'paid' | 'closed' | 'held';
      amountFen: number;
      transactionId: string | null;
      createdAt: string;
      settledAt: string | null;
      settledBy: 'notification' | 'query' | 'client_return' | null;
      problem: string | null;
    };
    DeliveryView: { id: string; template: string; text: string; state: 'sent' | 'not_sent' | 'pending'; because: string | null; at: string };
    Candidate: {
      worker: components['schemas']['WorkerCard'];
      allowed: boolean;
      /** hard rules that refuse, in Chinese */
      violations: string[];
      score: number;
      explanation: string[];
    };
    CandidateList: { items: components['schemas']['Candidate'][] };
    AssignWorker: { workerId: string; version: number; reason: string };
    DayBoard: {
      date: string;
      workers: {
        id: string;
        name: string;
        district: string;
        skills: string[];
        shifts: { from: string; to: string }[];
        visits: {
          orderId: string;
          orderNo: string;
          serviceName: string;
          state: components['schemas']['OrderState'];
          visitState: components['schemas']['VisitState'] | null;
          from: string;
          to: string;
          bufferTo: string;
          district: string;
          community: string;
          late: boolean;
        }[];
      }[];
      unassigned: components['schemas']['AdminOrderCard'][];
    };
    ExceptionItem: {
      id: string;
      kind: 'unassigned' | 'unconfirmed' | 'payment_mismatch' | 'late_payment' | 'dead_letter' | 'late_departure';
      text: string;
      orderId: string | null;
      orderNo: string | null;
      dueAt: string;
      openedAt: string;
    };
    ExceptionList: { items: components['schemas']['ExceptionItem'][] };
    AuditVerification: { entries: number; sealed: number; ok: boolean; brokenAt: string | null; head: string };
    Dashboard: { today: { visits: number; confirmed: number; inService: number; completed: number; exceptions: number; collectedFen: number } };
  };
}
