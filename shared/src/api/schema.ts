// Generated from the server's OpenAPI document by `npm run generate`. Do not edit.
export interface paths {
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FilesController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FilesController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PoliciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/wechat-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuthController_withWechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/staff-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuthController_asStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuthController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuthController_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AddressesController_list"];
        put?: never;
        post: operations["AddressesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AddressesController_change"];
        post?: never;
        delete: operations["AddressesController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicesController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicesAdminController_list"];
        put?: never;
        post: operations["ServicesAdminController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicesAdminController_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServicesAdminController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServicesAdminController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}/off-sale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServicesAdminController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}/on-sale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServicesAdminController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkersController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkersController_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/certificates/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkersController_certificateNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRosterController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BlocksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/blocks/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BlocksController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BlocksController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/blocks/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BlocksController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingController_courses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/training/{id}/passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrainingController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupon-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponKindsController_list"];
        put?: never;
        post: operations["CouponKindsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/price-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PriceRulesController_versions"];
        put?: never;
        post: operations["PriceRulesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/price-rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PriceRulesController_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController_journals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bills/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BillsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bills/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BillsController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bills/days/{date}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BillsController_fetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bills/cases/{id}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BillsController_fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bills/days/{date}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BillsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/troubled-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TroubledRefundsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/troubled-refunds/{id}/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TroubledRefundsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/troubled-refunds/{id}/payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TroubledRefundsController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/troubled-refunds/payouts/{wayId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TroubledRefundsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/troubled-refunds/payouts/{wayId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TroubledRefundsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cashier-shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CashierController_look"];
        put?: never;
        post: operations["CashierController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cashier-shifts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CashierController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransfersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransfersController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransfersController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat-pay/notifications/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 微信支付结果通知：验签、保存、应答，然后处理 */
        post: operations["WeChatPayController_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat-pay/notifications/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 微信退款结果通知：验签、保存、应答，然后处理 */
        post: operations["WeChatPayController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat-pay/notifications/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 微信商家转账结果通知：验签、保存、应答，然后处理 */
        post: operations["WeChatPayController_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BookingOptionsController_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BookingOptionsController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrdersController_list"];
        put?: never;
        post: operations["OrdersController_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrdersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrdersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderPaymentsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/payment/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderPaymentsController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/extras/{extraId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CollectingController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/balance/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CollectingController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/balance/payment/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CollectingController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgreementsController_read"];
        put?: never;
        post: operations["AgreementsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RescheduleController_terms"];
        put?: never;
        post: operations["RescheduleController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/reschedule/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RescheduleController_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversionController_offer"];
        put?: never;
        post: operations["ConversionController_convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RescheduleAdminController_terms"];
        put?: never;
        post: operations["RescheduleAdminController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/reschedule/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RescheduleAdminController_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversionAdminController_offer"];
        put?: never;
        post: operations["ConversionAdminController_convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderCouponsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CancellationController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CancellationAdminController_faults"];
        put?: never;
        post: operations["CancellationAdminController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cancellation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CancellationAdminController_versions"];
        put?: never;
        post: operations["CancellationAdminController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderRefundsController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiptsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/receipts/{receiptId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiptsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/receipts/{receiptId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiptsController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/receipts/{receiptId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiptsController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WaitlistController_list"];
        put?: never;
        post: operations["WaitlistController_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waitlist/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WaitlistController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waitlist/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WaitlistController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShiftRequestsController_list"];
        put?: never;
        post: operations["ShiftRequestsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShiftRequestsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ShiftRequestsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shift-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShiftRequestsDeskController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shift-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShiftRequestsDeskController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shift-requests/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShiftRequestsDeskController_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shift-requests/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ShiftRequestsDeskController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shift-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ShiftRequestsDeskController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContractsController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContractsController_list"];
        put?: never;
        post: operations["ContractsController_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContractsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContractsController_renewal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContractsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContractsController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/payment/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContractsController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/visits/{seq}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SkipsController_offer"];
        put?: never;
        post: operations["SkipsController_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PausesController_pauseOffer"];
        put?: never;
        post: operations["PausesController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PausesController_resumeOffer"];
        put?: never;
        post: operations["PausesController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/replacement-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplacementsController_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplacementsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContractsAdminController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContractsAdminController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}/visits/{seq}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SkipsAdminController_offer"];
        put?: never;
        post: operations["SkipsAdminController_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PausesAdminController_pauseOffer"];
        put?: never;
        post: operations["PausesAdminController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PausesAdminController_resumeOffer"];
        put?: never;
        post: operations["PausesAdminController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplacementsAdminController_options"];
        put?: never;
        post: operations["ReplacementsAdminController_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}/replacement/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplacementsAdminController_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contracts/{id}/replacement/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplacementsAdminController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaysController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysController_list"];
        put?: never;
        post: operations["StaysController_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaysController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaysController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/payment/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaysController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrialController_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/trial/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrialController_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/trial/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrialController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/trial/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TrialController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysAdminController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays/{id}/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StayHandlingController_options"];
        put?: never;
        post: operations["StayHandlingController_changeWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StayHandlingController_ending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StayHandlingController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StayHandlingController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaysWorkerController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/absences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterController_previewAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterController_addAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/roster/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterController_previewChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RosterController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplanController_tasks"];
        put?: never;
        post: operations["ReplanController_replanDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/day-plans/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DayPlanController_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/day-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DayPlanController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/day-plans/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DayPlanController_replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/day-plans/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DayPlanController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/day-plans/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DayPlanController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/load-shares/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoadController_until"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/services/{id}/dispatch-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ModeController_mode"];
        put?: never;
        post: operations["ModeController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/briefing-tick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BriefingTickController_tick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkerVisitsController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkerVisitsController_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerVisitsController_depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerVisitsController_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerVisitsController_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerVisitsController_finishStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/steps/{stepId}/rooms/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerVisitsController_finishRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerVisitsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PositionController_tell"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartureController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/pulls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartureController_pull"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/extras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtrasController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/overtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtrasController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/extras/{extraId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtrasController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/offers/{assignmentId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OffersController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/offers/{assignmentId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OffersController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignOffController_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/sign-off/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignOffController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MaterialsController_read"];
        put?: never;
        post: operations["MaterialsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/home-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["HomeGroupsController_tell"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckInsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChecklistsController_list"];
        put?: never;
        post: operations["ChecklistsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pulls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PullsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pulls/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PullsController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NeededMaterialsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/home-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["HomeGroupsDeskController_tell"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/toolkits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ToolkitsController_list"];
        put?: never;
        post: operations["ToolkitsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/toolkits/{code}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ToolkitsController_trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExecutionController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExecutionController_ofWorker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExecutionController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/sos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerSosController_press"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkerSosController_safety"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SosDeskController_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SosDeskController_ended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SosDeskController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SosDeskController_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SosDeskController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SosDeskController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SosDeskController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/visits/{orderId}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerIncidentsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentsController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/own-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentsController_ownActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/sos/{id}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_fromSos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_describe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/safety/incidents/{id}/actions/{actionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/precautions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CustomerPrecautionsController_ofVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stays/{id}/precautions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CustomerPrecautionsController_ofStay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precautions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CustomerPrecautionsController_give"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/precautions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PrecautionsDeskController_ofVisit"];
        put: operations["PrecautionsDeskController_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stays/{id}/precautions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StayPrecautionsDeskController_ofStay"];
        put: operations["StayPrecautionsDeskController_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/emergency-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkerContactController_own"];
        put: operations["WorkerContactController_give"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 随身设备上报：验签、去重，按发生时间记下 */
        post: operations["DeviceReadingsController_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DevicesDeskController_list"];
        put?: never;
        post: operations["DevicesDeskController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/devices/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DevicesDeskController_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/devices/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DevicesDeskController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/device-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkerAlarmsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/device-alarms/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkerAlarmsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/compensation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompensationController_read"];
        put?: never;
        post: operations["CompensationController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/delay-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CompensationController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/compensation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompensationRulesController_versions"];
        put?: never;
        post: operations["CompensationRulesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/compensation-rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CompensationRulesController_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/compensations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GrantsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/compensation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GrantsController_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GrantsController_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/excuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GrantsController_excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/excuses/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GrantsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RatingController_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/rating-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RatingDeskController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurveysController_read"];
        put?: never;
        post: operations["SurveysController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurveysController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeaveController_list"];
        put?: never;
        post: operations["LeaveController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/leave/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeaveController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/leave/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeaveController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeaveDeskController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/leave/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeaveDeskController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/leave/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeaveDeskController_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/leave/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeaveDeskController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/leave/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeaveDeskController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurgeDeskController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurgeDeskController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeDeskController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/calls/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeDeskController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/part-timers/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeDeskController_setPartTimer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/standby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeDeskController_putOnStandby"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/standby/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeDeskController_takeOffStandby"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/squads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SquadsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/squads/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SquadsController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/squads/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SquadsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/surge/squads/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SquadsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/surge-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurgeCallsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/surge-calls/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeCallsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/surge-calls/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurgeCallsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/red-packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RedPacketsController_list"];
        put?: never;
        post: operations["RedPacketsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/red-packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RedPacketsController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/red-packets/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RedPacketsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rewards/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RewardsController_exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardsDeskController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/rewards/issue-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardsDeskController_issueRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardsDeskController_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/reward-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CorrectionsController_list"];
        put?: never;
        post: operations["CorrectionsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reward-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CorrectionsController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reward-corrections/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/exchange-catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CatalogueController_versions"];
        put?: never;
        post: operations["CatalogueController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsController_ofOrder"];
        put?: never;
        post: operations["ComplaintsController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsController_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsDeskController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints-tracked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsDeskController_tracked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsDeskController_ofOrder"];
        put?: never;
        post: operations["ComplaintsDeskController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsDeskController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsDeskController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsDeskController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsDeskController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsDeskController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsDeskController_solve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintsDeskController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/remedies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintAmendsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/remedies/{remedyId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintAmendsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintAmendsController_rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/complaints/{id}/rectifications/{rectificationId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintAmendsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderInvoicesController_read"];
        put?: never;
        post: operations["OrderInvoicesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/invoices/{invoiceId}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderInvoicesController_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnInvoicesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice-titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnInvoicesController_titles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice-titles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OwnInvoicesController_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InvoicesAdminController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InvoicesAdminController_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InvoicesAdminController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invoices/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InvoicesAdminController_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/warranty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WarrantyController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/warranty/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WarrantyController_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/warranty/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WarrantyController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/warranty-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WarrantyAdminController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/warranty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WarrantyAdminController_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/warranty/claims/new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WarrantyAdminController_toBeClaimed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/warranty/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WarrantyAdminController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/income": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncomeController_income"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/income/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncomeController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/income/statements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncomeController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worker/income/statements/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncomeController_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WagesAdminController_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WagesAdminController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages/statements/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WagesAdminController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages/statements/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WagesAdminController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages/statements/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WagesAdminController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WagesAdminController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/wages/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WagesAdminController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pay-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PayRulesController_versions"];
        put?: never;
        post: operations["PayRulesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SubscriptionsController_question"];
        put?: never;
        post: operations["SubscriptionsController_answered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InboxController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InboxController_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InboxController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreferencesController_read"];
        put?: never;
        post: operations["PreferencesController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/unreachable-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnreachableWorkersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversationsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/conversations/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConversationsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeMessagesController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 微信消息推送：验证地址 */
        get: operations["WeChatMessagesController_echo"];
        put?: never;
        /** 微信消息推送：客服消息与事件，安全模式，JSON格式 */
        post: operations["WeChatMessagesController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScriptsController_list"];
        put?: never;
        post: operations["ScriptsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/script-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScriptsController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/push-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PushesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PushesController_list"];
        put?: never;
        post: operations["PushesController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pushes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PushesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pushes/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PushesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/day-before": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RemindersController_read"];
        put?: never;
        post: operations["RemindersController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/workers/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_ofWorker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactsController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUpsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/follow-ups/{orderId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowUpsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/day-board/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_dayBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/briefing/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_morning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_openExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/finance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FinanceController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/finance/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FinanceController_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SummaryController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/summaries/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SummaryController_shared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workers/{id}/stars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StarPageController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FileRef: {
            id: string;
            /** @description short-lived path below the API origin */
            url: string;
        };
        PolicyLineView: {
            /** @description in Chinese, with its unit */
            name: string;
            value: string;
            because: string;
        };
        PolicySheetView: {
            title: string;
            version: number;
            /** Format: date */
            effectiveFrom: string;
            lines: components["schemas"]["PolicyLineView"][];
        };
        PolicyList: {
            items: components["schemas"]["PolicySheetView"][];
        };
        AuditVerification: {
            entries: number;
            /** @description entries that are in the chain */
            sealed: number;
            ok: boolean;
            /** @description the first row that does not fit: `#17 deleted 01J…` */
            brokenAt: string | null;
            /** @description hash of the last entry; keep a copy elsewhere */
            head: string;
        };
        WechatLogin: {
            /** @description code of wx.login */
            code: string;
        };
        Me: {
            id: string;
            nickname: string;
            phoneMasked: string | null;
            roles: ("customer" | "worker" | "coordinator" | "service" | "finance" | "people" | "manager" | "auditor")[];
            workerId: string | null;
            staffName: string | null;
        };
        Session: {
            token: string;
            expiresAt: string;
            me: components["schemas"]["Me"];
        };
        StaffLogin: {
            username: string;
            password: string;
            /** @description six digits of the authenticator app */
            totp?: string;
        };
        BindPhone: {
            /** @description code of the phone number button */
            code: string;
        };
        Address: {
            id: string;
            contactName: string;
            phoneMasked: string;
            district: string;
            community: string;
            /** @description full detail: only the owner sees it */
            detail: string;
            lat: number;
            lng: number;
            isDefault: boolean;
        };
        AddressList: {
            items: components["schemas"]["Address"][];
        };
        AddressInput: {
            contactName: string;
            /** @description full number; when changing an address, its masked number means unchanged */
            phone: string;
            district: string;
            community: string;
            detail: string;
            lat: number;
            lng: number;
            isDefault: boolean;
        };
        ServiceCard: {
            id: string;
            version: number;
            name: string;
            category: string;
            tagline: string;
            icon: string;
            /** @enum {string} */
            pricing: "fixed" | "hourly" | "live_in" | "package" | "remote";
            /** @description per visit, or per hour for hourly services */
            basePriceFen: number;
            unit: string;
            durationMinutes: number;
            /** @description false: shown, but sold by the office only */
            bookable: boolean;
        };
        ServiceCards: {
            items: components["schemas"]["ServiceCard"][];
        };
        AddOn: {
            id: string;
            name: string;
            priceFen: number;
            minutes: number;
            maxQuantity: number;
        };
        ServiceStepDose: {
            name: string;
            unit: string;
            cap: number;
        };
        /**
         * @description done only in homes with this group; missing: in every home
         * @enum {string}
         */
        HomeGroup: "elder_alone" | "child";
        ServiceStepDemands: {
            /** @enum {string} */
            part: "base" | "extra";
            /**
             * @description red: never left out and never crossed
             * @enum {string}
             */
            line: "red" | "soft";
            /** @description what is measured out, and its cap */
            dose: components["schemas"]["ServiceStepDose"] | null;
            /** @description whose certificate is written down */
            material: string | null;
            /** @description rooms or items ticked off one by one */
            rooms?: string[];
            /** @description done only in homes with this group; missing: in every home */
            group?: components["schemas"]["HomeGroup"] | null;
        };
        ServiceStep: {
            id: string;
            title: string;
            hint: string;
            /** @enum {string} */
            photo: "none" | "optional" | "before" | "after" | "both";
            /** @description missing: of the base, and never left out */
            demands?: components["schemas"]["ServiceStepDemands"] | null;
        };
        ServiceAgreementText: {
            title: string;
            clauses: string[];
            /** @description what the customer will be asked to declare */
            healthStatements: string[];
        };
        ServicePackage: {
            id: string;
            name: string;
            /** @enum {string} */
            every: "week" | "month";
            visits: number;
            /** @description taken off all visits, in 1/10,000 */
            basisPointsOff: number;
        };
        ServiceDetail: {
            id: string;
            version: number;
            name: string;
            category: string;
            tagline: string;
            icon: string;
            /** @enum {string} */
            pricing: "fixed" | "hourly" | "live_in" | "package" | "remote";
            /** @description per visit, or per hour for hourly services */
            basePriceFen: number;
            unit: string;
            durationMinutes: number;
            /** @description false: shown, but sold by the office only */
            bookable: boolean;
            description: string;
            included: string[];
            excluded: string[];
            addOns: components["schemas"]["AddOn"][];
            steps: components["schemas"]["ServiceStep"][];
            warrantyDays: number;
            /** @enum {string} */
            standardLevel: "silver" | "gold" | "platinum";
            /** @description what the customer prepares */
            requirements: string[];
            /** @description workers who come together */
            crew: number;
            agreement: components["schemas"]["ServiceAgreementText"];
            /** @description ways to buy it for weeks or months; empty: single visits only */
            packages: components["schemas"]["ServicePackage"][];
            /** @description hours to choose from; empty unless hourly */
            hourOptions: number[];
        };
        OffSaleView: {
            because: string;
            /** @description who took it off */
            by: string;
            /** Format: date-time */
            since: string;
        };
        ServiceLine: {
            id: string;
            version: number;
            name: string;
            category: string;
            tagline: string;
            icon: string;
            /** @enum {string} */
            pricing: "fixed" | "hourly" | "live_in" | "package" | "remote";
            /** @description per visit, or per hour for hourly services */
            basePriceFen: number;
            unit: string;
            durationMinutes: number;
            /** @description false: shown, but sold by the office only */
            bookable: boolean;
            /** @description null: customers can have it */
            offSale: components["schemas"]["OffSaleView"] | null;
        };
        ServiceLines: {
            /** @description in the order customers see them */
            items: components["schemas"]["ServiceLine"][];
        };
        AddOnContent: {
            /** @description stays the same in every version */
            id: string;
            name: string;
            priceFen: number;
            /** @description on top of the visit */
            minutes: number;
            maxQuantity: number;
        };
        StepDoseContent: {
            name: string;
            unit: string;
            /** @description of it at most */
            cap: number;
        };
        StepDemandsContent: {
            /** @enum {string} */
            part: "base" | "extra";
            /** @enum {string} */
            line: "red" | "soft";
            dose: components["schemas"]["StepDoseContent"] | null;
            /** @description whose certificate is written down */
            material: string | null;
            /** @description rooms or 5S items that are ticked off one by one; missing: none */
            rooms?: string[];
            /** @description done only in homes with this group; missing: in every home */
            group?: components["schemas"]["HomeGroup"] | null;
        };
        StepContent: {
            /** @description stays the same in every version */
            id: string;
            title: string;
            hint: string;
            /** @enum {string} */
            photo: "none" | "optional" | "before" | "after" | "both";
            /** @description missing: of the base, and never left out */
            demands?: components["schemas"]["StepDemandsContent"] | null;
        };
        PackageContent: {
            /** @description stays the same in every version */
            id: string;
            name: string;
            /** @enum {string} */
            every: "week" | "month";
            visits: number;
            /** @description taken off all visits, in 1/10,000 */
            basisPointsOff: number;
        };
        LiveInContent: {
            /** @description that the base price buys: 1 by the day, 26 or 30 by the month */
            priceDays: number;
            minDays: number;
            maxDays: number;
            /** @description on which the customer may end the service and pays only for days served */
            trialDays: number;
        };
        DepositContent: {
            /** @description of the price, in 1/10,000 */
            basisPoints: number;
            /** @description after sign-off, until the rest is due */
            balanceHours: number;
            because: string;
        };
        RescheduleContent: {
            /** @description before the promised start at the latest */
            noticeMinutes: number;
            maxTimes: number;
        };
        AgreementContent: {
            title: string;
            clauses: string[];
            healthStatements: string[];
            reschedule: components["schemas"]["RescheduleContent"];
        };
        ServiceContentBody: {
            name: string;
            category: string;
            tagline: string;
            description: string;
            /** @description word for a drawing */
            icon: string;
            /** @enum {string} */
            pricing: "fixed" | "hourly" | "live_in" | "package" | "remote";
            /** @description per visit, or per hour for hourly services */
            basePriceFen: number;
            unit: string;
            /** @description of a fixed visit, or of the shortest hourly one */
            durationMinutes: number;
            /** @description empty unless hourly */
            hourOptions: number[];
            included: string[];
            excluded: string[];
            addOns: components["schemas"]["AddOnContent"][];
            steps: components["schemas"]["StepContent"][];
            skill: string;
            certificates: string[];
            warrantyDays: number;
            /** @enum {string} */
            standardLevel: "silver" | "gold" | "platinum";
            requirements: string[];
            /** @description workers who come together */
            crew: number;
            packages: components["schemas"]["PackageContent"][];
            /** @description for live-in services, else null */
            liveIn: components["schemas"]["LiveInContent"] | null;
            /** @description null: all of it is paid when booking */
            deposit: components["schemas"]["DepositContent"] | null;
            agreement: components["schemas"]["AgreementContent"];
            /** @description false: shown, but sold by the office only */
            bookable: boolean;
        };
        OpenServiceBody: {
            /** @description why, for those who ask later */
            because: string;
            /** @description what orders call it for ever */
            id: string;
            content: components["schemas"]["ServiceContentBody"];
        };
        ServiceWords: {
            skills: string[];
            certificates: string[];
        };
        ServiceVersion: {
            version: number;
            /**
             * Format: date-time
             * @description until the next version’s
             */
            soldFrom: string;
            /** @description null: what the company opened with */
            because: string | null;
            publishedBy: string | null;
            content: components["schemas"]["ServiceContentBody"];
        };
        ServiceFileView: {
            id: string;
            offSale: components["schemas"]["OffSaleView"] | null;
            /** @description newest first */
            versions: components["schemas"]["ServiceVersion"][];
            /** @description that a new version may ask for */
            skills: string[];
            /** @description that a new version may ask for */
            certificates: string[];
        };
        PublishVersionBody: {
            /** @description why, for those who ask later */
            because: string;
            /** @description the newest version its author saw */
            basedOn: number;
            content: components["schemas"]["ServiceContentBody"];
        };
        ChangeSaleBody: {
            /** @description why, for those who ask later */
            because: string;
        };
        /** @enum {string} */
        CertificateState: "valid" | "expiring" | "expired";
        CertificateGlance: {
            kind: string;
            /** @description good through this day */
            expiresOn: string;
            state: components["schemas"]["CertificateState"];
        };
        WorkerSpan: {
            from: string;
            to: string;
        };
        WorkerListItem: {
            id: string;
            name: string;
            /** @enum {string} */
            gender: "female" | "male";
            avatarSeed: string;
            level: string;
            district: string;
            phoneMasked: string;
            skills: string[];
            /** @description the latest of each kind */
            certificates: components["schemas"]["CertificateGlance"][];
            /** @description on the blacklist */
            isBarred: boolean;
            /** @description on duty today: shifts without absences */
            today: components["schemas"]["WorkerSpan"][];
            ratingAverage: number | null;
            visitCount: number;
        };
        WorkerPage: {
            items: components["schemas"]["WorkerListItem"][];
            total: number;
            page: number;
            pageSize: number;
            skills: string[];
            districts: string[];
        };
        DayShift: {
            /** @description minutes since midnight */
            fromMinute: number;
            /** @description beyond 1440: the next day */
            toMinute: number;
        };
        RosterDay: {
            date: string;
            /** @description as planned; what lies between two is a break */
            shifts: components["schemas"]["DayShift"][];
        };
        AbsenceView: {
            id: string;
            from: string;
            to: string;
            reason: string;
        };
        CertificateView: {
            kind: string;
            /** @description good through this day */
            expiresOn: string;
            state: components["schemas"]["CertificateState"];
            id: string;
            numberMasked: string;
            /** @description what it looks like: a short-lived path */
            photoUrl: string | null;
        };
        WorkerFile: {
            /** @description from today on, one entry per day */
            days: components["schemas"]["RosterDay"][];
            absences: components["schemas"]["AbsenceView"][];
            worker: components["schemas"]["WorkerListItem"];
            certificates: components["schemas"]["CertificateView"][];
            /** @description kinds of certificates the company knows */
            certificateKinds: string[];
        };
        ExpiringCertificateView: {
            kind: string;
            /** @description good through this day */
            expiresOn: string;
            state: components["schemas"]["CertificateState"];
            id: string;
            workerId: string;
            workerName: string;
            district: string;
            /** @description negative: over for so many days */
            daysLeft: number;
            /** @description services the worker cannot serve without it */
            services: string[];
            /** @description the last reminder: days before the end */
            toldDays: number | null;
        };
        ExpiringCertificateList: {
            /** @description the first to end first */
            items: components["schemas"]["ExpiringCertificateView"][];
        };
        CertificateNumber: {
            number: string;
        };
        RosterView: {
            /** @description from today on, one entry per day */
            days: components["schemas"]["RosterDay"][];
            absences: components["schemas"]["AbsenceView"][];
        };
        /** @enum {string} */
        BlockState: "proposed" | "in_force" | "refused" | "released";
        /**
         * @description what the reader may do
         * @enum {string}
         */
        BlockCommand: "confirm" | "refuse" | "release";
        WorkerBlockView: {
            id: string;
            workerId: string;
            workerName: string;
            /** @description null: everybody, the blacklist */
            customerId: string | null;
            customerName: string | null;
            state: components["schemas"]["BlockState"];
            because: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** @description the second person */
            decidedBy: string | null;
            endedBy: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endedBecause: string | null;
            /** @description what the reader may do */
            commands: components["schemas"]["BlockCommand"][];
        };
        WorkerBlockList: {
            items: components["schemas"]["WorkerBlockView"][];
        };
        BlockEvidence: {
            evidence: string;
        };
        ProposeBlock: {
            /** @description the customer; left out: everybody, the blacklist */
            customerId?: string;
            /** @description in a few words */
            because: string;
            /** @description what happened; kept encrypted */
            evidence: string;
        };
        DecideBlock: {
            command: components["schemas"]["BlockCommand"];
            because: string;
        };
        /** @enum {string} */
        TrainingRhythm: "quarter" | "year";
        /** @enum {string} */
        TrainingStanding: "overdue" | "missing" | "due" | "done";
        TraineeView: {
            workerId: string;
            workerName: string;
            district: string;
            /**
             * Format: date
             * @description null: never passed
             */
            goodThrough: string | null;
            standing: components["schemas"]["TrainingStanding"];
        };
        CourseView: {
            id: string;
            name: string;
            /** @description the kind of certificate it grants */
            grants: string;
            every: components["schemas"]["TrainingRhythm"];
            contentVersion: number;
            because: string;
            /** @description names of the services that wait for it */
            services: string[];
            /** @description whoever needs it most first */
            trainees: components["schemas"]["TraineeView"][];
        };
        CourseList: {
            items: components["schemas"]["CourseView"][];
        };
        RecordLesson: {
            /** @description who passed */
            workerIds: string[];
            /**
             * Format: date
             * @description YYYY-MM-DD
             */
            passedOn: string;
            note?: string;
        };
        Coupon: {
            id: string;
            name: string;
            /** @description what it gives, in a few words */
            worth: string;
            conditions: string[];
            /** @enum {string} */
            standing: "available" | "used" | "expired";
            /** Format: date-time */
            validFrom: string;
            /**
             * Format: date-time
             * @description from here on it is over
             */
            validTo: string;
            /** Format: date-time */
            usedAt: string | null;
        };
        CouponList: {
            items: components["schemas"]["Coupon"][];
        };
        CouponKind: {
            id: string;
            name: string;
            because: string;
            worth: string;
            conditions: string[];
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo: string;
            granted: number;
            used: number;
        };
        CouponKindList: {
            items: components["schemas"]["CouponKind"][];
        };
        CouponKindInput: {
            name: string;
            /** @description why the company gives it */
            because: string;
            /** @enum {string} */
            discount: "amount" | "percent";
            /** @description fen of an amount, hundredths of a percent of a percentage */
            value: number;
            /** @description most a percentage takes off */
            capFen?: number;
            /** @description of service and add-ons */
            leastSpendFen: number;
            /** @description service ids; left out: every service */
            services?: string[];
            /** @description left out: every district */
            districts?: string[];
            /** @description of the visit’s start, 1 = Monday; left out: every day */
            weekdays?: number[];
            /** @description with toMinute; left out: any time */
            fromMinute?: number;
            /** @description a start at this minute is too late */
            toMinute?: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo: string;
        };
        PriceRuleBody: {
            /** @enum {string} */
            kind: "base" | "add_on" | "weekend" | "peak" | "district" | "tier";
            /** @description on the customer’s price line; `{name}` and the like are filled in */
            label: string;
            /** @description under the line */
            because: string;
            /** @description hundredths of a percent */
            basisPoints?: number;
            amountFen?: number;
            /** @description of the day the visit starts */
            fromMinute?: number;
            /** @description a start at this minute is outside */
            toMinute?: number;
            districts?: string[];
            /** @enum {string} */
            tier?: "normal" | "silver" | "gold" | "platinum";
        };
        /**
         * @description replaced: overtaken by a newer one before its time came
         * @enum {string}
         */
        VersionStanding: "planned" | "in_force" | "past" | "replaced";
        PriceRulesView: {
            /** @description how long a quote holds */
            quoteMinutes: number;
            rules: components["schemas"]["PriceRuleBody"][];
            version: number;
            /** @description replaced: overtaken by a newer one before its time came */
            standing: components["schemas"]["VersionStanding"];
            because: string;
            /** Format: date-time */
            effectiveFrom: string;
            publishedBy: string;
        };
        PriceRulesList: {
            /** @description newest first */
            items: components["schemas"]["PriceRulesView"][];
        };
        PublishPriceRulesBody: {
            /** @description how long a quote holds */
            quoteMinutes: number;
            rules: components["schemas"]["PriceRuleBody"][];
            /** @description the newest version its author saw */
            basedOn: number;
            /**
             * Format: date
             * @description from this day in Shanghai on; today: at once
             */
            effectiveOn: string;
            /** @description why, for those who ask later */
            because: string;
        };
        PriceRulesBody: {
            /** @description how long a quote holds */
            quoteMinutes: number;
            rules: components["schemas"]["PriceRuleBody"][];
        };
        PriceLineChange: {
            label: string;
            /** @description null: there was no such line */
            oldFen: number | null;
            /** @description null: there is no such line any more */
            newFen: number | null;
        };
        TriedBookingView: {
            orderId: string;
            orderNo: string;
            serviceName: string;
            /** Format: date-time */
            bookedAt: string;
            /**
             * Format: date-time
             * @description of the visit as it was priced
             */
            startAt: string | null;
            district: string | null;
            /** @description what it cost */
            oldFen: number;
            /** @description what it would have cost; null: it cannot be told */
            newFen: number | null;
            /** @description the lines that would be others */
            changes: components["schemas"]["PriceLineChange"][];
            /** @description why it cannot be priced again */
            unpriced: string | null;
        };
        PriceTrialView: {
            /** @description newest bookings that were looked at, at most */
            most: number;
            /** @description of them: paid, single and priced again */
            priced: number;
            unpriced: number;
            dearer: number;
            cheaper: number;
            same: number;
            /** @description of those that could be priced */
            oldSumFen: number;
            newSumFen: number;
            /** @description the biggest change of one booking, with its sign */
            largestFen: number;
            /** @description those that change most, and those that cannot be priced */
            items: components["schemas"]["TriedBookingView"][];
        };
        /** @enum {string} */
        LedgerAccount: "wechat_cash" | "desk_cash" | "alipay" | "bank" | "cash_difference" | "customer_deposits" | "refunds_owed" | "transfers_owed" | "points_owed" | "coins_owed" | "worker_payable" | "red_packet_cost" | "compensation_cost" | "points_cost" | "coins_cost" | "worker_pay_cost" | "bill_differences" | "revenue" | "wechat_fees";
        /** @enum {string} */
        AccountKind: "asset" | "liability" | "income" | "expense";
        AccountBalance: {
            account: components["schemas"]["LedgerAccount"];
            name: string;
            kind: components["schemas"]["AccountKind"];
            /** @description at the end of the day; what there is, owed, earned or spent is above zero */
            balanceFen: number;
            /** @description debits of the day */
            debitFen: number;
            /** @description credits of the day */
            creditFen: number;
        };
        LedgerView: {
            day: string;
            accounts: components["schemas"]["AccountBalance"][];
        };
        JournalLineView: {
            account: string;
            name: string;
            /** @description debit above zero, credit below */
            amountFen: number;
        };
        JournalView: {
            id: string;
            kind: string;
            kindName: string;
            ref: string;
            reference: string;
            happenedAt: string;
            recordedAt: string;
            lines: components["schemas"]["JournalLineView"][];
        };
        JournalPage: {
            items: components["schemas"]["JournalView"][];
            total: number;
            pageSize: number;
        };
        /** @enum {string} */
        BillDayState: "waiting" | "open" | "closed";
        BillDayCard: {
            day: string;
            state: components["schemas"]["BillDayState"];
            /** @description lines of the bills */
            lines: number;
            /** @description movements of the books that were compared */
            matched: number;
            /** @description differences ever found */
            cases: number;
            /** @description differences that nobody has settled */
            unresolved: number;
            paidFen: number;
            refundedFen: number;
            transferredFen: number;
            feeFen: number;
            /** @description why the bills could not be had */
            problem: string | null;
            fetchedAt: string | null;
            /** @description bills can be had from then on */
            readyAt: string;
            /** @description to be closed by then */
            closeBy: string;
            /** @description not closed in time */
            late: boolean;
            closedAt: string | null;
            closedBy: string | null;
        };
        BillDayList: {
            items: components["schemas"]["BillDayCard"][];
        };
        /** @enum {string} */
        BillCaseKind: "missing_here" | "missing_there" | "amount" | "state" | "fee" | "duplicated";
        /** @enum {string} */
        BillMovement: "payment" | "refund" | "transfer";
        /** @enum {string} */
        BillCaseState: "open" | "waiting" | "resolved";
        /** @enum {string} */
        BillFix: "settle" | "correct" | "accept" | "wait";
        OfferedFix: {
            fix: components["schemas"]["BillFix"];
            /** @description what it does, for people */
            consequence: string;
        };
        BillCaseView: {
            id: string;
            kind: components["schemas"]["BillCaseKind"];
            what: components["schemas"]["BillMovement"];
            ref: string;
            oursFen: number | null;
            theirsFen: number | null;
            text: string;
            state: components["schemas"]["BillCaseState"];
            /** @description settle, correct, accept, next_day or gone */
            ending: string | null;
            reason: string | null;
            resolvedBy: string | null;
            resolvedAt: string | null;
            /** @description the first is proposed; none once it is settled */
            fixes: components["schemas"]["OfferedFix"][];
        };
        BillDayView: {
            day: string;
            state: components["schemas"]["BillDayState"];
            /** @description lines of the bills */
            lines: number;
            /** @description movements of the books that were compared */
            matched: number;
            /** @description differences ever found */
            cases: number;
            /** @description differences that nobody has settled */
            unresolved: number;
            paidFen: number;
            refundedFen: number;
            transferredFen: number;
            feeFen: number;
            /** @description why the bills could not be had */
            problem: string | null;
            fetchedAt: string | null;
            /** @description bills can be had from then on */
            readyAt: string;
            /** @description to be closed by then */
            closeBy: string;
            /** @description not closed in time */
            late: boolean;
            closedAt: string | null;
            closedBy: string | null;
            items: components["schemas"]["BillCaseView"][];
        };
        FixBillCase: {
            fix: components["schemas"]["BillFix"];
            /** @description why, for the record */
            reason: string;
        };
        /** @enum {string} */
        TroubledRefundState: "created" | "processing" | "success" | "closed" | "abnormal" | "at_desk";
        /**
         * @description how the desk had taken it; null: it had come by WeChat
         * @enum {string}
         */
        DeskMethod: "cash" | "alipay" | "bank";
        /** @enum {string} */
        RefundWayKind: "user_card" | "merchant_account" | "desk";
        /** @enum {string} */
        RefundWayState: "asked" | "taken" | "recorded" | "done" | "refused";
        RefundWayView: {
            id: string;
            way: components["schemas"]["RefundWayKind"];
            state: components["schemas"]["RefundWayState"];
            /** @description bank and last digits, or method and voucher */
            text: string;
            because: string;
            problem: string | null;
            recordedBy: string;
            /** @description by whoever reads */
            isMine: boolean;
            recordedAt: string;
            checkedBy: string | null;
            endedAt: string | null;
        };
        TroubledRefundView: {
            /** @description our number at WeChat */
            id: string;
            /** @description what was paid, e.g. order:01J… */
            reference: string;
            state: components["schemas"]["TroubledRefundState"];
            amountFen: number;
            reason: string;
            /** @description how the desk had taken it; null: it had come by WeChat */
            paidBy: components["schemas"]["DeskMethod"] | null;
            problem: string | null;
            receivedAccount: string | null;
            createdAt: string;
            /** @description the oldest first */
            ways: components["schemas"]["RefundWayView"][];
        };
        RefundBank: {
            bankType: string;
            name: string;
        };
        TroubledRefundList: {
            /** @description open ones first */
            items: components["schemas"]["TroubledRefundView"][];
            /** @description whose debit cards WeChat pays abnormal refunds to */
            banks: components["schemas"]["RefundBank"][];
        };
        /** @enum {string} */
        WeChatRefundWay: "user_card" | "merchant_account";
        AskedWay: {
            /** @description why, for the record */
            because: string;
            way: components["schemas"]["WeChatRefundWay"];
            /**
             * @description of a debit card; needed for user_card
             * @enum {string}
             */
            bankType?: "CMB_DEBIT" | "COMM_DEBIT" | "ABC_DEBIT" | "CCB_DEBIT" | "ICBC_DEBIT" | "BOC_DEBIT" | "PAB_DEBIT" | "SPDB_DEBIT" | "CITIC_DEBIT" | "CEB_DEBIT" | "CMBC_DEBIT" | "CIB_DEBIT" | "GDB_DEBIT" | "PSBC_DEBIT" | "NBCB_DEBIT";
            /** @description needed for user_card; kept sealed for WeChat Pay alone */
            account?: string;
            /** @description of the card’s owner; needed for user_card */
            name?: string;
        };
        DeskPayout: {
            /** @description why, for the record */
            because: string;
            method: components["schemas"]["DeskMethod"];
            /** @description of the paper or in the other system */
            voucherNo: string;
        };
        RefusedPayout: {
            /** @description why, for the record */
            because: string;
        };
        CashEntryView: {
            /** @enum {string} */
            kind: "receipt" | "void" | "refund";
            ref: string;
            /** @description above zero it came */
            amountFen: number;
            happenedAt: string;
        };
        CashierCloseView: {
            id: string;
            cashier: string;
            /** @description of whoever reads */
            isMine: boolean;
            bookFen: number;
            countedFen: number;
            differenceFen: number;
            because: string | null;
            /** @enum {string} */
            state: "handed" | "checked";
            handedAt: string;
            checkedBy: string | null;
            checkedAt: string | null;
        };
        CashierDeskView: {
            /** @description of the reader’s own hand since the last close */
            bookFen: number;
            entries: components["schemas"]["CashEntryView"][];
            closes: components["schemas"]["CashierCloseView"][];
        };
        ShiftToClose: {
            /** @description what lies in the drawer */
            countedFen: number;
            /** @description needed when it differs from the book */
            because?: string;
        };
        /** @enum {string} */
        TransferPurpose: "red_packet" | "compensation" | "worker_pay";
        /** @enum {string} */
        TransferState: "created" | "processing" | "awaiting" | "transferring" | "cancelling" | "success" | "failed" | "cancelled";
        OwnTransfer: {
            id: string;
            purpose: components["schemas"]["TransferPurpose"];
            /** @description what it is, e.g. 红包 */
            title: string;
            remark: string;
            amountFen: number;
            state: components["schemas"]["TransferState"];
            /** @description its state, for the receiver */
            stateText: string;
            /** @description the receiver may take it now */
            open: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description sent then at the earliest: the day it was decided on was full
             */
            sendAt: string;
            /**
             * Format: date-time
             * @description until when it may be taken
             */
            confirmBefore: string | null;
            /**
             * Format: date-time
             * @description when it arrived
             */
            receivedAt: string | null;
        };
        OwnTransferList: {
            /** @description newest first */
            items: components["schemas"]["OwnTransfer"][];
        };
        TransferPackageView: {
            mchId: string;
            appId: string;
            package: string;
        };
        AddOnChoice: {
            id: string;
            quantity: number;
        };
        SlotQuery: {
            serviceId: string;
            /** @description may be left out of a remote service */
            addressId?: string;
            /** @description for services by the hour */
            hours?: number;
            addOns: components["schemas"]["AddOnChoice"][];
        };
        Slot: {
            /**
             * Format: date-time
             * @description start of the visit and of the promised arrival window
             */
            startAt: string;
            /** Format: date-time */
            endAt: string;
            /** @description HH:mm in Shanghai */
            label: string;
            priceFen: number;
            /** @description false: everybody who works then is taken */
            available: boolean;
            /** @description how likely the arrival window is kept, 0–1, from history; null while too little is known */
            promiseKept: number | null;
        };
        SlotDay: {
            /** Format: date */
            date: string;
            /** @description 1 Monday … 7 Sunday */
            weekday: number;
            isWeekend: boolean;
            slots: components["schemas"]["Slot"][];
        };
        SlotCalendar: {
            durationMinutes: number;
            days: components["schemas"]["SlotDay"][];
        };
        QuoteRequest: {
            serviceId: string;
            /** @description may be left out of a remote service */
            addressId?: string;
            /** @description for services by the hour */
            hours?: number;
            addOns: components["schemas"]["AddOnChoice"][];
            /** Format: date-time */
            startAt: string;
            /** @description id of the customer's coupon, or `none`; left out: the one that takes off most */
            coupon?: string;
            /**
             * Format: date-time
             * @description the start that was full: this one then costs no more than it
             */
            wishedStartAt?: string;
        };
        QuoteLine: {
            /** @enum {string} */
            kind: "base" | "add_on" | "weekend" | "peak" | "district" | "tier" | "coupon" | "discount";
            label: string;
            /** @description the rule’s reason, in Chinese */
            because: string;
            amountFen: number;
        };
        QuotedDeposit: {
            /** @description paid now */
            depositFen: number;
            /** @description after sign-off, until the rest is due */
            balanceHours: number;
            because: string;
        };
        TriedCoupon: {
            id: string;
            name: string;
            /** @description 0 when it does not apply */
            savesFen: number;
            /** @description why it does not apply */
            unmet: string | null;
        };
        Quote: {
            id: string;
            lines: components["schemas"]["QuoteLine"][];
            totalFen: number;
            /** @description null: all of it is paid now */
            deposit: components["schemas"]["QuotedDeposit"] | null;
            ruleVersion: number;
            /** @description the coupon among the lines */
            couponId: string | null;
            /** @description those that save most first */
            coupons: components["schemas"]["TriedCoupon"][];
            hash: string;
            /** Format: date-time */
            expiresAt: string;
        };
        BookVisit: {
            serviceId: string;
            /** @description may be left out of a remote service */
            addressId?: string;
            /** @description for services by the hour */
            hours?: number;
            addOns: components["schemas"]["AddOnChoice"][];
            /** Format: date-time */
            startAt: string;
            quoteId: string;
            /** @description for the worker */
            note?: string;
            /** @description who lives in the home: more of the standard is done for them. Left out: nobody it asks for */
            homeGroups?: components["schemas"]["HomeGroup"][];
        };
        /** @enum {string} */
        OrderState: "awaiting_payment" | "paid" | "confirmed" | "paused" | "in_service" | "completed" | "cancelled" | "expired";
        ExtraView: {
            id: string;
            name: string;
            quantity: number;
            amountFen: number;
            /** @description in the worker’s words */
            reason: string;
            /**
             * @description only what was agreed on is paid
             * @enum {string}
             */
            state: "proposed" | "agreed" | "declined" | "withdrawn" | "lapsed";
            proposedAt: string;
            /** @description more time; null: an add-on */
            minutes: number | null;
            /** @description no answer by then is a no; null: it waits */
            answerBy: string | null;
        };
        BalanceView: {
            amountFen: number;
            paidFen: number;
            owedFen: number;
            /** @description of it: taken at the desk, waits for a second person there, not to be paid again */
            waitingFen: number;
            dueAt: string;
            settledAt: string | null;
        };
        CollectedView: {
            /** @description number of the payment */
            id: string;
            /** @enum {string} */
            purpose: "booking" | "balance";
            /** @enum {string} */
            method: "wechat" | "cash" | "alipay" | "bank";
            amountFen: number;
            paidAt: string;
        };
        BillView: {
            /** @description null: all of the price is paid when booking */
            depositFen: number | null;
            /** @description why it is paid in two parts */
            because: string | null;
            /** @description the rest of the price and the extras agreed on so far */
            afterVisitFen: number;
            extras: components["schemas"]["ExtraView"][];
            /** @description from sign-off on, when anything is owed */
            balance: components["schemas"]["BalanceView"] | null;
            collected: components["schemas"]["CollectedView"][];
        };
        OrderAddress: {
            contactName: string;
            phoneMasked: string;
            district: string;
            community: string;
            detail: string;
            lat: number;
            lng: number;
        };
        HomeOptionView: {
            group: components["schemas"]["HomeGroup"];
            /** @description titles of the steps that are done for it */
            steps: string[];
        };
        WorkerCard: {
            id: string;
            name: string;
            avatarSeed: string;
            level: string;
            ratingAverage: number | null;
            visitCount: number;
            /** @description share of visits that kept the promise, 0–1 */
            onTimeRate: number | null;
            phoneMasked: string;
            /** @description those that are valid today */
            certificates: string[];
        };
        TimelineEntry: {
            id: string;
            kind: string;
            text: string;
            happenedAt: string;
            recordedAt: string;
            actor: string;
        };
        /** @enum {string} */
        VisitState: "scheduled" | "departed" | "arrived" | "working" | "awaiting_customer" | "signed_off";
        OnTheWayView: {
            /** @description GCJ-02 */
            lat: number;
            /** @description GCJ-02 */
            lng: number;
            /** @description when they were there */
            seenAt: string;
            /** @description along the streets, estimated */
            metresLeft: number;
        };
        StepDoseView: {
            name: string;
            unit: string;
            cap: number;
        };
        StepDemandsView: {
            /** @enum {string} */
            part: "base" | "extra";
            /**
             * @description red: never left out and never crossed
             * @enum {string}
             */
            line: "red" | "soft";
            dose: components["schemas"]["StepDoseView"] | null;
            /** @description whose certificate is written down */
            material: string | null;
            /** @description for whom it is done; null: in every home */
            group: components["schemas"]["HomeGroup"] | null;
        };
        VisitPhoto: {
            id: string;
            /** @enum {string} */
            stage: "before" | "after";
            url: string;
        };
        VisitRoomView: {
            name: string;
            doneAt: string | null;
            /** @description by the code of the room, not by a tap */
            scanned: boolean;
        };
        VisitStepView: {
            id: string;
            title: string;
            hint: string;
            /** @enum {string} */
            photo: "none" | "optional" | "before" | "after" | "both";
            demands: components["schemas"]["StepDemandsView"];
            doneAt: string | null;
            /** @description as measured */
            dose: number | null;
            certificateNo: string | null;
            /** @description why it was left out */
            skipReason: string | null;
            /** @description done with all the evidence it asks for */
            passed: boolean;
            note: string | null;
            photos: components["schemas"]["VisitPhoto"][];
            /** @description ticked off one by one; empty: the step has none */
            rooms: components["schemas"]["VisitRoomView"][];
        };
        VisitProgress: {
            state: components["schemas"]["VisitState"];
            departedAt: string | null;
            etaAt: string | null;
            /** @description where the worker is; null unless they are on the way and were heard of lately, and for a mate */
            onTheWay: components["schemas"]["OnTheWayView"] | null;
            arrivedAt: string | null;
            startedAt: string | null;
            workerSignedAt: string | null;
            customerSignedAt: string | null;
            steps: components["schemas"]["VisitStepView"][];
            doneSteps: number;
            totalSteps: number;
            /**
             * @description of the standard, reached by evidence; null before sign-off, or below silver
             * @enum {string|null}
             */
            level: "silver" | "gold" | "platinum" | null;
        };
        /**
         * @description who brings it
         * @enum {string}
         */
        MaterialBringer: "company" | "customer";
        MaterialItemView: {
            id: string;
            name: string;
            /** @description brand, amount, what it is for; may be empty */
            note: string;
            /** @description who brings it */
            by: components["schemas"]["MaterialBringer"];
        };
        AgreementSignatureView: {
            /** @description by the server’s clock */
            signedAt: string;
            /** @enum {string} */
            method: "typed" | "drawn";
            /** @description the typed name */
            signerName: string | null;
            /** @description short-lived link to the drawn signature */
            signatureUrl: string | null;
            /** @description sha256 of the text that was signed */
            hash: string;
        };
        MaterialsView: {
            /** @description 0: nothing was ever asked for */
            version: number;
            /** @description empty: nothing, or withdrawn */
            items: components["schemas"]["MaterialItemView"][];
            /** @description from the payment on until the worker has set out */
            mayChange: boolean;
            changedAt: string | null;
            signature: components["schemas"]["AgreementSignatureView"] | null;
        };
        RefundView: {
            id: string;
            /** @description of which payment, or receipt of the desk */
            outTradeNo: string;
            /** @enum {string} */
            state: "processing" | "success" | "closed" | "abnormal" | "at_desk";
            amountFen: number;
            reason: string;
            /** @description where the money went, as WeChat says */
            receivedAccount: string | null;
            /** @description where it is being sent instead */
            rerouted: string | null;
            createdAt: string;
            succeededAt: string | null;
        };
        LinkedOrderView: {
            id: string;
            no: string;
            serviceName: string;
            remote: boolean;
            stateText: string;
            promisedFrom: string;
            /** @description of the remote fee, taken off the visit */
            creditFen: number;
        };
        RatingView: {
            stars: number;
            tags: string[];
            text: string | null;
            createdAt: string;
            /** @description what the company says to it */
            answer: string | null;
        };
        OrderView: {
            id: string;
            no: string;
            state: components["schemas"]["OrderState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            promisedFrom: string;
            promisedTo: string;
            durationMinutes: number;
            /** @description served by video: nobody comes */
            remote: boolean;
            totalFen: number;
            addressShort: string;
            workerName: string | null;
            holdUntil: string | null;
            rated: boolean;
            createdAt: string;
            revision: number;
            lines: components["schemas"]["QuoteLine"][];
            /** @description for the booking */
            paidFen: number;
            bill: components["schemas"]["BillView"];
            address: components["schemas"]["OrderAddress"];
            note: string | null;
            /** @description who lives in the home, as told for this visit */
            homeGroups: components["schemas"]["HomeGroup"][];
            /** @description what may be told now; empty: nothing, or too late */
            homeOptions: components["schemas"]["HomeOptionView"][];
            worker: components["schemas"]["WorkerCard"] | null;
            /** @description who comes along with the worker */
            mates: components["schemas"]["WorkerCard"][];
            /** @description 6 digits for the door; from confirmation until check-in */
            doorCode: string | null;
            /** @description content of the QR voucher; shown as long as the door code */
            voucher: string | null;
            /** @description when the customer signed the agreement of this service */
            agreementSignedAt: string | null;
            timeline: components["schemas"]["TimelineEntry"][];
            visit: components["schemas"]["VisitProgress"] | null;
            materials: components["schemas"]["MaterialsView"];
            refunds: components["schemas"]["RefundView"][];
            linked: components["schemas"]["LinkedOrderView"][];
            rating: components["schemas"]["RatingView"] | null;
            /** @description what the customer may do now */
            actions: ("pay" | "sign_agreement" | "reschedule" | "cancel" | "sign_off" | "pay_balance" | "rate" | "convert")[];
            /** @description message templates worth asking for at the next tap */
            subscribeTemplates: string[];
        };
        OrderCard: {
            id: string;
            no: string;
            state: components["schemas"]["OrderState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            promisedFrom: string;
            promisedTo: string;
            durationMinutes: number;
            /** @description served by video: nobody comes */
            remote: boolean;
            totalFen: number;
            addressShort: string;
            workerName: string | null;
            holdUntil: string | null;
            rated: boolean;
            createdAt: string;
        };
        OrderPage: {
            items: components["schemas"]["OrderCard"][];
            nextCursor: string | null;
        };
        CancelOrder: {
            /** @description a category offered, once paid; before that anything */
            reason?: string;
            /** @description of the preview; needed once the order is paid */
            hash?: string;
            /** @description in the customer’s words; kept encrypted */
            note?: string;
        };
        /**
         * @description which part of the booking’s money it is
         * @enum {string}
         */
        Instalment: "full" | "deposit" | "balance" | "extras";
        PaymentParams: {
            appId: string;
            timeStamp: string;
            nonceStr: string;
            package: string;
            /** @enum {string} */
            signType: "RSA";
            paySign: string;
            amountFen: number;
            /** Format: date-time */
            payBefore: string;
            /** @description which part of the booking’s money it is */
            instalment: components["schemas"]["Instalment"];
        };
        PaymentStatus: {
            /**
             * @description at_desk: what is left was taken at the desk and waits for a second person there
             * @enum {string}
             */
            state: "pending" | "paid" | "closed" | "held" | "at_desk";
            instalment: components["schemas"]["Instalment"];
            /** @description what was paid is in the visit’s books too; they follow by a moment */
            counted: boolean;
            orderState: components["schemas"]["OrderState"];
        };
        ExtraAnswer: {
            /** @description false: it is not done and costs nothing */
            agree: boolean;
        };
        AgreementView: {
            title: string;
            serviceName: string;
            /** @description version of the service that was sold */
            version: number;
            /** @description sha256 of this text and its version, 64 hex digits */
            hash: string;
            clauses: string[];
            /** @description to be ticked one by one */
            healthStatements: string[];
            signature: components["schemas"]["AgreementSignatureView"] | null;
        };
        SignAgreement: {
            typedName?: string;
            /** @description PNG as base64 without prefix, at most 200 kB */
            signaturePng?: string;
            /** @description `hash` of the text that was read */
            hash: string;
            /** @description places of the ticked statements, from 0 */
            healthTicks: number[];
            deviceTime: string;
        };
        ReasonView: {
            code: string;
            label: string;
        };
        RescheduleTerms: {
            revision: number;
            /** @description why it cannot be moved, in Chinese; null: it can */
            because: string | null;
            /**
             * Format: date-time
             * @description last moment for it
             */
            until: string;
            timesLeft: number;
            /** @description stays as it is, whatever the day */
            totalFen: number;
            reasons: components["schemas"]["ReasonView"][];
        };
        RescheduleVisit: {
            /** @description one of the categories offered */
            reason: string;
            /** @description in the customer’s words; kept encrypted */
            note?: string;
            /** @description the revision that was looked at */
            revision: number;
            /** Format: date-time */
            startAt: string;
        };
        ConversionTime: {
            /** Format: date-time */
            startAt: string;
            /** Format: date-time */
            endAt: string;
            /** @description left to pay */
            priceFen: number;
            /** @description of the remote fee, taken off already */
            creditFen: number;
        };
        ConversionOffer: {
            /** @description why it cannot be turned into a visit, in Chinese; null: it can */
            because: string | null;
            /**
             * Format: date-time
             * @description until when the remote fee counts; null: not finished yet
             */
            until: string | null;
            serviceName: string | null;
            durationMinutes: number;
            /** @description the nearest first; none while no address is known */
            times: components["schemas"]["ConversionTime"][];
        };
        ConvertOrder: {
            /** @description where the visit would be; left out: the contact’s own */
            addressId?: string;
            /** Format: date-time */
            startAt: string;
        };
        OfficeRescheduleTerms: {
            revision: number;
            /** @description why it cannot be moved, in Chinese; null: it can */
            because: string | null;
            /**
             * Format: date-time
             * @description last moment for it
             */
            until: string;
            timesLeft: number;
            /** @description stays as it is, whatever the day */
            totalFen: number;
            reasons: components["schemas"]["ReasonView"][];
            /** @description which of the customer’s conditions is set aside: a note is required then */
            beyond: string | null;
        };
        ConvertForCustomer: {
            /** Format: date-time */
            startAt: string;
        };
        ConvertedOrder: {
            /** @description the visit, held until the customer pays */
            orderId: string;
        };
        OrderCoupon: {
            /** @description which kind */
            kindId: string;
            /** @description why; kept in the audit */
            because: string;
        };
        CancellationPreview: {
            /** @description sent back with the confirmation */
            hash: string;
            /** @description of the rule */
            version: number;
            paidFen: number;
            feeFen: number;
            refundFen: number;
            /** @description the rule’s reason, in Chinese */
            because: string;
            /**
             * Format: date-time
             * @description until when it stays so
             */
            until: string | null;
            reasons: components["schemas"]["ReasonView"][];
        };
        FaultTerms: {
            paidFen: number;
            /** @description all of it */
            refundFen: number;
            reasons: components["schemas"]["ReasonView"][];
        };
        CancelForFault: {
            /** @description one of the faults offered */
            fault: string;
            /** @description kept encrypted */
            note?: string;
        };
        /** @enum {string} */
        CancellationRuleKind: "visit" | "stay";
        CancellationTierView: {
            noticeMinutes: number;
            /** @description hundredths of a percent of what was paid */
            basisPoints: number;
            /** @description for the customer */
            because: string;
        };
        CancellationRuleView: {
            version: number;
            /** @description replaced: overtaken by a newer one before its time came */
            standing: components["schemas"]["VersionStanding"];
            because: string;
            /** Format: date-time */
            effectiveFrom: string;
            publishedBy: string;
            tiers: components["schemas"]["CancellationTierView"][];
        };
        CancellationRuleList: {
            items: components["schemas"]["CancellationRuleView"][];
        };
        PublishCancellationRuleBody: {
            /** @default visit */
            kind?: components["schemas"]["CancellationRuleKind"];
            /** @description the newest version that was seen */
            basedOn: number;
            tiers: components["schemas"]["CancellationTierView"][];
            because: string;
        };
        OrderRefund: {
            amountFen: number;
            /** @description the customer reads it, in WeChat too */
            reason: string;
        };
        ReceiptToRecord: {
            /** @enum {string} */
            method: "cash" | "alipay" | "bank";
            /** @description on the paper; once per method */
            receiptNo: string;
            amountFen: number;
        };
        ReceiptTakenBack: {
            /** @description why; kept on record */
            because: string;
        };
        EvidenceFileView: {
            id: string;
            /** @description as sealed */
            sha256: string;
            /** @description the bytes on the disk still have it */
            intact: boolean;
        };
        /** @enum {string} */
        EvidenceStanding: "proven" | "waiting" | "altered" | "missing";
        EvidenceView: {
            kind: string;
            /** @description null: kept in the chain alone */
            text: string | null;
            actor: string;
            /** @description event time */
            happenedAt: string;
            /** @description our clock when it became known */
            recordedAt: string;
            /** @description place in the chain; null: not sealed */
            seq: number | null;
            prevHash: string | null;
            hash: string | null;
            files: components["schemas"]["EvidenceFileView"][];
            standing: components["schemas"]["EvidenceStanding"];
        };
        EvidenceChain: {
            /** @description nothing is altered or missing, and every file is as it was sealed */
            ok: boolean;
            /** @description in the order it became known */
            items: components["schemas"]["EvidenceView"][];
        };
        /** @enum {string} */
        WaitState: "waiting" | "offered" | "booked" | "ended";
        HeldOffer: {
            orderId: string;
            /** Format: date-time */
            startAt: string;
            totalFen: number;
            /** Format: date-time */
            holdUntil: string;
        };
        WaitEntry: {
            id: string;
            state: components["schemas"]["WaitState"];
            stateText: string;
            /** @description why it ended, in Chinese */
            endedText: string | null;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            addressShort: string;
            durationMinutes: number;
            /** Format: date-time */
            wishedAt: string;
            /** @description `3月12日 周四 上午` */
            wishText: string;
            /** @description the price of the day the customer joined; an offer is never dearer */
            promisedFen: number;
            /** @description in line for this service and time, 1 the first */
            place: number | null;
            /**
             * Format: date-time
             * @description from when on nothing can be offered any more
             */
            closesAt: string;
            /** Format: date-time */
            joinedAt: string;
            /** @description the booking it became */
            orderId: string | null;
            offer: components["schemas"]["HeldOffer"] | null;
        };
        WaitEntries: {
            items: components["schemas"]["WaitEntry"][];
        };
        WishedAddOn: {
            id: string;
            quantity: number;
        };
        JoinWaitlist: {
            serviceId: string;
            /** @description may be left out of a remote service */
            addressId?: string;
            /** @description for services by the hour */
            hours?: number;
            addOns: components["schemas"]["WishedAddOn"][];
            /**
             * Format: date-time
             * @description the full start that was tapped
             */
            startAt: string;
            /**
             * @description this start alone, the part of the day it lies in, or the whole day
             * @enum {string}
             */
            stretch: "start" | "part" | "day";
        };
        /** @enum {string} */
        ShiftRequestState: "asked" | "granted" | "refused" | "expired" | "withdrawn";
        WishedVisit: {
            serviceId: string;
            /** @description none where nobody comes */
            addressId?: string;
            hours?: number;
            addOns: components["schemas"]["WishedAddOn"][];
        };
        ShiftRequestView: {
            id: string;
            state: components["schemas"]["ShiftRequestState"];
            stateText: string;
            wish: components["schemas"]["WishedVisit"];
            serviceName: string;
            serviceIcon: string;
            addressShort: string;
            durationMinutes: number;
            /** Format: date-time */
            startAt: string;
            /** @description `3月12日 周四 19:00` */
            wishText: string;
            /** @description the price of the day the customer asked; what is granted is never dearer */
            promisedFen: number;
            /**
             * Format: date-time
             * @description a coordinator answers until then
             */
            answerBy: string;
            /** @description how it was answered or ended, in Chinese */
            answerText: string | null;
            /** @description the booking of the granted time */
            orderId: string | null;
            /** @description granted, and to be paid for */
            offer: components["schemas"]["HeldOffer"] | null;
        };
        /** @enum {string} */
        Difficulty: "family" | "occasion" | "breakdown" | "unwell" | "other";
        DifficultyView: {
            code: components["schemas"]["Difficulty"];
            label: string;
        };
        ShiftRequestList: {
            items: components["schemas"]["ShiftRequestView"][];
            /** @description what to choose from */
            difficulties: components["schemas"]["DifficultyView"][];
        };
        AskForShift: {
            serviceId: string;
            /** @description may be left out of a remote service */
            addressId?: string;
            /** @description for services by the hour */
            hours?: number;
            addOns: components["schemas"]["WishedAddOn"][];
            /**
             * Format: date-time
             * @description the full start that was tapped
             */
            startAt: string;
            difficulty: components["schemas"]["Difficulty"];
            /** @description kept encrypted, read by the coordinator only */
            words?: string;
        };
        /** @enum {string} */
        Tier: "normal" | "silver" | "gold" | "platinum";
        DeskRequest: {
            id: string;
            state: components["schemas"]["ShiftRequestState"];
            /** @description the category, in Chinese */
            difficulty: string;
            /** @description the customer also wrote something */
            hasWords: boolean;
            customerName: string | null;
            tier: components["schemas"]["Tier"];
            serviceName: string;
            addressShort: string;
            durationMinutes: number;
            /** Format: date-time */
            startAt: string;
            promisedFen: number;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description the first answer is due
             */
            answerBy: string;
            /**
             * Format: date-time
             * @description from when on nothing can be granted
             */
            closesAt: string;
        };
        /** @enum {string} */
        RefusalScript: "nobody_left" | "rest_first" | "too_far";
        RefusalScriptView: {
            code: components["schemas"]["RefusalScript"];
            /** @description as the customer reads it */
            sentence: string;
        };
        DeskRequests: {
            /** @description to be answered, the most urgent first */
            items: components["schemas"]["DeskRequest"][];
            scripts: components["schemas"]["RefusalScriptView"][];
        };
        ShiftCandidate: {
            workerId: string;
            name: string;
            avatarSeed: string;
            level: string;
            district: string;
            ratingAverage: number | null;
            /** @description by which the shift gets longer; 0: free in it by now */
            addedMinutes: number;
            /** @description why it cannot be this worker; empty: it can be granted */
            hindrances: string[];
        };
        OpenedRequest: {
            id: string;
            state: components["schemas"]["ShiftRequestState"];
            /** @description the category, in Chinese */
            difficulty: string;
            /** @description the customer also wrote something */
            hasWords: boolean;
            customerName: string | null;
            tier: components["schemas"]["Tier"];
            serviceName: string;
            addressShort: string;
            durationMinutes: number;
            /** Format: date-time */
            startAt: string;
            promisedFen: number;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description the first answer is due
             */
            answerBy: string;
            /**
             * Format: date-time
             * @description from when on nothing can be granted
             */
            closesAt: string;
            candidates: components["schemas"]["ShiftCandidate"][];
        };
        DifficultyWords: {
            /** @description null: only the category was told */
            words: string | null;
        };
        GrantShift: {
            workerId: string;
        };
        RefuseShift: {
            script: components["schemas"]["RefusalScript"];
        };
        PackageAddOn: {
            id: string;
            quantity: number;
        };
        SeriesChange: {
            /** @description occurrence of the rhythm, from 0 */
            index: number;
            /**
             * Format: date-time
             * @description null: left out, one more is added at the end
             */
            startAt: string | null;
        };
        PlanPackage: {
            serviceId: string;
            packageId: string;
            addressId: string;
            /** @description for services by the hour */
            hours?: number;
            addOns: components["schemas"]["PackageAddOn"][];
            /**
             * Format: date-time
             * @description start of the first visit; the others follow its weekday or day of the month
             */
            firstAt: string;
            changes: components["schemas"]["SeriesChange"][];
            /** @description id of the customer's coupon, or `none`; left out: the one that takes off most */
            coupon?: string;
            /** @description the own contract that goes on with it */
            renewsId?: string;
        };
        PlannedVisit: {
            /** @description occurrence of the rhythm, from 0 */
            index: number;
            /** Format: date-time */
            startAt: string;
            /** Format: date-time */
            endAt: string;
            /** @description its share of the total, discount included */
            priceFen: number;
            /** @description nobody is free then */
            conflict: boolean;
            /** @description for a conflict: the nearest times at which somebody is */
            proposals: string[];
        };
        PackageCoupon: {
            id: string;
            name: string;
            /** @description 0 when it does not apply */
            savesFen: number;
            /** @description why it does not apply */
            unmet: string | null;
        };
        PackagePlan: {
            packageName: string;
            /** @enum {string} */
            every: "week" | "month";
            visits: components["schemas"]["PlannedVisit"][];
            /** @description what the visits cost one by one */
            grossFen: number;
            /** @description taken off all of them */
            discountFen: number;
            /** @description the discount in one sentence */
            discountBecause: string;
            /** @description the coupon taken off the total */
            couponId: string | null;
            /** @description those that save most first */
            coupons: components["schemas"]["PackageCoupon"][];
            totalFen: number;
            /** @description frozen once nothing stands in the way */
            quoteId: string | null;
            /** Format: date-time */
            quoteExpiresAt: string | null;
            /** @description visits that may be left out in all */
            maxSkips: number;
        };
        BookPackage: {
            quoteId: string;
            /** @description for the worker */
            note?: string;
        };
        /** @enum {string} */
        ContractState: "awaiting_payment" | "active" | "cancelled" | "expired";
        ContractVisitView: {
            /** @description counts from 1 */
            seq: number;
            /** Format: date-time */
            startAt: string;
            /** Format: date-time */
            endAt: string;
            /** @description this visit’s part of the total */
            shareFen: number;
            state: components["schemas"]["OrderState"];
            stateText: string;
            /** @description its own order, from the payment on */
            orderId: string | null;
            /** @description once somebody has accepted */
            workerName: string | null;
            /** @description it is still to come and nobody is under way: it can be moved or skipped */
            open: boolean;
        };
        ContractPauseView: {
            /**
             * Format: date-time
             * @description start of the first day without visits
             */
            from: string;
            /**
             * Format: date-time
             * @description it goes on by itself on this day
             */
            until: string;
            reason: string;
            /** @description visits that were set aside */
            visits: number;
        };
        /** @enum {string} */
        ReplacementState: "asked" | "done" | "declined";
        ReplacementView: {
            state: components["schemas"]["ReplacementState"];
            reason: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answerBy: string;
            /** @description what the coordinator answered */
            answer: string | null;
        };
        ContractWorker: {
            /** @description several where no single one was free for all visits */
            names: string[];
            /**
             * Format: date-time
             * @description since when; null: from the beginning
             */
            since: string | null;
            /** @description why the one before no longer comes */
            because: string | null;
        };
        ContractFact: {
            text: string;
            actor: string;
            /** Format: date-time */
            happenedAt: string;
        };
        ContractView: {
            id: string;
            no: string;
            state: components["schemas"]["ContractState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            packageName: string;
            totalFen: number;
            addressShort: string;
            visitCount: number;
            /** @description visits that are finished */
            doneCount: number;
            /** @description start of the next visit */
            nextAt: string | null;
            /** @description the day on which it goes on, while it is paused */
            pausedUntil: string | null;
            holdUntil: string | null;
            createdAt: string;
            packageId: string;
            /** @enum {string} */
            every: "week" | "month";
            /** @description what the visits cost one by one */
            grossFen: number;
            paidFen: number;
            durationMinutes: number;
            note: string | null;
            visits: components["schemas"]["ContractVisitView"][];
            /** @description of the first visit; the others differ by weekend and peak only */
            lines: components["schemas"]["QuoteLine"][];
            pause: components["schemas"]["ContractPauseView"] | null;
            /** @description visits set aside that have no time yet */
            restingCount: number;
            /** @description the latest wish for another worker */
            replacement: components["schemas"]["ReplacementView"] | null;
            /** @description oldest first; empty until somebody was replaced */
            workers: components["schemas"]["ContractWorker"][];
            /** @description newest first */
            history: components["schemas"]["ContractFact"][];
            /** @description what the customer may do now */
            actions: ("pay" | "cancel" | "pause" | "resume" | "replace" | "renew")[];
        };
        ContractCard: {
            id: string;
            no: string;
            state: components["schemas"]["ContractState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            packageName: string;
            totalFen: number;
            addressShort: string;
            visitCount: number;
            /** @description visits that are finished */
            doneCount: number;
            /** @description start of the next visit */
            nextAt: string | null;
            /** @description the day on which it goes on, while it is paused */
            pausedUntil: string | null;
            holdUntil: string | null;
            createdAt: string;
        };
        ContractCards: {
            items: components["schemas"]["ContractCard"][];
        };
        RenewalOffer: {
            serviceId: string;
            packageId: string;
            addressId: string;
            hours: number | null;
            addOns: components["schemas"]["PackageAddOn"][];
            note: string | null;
            /**
             * Format: date-time
             * @description behind the last visit, at the same clock time
             */
            firstAt: string;
        };
        ContractPaymentParams: {
            appId: string;
            timeStamp: string;
            nonceStr: string;
            package: string;
            /** @enum {string} */
            signType: "RSA";
            paySign: string;
            amountFen: number;
            /** Format: date-time */
            payBefore: string;
        };
        ContractPaymentStatus: {
            /** @enum {string} */
            state: "pending" | "paid" | "closed" | "held";
            contractState: components["schemas"]["ContractState"];
        };
        SkipOffer: {
            /** @description sent back with the confirmation */
            revision: number;
            /** Format: date-time */
            startAt: string;
            /** @description why it cannot be skipped, in Chinese; null: it can */
            because: string | null;
            /**
             * Format: date-time
             * @description last moment for the customer
             */
            until: string;
            /** @description how often the customer may still skip */
            skipsLeft: number;
            /** @description where the visit may go: the end of the series, or where nobody is free then, near it */
            choices: string[];
            /** @description what is refunded instead, where that is possible */
            refundFen: number | null;
        };
        SkipVisit: {
            /** @description the revision that was looked at */
            revision: number;
            /**
             * Format: date-time
             * @description one of the choices; null: the share is refunded
             */
            startAt: string | null;
        };
        /** @enum {string} */
        PauseReason: "travel" | "renovation" | "visitors" | "health" | "other";
        PauseReasonOption: {
            code: components["schemas"]["PauseReason"];
            label: string;
        };
        PauseOffer: {
            /** @description why it cannot be paused, in Chinese; null: it can */
            because: string | null;
            /** @description how often the customer may still pause */
            pausesLeft: number;
            /** @description days one pause may last */
            longestDays: number;
            /** @description before the first visit set aside; 0 for the office */
            noticeHours: number;
            reasons: components["schemas"]["PauseReasonOption"][];
        };
        PauseContract: {
            /**
             * Format: date
             * @description first day without visits
             */
            from: string;
            /**
             * Format: date
             * @description the day on which it goes on
             */
            until: string;
            reason: components["schemas"]["PauseReason"];
            /** @description kept encrypted */
            note?: string;
        };
        ResumePlace: {
            seq: number;
            /** @description to be sent back with the choice */
            revision: number;
            /**
             * Format: date-time
             * @description behind the last visit, at the same clock time
             */
            startAt: string;
            /** @description nobody is free then */
            conflict: boolean;
            /** @description for a conflict: the nearest times at which somebody is */
            proposals: string[];
            /** @description its share; for a conflict it can be had back instead */
            shareFen: number;
        };
        ResumeOffer: {
            /**
             * Format: date-time
             * @description the day on which it goes on by itself; null: it is over
             */
            until: string | null;
            /** @description visits without a time, in the order they had */
            places: components["schemas"]["ResumePlace"][];
        };
        ResumeChoice: {
            seq: number;
            /** @description the revision that was looked at */
            revision: number;
            /**
             * Format: date-time
             * @description its place or a proposal; null: its share is refunded
             */
            startAt: string | null;
        };
        ResumeContract: {
            /** @description one for every visit without a time */
            visits: components["schemas"]["ResumeChoice"][];
        };
        /** @enum {string} */
        ReplacementReason: "rhythm" | "habits" | "communication" | "preference" | "other";
        ReplacementReasonOption: {
            code: components["schemas"]["ReplacementReason"];
            label: string;
        };
        ReplacementReasons: {
            reasons: components["schemas"]["ReplacementReasonOption"][];
        };
        AskReplacement: {
            reason: components["schemas"]["ReplacementReason"];
            /** @description kept encrypted, read by coordinators only */
            note?: string;
        };
        /** @enum {string} */
        ContractFilter: "awaiting_payment" | "active" | "paused" | "asked" | "ended";
        AdminContractCard: {
            id: string;
            no: string;
            state: components["schemas"]["ContractState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            packageName: string;
            totalFen: number;
            addressShort: string;
            visitCount: number;
            /** @description visits that are finished */
            doneCount: number;
            /** @description start of the next visit */
            nextAt: string | null;
            /** @description the day on which it goes on, while it is paused */
            pausedUntil: string | null;
            holdUntil: string | null;
            createdAt: string;
            customerName: string;
            phoneMasked: string;
            /** @description a wish for another worker waits for its answer */
            asked: boolean;
        };
        AdminContractPage: {
            items: components["schemas"]["AdminContractCard"][];
            total: number;
            page: number;
            pageSize: number;
        };
        ContractHolder: {
            seq: number;
            workerId: string;
            name: string;
        };
        ContractMoney: {
            reason: string;
            /** @description paid in; negative: refunded */
            amountFen: number;
            state: string;
            /** Format: date-time */
            at: string;
        };
        AdminContractView: {
            id: string;
            no: string;
            state: components["schemas"]["ContractState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            packageName: string;
            totalFen: number;
            addressShort: string;
            visitCount: number;
            /** @description visits that are finished */
            doneCount: number;
            /** @description start of the next visit */
            nextAt: string | null;
            /** @description the day on which it goes on, while it is paused */
            pausedUntil: string | null;
            holdUntil: string | null;
            createdAt: string;
            packageId: string;
            /** @enum {string} */
            every: "week" | "month";
            /** @description what the visits cost one by one */
            grossFen: number;
            paidFen: number;
            durationMinutes: number;
            note: string | null;
            visits: components["schemas"]["ContractVisitView"][];
            /** @description of the first visit; the others differ by weekend and peak only */
            lines: components["schemas"]["QuoteLine"][];
            pause: components["schemas"]["ContractPauseView"] | null;
            /** @description visits set aside that have no time yet */
            restingCount: number;
            /** @description the latest wish for another worker */
            replacement: components["schemas"]["ReplacementView"] | null;
            /** @description oldest first; empty until somebody was replaced */
            workers: components["schemas"]["ContractWorker"][];
            /** @description newest first */
            history: components["schemas"]["ContractFact"][];
            /** @description what the customer may do now */
            actions: ("pay" | "cancel" | "pause" | "resume" | "replace" | "renew")[];
            customerId: string;
            customerName: string;
            contactName: string;
            phoneMasked: string;
            holders: components["schemas"]["ContractHolder"][];
            /** @description the customer wrote something beside the wish for another worker */
            hasWords: boolean;
            /** @description oldest first */
            money: components["schemas"]["ContractMoney"][];
        };
        ReplacementVisit: {
            seq: number;
            /** Format: date-time */
            startAt: string;
        };
        ReplacementHindrance: {
            seq: number;
            /** @description hard rules that refuse, in Chinese */
            why: string[];
        };
        ReplacementCandidate: {
            workerId: string;
            name: string;
            avatarSeed: string;
            level: string;
            district: string;
            ratingAverage: number | null;
            /** @description numbers of the visits they can take */
            free: number[];
            hindrances: components["schemas"]["ReplacementHindrance"][];
        };
        ReplacementOptions: {
            /** @description to come, by time */
            visits: components["schemas"]["ReplacementVisit"][];
            /** @description the best first */
            candidates: components["schemas"]["ReplacementCandidate"][];
        };
        ReplacementWords: {
            /** @description what the customer wrote; every look is audited */
            words: string | null;
        };
        ReplaceWorker: {
            workerId: string;
            /** @description visits handed over, as looked at */
            seqs: number[];
            /** @description why, for the record and the customer */
            because: string;
        };
        DeclineReplacement: {
            /** @description for the customer */
            answer: string;
        };
        StayDay: {
            /** Format: date */
            date: string;
            /**
             * Format: date
             * @description latest last day of a stay that begins here; null: cannot begin
             */
            latestLast: string | null;
        };
        StayCalendar: {
            /** @description every day of the horizon, in order */
            days: components["schemas"]["StayDay"][];
            minDays: number;
            maxDays: number;
            trialDays: number;
            basePriceFen: number;
            /** @description days that the base price buys */
            priceDays: number;
            unit: string;
        };
        QuoteStayBody: {
            serviceId: string;
            addressId: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
        };
        StayWorker: {
            id: string;
            name: string;
            avatarSeed: string;
            level: string;
            ratingAverage: number | null;
            visitCount: number;
        };
        StayCancellationTier: {
            /** @description in 1/10,000 of the price */
            basisPoints: number;
            because: string;
        };
        StayQuoteView: {
            quoteId: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            days: number;
            /** @description the range in words */
            daysText: string;
            lines: components["schemas"]["QuoteLine"][];
            totalFen: number;
            /**
             * Format: date
             * @description last day of the trial; null: none
             */
            trialUntil: string | null;
            /** @description free on all of the days, nearest first */
            candidates: components["schemas"]["StayWorker"][];
            /** @description to be signed with the booking */
            agreement: components["schemas"]["AgreementView"];
            cancellation: components["schemas"]["StayCancellationTier"][];
        };
        BookStayBody: {
            typedName?: string;
            /** @description PNG as base64 without prefix, at most 200 kB */
            signaturePng?: string;
            /** @description `hash` of the text that was read */
            hash: string;
            /** @description places of the ticked statements, from 0 */
            healthTicks: number[];
            deviceTime: string;
            quoteId: string;
            /** @description one of the candidates; left out: who lives nearest */
            workerId?: string;
            /** @description for the worker */
            note?: string;
        };
        /** @enum {string} */
        StayState: "awaiting_payment" | "active" | "ended" | "cancelled" | "expired";
        StayTurnView: {
            worker: components["schemas"]["StayWorker"];
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            /** @description why somebody else came after; null: lives there, or will */
            endedBecause: string | null;
        };
        StayView: {
            id: string;
            /** @description DZ, day and six digits */
            no: string;
            state: components["schemas"]["StayState"];
            /** @description as people read it today: 待支付, 即将开始, 试用中 … */
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            /** Format: date */
            first: string;
            /**
             * Format: date
             * @description that is served: earlier than sold where it ended early
             */
            last: string;
            days: number;
            totalFen: number;
            /** @description district and community */
            addressShort: string;
            worker: components["schemas"]["StayWorker"];
            /** Format: date-time */
            holdUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            lines: components["schemas"]["QuoteLine"][];
            paidFen: number;
            /** @description owed back so far */
            refundFen: number;
            /**
             * Format: date
             * @description last day of the trial; null: none
             */
            trialUntil: string | null;
            /** @description the customer has said that it goes on */
            trialKept: boolean;
            note: string | null;
            /** @description who lived there after whom */
            turns: components["schemas"]["StayTurnView"][];
            /** @description with the signature */
            agreement: components["schemas"]["AgreementView"];
            /** @description what the customer may do now */
            actions: ("pay" | "cancel" | "decide_trial")[];
        };
        StayCard: {
            id: string;
            /** @description DZ, day and six digits */
            no: string;
            state: components["schemas"]["StayState"];
            /** @description as people read it today: 待支付, 即将开始, 试用中 … */
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            /** Format: date */
            first: string;
            /**
             * Format: date
             * @description that is served: earlier than sold where it ended early
             */
            last: string;
            days: number;
            totalFen: number;
            /** @description district and community */
            addressShort: string;
            worker: components["schemas"]["StayWorker"];
            /** Format: date-time */
            holdUntil: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        StayCards: {
            items: components["schemas"]["StayCard"][];
        };
        StayCancellationPreview: {
            /** @description to be sent back with the confirmation */
            hash: string;
            feeFen: number;
            refundFen: number;
            because: string;
            /**
             * Format: date-time
             * @description until when it stays at this
             */
            until: string | null;
        };
        CancelStayBody: {
            /** @description `hash` of the preview; left out for an unpaid stay */
            hash?: string;
        };
        StayPaymentParams: {
            appId: string;
            timeStamp: string;
            nonceStr: string;
            package: string;
            /** @enum {string} */
            signType: "RSA";
            paySign: string;
            amountFen: number;
            /** Format: date-time */
            payBefore: string;
        };
        StayPaymentStatus: {
            /** @enum {string} */
            state: "pending" | "paid" | "closed" | "held";
            stayState: components["schemas"]["StayState"];
        };
        TrialOfferView: {
            /** @description to be sent back with the decision */
            version: number;
            /**
             * Format: date
             * @description last day that would be served, were it ended now
             */
            lastDay: string;
            servedDays: number;
            chargedFen: number;
            refundFen: number;
            /** @description who could come from tomorrow on */
            candidates: components["schemas"]["StayWorker"][];
            /** @description why nobody can be changed to */
            noChangeBecause: string | null;
        };
        DecideTrialBody: {
            /** @description `version` of the offer */
            version: number;
        };
        ChangeStayWorkerBody: {
            /** @description `version` of the offer */
            version: number;
            workerId: string;
        };
        OfficeStayCard: {
            id: string;
            /** @description DZ, day and six digits */
            no: string;
            state: components["schemas"]["StayState"];
            /** @description as people read it today: 待支付, 即将开始, 试用中 … */
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            /** Format: date */
            first: string;
            /**
             * Format: date
             * @description that is served: earlier than sold where it ended early
             */
            last: string;
            days: number;
            totalFen: number;
            /** @description district and community */
            addressShort: string;
            worker: components["schemas"]["StayWorker"];
            /** Format: date-time */
            holdUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            customerName: string;
        };
        OfficeStayPage: {
            items: components["schemas"]["OfficeStayCard"][];
            total: number;
            page: number;
            pageSize: number;
        };
        OfficeStayView: {
            id: string;
            /** @description DZ, day and six digits */
            no: string;
            state: components["schemas"]["StayState"];
            /** @description as people read it today: 待支付, 即将开始, 试用中 … */
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            /** Format: date */
            first: string;
            /**
             * Format: date
             * @description that is served: earlier than sold where it ended early
             */
            last: string;
            days: number;
            totalFen: number;
            /** @description district and community */
            addressShort: string;
            worker: components["schemas"]["StayWorker"];
            /** Format: date-time */
            holdUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            lines: components["schemas"]["QuoteLine"][];
            paidFen: number;
            /** @description owed back so far */
            refundFen: number;
            /**
             * Format: date
             * @description last day of the trial; null: none
             */
            trialUntil: string | null;
            /** @description the customer has said that it goes on */
            trialKept: boolean;
            note: string | null;
            /** @description who lived there after whom */
            turns: components["schemas"]["StayTurnView"][];
            /** @description with the signature */
            agreement: components["schemas"]["AgreementView"];
            /** @description what the customer may do now */
            actions: ("pay" | "cancel" | "decide_trial")[];
            customerName: string;
            contactName: string;
            phoneMasked: string;
            /** @description to be sent back with a decision */
            version: number;
            /** @description why somebody else is needed, in Chinese; null: the plan holds */
            brokenBecause: string | null;
            /** @description what the office may do now */
            acts: ("change_worker" | "end" | "cancel")[];
        };
        /** @enum {string} */
        StayOfficeReason: "worker" | "customer" | "company";
        StayOfficeReasonOption: {
            code: components["schemas"]["StayOfficeReason"];
            label: string;
            /** @description how the family reads it */
            said: string;
        };
        StayHandOverOptions: {
            /** @description to be sent back with the decision */
            version: number;
            /** Format: date */
            from: string;
            /** Format: date */
            last: string;
            days: number;
            /** @description free on all of these days, nearest first */
            candidates: components["schemas"]["StayWorker"][];
            reasons: components["schemas"]["StayOfficeReasonOption"][];
        };
        HandOverStayBody: {
            /** @description `version` of what was looked at */
            version: number;
            /** @description for colleagues; kept in the audit */
            note?: string;
            reason: components["schemas"]["StayOfficeReason"];
            /** Format: date */
            from: string;
            workerId: string;
        };
        StayEnding: {
            /** @description to be sent back with the decision */
            version: number;
            /** Format: date */
            lastDay: string;
            servedDays: number;
            chargedFen: number;
            refundFen: number;
            reasons: components["schemas"]["StayOfficeReasonOption"][];
        };
        EndStayBody: {
            /** @description `version` of what was looked at */
            version: number;
            /** @description for colleagues; kept in the audit */
            note?: string;
            reason: components["schemas"]["StayOfficeReason"];
            /** Format: date */
            lastDay: string;
        };
        CancelStayForUsBody: {
            /** @description `version` of what was looked at */
            version: number;
            /** @description for colleagues; kept in the audit */
            note?: string;
        };
        WorkerStay: {
            id: string;
            serviceName: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            days: number;
            /** @description 等安全信息, 即将开始, 试用中, 进行中 */
            stateText: string;
            /** Format: date */
            trialUntil: string | null;
            addressShort: string;
            contactName: string;
            /** @description null until the day before */
            addressDetail: string | null;
            /** @description null until the day before */
            phone: string | null;
            note: string | null;
        };
        WorkerStays: {
            items: components["schemas"]["WorkerStay"][];
        };
        PlanAbsence: {
            from: string;
            to: string;
            reason: string;
        };
        BrokenVisitView: {
            orderId: string;
            orderNo: string;
            customerName: string;
            serviceName: string;
            from: string;
            to: string;
            state: components["schemas"]["OrderState"];
            /** @description set out or on site: it is shown, and not moved */
            isUnderWay: boolean;
            why: string[];
        };
        BrokenPromiseView: {
            /** @enum {string} */
            kind: "stay";
            id: string;
            no: string;
            customerName: string;
            serviceName: string;
            /**
             * Format: date
             * @description the first day that cannot be kept
             */
            first: string;
            /** @description days that cannot be kept */
            days: number;
            why: string[];
        };
        RosterConsequencesView: {
            fingerprint: string;
            /** @description visits the change breaks */
            breaks: components["schemas"]["BrokenVisitView"][];
            /** @description living in that the change breaks */
            promises: components["schemas"]["BrokenPromiseView"][];
            /** @description visits that can be served again */
            heals: components["schemas"]["BrokenVisitView"][];
        };
        AddAbsence: {
            from: string;
            to: string;
            reason: string;
            /** @description of the preview this was decided on */
            fingerprint: string;
        };
        ShiftSpanInput: {
            /** @description minutes since midnight */
            fromMinute: number;
            /** @description beyond 1440: the next day */
            toMinute: number;
        };
        DayInput: {
            /** @description YYYY-MM-DD */
            date: string;
            /** @description all of the day; none: a day off */
            spans: components["schemas"]["ShiftSpanInput"][];
        };
        EndAbsenceInput: {
            id: string;
            /** @description left out: at once, or altogether when it has not begun */
            at?: string;
        };
        CertificateInput: {
            /** @description as the catalogue names it */
            kind: string;
            number: string;
            /** @description the last day it is good for, YYYY-MM-DD */
            expiresOn: string;
            /** @description a photo of it that was uploaded before */
            photoId?: string;
        };
        EndCertificateInput: {
            id: string;
            because: string;
        };
        PlanRoster: {
            day?: components["schemas"]["DayInput"];
            endAbsence?: components["schemas"]["EndAbsenceInput"];
            /** @description of a kind that is held already: a renewal */
            certificate?: components["schemas"]["CertificateInput"];
            endCertificate?: components["schemas"]["EndCertificateInput"];
        };
        ChangeRosterInput: {
            day?: components["schemas"]["DayInput"];
            endAbsence?: components["schemas"]["EndAbsenceInput"];
            /** @description of a kind that is held already: a renewal */
            certificate?: components["schemas"]["CertificateInput"];
            endCertificate?: components["schemas"]["EndCertificateInput"];
            /** @description of the preview this was decided on */
            fingerprint: string;
        };
        ProposalView: {
            workerId: string;
            workerName: string;
            score: number;
            explanation: string[];
        };
        ReplanTaskView: {
            orderId: string;
            orderNo: string;
            customerName: string;
            serviceName: string;
            from: string;
            to: string;
            state: components["schemas"]["OrderState"];
            /** @description set out or on site: it is shown, and not moved */
            isUnderWay: boolean;
            why: string[];
            /** @description of the order, for assigning */
            version: number;
            proposal: components["schemas"]["ProposalView"] | null;
        };
        ReplanTaskList: {
            items: components["schemas"]["ReplanTaskView"][];
        };
        ReplanDay: {
            /** @description YYYY-MM-DD */
            date: string;
        };
        PlacedView: {
            orderId: string;
            orderNo: string;
            from: string;
            /** @description null: could not be placed */
            workerName: string | null;
            because: string;
        };
        PlacedList: {
            items: components["schemas"]["PlacedView"][];
        };
        /** @enum {string} */
        DayPlanState: "running" | "ready" | "applying" | "applied" | "failed";
        AwayView: {
            workerId: string;
            /** Format: date-time */
            until: string | null;
        };
        PlanSecond: {
            second: number;
            /** @description visits nobody comes to */
            unassigned: number;
            /** @description visits whose worker cannot come */
            broken: number;
            /** @description minutes on the way */
            travel: number;
        };
        DayFiguresView: {
            unassigned: number;
            broken: number;
            travel: number;
            /** @description minutes of visits of the busiest worker */
            busiest: number;
            /** @description standard deviation of those minutes */
            spread: number;
        };
        BrokenPlanPromiseView: {
            orderId: string;
            orderNo: string;
            serviceName: string;
            customerName: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description why, in Chinese */
            because: string;
            /** @description fen: what is owed when nobody comes */
            priceFen: number;
        };
        /** @enum {string} */
        CrewRole: "lead" | "mate";
        PlanWorkerView: {
            id: string;
            name: string;
        };
        PlanChangeView: {
            orderId: string;
            orderNo: string;
            serviceName: string;
            customerName: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            role: components["schemas"]["CrewRole"];
            hasAccepted: boolean;
            fromWorker: components["schemas"]["PlanWorkerView"] | null;
            toWorker: components["schemas"]["PlanWorkerView"];
            /** @description why, in Chinese */
            because: string;
            /** @description null: not applied yet */
            done: boolean | null;
            /** @description why it was left alone */
            leftBecause: string | null;
        };
        PlanPreviewView: {
            before: components["schemas"]["DayFiguresView"];
            after: components["schemas"]["DayFiguresView"];
            visits: number;
            /** @description visits that were not to be touched */
            pinned: number;
            /** @description what stays broken after the plan */
            unsolved: components["schemas"]["BrokenPlanPromiseView"][];
            changes: components["schemas"]["PlanChangeView"][];
        };
        DayPlanView: {
            id: string;
            day: string;
            state: components["schemas"]["DayPlanState"];
            movesAccepted: boolean;
            seconds: number;
            askedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** @description whoever computed it is not heard of any more */
            isLost: boolean;
            /** @description in a re-plan around who cannot come; null: a plan of the whole day */
            away: components["schemas"]["AwayView"][] | null;
            progress: components["schemas"]["PlanSecond"][];
            preview: components["schemas"]["PlanPreviewView"] | null;
        };
        DayPlanOfDay: {
            day: string;
            plan: components["schemas"]["DayPlanView"] | null;
        };
        StartDayPlan: {
            /** Format: date */
            day: string;
            seconds?: number;
            /** @description also visits whose worker has said yes */
            movesAccepted?: boolean;
        };
        AwayWorker: {
            workerId: string;
            /**
             * Format: date-time
             * @description free again from then on; left out: not that day
             */
            until?: string | null;
        };
        StartReplan: {
            /**
             * Format: date
             * @description left out: today
             */
            day?: string;
            /** @description who cannot come beside those who are on leave */
            away: components["schemas"]["AwayWorker"][];
        };
        LoadShareView: {
            workerId: string;
            name: string;
            visits: number;
            /** @description minutes on duty */
            duty: number;
            /** @description of all visits, in hundredths of a percent */
            shareBasisPoints: number;
            /** @description 100: as many visits as hours on duty are due; null: never on duty */
            ofFairPercent: number | null;
            /** @description more than the policy allows */
            isOver: boolean;
        };
        LoadShareList: {
            /** @description that end with the day */
            days: number;
            /** @description what the policy allows, in percent of the fair share */
            mostOfFairPercent: number;
            /** @description most loaded first */
            workers: components["schemas"]["LoadShareView"][];
        };
        /** @enum {string} */
        DispatchMode: "automatic" | "suggest" | "manual";
        DispatchModeView: {
            mode: components["schemas"]["DispatchMode"];
            /** @description null: as every service begins */
            because: string | null;
            by: string | null;
            /** Format: date-time */
            at: string | null;
        };
        SetDispatchMode: {
            mode: components["schemas"]["DispatchMode"];
            because: string;
        };
        TickInput: {
            /** @description false: it was not in order after all */
            done: boolean;
        };
        WorkerVisitCard: {
            orderId: string;
            orderNo: string;
            assignmentId: string;
            /** @enum {string} */
            assignmentState: "offered" | "accepted";
            respondBy: string | null;
            state: components["schemas"]["VisitState"];
            serviceName: string;
            serviceIcon: string;
            promisedFrom: string;
            promisedTo: string;
            plannedEnd: string;
            durationMinutes: number;
            district: string;
            community: string;
            /** @description served by video: there is no way to it */
            remote: boolean;
            /**
             * @description lead also for who comes alone
             * @enum {string}
             */
            role: "lead" | "mate";
            /** @description how many come, as far as they are found */
            together: number;
            /** @enum {string} */
            nextAction: "respond" | "depart" | "follow" | "check_in" | "call" | "work" | "assist" | "sign" | "wait_customer" | "done";
        };
        WorkerDay: {
            date: string;
            offers: components["schemas"]["WorkerVisitCard"][];
            visits: components["schemas"]["WorkerVisitCard"][];
        };
        CrewMemberView: {
            name: string;
            avatarSeed: string;
            /** @enum {string} */
            role: "lead" | "mate";
            /** @description at the customer’s door */
            arrived: boolean;
        };
        /** @enum {string} */
        CheckGroup: "safety" | "ppe" | "alarm" | "tools" | "goods" | "disinfection" | "vehicle";
        /** @enum {string} */
        PullState: "asked" | "handed_over" | "dropped";
        ItemPullView: {
            state: components["schemas"]["PullState"];
            /** @description when the worker can be there with it */
            etaAt: string;
        };
        DepartureItemView: {
            id: string;
            group: components["schemas"]["CheckGroup"];
            title: string;
            /** @description without it nobody sets out */
            must: boolean;
            ticked: boolean;
            pull: components["schemas"]["ItemPullView"] | null;
        };
        KitPhotoView: {
            id: string;
            url: string;
        };
        DepartureView: {
            /** @description 0: the service has no list */
            version: number;
            needsKit: boolean;
            items: components["schemas"]["DepartureItemView"][];
            kitCode: string | null;
            kitPhoto: components["schemas"]["KitPhotoView"] | null;
            /** @description why the worker cannot set out yet; empty: go */
            blocks: string[];
            /** @description those of them that no preparation helps: papers, being kept apart */
            unfit: string[];
        };
        RefusalView: {
            /** @description 1 is the first time */
            round: number;
            words: string;
        };
        OfferedExtraView: {
            addOnId: string;
            name: string;
            priceFen: number;
            minutes: number;
            /** @description how many more may be proposed */
            most: number;
        };
        OfferedOvertimeView: {
            minutes: number;
            amountFen: number;
        };
        WorkerVisit: {
            orderId: string;
            orderNo: string;
            assignmentId: string;
            /** @enum {string} */
            assignmentState: "offered" | "accepted";
            respondBy: string | null;
            state: components["schemas"]["VisitState"];
            serviceName: string;
            serviceIcon: string;
            promisedFrom: string;
            promisedTo: string;
            plannedEnd: string;
            durationMinutes: number;
            district: string;
            community: string;
            /** @description served by video: there is no way to it */
            remote: boolean;
            /**
             * @description lead also for who comes alone
             * @enum {string}
             */
            role: "lead" | "mate";
            /** @description how many come, as far as they are found */
            together: number;
            /** @enum {string} */
            nextAction: "respond" | "depart" | "follow" | "check_in" | "call" | "work" | "assist" | "sign" | "wait_customer" | "done";
            customerName: string;
            /** @description only around the visit */
            customerPhone: string | null;
            /** @description only around the visit */
            addressDetail: string | null;
            lat: number;
            lng: number;
            note: string | null;
            /** @description who lives in the home; empty before the visit is accepted */
            homeGroups: components["schemas"]["HomeGroup"][];
            addOns: string[];
            /** @description before it is, nobody can check in */
            agreementSigned: boolean;
            /** @description who else comes */
            crew: components["schemas"]["CrewMemberView"][];
            /** @description places that still wait for somebody */
            crewMissing: number;
            /** @description what the customer asked to be worked with */
            materials: components["schemas"]["MaterialItemView"][];
            /** @description for the lead before setting out */
            departure: components["schemas"]["DepartureView"] | null;
            /** @description what the customer wants done again before they sign */
            refusal: components["schemas"]["RefusalView"] | null;
            /** @description what the customer still pays */
            bill: components["schemas"]["BillView"];
            /** @description what the lead may propose now */
            offeredExtras: components["schemas"]["OfferedExtraView"][];
            /** @description how much more time the lead may ask for now */
            offeredOvertime: components["schemas"]["OfferedOvertimeView"][];
            /** @description end of the work as agreed; null before the arrival */
            agreedEnd: string | null;
            explanation: string[];
            progress: components["schemas"]["VisitProgress"];
        };
        ReportedPlace: {
            lat: number;
            lng: number;
            /** @description radius in metres in which it believes to be */
            accuracy?: number | null;
        };
        Depart: {
            at: components["schemas"]["ReportedPlace"] | null;
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        CheckIn: {
            at: components["schemas"]["ReportedPlace"] | null;
            /** @description the phone’s own time at the door; kept beside the server’s */
            deviceTime: string;
            doorCode?: string;
            voucher?: string;
            /** @description why the position does not fit; the office reads it */
            reason?: string;
            /** @description an own file: the door */
            photoId?: string;
        };
        StartRemote: {
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        StepPhoto: {
            id: string;
            /** @enum {string} */
            stage: "before" | "after";
        };
        StepDone: {
            note?: string;
            /** @description as measured, in the unit the step asks for */
            dose?: number;
            /** @description of the material the step asks for */
            certificateNo?: string;
            /** @description why it is left out; only a soft line may be */
            skip?: string;
            photoIds: components["schemas"]["StepPhoto"][];
            deviceTime: string;
        };
        RoomDone: {
            /** @description what was read off the code of the room; missing: by a tap */
            scanned?: string;
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        SignVisit: {
            /** @description PNG as base64 without prefix, at most 200 kB */
            signaturePng: string;
            deviceTime: string;
        };
        OwnPosition: {
            at: components["schemas"]["ReportedPlace"];
            /** @description the phone’s own time there; kept beside the server’s */
            deviceTime: string;
        };
        FollowedView: {
            /** @description false: there is nothing to follow, or not any more, and nothing was kept; stop */
            following: boolean;
            /** @description until the next one is wanted */
            nextSeconds: number;
            etaAt: string | null;
        };
        PrepareVisit: {
            /** @description of the list that was looked through; 0: there are only materials */
            version: number;
            /** @description ids of the lines that are in order */
            ticked: string[];
            /** @description code on the kit, e.g. `DW-0107` */
            kitCode: string | null;
            /** @description an own file */
            kitPhoto: string | null;
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        MissingPart: {
            /** @description a line of the list */
            itemId: string;
            /** @description for the warehouse; may be empty */
            note: string;
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        ExtraProposal: {
            /** @description an add-on of the service sold */
            addOnId: string;
            quantity: number;
            /** @description why; the customer reads it */
            reason: string;
        };
        OvertimeAsk: {
            /** @description one of the steps offered */
            minutes: number;
            /** @description why; the customer reads it */
            reason: string;
        };
        DeclineOffer: {
            /** @enum {string} */
            reason: "busy" | "too_far" | "sick" | "unsafe" | "other";
            note?: string;
        };
        SignOffRefusal: {
            /** @description ids of the steps to be done again */
            redo: string[];
            /** @description the worker reads it */
            words: string;
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        AskedMaterial: {
            /** @description at most 40 characters, not blank, once in a list */
            name: string;
            /** @description brand, amount, what it is for: at most 100 characters; may be empty */
            note: string;
            by: components["schemas"]["MaterialBringer"];
        };
        SignMaterials: {
            typedName?: string;
            /** @description PNG as base64 without prefix, at most 200 kB */
            signaturePng?: string;
            /** @description version that was on the screen; 0: none */
            basedOn: number;
            /** @description the whole list; empty: withdrawn */
            items: components["schemas"]["AskedMaterial"][];
            /** @description the phone’s own time; kept beside the server’s */
            deviceTime: string;
        };
        HomeBody: {
            /** @description all of them; empty: nobody */
            homeGroups: components["schemas"]["HomeGroup"][];
        };
        /** @enum {string} */
        PlaceDoubt: "none" | "coarse" | "far" | "unlikely";
        CheckInView: {
            workerName: string;
            /** @enum {string} */
            proof: "door_code" | "voucher";
            /** @description what lateness is measured on */
            arrivedAt: string;
            /** @description our clock when the report came */
            receivedAt: string;
            /** @description the phone’s clock at the door */
            deviceTime: string;
            /** @description seconds the phone’s clock is ahead of ours */
            skewSeconds: number | null;
            /** @description done without signal, reported later */
            isOffline: boolean;
            /** @description from the address */
            metresOff: number | null;
            /** @description as the phone said */
            accuracyMetres: number | null;
            placeDoubt: components["schemas"]["PlaceDoubt"] | null;
            /** @description the worker’s words */
            reason: string | null;
            /** @description short-lived link to the picture of the door */
            photoUrl: string | null;
        };
        CheckInList: {
            /** @description of the crew, in the order they came */
            items: components["schemas"]["CheckInView"][];
        };
        ChecklistLine: {
            id: string;
            group: components["schemas"]["CheckGroup"];
            title: string;
            /** @description without it nobody sets out */
            must: boolean;
        };
        ChecklistVersionView: {
            version: number;
            needsKit: boolean;
            items: components["schemas"]["ChecklistLine"][];
            because: string;
            publishedBy: string;
            publishedAt: string;
        };
        ServiceChecklistView: {
            serviceId: string;
            serviceName: string;
            /** @description newest first; empty: nothing is asked before departure */
            versions: components["schemas"]["ChecklistVersionView"][];
        };
        ServiceChecklistList: {
            items: components["schemas"]["ServiceChecklistView"][];
        };
        PublishChecklist: {
            serviceId: string;
            /** @description the newest version that was seen; 0: there was none */
            basedOn: number;
            /** @description the coded toolkit is photographed and named */
            needsKit: boolean;
            items: components["schemas"]["ChecklistLine"][];
            because: string;
        };
        PullView: {
            id: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            promisedFrom: string;
            promisedTo: string;
            workerName: string;
            itemTitle: string;
            note: string;
            state: components["schemas"]["PullState"];
            /** @description when the worker can be there with it */
            etaAt: string;
            /** @description that is after the promised window; the customer was told */
            breaksPromise: boolean;
            askedAt: string;
            answeredAt: string | null;
            answeredBy: string | null;
        };
        PullList: {
            /** @description open ones first, the longest waiting on top */
            items: components["schemas"]["PullView"][];
        };
        NeededMaterialsView: {
            orderId: string;
            orderNo: string;
            serviceName: string;
            promisedFrom: string;
            promisedTo: string;
            /** @description whose time is held for it */
            workerName: string | null;
            /** @description those the company brings */
            items: components["schemas"]["MaterialItemView"][];
        };
        NeededMaterialsList: {
            /** @description visits of today and tomorrow, the earliest first */
            items: components["schemas"]["NeededMaterialsView"][];
        };
        ToolkitUseView: {
            orderId: string;
            orderNo: string;
            serviceName: string;
            workerName: string;
            departedAt: string;
            /** @description false: with the worker on the way or on site */
            isBack: boolean;
            /** @description short-lived link to the picture taken before departure */
            photoUrl: string;
        };
        ToolkitView: {
            code: string;
            name: string;
            registeredAt: string;
            /** @description the visit it went to last */
            last: components["schemas"]["ToolkitUseView"] | null;
        };
        ToolkitList: {
            items: components["schemas"]["ToolkitView"][];
        };
        ToolkitTrace: {
            /** @description newest first */
            items: components["schemas"]["ToolkitUseView"][];
        };
        RegisterToolkit: {
            /** @description as printed on the kit: capitals, digits and hyphens */
            code: string;
            name: string;
        };
        KeptSteps: {
            /** @description steps that were asked for */
            asked: number;
            /** @description of these, kept by their evidence */
            passed: number;
            /** @description in 1/10,000, rounded down; null: nothing was asked */
            basisPoints: number | null;
        };
        LevelCounts: {
            /** @description visits below silver */
            below: number;
            /** @description visits */
            silver: number;
            /** @description visits */
            gold: number;
            /** @description visits */
            platinum: number;
        };
        ExecutedDays: {
            /** @description today among them */
            days: number;
            /** @description signed off */
            visits: number;
            all: components["schemas"]["KeptSteps"];
            /** @description lines that are never left out */
            red: components["schemas"]["KeptSteps"];
            /** @description lines that may be left out with a reason */
            soft: components["schemas"]["KeptSteps"];
            levels: components["schemas"]["LevelCounts"];
            /** @description something was asked, and less than the target was kept */
            underTarget: boolean;
        };
        ExecutionLine: {
            workerId: string;
            workerName: string;
            district: string;
            short: components["schemas"]["ExecutedDays"];
            long: components["schemas"]["ExecutedDays"];
        };
        ExecutionTable: {
            /** @description in 1/10,000 */
            targetBasisPoints: number;
            /** @description who keeps the least of the standard first */
            items: components["schemas"]["ExecutionLine"][];
        };
        WeakStepView: {
            title: string;
            /** @enum {string} */
            line: "red" | "soft";
            /** @description visits that asked for it */
            asked: number;
            /** @description of these, visits that did not keep it */
            missed: number;
        };
        WorkerExecution: {
            /** @description in 1/10,000 */
            targetBasisPoints: number;
            short: components["schemas"]["ExecutedDays"];
            long: components["schemas"]["ExecutedDays"];
            /** @description missed most often in the long time, the worst first */
            weakest: components["schemas"]["WeakStepView"][];
        };
        PressSos: {
            /** @description never waited for */
            at: components["schemas"]["ReportedPlace"] | null;
            /** @description the phone’s own time when it was pressed; the same time again is the same call */
            deviceTime: string;
            /** @description nobody near is to notice: the phone stays still and nobody calls back */
            silent: boolean;
        };
        /** @enum {string} */
        SosState: "calling" | "acknowledged" | "ended";
        OwnSos: {
            id: string;
            state: components["schemas"]["SosState"];
            stateText: string;
            silent: boolean;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            raisedAt: string;
            /** @description who looks after it */
            acknowledgedBy: string | null;
        };
        WorkerSafety: {
            /** @description answered by day and night */
            hotline: string;
            /** @description the worker’s newest one of this visit */
            sos: components["schemas"]["OwnSos"] | null;
        };
        /** @enum {string} */
        SosSource: "worker" | "device";
        /** @enum {string} */
        SosWay: "desk" | "sms" | "call" | "emergency";
        /** @enum {string} */
        SosReachState: "rung" | "due" | "sent" | "failed" | "spared";
        SosReachView: {
            /** @description from 1 on */
            step: number;
            way: components["schemas"]["SosWay"];
            wayText: string;
            state: components["schemas"]["SosReachState"];
            stateText: string;
            /** Format: date-time */
            at: string;
        };
        SosCard: {
            id: string;
            no: string;
            state: components["schemas"]["SosState"];
            stateText: string;
            source: components["schemas"]["SosSource"];
            /** @description what a device felt and what was answered */
            told: string | null;
            silent: boolean;
            workerId: string;
            workerName: string;
            /** @description null: not in a visit */
            orderId: string | null;
            orderNo: string | null;
            serviceName: string;
            /** @description district and community of the visit */
            addressShort: string;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @description by the phone’s clock
             */
            deviceAt: string;
            /** @description minutes between the two */
            minutesLate: number;
            place: components["schemas"]["ReportedPlace"] | null;
            /** @description from the visit’s address */
            metresOff: number | null;
            acknowledgedBy: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            endedBy: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endNote: string | null;
            /** @description ways that were tried, in their order */
            reaches: components["schemas"]["SosReachView"][];
        };
        SosAlarms: {
            /** @description nobody has ended them; the most urgent first */
            items: components["schemas"]["SosCard"][];
        };
        EndedSos: {
            /** @description the newest first */
            items: components["schemas"]["SosCard"][];
        };
        /** @enum {string} */
        SafetyEntryKind: "raised" | "pressed_again" | "reached" | "acknowledged" | "noted" | "ended" | "reported" | "moved" | "handed" | "described" | "claimed" | "action_set" | "action_moved" | "action_soon" | "action_overdue" | "action_escalated" | "asked_well" | "said_fine" | "said_help" | "said_nothing";
        SafetyEntryView: {
            id: string;
            kind: components["schemas"]["SafetyEntryKind"];
            text: string;
            actor: string;
            /** Format: date-time */
            at: string;
        };
        OpenedSos: {
            id: string;
            no: string;
            state: components["schemas"]["SosState"];
            stateText: string;
            source: components["schemas"]["SosSource"];
            /** @description what a device felt and what was answered */
            told: string | null;
            silent: boolean;
            workerId: string;
            workerName: string;
            /** @description null: not in a visit */
            orderId: string | null;
            orderNo: string | null;
            serviceName: string;
            /** @description district and community of the visit */
            addressShort: string;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @description by the phone’s clock
             */
            deviceAt: string;
            /** @description minutes between the two */
            minutesLate: number;
            place: components["schemas"]["ReportedPlace"] | null;
            /** @description from the visit’s address */
            metresOff: number | null;
            acknowledgedBy: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            endedBy: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endNote: string | null;
            /** @description ways that were tried, in their order */
            reaches: components["schemas"]["SosReachView"][];
            entries: components["schemas"]["SafetyEntryView"][];
        };
        EmergencyContactView: {
            name: string;
            phone: string;
        };
        SosContacts: {
            /** @description called for the worker */
            worker: components["schemas"]["EmergencyContactView"] | null;
            /** @description called for the customer */
            customer: components["schemas"]["EmergencyContactView"] | null;
        };
        SafetyWords: {
            text: string;
        };
        /** @enum {string} */
        IncidentKind: "injury" | "threat" | "damage" | "loss" | "fall" | "traffic" | "other";
        ReportIncident: {
            kind: components["schemas"]["IncidentKind"];
            words: string;
            /** @description uploaded before */
            photoIds: string[];
            /**
             * Format: date-time
             * @description when it happened, by the clock of whoever reports it
             */
            happenedAt: string;
        };
        OpenedOne: {
            id: string;
        };
        /** @enum {string} */
        IncidentState: "reported" | "handling" | "closed";
        IncidentCard: {
            id: string;
            no: string;
            kind: components["schemas"]["IncidentKind"];
            kindText: string;
            state: components["schemas"]["IncidentState"];
            stateText: string;
            words: string;
            /** @description null: not in a visit */
            orderId: string | null;
            orderNo: string | null;
            serviceName: string;
            reportedLabel: string;
            /** Format: date-time */
            happenedAt: string;
            /** Format: date-time */
            reportedAt: string;
            ownerLabel: string | null;
            /**
             * Format: date-time
             * @description of the first action that is not done
             */
            actionDueAt: string | null;
        };
        IncidentList: {
            /** @description those that are worked on first */
            items: components["schemas"]["IncidentCard"][];
        };
        HandoverView: {
            /** Format: date-time */
            at: string;
            by: string;
            because: string;
        };
        DeskPerson: {
            id: string;
            /** @description role and name */
            label: string;
        };
        /** @enum {string} */
        ClaimState: "filed" | "paid" | "refused";
        ClaimView: {
            insurer: string;
            /** @description as the insurer numbers it */
            no: string;
            amountFen: number;
            state: components["schemas"]["ClaimState"];
            stateText: string;
        };
        /** @enum {string} */
        RectificationState: "due" | "done" | "passed";
        ActionView: {
            id: string;
            action: string;
            responsible: string;
            /** Format: date-time */
            dueAt: string;
            state: components["schemas"]["RectificationState"];
            stateText: string;
            doneLabel: string | null;
            /** @description done by whoever looks: somebody else must check it */
            own: boolean;
            checkedLabel: string | null;
        };
        CourseChoice: {
            id: string;
            name: string;
        };
        OpenedIncident: {
            id: string;
            no: string;
            kind: components["schemas"]["IncidentKind"];
            kindText: string;
            state: components["schemas"]["IncidentState"];
            stateText: string;
            words: string;
            /** @description null: not in a visit */
            orderId: string | null;
            orderNo: string | null;
            serviceName: string;
            reportedLabel: string;
            /** Format: date-time */
            happenedAt: string;
            /** Format: date-time */
            reportedAt: string;
            ownerLabel: string | null;
            /**
             * Format: date-time
             * @description of the first action that is not done
             */
            actionDueAt: string | null;
            /** @description null: the owner has it */
            handed: components["schemas"]["HandoverView"] | null;
            /** @description whoever looks answers for it */
            mine: boolean;
            /** @description who could answer for it instead */
            others: components["schemas"]["DeskPerson"][];
            sosId: string | null;
            injuries: string | null;
            damageFen: number | null;
            cause: string | null;
            courseId: string | null;
            claim: components["schemas"]["ClaimView"] | null;
            actions: components["schemas"]["ActionView"][];
            /** @description short-lived links */
            photos: string[];
            entries: components["schemas"]["SafetyEntryView"][];
            courses: components["schemas"]["CourseChoice"][];
            /** @description what is missing before it can be closed, in Chinese */
            unfinished: string[];
        };
        /**
         * @description what was told last
         * @enum {string}
         */
        ActionStage: "soon" | "overdue" | "escalated";
        ToldAction: {
            id: string;
            incidentId: string;
            /** @description of the incident */
            no: string;
            action: string;
            /** @description who is to do it */
            responsible: string;
            ownerLabel: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description what was told last */
            stage: components["schemas"]["ActionStage"];
        };
        HandedIncident: {
            /** Format: date-time */
            at: string;
            by: string;
            because: string;
            incidentId: string;
            no: string;
        };
        ToldActions: {
            /** @description not done yet, the nearest date first */
            items: components["schemas"]["ToldAction"][];
            /** @description given to whoever looks, who has not said yet that they have it */
            handed: components["schemas"]["HandedIncident"][];
        };
        OpenIncident: {
            kind: components["schemas"]["IncidentKind"];
            words: string;
            /** @description uploaded before */
            photoIds: string[];
        };
        /** @enum {string} */
        IncidentCommand: "take" | "accept" | "close" | "reopen";
        MoveIncident: {
            command: components["schemas"]["IncidentCommand"];
        };
        HandOverIncident: {
            /** @description who answers for it from now on; somebody of the safety desk */
            ownerId: string;
            reason: string;
        };
        IncidentFactsBody: {
            /** @description who was hurt and how; nothing: nobody */
            injuries?: string;
            /** @description nothing: no damage */
            damageFen?: number;
            /** @description why it could happen */
            cause?: string;
            /** @description the course that teaches it from now on */
            courseId?: string;
        };
        ClaimBody: {
            insurer: string;
            /** @description as the insurer numbers it */
            no: string;
            amountFen: number;
            state: components["schemas"]["ClaimState"];
        };
        PlanAction: {
            action: string;
            /** @description who is to do it */
            responsible: string;
            /** Format: date-time */
            dueAt: string;
        };
        /** @enum {string} */
        RectificationCommand: "done" | "pass" | "redo";
        MoveAction: {
            command: components["schemas"]["RectificationCommand"];
        };
        PrecautionPartView: {
            masked: string;
            /** @description who gave it */
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        HighRiskKind: "night" | "living_in" | "first_alone" | "nursing";
        HighRiskView: {
            kind: components["schemas"]["HighRiskKind"];
            name: string;
            because: string;
        };
        /**
         * @description to be given before anybody is asked to come
         * @enum {string}
         */
        PrecautionPart: "identity" | "contact";
        VisitPrecautionsView: {
            /** @description null: not confirmed */
            identity: components["schemas"]["PrecautionPartView"] | null;
            /** @description null: nobody is named */
            contact: components["schemas"]["PrecautionPartView"] | null;
            /** @description why the visit is high-risk; empty: it is not */
            risks: components["schemas"]["HighRiskView"][];
            /** @description to be given before anybody is asked to come */
            missing: components["schemas"]["PrecautionPart"][];
        };
        IdentityInput: {
            /** @description as on the identity card */
            name: string;
            /** @description citizen’s number; kept encrypted and never shown again */
            idNumber: string;
        };
        EmergencyContactInput: {
            /** @description who is called */
            name: string;
            phone: string;
        };
        GivePrecautionsBody: {
            /** @description null: as it is */
            identity: components["schemas"]["IdentityInput"] | null;
            /** @description null: as it is */
            contact: components["schemas"]["EmergencyContactInput"] | null;
        };
        PrecautionsView: {
            /** @description null: not confirmed */
            identity: components["schemas"]["PrecautionPartView"] | null;
            /** @description null: nobody is named */
            contact: components["schemas"]["PrecautionPartView"] | null;
        };
        OwnEmergencyContact: {
            /** @description null: nobody is named */
            masked: string | null;
        };
        /** @enum {string} */
        ReadingKind: "heartbeat" | "fall" | "no_movement";
        ReadingBody: {
            /** @description counted by the device; the same number again is the same reading */
            seq: number;
            kind: components["schemas"]["ReadingKind"];
            /**
             * Format: date-time
             * @description by the device’s clock
             */
            at: string;
            /** @description percent */
            battery?: number | null;
            /** @description beats a minute */
            heartRate?: number | null;
            place?: components["schemas"]["ReportedPlace"] | null;
        };
        ReadingsBody: {
            /** @description in any order */
            readings: components["schemas"]["ReadingBody"][];
        };
        DeviceRow: {
            id: string;
            serial: string;
            workerId: string;
            workerName: string;
            /** Format: date-time */
            issuedAt: string;
            issuedBy: string;
            /**
             * Format: date-time
             * @description the newest of what it told; null: never heard
             */
            heardAt: string | null;
            /** @description percent */
            battery: number | null;
            isBatteryLow: boolean;
            /** @description beats a minute */
            heartRate: number | null;
            /** @description the visit its worker is out for now */
            orderId: string | null;
            orderNo: string | null;
            /**
             * Format: date-time
             * @description since when it should be heard and is not
             */
            silentSince: string | null;
        };
        DeviceList: {
            /** @description that workers have; silent ones first */
            items: components["schemas"]["DeviceRow"][];
        };
        /** @enum {string} */
        AlarmCause: "fall" | "no_movement";
        /** @enum {string} */
        AlarmState: "asked" | "fine" | "help" | "unanswered" | "joined";
        DeviceAlarmRow: {
            id: string;
            workerName: string;
            cause: components["schemas"]["AlarmCause"];
            causeText: string;
            state: components["schemas"]["AlarmState"];
            stateText: string;
            /** @description how often it was felt until it was answered */
            times: number;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            happenedAt: string;
            /**
             * Format: date-time
             * @description nothing said by then is a call for help
             */
            answerBy: string;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description the call for help it became */
            sosId: string | null;
            /** @description null: not in a visit */
            orderId: string | null;
            orderNo: string | null;
        };
        DeviceAlarmList: {
            /** @description the newest first */
            items: components["schemas"]["DeviceAlarmRow"][];
        };
        IssueDeviceBody: {
            workerId: string;
            /** @description as it stands on the back of the device */
            serial: string;
        };
        IssuedDeviceView: {
            id: string;
            serial: string;
            /** @description what the device signs with; said this once */
            secret: string;
        };
        AskedAlarm: {
            id: string;
            cause: components["schemas"]["AlarmCause"];
            causeText: string;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            happenedAt: string;
            /**
             * Format: date-time
             * @description nothing said by then is a call for help
             */
            answerBy: string;
        };
        CalledForHelp: {
            /** Format: date-time */
            raisedAt: string;
            /** @description who looks after it */
            acknowledgedBy: string | null;
            /** @description told by a device and not pressed */
            byDevice: boolean;
        };
        WorkerDeviceAlarm: {
            /** @description the worker has a device at all */
            worn: boolean;
            /** @description the most urgent question */
            asked: components["schemas"]["AskedAlarm"] | null;
            /** @description a call for help that nobody has ended */
            called: components["schemas"]["CalledForHelp"] | null;
        };
        /** @enum {string} */
        AlarmAnswer: "fine" | "help";
        AnswerAlarmBody: {
            answer: components["schemas"]["AlarmAnswer"];
        };
        /** @enum {string} */
        DelayChoice: "wait" | "later" | "other_worker" | "coupon";
        DelayView: {
            minutes: number;
            /** Format: date-time */
            toldAt: string;
            choice: components["schemas"]["DelayChoice"] | null;
            /** @description it may be answered now */
            open: boolean;
            /** @description worth of the coupon */
            couponFen: number;
        };
        /** @enum {string} */
        CompensationCause: "predicted" | "late" | "no_show";
        /** @enum {string} */
        CompensationState: "choosing" | "given" | "redo" | "withdrawn";
        GrantView: {
            id: string;
            cause: components["schemas"]["CompensationCause"];
            causeName: string;
            /** @description what was promised and what happened, in Chinese */
            whatHappened: string;
            ruleVersion: number;
            /** @description the sentence of the rule */
            because: string;
            /** @description how it was computed, a line each */
            computation: string[];
            state: components["schemas"]["CompensationState"];
            /** @description what became of it, in Chinese */
            outcome: string;
            moneyFen: number;
            couponFen: number;
            /**
             * Format: date-time
             * @description the customer chooses until then; afterwards it is the money
             */
            chooseBy: string | null;
            /** @description the visit that is done again */
            redoOrderId: string | null;
            /** Format: date-time */
            grantedAt: string;
        };
        RedoneOrder: {
            id: string;
            no: string;
        };
        CompensationView: {
            delay: components["schemas"]["DelayView"] | null;
            items: components["schemas"]["GrantView"][];
            /** @description starts to choose from, while something is chosen */
            times: string[];
            /** @description the visit this one does again */
            redoOf: components["schemas"]["RedoneOrder"] | null;
        };
        AnswerDelayBody: {
            choice: components["schemas"]["DelayChoice"];
            /**
             * Format: date-time
             * @description one of the times offered; for `later` only
             */
            startAt?: string;
        };
        ChooseRemedyBody: {
            /**
             * Format: date-time
             * @description when it is done again, one of the times offered; missing: the money
             */
            redoAt?: string;
        };
        LatenessTierRow: {
            /** @description after the end of the promised window */
            fromMinutes: number;
            /** @description of the visit’s price */
            basisPoints: number;
            /** @description the customer may have it done again instead */
            redo: boolean;
            /** @description the customer reads it */
            because: string;
        };
        NoShowRow: {
            couponFen: number;
            /** @description the customer reads it */
            because: string;
            /** @description after the end of the promised window */
            afterMinutes: number;
        };
        PredictedRow: {
            couponFen: number;
            /** @description the customer reads it */
            because: string;
            /** @description a longer delay is told */
            overMinutes: number;
        };
        CompensationRuleView: {
            version: number;
            /** @description replaced: overtaken by a newer one before its time came */
            standing: components["schemas"]["VersionStanding"];
            because: string;
            /** Format: date-time */
            effectiveFrom: string;
            publishedBy: string;
            tiers: components["schemas"]["LatenessTierRow"][];
            choiceHours: number;
            noShow: components["schemas"]["NoShowRow"];
            predicted: components["schemas"]["PredictedRow"];
        };
        CompensationRuleList: {
            /** @description newest first */
            items: components["schemas"]["CompensationRuleView"][];
        };
        CompensationTermsBody: {
            /** @description least late first */
            tiers: components["schemas"]["LatenessTierRow"][];
            /** @description to choose between money and redo */
            choiceHours: number;
            noShow: components["schemas"]["NoShowRow"];
            predicted: components["schemas"]["PredictedRow"];
        };
        TriedTierView: {
            fromMinutes: number;
            visits: number;
            /** @description if everybody had taken the money */
            costFen: number;
        };
        TriedRule: {
            visits: number;
            /** @description arrivals that would have got something */
            owed: number;
            costFen: number;
            tiers: components["schemas"]["TriedTierView"][];
        };
        CompensationTrial: {
            /** @description how far back */
            days: number;
            /** @description version it is compared with */
            inForce: number;
            before: components["schemas"]["TriedRule"];
            after: components["schemas"]["TriedRule"];
        };
        PublishCompensationRuleBody: {
            /** @description least late first */
            tiers: components["schemas"]["LatenessTierRow"][];
            /** @description to choose between money and redo */
            choiceHours: number;
            noShow: components["schemas"]["NoShowRow"];
            predicted: components["schemas"]["PredictedRow"];
            /** @description the newest version its author saw */
            basedOn: number;
            /** @description why it is changed */
            because: string;
        };
        GrantRow: {
            id: string;
            cause: components["schemas"]["CompensationCause"];
            causeName: string;
            /** @description what was promised and what happened, in Chinese */
            whatHappened: string;
            ruleVersion: number;
            /** @description the sentence of the rule */
            because: string;
            /** @description how it was computed, a line each */
            computation: string[];
            state: components["schemas"]["CompensationState"];
            /** @description what became of it, in Chinese */
            outcome: string;
            moneyFen: number;
            couponFen: number;
            /**
             * Format: date-time
             * @description the customer chooses until then; afterwards it is the money
             */
            chooseBy: string | null;
            /** @description the visit that is done again */
            redoOrderId: string | null;
            /** Format: date-time */
            grantedAt: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            /** @description minutes after the promised window */
            lateMinutes: number;
        };
        CauseTotal: {
            cause: components["schemas"]["CompensationCause"];
            causeName: string;
            count: number;
            moneyFen: number;
            couponFen: number;
        };
        GrantList: {
            /** @description newest first */
            items: components["schemas"]["GrantRow"][];
            /** @description of the rows shown; what was withdrawn or is still chosen is no total */
            totals: components["schemas"]["CauseTotal"][];
        };
        /** @enum {string} */
        ExcuseCode: "not_home" | "wrong_address" | "customer_asked" | "force_majeure";
        /** @enum {string} */
        ExcuseState: "waiting" | "accepted" | "refused";
        ExcuseView: {
            id: string;
            code: components["schemas"]["ExcuseCode"];
            label: string;
            evidence: string;
            state: components["schemas"]["ExcuseState"];
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            decidedBy: string | null;
        };
        OfficeCompensationView: {
            delay: components["schemas"]["DelayView"] | null;
            items: components["schemas"]["GrantView"][];
            /** @description starts to choose from, while something is chosen */
            times: string[];
            /** @description the visit this one does again */
            redoOf: components["schemas"]["RedoneOrder"] | null;
            /** @description newest first */
            excuses: components["schemas"]["ExcuseView"][];
            /** @description the promised time is over and nobody has come */
            noShowPossible: boolean;
        };
        ExcuseBody: {
            code: components["schemas"]["ExcuseCode"];
            /** @description what shows it */
            evidence: string;
        };
        DecideExcuseBody: {
            accept: boolean;
        };
        RateVisit: {
            stars: number;
            /** @description words the customer picked, 20 characters each */
            tags: string[];
            text?: string;
        };
        AnswerRatingBody: {
            /** @description everybody who reads the review reads it */
            text: string;
        };
        /** @enum {string} */
        SurveyQuestion: "csat" | "ces" | "nps";
        AskedQuestion: {
            question: components["schemas"]["SurveyQuestion"];
            /** @description in Chinese */
            text: string;
            least: number;
            most: number;
            /** @description what the lowest score says */
            leastText: string;
            mostText: string;
            /** @description null: not answered yet */
            score: number | null;
        };
        OrderSurvey: {
            /** @description null: nothing is asked about the visit */
            asked: components["schemas"]["AskedQuestion"] | null;
        };
        AnswerSurvey: {
            /** @description the question that was looked at */
            question: components["schemas"]["SurveyQuestion"];
            score: number;
        };
        SurveyValue: {
            /** @description a share; of NPS promoters less detractors, from -1 to 1 */
            value: number;
            /** @description the true value is not below this, 95 % sure */
            low: number;
            high: number;
        };
        SurveyFigureView: {
            question: components["schemas"]["SurveyQuestion"];
            name: string;
            /** @description as it is asked */
            text: string;
            asked: number;
            answered: number;
            /** @description satisfied, found it easy, or promoters */
            good: number;
            /** @description of NPS: detractors */
            bad: number;
            /** @description null: too few answers to read a value from */
            value: components["schemas"]["SurveyValue"] | null;
        };
        SurveyFigures: {
            items: components["schemas"]["SurveyFigureView"][];
            /** @description of what was asked in so many days */
            days: number;
            /** @description fewer answers are no value to read */
            leastAnswers: number;
        };
        /** @enum {string} */
        LeaveKind: "sick" | "personal" | "family" | "annual" | "other";
        /** @enum {string} */
        LeaveState: "asked" | "granted" | "refused" | "withdrawn" | "expired";
        LeaveView: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            id: string;
            kind: components["schemas"]["LeaveKind"];
            kindText: string;
            state: components["schemas"]["LeaveState"];
            stateText: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description the answer is due
             */
            answerBy: string;
            /** @description what the office wrote */
            answer: string | null;
        };
        LeaveKindView: {
            code: components["schemas"]["LeaveKind"];
            label: string;
        };
        LeaveList: {
            /** @description the newest first */
            items: components["schemas"]["LeaveView"][];
            kinds: components["schemas"]["LeaveKindView"][];
        };
        LeaveSpan: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
        };
        TouchedVisit: {
            orderId: string;
            serviceName: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            district: string;
            community: string;
        };
        TouchedStay: {
            id: string;
            serviceName: string;
            /**
             * Format: date
             * @description from here on somebody else would come
             */
            first: string;
            /** @description days away */
            days: number;
        };
        TouchedVisits: {
            /** @description own visits that somebody else would have to take */
            items: components["schemas"]["TouchedVisit"][];
            stays: components["schemas"]["TouchedStay"][];
        };
        AskForLeave: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            kind: components["schemas"]["LeaveKind"];
            /** @description kept encrypted */
            note?: string;
            /** @description a photo of a medical note, uploaded before */
            photoId?: string;
        };
        DeskLeave: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            id: string;
            kind: components["schemas"]["LeaveKind"];
            kindText: string;
            state: components["schemas"]["LeaveState"];
            stateText: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description the answer is due
             */
            answerBy: string;
            /** @description what the office wrote */
            answer: string | null;
            workerId: string;
            workerName: string;
            avatarSeed: string;
            district: string;
            /** @description the worker also wrote or showed something */
            hasNote: boolean;
        };
        DeskLeaveList: {
            /** @description to be answered, the most urgent first */
            items: components["schemas"]["DeskLeave"][];
        };
        OpenedLeaveView: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            id: string;
            kind: components["schemas"]["LeaveKind"];
            kindText: string;
            state: components["schemas"]["LeaveState"];
            stateText: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description the answer is due
             */
            answerBy: string;
            /** @description what the office wrote */
            answer: string | null;
            workerId: string;
            workerName: string;
            avatarSeed: string;
            district: string;
            /** @description the worker also wrote or showed something */
            hasNote: boolean;
            /** @description of what is shown, for granting; null: it cannot be granted */
            fingerprint: string | null;
            /** @description why it cannot be granted, in Chinese */
            because: string | null;
            /** @description visits that need somebody else when it is granted */
            breaks: components["schemas"]["BrokenVisitView"][];
            /** @description living in that needs somebody else */
            promises: components["schemas"]["BrokenPromiseView"][];
        };
        LeaveNote: {
            /** @description null: nothing was written */
            note: string | null;
            /** @description short-lived link to the photo of a medical note */
            photoUrl: string | null;
        };
        GrantLeave: {
            /** @description of what was looked at */
            fingerprint: string;
            answer?: string;
        };
        RefuseLeave: {
            /** @description the worker reads it */
            answer: string;
        };
        ForecastService: {
            id: string;
            name: string;
        };
        ExpectedVisits: {
            district: string;
            serviceId: string;
            hour: number;
            /** @description visits that begin within the hour */
            expected: number;
        };
        ForecastErrorView: {
            /** @description days it was measured on */
            days: number;
            /** @description visits that came on them */
            visits: number;
            /** @description sum of the errors per district and hour, in percent of what came */
            errorPercent: number | null;
            /** @description the same per day of the whole city */
            dayErrorPercent: number | null;
            /** @description per district and hour, for repeating the week before */
            lastWeekErrorPercent: number | null;
            /** @description districts and hours that lay within the band */
            coveredPercent: number | null;
        };
        DistrictHourView: {
            district: string;
            hour: number;
            expected: number;
            /** @description nine days in ten lie between low and high */
            low: number;
            high: number;
            booked: number;
            /** @description of the booked, nobody has taken */
            waiting: number;
        };
        CityHourView: {
            hour: number;
            /** @description people needed at the same time */
            busy: number;
            /** @description support squads among them */
            onDuty: number;
        };
        /** @enum {string} */
        BurstKind: "demand" | "waiting" | "capacity" | "night_peak";
        BurstView: {
            /** @description null: the whole city */
            district: string | null;
            hour: number;
            kind: components["schemas"]["BurstKind"];
            because: string;
            /** @description how many more people it takes, at least one */
            people: number;
            /** @description what is done about it already, in Chinese */
            underWay: string[];
        };
        SurgeDayView: {
            /** Format: date */
            day: string;
            /**
             * Format: date
             * @description the first day that can be looked at
             */
            firstDay: string;
            /**
             * Format: date
             * @description and the last
             */
            lastDay: string;
            /** @description what is named below, or may be called for */
            services: components["schemas"]["ForecastService"][];
            /** @description people of one call at the most */
            mostPlaces: number;
            expected: components["schemas"]["ExpectedVisits"][];
            /** @description how the forecast is made, in Chinese */
            explained: string;
            error: components["schemas"]["ForecastErrorView"];
            districts: components["schemas"]["DistrictHourView"][];
            city: components["schemas"]["CityHourView"][];
            bursts: components["schemas"]["BurstView"][];
        };
        /** @enum {string} */
        SurgeCallState: "open" | "full" | "ended";
        /** @enum {string} */
        CalledState: "asked" | "taken" | "declined" | "closed";
        CalledView: {
            id: string;
            workerId: string;
            workerName: string;
            isStandby: boolean;
            state: components["schemas"]["CalledState"];
            /** Format: date-time */
            answeredAt: string | null;
            /** @description calls and texts the operator took */
            rings: number;
            /** Format: date-time */
            rungAt: string | null;
            /** @description why the phone does not reach them */
            problem: string | null;
        };
        SurgeCallView: {
            id: string;
            district: string;
            serviceName: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            places: number;
            taken: number;
            /** @description fen, for each who comes */
            bonusFen: number;
            because: string;
            state: components["schemas"]["SurgeCallState"];
            openedBy: string;
            called: components["schemas"]["CalledView"][];
        };
        /** @enum {string} */
        SquadState: "asked" | "granted" | "refused" | "ended";
        SquadView: {
            id: string;
            district: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            people: number;
            because: string;
            state: components["schemas"]["SquadState"];
            stateText: string;
            askedBy: string;
            /** @description who comes */
            names: string[];
            answeredBy: string | null;
            answer: string | null;
        };
        /** @enum {string} */
        StandbyTeam: "standby" | "backup";
        StandbyView: {
            id: string;
            workerId: string;
            workerName: string;
            team: components["schemas"]["StandbyTeam"];
            teamText: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        PartTimerView: {
            workerId: string;
            workerName: string;
            district: string;
            skills: string[];
        };
        TradeView: {
            skill: string;
            /** @description needed for some service of the trade */
            certificates: string[];
        };
        SupportView: {
            /** @description the newest first */
            calls: components["schemas"]["SurgeCallView"][];
            /** @description the newest first */
            squads: components["schemas"]["SquadView"][];
            /** @description the earliest first */
            standby: components["schemas"]["StandbyView"][];
            partTimers: components["schemas"]["PartTimerView"][];
            /** @description people of one squad at the most */
            mostSquad: number;
            /** @description what who is sent may be asked for */
            trades: components["schemas"]["TradeView"][];
        };
        OpenSurgeCall: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            district: string;
            /** @description a service whose skill and certificates are needed */
            serviceId: string;
            places: number;
            because: string;
        };
        SetPartTimer: {
            /** @description agreed to be called in when off */
            isPartTimer: boolean;
        };
        PutOnStandby: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            workerId: string;
            team: components["schemas"]["StandbyTeam"];
        };
        AskForSquad: {
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            from: string;
            /**
             * Format: date-time
             * @description on the quarter-hour
             */
            to: string;
            district: string;
            people: number;
            because: string;
        };
        /** @enum {string} */
        SquadGender: "female" | "male";
        /** @enum {string} */
        SquadLevel: "初级" | "中级" | "高级" | "金牌";
        SquadCertificate: {
            kind: string;
            number: string;
            /** @description the last day it is good for, YYYY-MM-DD */
            expiresOn: string;
        };
        SquadPerson: {
            name: string;
            gender: components["schemas"]["SquadGender"];
            /** @description a mobile number: they log in with it */
            phone: string;
            level: components["schemas"]["SquadLevel"];
            skills: string[];
            certificates: components["schemas"]["SquadCertificate"][];
        };
        GrantSquad: {
            /** @description who comes */
            people: components["schemas"]["SquadPerson"][];
            /** @description where they set out from */
            startDistrict: string;
            answer?: string;
        };
        RefuseSquad: {
            answer: string;
        };
        /** @enum {string} */
        OwnSurgeCallState: "asked" | "taken";
        OwnSurgeCall: {
            /** @description to answer by */
            id: string;
            state: components["schemas"]["OwnSurgeCallState"];
            district: string;
            serviceName: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description fen, on top of the wages */
            bonusFen: number;
            /** @description how many more may come */
            placesLeft: number;
        };
        OwnSurgeCallList: {
            items: components["schemas"]["OwnSurgeCall"][];
        };
        /** @enum {string} */
        RedPacketState: "waiting" | "approved" | "refused";
        RedPacketView: {
            id: string;
            amountFen: number;
            reason: string;
            state: components["schemas"]["RedPacketState"];
            /** @description what became of it, in Chinese */
            progress: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @description who agreed or refused */
            decidedBy: string | null;
            /** @description what may be done to it now */
            commands: ("approve" | "refuse" | "cancel" | "resend")[];
        };
        RedPacketList: {
            /** @description newest first */
            items: components["schemas"]["RedPacketView"][];
            /** @description above this another person must agree */
            aloneFen: number;
            /** @description the most that is given */
            mostFen: number;
        };
        GiveRedPacketBody: {
            amountFen: number;
            /** @description the customer reads it */
            reason: string;
        };
        WaitingRedPacket: {
            id: string;
            amountFen: number;
            reason: string;
            state: components["schemas"]["RedPacketState"];
            /** @description what became of it, in Chinese */
            progress: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @description who agreed or refused */
            decidedBy: string | null;
            /** @description what may be done to it now */
            commands: ("approve" | "refuse" | "cancel" | "resend")[];
            orderId: string;
            /** @description asked for by whoever reads, who may not agree to it */
            isMine: boolean;
        };
        WaitingRedPackets: {
            /** @description the oldest first */
            items: components["schemas"]["WaitingRedPacket"][];
        };
        /** @enum {string} */
        RedPacketCommand: "approve" | "refuse" | "cancel" | "resend";
        DecideRedPacket: {
            command: components["schemas"]["RedPacketCommand"];
        };
        /** @enum {string} */
        RewardCurrency: "points" | "coins";
        /** @enum {string} */
        RewardLotState: "pending" | "active" | "spent" | "expired" | "reversed";
        RewardLot: {
            id: string;
            text: string;
            state: components["schemas"]["RewardLotState"];
            amount: number;
            /** @description still to be spent */
            left: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        /** @enum {string} */
        RewardEntryKind: "given" | "spent" | "expired" | "reversed" | "returned";
        RewardMoveView: {
            id: string;
            kind: components["schemas"]["RewardEntryKind"];
            /** @description above zero: more; below: less */
            amount: number;
            text: string;
            /** Format: date-time */
            happenedAt: string;
        };
        RewardPurse: {
            currency: components["schemas"]["RewardCurrency"];
            name: string;
            /** @description below zero: owed, the next ones pay it off */
            balance: number;
            /** @description given, and to be spent from a later day on */
            pending: number;
            /** @description the first to end first */
            lots: components["schemas"]["RewardLot"][];
            /** @description newest first */
            moves: components["schemas"]["RewardMoveView"][];
        };
        /** @enum {string} */
        OfferGift: "coupon" | "priority" | "red_packet";
        RewardPrice: {
            currency: components["schemas"]["RewardCurrency"];
            price: number;
            text: string;
            /** @description how much more it takes; 0: it can be exchanged */
            missing: number;
        };
        RewardOffer: {
            id: string;
            name: string;
            because: string;
            gift: components["schemas"]["OfferGift"];
            /** @description nothing of it is left this month */
            soldOut: boolean;
            /** @description how many and how long, where that is bounded, in Chinese */
            note: string | null;
            prices: components["schemas"]["RewardPrice"][];
        };
        RewardTier: {
            /** @enum {string} */
            tier: "normal" | "silver" | "gold" | "platinum";
            name: string;
            /** @description how it came about and what is missing for the next */
            text: string;
        };
        Rewards: {
            purses: components["schemas"]["RewardPurse"][];
            offers: components["schemas"]["RewardOffer"][];
            tier: components["schemas"]["RewardTier"];
            /**
             * Format: date-time
             * @description asked and answered first until then
             */
            priorityUntil: string | null;
            /** @description how it is earned and lost, in Chinese */
            rules: string[];
        };
        ExchangeBody: {
            /** @description id of the offer */
            offer: string;
            currency: components["schemas"]["RewardCurrency"];
            /** @description as it was shown */
            price: number;
        };
        ExchangeView: {
            id: string;
            name: string;
            /** @description what comes next, in Chinese */
            text: string;
        };
        RewardHeld: {
            currency: components["schemas"]["RewardCurrency"];
            name: string;
            /** @description what customers may still spend */
            held: number;
            /** @description what it is worth by the policy in force */
            worthFen: number;
            /** @description customers who hold any */
            holders: number;
            /** @description what customers owe after it was taken back */
            owedByCustomers: number;
        };
        RewardMonth: {
            /** @description YYYY-MM */
            month: string;
            currency: components["schemas"]["RewardCurrency"];
            kind: components["schemas"]["RewardEntryKind"];
            amount: number;
            worthFen: number;
        };
        RewardTotals: {
            held: components["schemas"]["RewardHeld"][];
            /** @description the oldest month first */
            months: components["schemas"]["RewardMonth"][];
        };
        IssueRung: {
            points: number;
            costFen: number;
            /** @description customers who come back */
            returns: number;
            /** @description points for each yuan, over all visits */
            perYuan: number;
        };
        IssueBand: {
            fromBasisPoints: number;
            toBasisPoints: number;
            visits: number;
            cameBack: number;
        };
        IssueProposal: {
            budgetBasisPoints: number;
            budgetFen: number;
            visits: number;
            cameBack: number;
            proven: boolean;
            current: components["schemas"]["IssueRung"];
            proposed: components["schemas"]["IssueRung"];
            /** @description what each number of points would come to */
            ladder: components["schemas"]["IssueRung"][];
            /** @description the evidence: how many came back, by reward per yuan */
            bands: components["schemas"]["IssueBand"][];
            /** @description why, in Chinese */
            because: string[];
        };
        OrderRewards: {
            purses: components["schemas"]["RewardPurse"][];
            tier: components["schemas"]["RewardTier"];
        };
        /** @enum {string} */
        CorrectionState: "waiting" | "made" | "refused" | "withdrawn";
        CorrectionView: {
            id: string;
            currency: components["schemas"]["RewardCurrency"];
            /** @description above zero: more; below: less */
            amount: number;
            /** @description with its unit, in Chinese */
            amountText: string;
            /** @description one of the closed list, in Chinese */
            reason: string;
            /** @description what the customer reads */
            told: string;
            words: string;
            evidence: string;
            state: components["schemas"]["CorrectionState"];
            /** @description what became of it, in Chinese */
            progress: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            decidedBy: string | null;
            /** @description why it was refused or withdrawn */
            decidedBecause: string | null;
        };
        /** @enum {string} */
        CorrectionReason: "missed" | "counted_twice" | "wrong_account" | "fault" | "taken_wrongly" | "not_earned";
        CorrectionChoice: {
            reason: components["schemas"]["CorrectionReason"];
            name: string;
            /** @description what the customer reads of more; null: it does not explain more */
            more: string | null;
            /** @description what the customer reads of less; null: it does not explain less */
            less: string | null;
        };
        CorrectionMost: {
            currency: components["schemas"]["RewardCurrency"];
            name: string;
            most: number;
        };
        CorrectionList: {
            /** @description newest first */
            items: components["schemas"]["CorrectionView"][];
            /** @description the closed list */
            reasons: components["schemas"]["CorrectionChoice"][];
            /** @description the most that is corrected at once */
            most: components["schemas"]["CorrectionMost"][];
        };
        AskCorrectionBody: {
            currency: components["schemas"]["RewardCurrency"];
            /** @description above zero: more; below: less */
            amount: number;
            reason: components["schemas"]["CorrectionReason"];
            /** @description how it came about; for the office */
            words: string;
            /** @description what shows it; for the office */
            evidence: string;
        };
        /**
         * @description what the reader may do
         * @enum {string}
         */
        CorrectionCommand: "confirm" | "refuse" | "withdraw";
        WaitingCorrection: {
            id: string;
            currency: components["schemas"]["RewardCurrency"];
            /** @description above zero: more; below: less */
            amount: number;
            /** @description with its unit, in Chinese */
            amountText: string;
            /** @description one of the closed list, in Chinese */
            reason: string;
            /** @description what the customer reads */
            told: string;
            words: string;
            evidence: string;
            state: components["schemas"]["CorrectionState"];
            /** @description what became of it, in Chinese */
            progress: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            decidedBy: string | null;
            /** @description why it was refused or withdrawn */
            decidedBecause: string | null;
            orderId: string;
            /** @description what the customer has now */
            balance: number;
            /** @description and would have afterwards; below zero: owed */
            balanceAfter: number;
            /** @description what the reader may do */
            commands: components["schemas"]["CorrectionCommand"][];
        };
        WaitingCorrections: {
            /** @description the oldest first */
            items: components["schemas"]["WaitingCorrection"][];
        };
        DecideCorrectionBody: {
            command: components["schemas"]["CorrectionCommand"];
            /** @description why not; needed unless it is confirmed */
            because?: string;
        };
        ExchangeOfferRow: {
            /** @description empty: a new one */
            id: string;
            name: string;
            /** @description the customer reads it */
            because: string;
            pricePoints: number;
            priceCoins: number;
            gift: components["schemas"]["OfferGift"];
            /** @description of a coupon or a red packet */
            amountFen: number | null;
            /** @description how long a coupon is good */
            months: number | null;
            /** @description of priority */
            days: number | null;
            /** @description for all customers together; null: as many as are asked for */
            stockPerMonth: number | null;
            /** Format: date */
            validFrom: string | null;
            /**
             * Format: date
             * @description the last day
             */
            validUntil: string | null;
            on: boolean;
        };
        ExchangeCatalogueView: {
            version: number;
            /** @description replaced: overtaken by a newer one before its time came */
            standing: components["schemas"]["VersionStanding"];
            because: string;
            /** Format: date-time */
            effectiveFrom: string;
            publishedBy: string;
            items: components["schemas"]["ExchangeOfferRow"][];
        };
        OfferTaken: {
            offerId: string;
            taken: number;
        };
        OfferCostView: {
            pointFen: number;
            coinFen: number;
            /** @description of a coupon’s face value */
            couponPercent: number;
            priorityDayFen: number;
        };
        ExchangeCatalogues: {
            /** @description newest first */
            items: components["schemas"]["ExchangeCatalogueView"][];
            /** @description how many went this month */
            taken: components["schemas"]["OfferTaken"][];
            /** @description what no price lies below */
            costs: components["schemas"]["OfferCostView"];
        };
        PublishCatalogueBody: {
            /** @description the newest version that was seen */
            basedOn: number;
            items: components["schemas"]["ExchangeOfferRow"][];
            because: string;
        };
        /** @enum {string} */
        ComplaintKind: "late" | "quality" | "damage" | "attitude" | "price" | "safety" | "other";
        /** @enum {string} */
        ComplaintState: "open" | "handling" | "waiting" | "solved" | "closed" | "withdrawn" | "merged";
        ComplaintCard: {
            id: string;
            no: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            kind: components["schemas"]["ComplaintKind"];
            kindText: string;
            state: components["schemas"]["ComplaintState"];
            stateText: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description of the earliest clock that runs
             */
            dueAt: string | null;
            /** @description what is due then, in Chinese */
            dueText: string | null;
        };
        ComplaintCards: {
            /** @description the newest first */
            items: components["schemas"]["ComplaintCard"][];
        };
        ComplaintKindView: {
            code: components["schemas"]["ComplaintKind"];
            label: string;
        };
        OrderComplaints: {
            /** @description about this visit, the newest first */
            items: components["schemas"]["ComplaintCard"][];
            /** @description another one may be made now */
            mayFile: boolean;
            /** @description what is promised to who complains, in Chinese */
            promise: string;
            kinds: components["schemas"]["ComplaintKindView"][];
        };
        FileComplaint: {
            kind: components["schemas"]["ComplaintKind"];
            words: string;
            /** @description uploaded before */
            photoIds: string[];
        };
        /** @enum {string} */
        ComplaintEntryKind: "filed" | "taken" | "answered" | "asked" | "replied" | "solved" | "accepted" | "lapsed" | "reopened" | "withdrawn" | "merged" | "noted" | "warned" | "escalated" | "remedy_asked" | "remedy_given" | "remedy_refused" | "rectification_set" | "rectification_done" | "rectification_checked";
        ComplaintEntryView: {
            id: string;
            kind: components["schemas"]["ComplaintEntryKind"];
            text: string;
            actor: string;
            /** Format: date-time */
            at: string;
            /** @description the customer reads it */
            shown: boolean;
            /** @description short-lived links */
            photos: string[];
        };
        OtherComplaint: {
            id: string;
            no: string;
        };
        ComplaintView: {
            id: string;
            no: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            kind: components["schemas"]["ComplaintKind"];
            kindText: string;
            state: components["schemas"]["ComplaintState"];
            stateText: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description of the earliest clock that runs
             */
            dueAt: string | null;
            /** @description what is due then, in Chinese */
            dueText: string | null;
            entries: components["schemas"]["ComplaintEntryView"][];
            /** @description what can be done now */
            may: ("reply" | "accept" | "reopen" | "withdraw")[];
            /** @description merged: where it goes on */
            goesOnIn: components["schemas"]["OtherComplaint"] | null;
        };
        /** @enum {string} */
        ComplaintFollow: "reply" | "accept" | "reopen" | "withdraw";
        FollowComplaint: {
            command: components["schemas"]["ComplaintFollow"];
            /** @description a reply needs them */
            words?: string;
            photoIds: string[];
        };
        /** @enum {string} */
        ComplaintChannel: "miniapp" | "phone" | "rating";
        /** @enum {string} */
        ComplaintClock: "first_answer" | "resolution";
        ClockView: {
            clock: components["schemas"]["ComplaintClock"];
            name: string;
            round: number;
            /** @enum {string} */
            state: "running" | "paused" | "stopped";
            /** @description of the clock’s own time */
            elapsedMinutes: number;
            allowedMinutes: number;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
        };
        DeskComplaint: {
            id: string;
            no: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            kind: components["schemas"]["ComplaintKind"];
            kindText: string;
            state: components["schemas"]["ComplaintState"];
            stateText: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description of the earliest clock that runs
             */
            dueAt: string | null;
            /** @description what is due then, in Chinese */
            dueText: string | null;
            channel: components["schemas"]["ComplaintChannel"];
            channelText: string;
            contactName: string;
            phoneMasked: string;
            addressShort: string;
            ownerLabel: string | null;
            /** @description to whom it was taken */
            escalatedTo: string | null;
            round: number;
            /** @description the customer has the right to be answered first */
            priority: boolean;
            clocks: components["schemas"]["ClockView"][];
            /** @description why it happened */
            causeText: string | null;
        };
        ShareBounds: {
            value: number;
            /** @description the true share is not below this, 95 % sure */
            low: number;
            high: number;
        };
        ResolutionView: {
            /** @description of the complaints made in so many days */
            days: number;
            resolved: number;
            /** @description solved, or due */
            counted: number;
            /** @description the share that is promised, in per cent */
            targetPercent: number;
            /** @description fewer are no share to read */
            leastForRate: number;
            /** @description null: too few to read a share from */
            share: components["schemas"]["ShareBounds"] | null;
        };
        ComplaintBoard: {
            /** @description in the order in which the desk takes them */
            items: components["schemas"]["DeskComplaint"][];
            resolution: components["schemas"]["ResolutionView"];
        };
        TrackedComplaints: {
            /** @description the oldest first */
            items: components["schemas"]["DeskComplaint"][];
        };
        FiledOne: {
            id: string;
        };
        /** @enum {string} */
        RemedyKind: "transfer" | "refund" | "coupon" | "coins";
        /** @enum {string} */
        RemedyState: "waiting" | "given" | "refused";
        RemedyView: {
            id: string;
            kind: components["schemas"]["RemedyKind"];
            kindText: string;
            /** @description of coins what they are worth */
            amountFen: number | null;
            coins: number | null;
            reason: string;
            state: components["schemas"]["RemedyState"];
            askedLabel: string;
            /** @description asked for by whoever looks: somebody else must agree */
            own: boolean;
            /** Format: date-time */
            askedAt: string;
            decidedLabel: string | null;
        };
        RectificationView: {
            id: string;
            action: string;
            responsible: string;
            /** Format: date-time */
            dueAt: string;
            state: components["schemas"]["RectificationState"];
            stateText: string;
            doneLabel: string | null;
            /** @description done by whoever looks: somebody else must check it */
            own: boolean;
            checkedLabel: string | null;
        };
        /** @enum {string} */
        ComplaintCause: "worker_skill" | "worker_conduct" | "scheduling" | "traffic" | "materials" | "promise_unclear" | "system" | "nobody";
        CauseView: {
            code: components["schemas"]["ComplaintCause"];
            label: string;
        };
        OpenedComplaint: {
            id: string;
            no: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            kind: components["schemas"]["ComplaintKind"];
            kindText: string;
            state: components["schemas"]["ComplaintState"];
            stateText: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description of the earliest clock that runs
             */
            dueAt: string | null;
            /** @description what is due then, in Chinese */
            dueText: string | null;
            channel: components["schemas"]["ComplaintChannel"];
            channelText: string;
            contactName: string;
            phoneMasked: string;
            addressShort: string;
            ownerLabel: string | null;
            /** @description to whom it was taken */
            escalatedTo: string | null;
            round: number;
            /** @description the customer has the right to be answered first */
            priority: boolean;
            clocks: components["schemas"]["ClockView"][];
            /** @description why it happened */
            causeText: string | null;
            entries: components["schemas"]["ComplaintEntryView"][];
            remedies: components["schemas"]["RemedyView"][];
            rectifications: components["schemas"]["RectificationView"][];
            /** @description others of the customer that are worked on */
            siblings: components["schemas"]["ComplaintCard"][];
            /** @description merged: where it goes on */
            goesOnIn: components["schemas"]["OtherComplaint"] | null;
            causes: components["schemas"]["CauseView"][];
        };
        ComplaintWords: {
            text: string;
        };
        SolveComplaint: {
            text: string;
            cause: components["schemas"]["ComplaintCause"];
        };
        MergeComplaint: {
            /** @description about the same matter; the one made first goes on */
            other: string;
        };
        GiveRemedy: {
            kind: components["schemas"]["RemedyKind"];
            /** @description for a transfer or a refund */
            amountFen?: number;
            /** @description for a coupon: which kind */
            couponKind?: string;
            /** @description for grievance coins */
            coins?: number;
            /** @description the customer reads it, in WeChat too */
            reason: string;
        };
        DecideRemedy: {
            /** @enum {string} */
            answer: "approve" | "refuse";
        };
        SetRectification: {
            action: string;
            /** @description who is to do it */
            responsible: string;
            /** Format: date-time */
            dueAt: string;
        };
        MoveRectification: {
            command: components["schemas"]["RectificationCommand"];
        };
        /** @enum {string} */
        InvoiceTitleKind: "person" | "company";
        InvoiceTitleView: {
            kind: components["schemas"]["InvoiceTitleKind"];
            name: string;
            taxNo: string | null;
            email: string | null;
        };
        /** @enum {string} */
        InvoiceKind: "blue" | "red";
        /** @enum {string} */
        InvoiceState: "asked" | "working" | "issued" | "failed" | "reversed" | "dropped";
        InvoiceView: {
            id: string;
            orderId: string;
            orderNo: string;
            item: string;
            kind: components["schemas"]["InvoiceKind"];
            state: components["schemas"]["InvoiceState"];
            /** @description the state in Chinese */
            stateText: string;
            /** @description tax included; below zero on a red one */
            amountFen: number;
            taxFen: number;
            title: components["schemas"]["InvoiceTitleView"];
            /** @description 20 digits */
            number: string | null;
            /** @description the blue one that a red one takes back */
            reverses: string | null;
            /** @description why a red one was made, in Chinese */
            cause: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            /** @description its page can be opened */
            hasPaper: boolean;
        };
        OrderInvoiceView: {
            /** @description an invoice, or another title, can be asked for now */
            askable: boolean;
            /** @description why not, in Chinese */
            because: string | null;
            /** @description what stands paid, and so what the invoice is over */
            amountFen: number;
            /** @description to be sent back with the next wish; 0: nothing was wished */
            version: number;
            title: components["schemas"]["InvoiceTitleView"] | null;
            /** @description newest first */
            invoices: components["schemas"]["InvoiceView"][];
        };
        AskInvoice: {
            titleKind: components["schemas"]["InvoiceTitleKind"];
            titleName: string;
            /** @description of a company; spaces and small letters are allowed */
            taxNo?: string;
            /** @description where whoever issues sends it */
            email?: string;
            /** @description of the wish that was looked at; 0: there was none */
            version: number;
        };
        InvoicePaper: {
            /** @description short-lived path below the API origin, a PDF */
            url: string;
        };
        OwnInvoiceList: {
            /** @description newest first */
            items: components["schemas"]["InvoiceView"][];
        };
        KeptTitleView: {
            kind: components["schemas"]["InvoiceTitleKind"];
            name: string;
            taxNo: string | null;
            email: string | null;
            id: string;
        };
        KeptTitleList: {
            /** @description the last used first */
            items: components["schemas"]["KeptTitleView"][];
        };
        OfficeInvoiceView: {
            id: string;
            orderId: string;
            orderNo: string;
            item: string;
            kind: components["schemas"]["InvoiceKind"];
            state: components["schemas"]["InvoiceState"];
            /** @description the state in Chinese */
            stateText: string;
            /** @description tax included; below zero on a red one */
            amountFen: number;
            taxFen: number;
            title: components["schemas"]["InvoiceTitleView"];
            /** @description 20 digits */
            number: string | null;
            /** @description the blue one that a red one takes back */
            reverses: string | null;
            /** @description why a red one was made, in Chinese */
            cause: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            /** @description its page can be opened */
            hasPaper: boolean;
            /** @description why it was refused */
            problem: string | null;
        };
        OfficeInvoiceList: {
            /** @description newest first */
            items: components["schemas"]["OfficeInvoiceView"][];
            total: number;
        };
        WarrantyCardView: {
            /** @description ZB + 14 digits */
            no: string;
            serviceName: string;
            days: number;
            /**
             * Format: date
             * @description the last day it holds, in Shanghai
             */
            lastDay: string;
            /** Format: date-time */
            givenAt: string;
            /** @description it holds now */
            inForce: boolean;
            covered: string[];
            excluded: string[];
        };
        /** @enum {string} */
        WarrantyCause: "recurred" | "unfinished" | "fault" | "part";
        WarrantyCauseView: {
            code: components["schemas"]["WarrantyCause"];
            label: string;
            /** @description it was made good once */
            used: boolean;
        };
        /** @enum {string} */
        WarrantyClaimState: "open" | "overdue" | "kept" | "late" | "given_up" | "broken";
        WarrantyClaimView: {
            id: string;
            cause: components["schemas"]["WarrantyCause"];
            causeText: string;
            words: string | null;
            /** @description short-lived links */
            photos: string[];
            state: components["schemas"]["WarrantyClaimState"];
            stateText: string;
            /** @description the free visit */
            redoOrderId: string;
            redoOrderNo: string;
            /**
             * Format: date-time
             * @description promised start of the free visit
             */
            redoAt: string;
            /** Format: date-time */
            claimedAt: string;
            /**
             * Format: date-time
             * @description done by then, the promise is kept
             */
            keepBy: string;
        };
        WarrantyView: {
            /** @description null: none yet, or sold without */
            card: components["schemas"]["WarrantyCardView"] | null;
            /** @description something may be claimed now */
            claimable: boolean;
            /** @description why not, in Chinese */
            because: string | null;
            causes: components["schemas"]["WarrantyCauseView"][];
            /** @description nearest starts of a free visit */
            times: string[];
            /** @description oldest first */
            claims: components["schemas"]["WarrantyClaimView"][];
        };
        WarrantyPaper: {
            /** @description short-lived link to the PDF, below the origin of the API */
            url: string;
        };
        ClaimWarrantyBody: {
            cause: components["schemas"]["WarrantyCause"];
            words?: string;
            /**
             * Format: date-time
             * @description one of the times offered
             */
            startAt: string;
            /** @description uploaded before */
            photoIds: string[];
        };
        WarrantyKept: {
            /** @description days it is counted over */
            windowDays: number;
            kept: number;
            /** @description claims whose time has come */
            due: number;
            /** @description in 1/10,000; null: nothing was due */
            basisPoints: number | null;
            /** @description below it there is an alarm, in 1/10,000 */
            lineBasisPoints: number;
            underLine: boolean;
        };
        OfficeWarrantyClaim: {
            id: string;
            cause: components["schemas"]["WarrantyCause"];
            causeText: string;
            words: string | null;
            /** @description short-lived links */
            photos: string[];
            state: components["schemas"]["WarrantyClaimState"];
            stateText: string;
            /** @description the free visit */
            redoOrderId: string;
            redoOrderNo: string;
            /**
             * Format: date-time
             * @description promised start of the free visit
             */
            redoAt: string;
            /** Format: date-time */
            claimedAt: string;
            /**
             * Format: date-time
             * @description done by then, the promise is kept
             */
            keepBy: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
        };
        WarrantyClaims: {
            rate: components["schemas"]["WarrantyKept"];
            /** @description newest first */
            items: components["schemas"]["OfficeWarrantyClaim"][];
        };
        ClaimWarrantyForCaller: {
            cause: components["schemas"]["WarrantyCause"];
            words?: string;
            /**
             * Format: date-time
             * @description one of the times offered
             */
            startAt: string;
        };
        /** @enum {string} */
        PayEntryKind: "visit" | "stay_day" | "rating" | "on_time" | "surge" | "supplement" | "deduction" | "reversal";
        /** @enum {string} */
        PayLineKind: "base" | "level" | "lead" | "extras" | "peak" | "night" | "day" | "rating" | "on_time" | "surge" | "supplement" | "deduction" | "reversal";
        PayLineView: {
            kind: components["schemas"]["PayLineKind"];
            label: string;
            /** @description how it was computed, in Chinese */
            because: string;
            /** @description below zero: taken off */
            amountFen: number;
        };
        PayEntryView: {
            id: string;
            kind: components["schemas"]["PayEntryKind"];
            orderId: string | null;
            /** Format: date */
            earnedOn: string;
            what: string;
            amountFen: number;
            lines: components["schemas"]["PayLineView"][];
            /** @description the rule, or who of the office */
            by: string;
            /** @description version of the pay rule */
            ruleVersion: number;
        };
        /** @enum {string} */
        StatementState: "draft" | "objected" | "confirmed" | "checked" | "approved" | "paying" | "paid";
        StatementCard: {
            id: string;
            /** @description YYYY-MM in Shanghai */
            month: string;
            totalFen: number;
            state: components["schemas"]["StatementState"];
            /** @description in Chinese */
            stateText: string;
            /** Format: date-time */
            paidAt: string | null;
        };
        IncomeView: {
            /** @description YYYY-MM in Shanghai */
            month: string;
            /** @description earned since the last statement */
            soFarFen: number;
            visits: number;
            /** @description newest first */
            entries: components["schemas"]["PayEntryView"][];
            /** @description newest first */
            statements: components["schemas"]["StatementCard"][];
        };
        PayTransferView: {
            /** @description number of the transfer at WeChat; it is confirmed under it */
            billNo: string;
            amountFen: number;
            state: components["schemas"]["TransferState"];
            /** @description in Chinese */
            stateText: string;
            /**
             * Format: date-time
             * @description until when it may be taken
             */
            confirmBefore: string | null;
            /** @description 1 is the first */
            attempt: number;
        };
        StatementView: {
            id: string;
            /** @description YYYY-MM in Shanghai */
            month: string;
            totalFen: number;
            state: components["schemas"]["StatementState"];
            /** @description in Chinese */
            stateText: string;
            /** Format: date-time */
            paidAt: string | null;
            /** @description to be sent back with an answer */
            version: number;
            /**
             * Format: date-time
             * @description silence is a yes from then on
             */
            answerBy: string;
            /** @description in the words of the worker */
            objection: string | null;
            /** @description what the office wrote to the worker */
            answer: string | null;
            answeredBy: string | null;
            entries: components["schemas"]["PayEntryView"][];
            transfers: components["schemas"]["PayTransferView"][];
            /** @description the worker may say that it is right, or what is wrong */
            answerable: boolean;
        };
        ConfirmStatement: {
            /** @description of the statement that was read */
            version: number;
        };
        ObjectToStatement: {
            /** @description of the statement that was read */
            version: number;
            /** @description what is wrong, in the worker’s words */
            words: string;
        };
        StateCount: {
            /** @enum {string} */
            state: "draft" | "objected" | "confirmed" | "checked" | "approved" | "paying" | "paid";
            stateText: string;
            count: number;
            totalFen: number;
        };
        OfficeStatementCard: {
            id: string;
            /** @description YYYY-MM in Shanghai */
            month: string;
            totalFen: number;
            state: components["schemas"]["StatementState"];
            /** @description in Chinese */
            stateText: string;
            /** Format: date-time */
            paidAt: string | null;
            workerId: string;
            workerName: string;
            /** @description of a support squad of headquarters */
            isGuest: boolean;
            level: string;
            visits: number;
            /** @description by the pay rule */
            byRuleFen: number;
            /** @description put in by people */
            byHandFen: number;
            /** @description of the month before */
            beforeFen: number | null;
            objection: string | null;
            /** @description what a person must look at before the money can go */
            problem: string | null;
            /** @description the worker has answered, or had time to */
            checkable: boolean;
        };
        WageMonth: {
            month: string;
            totalFen: number;
            /** @description in the order of a statement’s life */
            states: components["schemas"]["StateCount"][];
            /** @description the largest first */
            items: components["schemas"]["OfficeStatementCard"][];
        };
        DeductionCauseView: {
            code: string;
            name: string;
            basisPoints: number;
        };
        OfficeStatementView: {
            id: string;
            /** @description YYYY-MM in Shanghai */
            month: string;
            totalFen: number;
            state: components["schemas"]["StatementState"];
            /** @description in Chinese */
            stateText: string;
            /** Format: date-time */
            paidAt: string | null;
            /** @description to be sent back with an answer */
            version: number;
            /**
             * Format: date-time
             * @description silence is a yes from then on
             */
            answerBy: string;
            /** @description in the words of the worker */
            objection: string | null;
            /** @description what the office wrote to the worker */
            answer: string | null;
            answeredBy: string | null;
            entries: components["schemas"]["PayEntryView"][];
            transfers: components["schemas"]["PayTransferView"][];
            /** @description the worker may say that it is right, or what is wrong */
            answerable: boolean;
            workerId: string;
            workerName: string;
            level: string;
            /** @description who looked first */
            checkedBy: string | null;
            /** @description who agreed */
            approvedBy: string | null;
            problem: string | null;
            /** @description that the rule in force knows */
            causes: components["schemas"]["DeductionCauseView"][];
        };
        /** @enum {string} */
        PayCorrection: "supplement" | "deduction" | "reversal";
        CorrectPayBody: {
            /** @description of the statement that was looked at */
            version: number;
            kind: components["schemas"]["PayCorrection"];
            orderId?: string;
            amountFen?: number;
            cause?: string;
            entryId?: string;
            /** @description the worker reads it */
            reason: string;
        };
        AnswerObjection: {
            /** @description of the statement that was looked at */
            version: number;
            /** @description the worker reads it */
            words: string;
        };
        /** @enum {string} */
        ApprovalStep: "check" | "approve";
        DecideStatements: {
            step: components["schemas"]["ApprovalStep"];
            ids: string[];
        };
        RefusedStatement: {
            id: string;
            code: string;
            /** @description in Chinese */
            because: string;
        };
        DecidedStatements: {
            done: number;
            refused: components["schemas"]["RefusedStatement"][];
        };
        RunPayout: {
            /** @description YYYY-MM in Shanghai */
            month: string;
        };
        StartedPayout: {
            /** @description statements that are being paid */
            statements: number;
        };
        PayRatesView: {
            /** @description for every visit, however short */
            visitFen: number;
            /** @description per hour as planned */
            hourFen: number;
            /** @description per whole day of living in */
            dayFen: number;
        };
        ServiceRatesView: {
            /** @description for every visit, however short */
            visitFen: number;
            /** @description per hour as planned */
            hourFen: number;
            /** @description per whole day of living in */
            dayFen: number;
            serviceId: string;
        };
        LevelShareView: {
            /** @enum {string} */
            level: "初级" | "中级" | "高级" | "金牌";
            /** @description hundredths of a percent on top of the visit’s pay */
            basisPoints: number;
        };
        DeductionShareView: {
            code: string;
            name: string;
            /** @description hundredths of a percent of what is due for the visit */
            basisPoints: number;
        };
        PayRuleView: {
            usual: components["schemas"]["PayRatesView"];
            /** @description services that are paid otherwise than the rest */
            services: components["schemas"]["ServiceRatesView"][];
            levels: components["schemas"]["LevelShareView"][];
            /** @description for leading a crew */
            leadFen: number;
            /** @description of the extras agreed to on site, shared by those who came */
            extrasBasisPoints: number;
            /** @description for a visit sold at peak time */
            peakFen: number;
            /** @description a visit that ends later is an evening’s */
            nightMinute: number;
            nightFen: number;
            /** @description for a rating of five stars */
            fiveStarsFen: number;
            /** @description visits of a month that was all on time */
            onTimeVisits: number;
            onTimeFen: number;
            causes: components["schemas"]["DeductionShareView"][];
            /** @description what may be taken off a visit altogether */
            capBasisPoints: number;
            /** @description what is left of an hour whatever is taken off */
            hourFloorFen: number;
            version: number;
            /** @description replaced: overtaken by a newer one before its time came */
            standing: components["schemas"]["VersionStanding"];
            because: string;
            /** Format: date-time */
            effectiveFrom: string;
            publishedBy: string;
        };
        PayRuleList: {
            /** @description newest first */
            items: components["schemas"]["PayRuleView"][];
        };
        PayTermsView: {
            usual: components["schemas"]["PayRatesView"];
            /** @description services that are paid otherwise than the rest */
            services: components["schemas"]["ServiceRatesView"][];
            levels: components["schemas"]["LevelShareView"][];
            /** @description for leading a crew */
            leadFen: number;
            /** @description of the extras agreed to on site, shared by those who came */
            extrasBasisPoints: number;
            /** @description for a visit sold at peak time */
            peakFen: number;
            /** @description a visit that ends later is an evening’s */
            nightMinute: number;
            nightFen: number;
            /** @description for a rating of five stars */
            fiveStarsFen: number;
            /** @description visits of a month that was all on time */
            onTimeVisits: number;
            onTimeFen: number;
            causes: components["schemas"]["DeductionShareView"][];
            /** @description what may be taken off a visit altogether */
            capBasisPoints: number;
            /** @description what is left of an hour whatever is taken off */
            hourFloorFen: number;
        };
        PublishPayRuleBody: {
            /** @description the newest version that was seen */
            basedOn: number;
            terms: components["schemas"]["PayTermsView"];
            /**
             * Format: date
             * @description Shanghai day it counts from, tomorrow at the earliest
             */
            from: string;
            because: string;
        };
        SubscribeQuestion: {
            /** @description worth asking for at the next tap; empty: nothing */
            templateIds: string[];
            /** @description the most useful message of the occasion would be delivered now */
            reachable: boolean;
        };
        SubscribeAnswer: {
            templateId: string;
            /** @enum {string} */
            result: "accept" | "reject" | "ban" | "filter";
        };
        SubscribeAnswers: {
            answers: components["schemas"]["SubscribeAnswer"][];
        };
        /** @enum {string} */
        MessageKind: "booking_confirmed" | "worker_departed" | "visit_done" | "visit_changed" | "worker_visit_changed" | "refund_arrived" | "balance_due" | "time_offered" | "wish_unmet" | "leave_answered" | "visit_offered" | "certificate_expiring" | "visit_delayed" | "compensation_given" | "complaint_progress" | "invoice_issued" | "pay_news" | "money_waits" | "reward_expiring" | "office_note" | "care_note" | "visit_tomorrow" | "are_you_well";
        InboxMessage: {
            id: string;
            kind: components["schemas"]["MessageKind"];
            title: string;
            /** @description one sentence or two, in Chinese */
            text: string;
            /** @description of the mini-program, without the leading slash */
            page: string;
            /** Format: date-time */
            at: string;
            /** @description not shown before */
            unread: boolean;
        };
        InboxPage: {
            /** @description newest first */
            items: components["schemas"]["InboxMessage"][];
            /** @description asks for the page after this one */
            nextCursor: string | null;
        };
        UnreadMessages: {
            /** @description counted up to the policy’s most */
            count: number;
        };
        MessagesRead: {
            /** @description the newest message that was shown */
            upTo: string;
        };
        /**
         * @description service: what concerns a booking only
         * @enum {string}
         */
        TextConsent: "none" | "service" | "all";
        ContactPreferences: {
            /** @description greetings, what is due again, offers: our own ideas */
            care: boolean;
            /** @description service: what concerns a booking only */
            textMessages: components["schemas"]["TextConsent"];
            /** @description not to be disturbed from here, minutes since midnight; equal to `quietTo`: never */
            quietFrom: number;
            quietTo: number;
        };
        UnreachableWorkerView: {
            workerId: string;
            name: string;
            /** @description in Chinese */
            because: string;
        };
        UnreachableWorkers: {
            /** @description by name */
            items: components["schemas"]["UnreachableWorkerView"][];
        };
        /** @enum {string} */
        ConversationLineState: "received" | "pending" | "sent" | "not_sent" | "unknown";
        ConversationLineView: {
            id: string;
            words: string;
            /** @description of the office; null: the customer */
            author: string | null;
            /** Format: date-time */
            at: string;
            state: components["schemas"]["ConversationLineState"];
            /** @description why it was not sent, in Chinese */
            because: string | null;
        };
        ConversationView: {
            id: string;
            /** @description null: has never been in the mini-program */
            name: string | null;
            /** @description WeChat takes answers now */
            isOpen: boolean;
            /** Format: date-time */
            closesAt: string;
            /** @description answers WeChat still takes while it is open */
            left: number;
            /** @description it is open because the person came in, and has not written */
            hasOnlyEntered: boolean;
            /**
             * Format: date-time
             * @description has written and was not answered
             */
            waitingSince: string | null;
            last: components["schemas"]["ConversationLineView"] | null;
        };
        ConversationList: {
            /** @description who waits first, the longest before the others */
            items: components["schemas"]["ConversationView"][];
        };
        ConversationPage: {
            id: string;
            /** @description null: has never been in the mini-program */
            name: string | null;
            /** @description WeChat takes answers now */
            isOpen: boolean;
            /** Format: date-time */
            closesAt: string;
            /** @description answers WeChat still takes while it is open */
            left: number;
            /** @description it is open because the person came in, and has not written */
            hasOnlyEntered: boolean;
            /**
             * Format: date-time
             * @description has written and was not answered
             */
            waitingSince: string | null;
            last: components["schemas"]["ConversationLineView"] | null;
            /** @description the newest ones, oldest first */
            lines: components["schemas"]["ConversationLineView"][];
        };
        AnswerConversationBody: {
            text: string;
        };
        ResendMessageBody: {
            /** @description it may have arrived already, and twice is all right */
            despiteDoubt: boolean;
        };
        /**
         * @description the way it goes now
         * @enum {string}
         */
        MessageChannel: "subscription" | "conversation" | "sms" | "inbox";
        ResentMessage: {
            /** @description the way it goes now */
            channel: components["schemas"]["MessageChannel"];
            /**
             * Format: date-time
             * @description the end of the quiet hours it waits for; null: it goes at once
             */
            notBefore: string | null;
        };
        /** @enum {string} */
        SceneKey: "delay" | "clash" | "delayed_booking" | "full_slot" | "cancellation" | "night" | "price" | "safety" | "first_visit_done" | "low_rating_mended" | "complaint_closed" | "late_mended" | "cancelled_once" | "slot_missed" | "price_missed" | "quiet_month" | "quiet_season" | "quiet_half_year" | "favourite_free" | "worker_changed" | "moved_home" | "coupon_ending" | "festival" | "before_festival" | "season_change" | "appliance_year" | "first_year" | "often_booked" | "package_ending" | "package_paused" | "living_in_trial" | "maternity_ending" | "elder_alone" | "thanks_for_word";
        /** @enum {string} */
        SceneKind: "service" | "care";
        /** @enum {string} */
        ScriptVariant: "A" | "B" | "C";
        ScriptRate: {
            hits: number;
            of: number;
            /** @description lower bound of the share, 95 % sure */
            low: number;
            high: number;
        };
        ScriptOutcomeView: {
            /** @description people it was said to */
            told: number;
            /** @description whose time to come back has passed, or who came back */
            counted: number;
            cameBack: number;
            rated: number;
            satisfied: number;
            /** @description null: too few to read a share from */
            cameBackRate: components["schemas"]["ScriptRate"] | null;
            satisfiedRate: components["schemas"]["ScriptRate"] | null;
        };
        ScriptView: {
            scene: components["schemas"]["SceneKey"];
            variant: components["schemas"]["ScriptVariant"];
            version: number;
            summary: string;
            text: string;
            /** @description null: never sent */
            outcome: components["schemas"]["ScriptOutcomeView"] | null;
        };
        SceneView: {
            key: components["schemas"]["SceneKey"];
            name: string;
            /** @description in Chinese */
            group: string;
            kind: components["schemas"]["SceneKind"];
            /** @description A, B, C */
            scripts: components["schemas"]["ScriptView"][];
        };
        ScriptList: {
            scenes: components["schemas"]["SceneView"][];
            /** @description within so many days a booking counts as coming back */
            cameBackDays: number;
            /** @description fewer are no share to read */
            leastForRate: number;
        };
        ScriptVersionView: {
            version: number;
            /** @description replaced: overtaken by a newer one before its time came */
            standing: components["schemas"]["VersionStanding"];
            because: string;
            /** Format: date-time */
            effectiveFrom: string;
            publishedBy: string;
            summary: string;
            text: string;
        };
        ScriptVersionList: {
            /** @description newest first */
            items: components["schemas"]["ScriptVersionView"][];
        };
        PublishScriptBody: {
            scene: components["schemas"]["SceneKey"];
            variant: components["schemas"]["ScriptVariant"];
            /** @description the newest version its author saw */
            basedOn: number;
            /** @description the one line of WeChat’s notice */
            summary: string;
            /** @description with gaps in braces, e.g. `{客户}` */
            text: string;
            because: string;
        };
        GapValue: {
            /** @enum {string} */
            name: "新时间" | "分钟" | "原因" | "心意" | "节日";
            value: string;
        };
        PushAudience: {
            /**
             * @description one booking; visits ahead; customers who have not come for a while
             * @enum {string}
             */
            kind: "order" | "ahead" | "quiet";
            /** @description of `order` */
            orderId?: string;
            /** @description until the visit, or since the last one */
            leastDays?: number;
            mostDays?: number;
            serviceId?: string;
            district?: string;
        };
        PreviewPushBody: {
            scene: components["schemas"]["SceneKey"];
            variant: components["schemas"]["ScriptVariant"];
            /** @description what the sender writes for the gaps no booking fills */
            values: components["schemas"]["GapValue"][];
            audience: components["schemas"]["PushAudience"];
        };
        WayView: {
            channel: components["schemas"]["MessageChannel"];
            open: boolean;
            /** @description why it is open or not, in Chinese */
            because: string;
        };
        PreviewedPerson: {
            orderId: string;
            orderNo: string;
            name: string;
            phoneMasked: string;
            serviceName: string;
            /**
             * Format: date-time
             * @description of the visit
             */
            visitAt: string;
            summary: string;
            text: string;
            /** @description gaps nothing fills: it cannot be sent */
            blanks: string[];
            /** @description the best first */
            ways: components["schemas"]["WayView"][];
            /** @description null: not to be written to */
            channel: components["schemas"]["MessageChannel"] | null;
            /**
             * Format: date-time
             * @description quiet until then
             */
            notBefore: string | null;
        };
        PushPreview: {
            scriptVersion: number;
            people: components["schemas"]["PreviewedPerson"][];
            /** @description above this another person must agree */
            alonePeople: number;
        };
        /** @enum {string} */
        PushState: "waiting" | "approved" | "refused";
        PushView: {
            id: string;
            /** @description of the scene */
            sceneName: string;
            variant: components["schemas"]["ScriptVariant"];
            scriptVersion: number;
            people: number;
            state: components["schemas"]["PushState"];
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            decidedBy: string | null;
            /** @description a message was written for so many */
            told: number;
            /** @description not to be written to */
            refused: number;
            /** @description asked for by whoever reads, who may not agree to it */
            isMine: boolean;
        };
        PushList: {
            /** @description newest first */
            items: components["schemas"]["PushView"][];
        };
        OpenPushBody: {
            scene: components["schemas"]["SceneKey"];
            variant: components["schemas"]["ScriptVariant"];
            /** @description what the sender writes for the gaps no booking fills */
            values: components["schemas"]["GapValue"][];
            /** @description the version that was previewed */
            scriptVersion: number;
            /** @description one booking of each customer */
            orderIds: string[];
        };
        /**
         * @description unknown: in doubt
         * @enum {string}
         */
        PushedState: "waiting" | "sending" | "sent" | "not_sent" | "unknown" | "refused";
        PassedWayView: {
            channel: components["schemas"]["MessageChannel"];
            /** @description in Chinese */
            because: string;
        };
        PushedPerson: {
            orderId: string;
            name: string;
            text: string;
            /** @description to send it again by; null: nothing was written yet */
            deliveryId: string | null;
            /** @description unknown: in doubt */
            state: components["schemas"]["PushedState"];
            /** @description ways it did not go, in order */
            passed: components["schemas"]["PassedWayView"][];
            /** @description has ended without being delivered for certain */
            canResend: boolean;
            channel: components["schemas"]["MessageChannel"] | null;
            /** @description why not, in Chinese */
            because: string | null;
            /**
             * Format: date-time
             * @description quiet until then
             */
            notBefore: string | null;
            /** @description opened in the mini-program */
            read: boolean;
        };
        PushPage: {
            id: string;
            /** @description of the scene */
            sceneName: string;
            variant: components["schemas"]["ScriptVariant"];
            scriptVersion: number;
            people: number;
            state: components["schemas"]["PushState"];
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            decidedBy: string | null;
            /** @description a message was written for so many */
            told: number;
            /** @description not to be written to */
            refused: number;
            /** @description asked for by whoever reads, who may not agree to it */
            isMine: boolean;
            /** @description by name */
            recipients: components["schemas"]["PushedPerson"][];
        };
        /** @enum {string} */
        PushCommand: "approve" | "refuse";
        DecidePushBody: {
            command: components["schemas"]["PushCommand"];
        };
        DayBeforeView: {
            /** @description the customer was asked whether the visit stands, as it is now */
            asked: boolean;
            /** @description and said yes */
            confirmed: boolean;
        };
        ConfirmDayBefore: {
            /** @description the revision that was looked at */
            revision: number;
        };
        OwnContact: {
            /** @description who looks after whoever asks; null: the whole team */
            name: string | null;
        };
        ContactView: {
            accountId: string;
            name: string;
            /** @description false: by the rule, which spreads people evenly */
            chosen: boolean;
        };
        StaffContact: {
            accountId: string;
            name: string;
        };
        SubjectContact: {
            /** @description null: no key customer, or nobody is there */
            contact: components["schemas"]["ContactView"] | null;
            /** @description whose contact it is: the worker, or the customer’s account */
            subjectId: string;
            /** @description who may be chosen */
            candidates: components["schemas"]["StaffContact"][];
        };
        ChooseContactBody: {
            /** @enum {string} */
            kind: "worker" | "customer";
            subjectId: string;
            /** @description null: whoever the rule finds */
            staffId: string | null;
        };
        /** @enum {string} */
        CallReason: "low_rating" | "key_customer" | "drawn";
        /**
         * @description null: still to be called
         * @enum {string}
         */
        CallEnd: "content" | "discontent" | "unwilling" | "not_reached";
        FollowUpCall: {
            orderId: string;
            orderNo: string;
            serviceName: string;
            workerName: string;
            contactName: string;
            phoneMasked: string;
            /** Format: date-time */
            completedAt: string;
            /** @description null: not rated */
            stars: number | null;
            /** @description what was written with the stars */
            words: string | null;
            reason: components["schemas"]["CallReason"];
            reasonText: string;
            /**
             * Format: date
             * @description since when the customer is on the list
             */
            callDay: string;
            /** @description calls so far */
            attempts: number;
            /** @description null: still to be called */
            outcome: components["schemas"]["CallEnd"] | null;
            note: string | null;
            /** @description who called last */
            calledBy: string | null;
            /** Format: date-time */
            calledAt: string | null;
        };
        CallReasonTotal: {
            reason: components["schemas"]["CallReason"];
            text: string;
            listed: number;
            /** @description of them, whose call ended: talked with, unwilling, or not reached */
            ended: number;
        };
        FollowUpProgress: {
            /** @description of visits that were followed up in so many days */
            days: number;
            /** @description different customers */
            customers: number;
            /** @description of them, whom a person has spoken with */
            spoken: number;
            /** @description so many customers a person is to have spoken with */
            quota: number;
            /** @description the promised share */
            quotaShare: number;
            visits: number;
            /** @description of them, asked by a message */
            told: number;
            reasons: components["schemas"]["CallReasonTotal"][];
        };
        FollowUpList: {
            /** @description low ratings first, then key customers, then the drawn */
            toCall: components["schemas"]["FollowUpCall"][];
            /** @description whose call ended today, the newest first */
            ended: components["schemas"]["FollowUpCall"][];
            progress: components["schemas"]["FollowUpProgress"];
            /** @description calls nobody answers until the customer is left alone */
            mostAttempts: number;
        };
        /** @enum {string} */
        CallOutcome: "content" | "discontent" | "unwilling" | "no_answer";
        RecordCallBody: {
            outcome: components["schemas"]["CallOutcome"];
            /** @description what the customer said */
            note?: string;
        };
        AdminOrderCard: {
            id: string;
            no: string;
            state: components["schemas"]["OrderState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            promisedFrom: string;
            promisedTo: string;
            durationMinutes: number;
            /** @description served by video: nobody comes */
            remote: boolean;
            totalFen: number;
            addressShort: string;
            workerName: string | null;
            holdUntil: string | null;
            rated: boolean;
            createdAt: string;
            customerName: string;
            phoneMasked: string;
            district: string;
            workerId: string | null;
            /** @description what about it waits for a person */
            exception: string | null;
        };
        AdminOrderPage: {
            items: components["schemas"]["AdminOrderCard"][];
            total: number;
            page: number;
            pageSize: number;
        };
        CrewMember: {
            worker: components["schemas"]["WorkerCard"];
            /** @enum {string} */
            role: "lead" | "mate";
            /** @description has said yes to the visit as it is planned now */
            accepted: boolean;
            /** @description when they checked in at the door */
            arrivedAt: string | null;
        };
        AssignmentView: {
            id: string;
            workerId: string;
            workerName: string;
            /** @enum {string} */
            role: "lead" | "mate";
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "timed_out" | "withdrawn";
            /** @enum {string} */
            mode: "automatic" | "manual";
            explanation: string[];
            offeredAt: string;
            respondedAt: string | null;
            declineReason: string | null;
        };
        PaymentView: {
            outTradeNo: string;
            /** @enum {string} */
            purpose: "booking" | "balance";
            /** @enum {string} */
            state: "created" | "pending" | "paid" | "closed" | "held";
            amountFen: number;
            transactionId: string | null;
            createdAt: string;
            settledAt: string | null;
            /** @enum {string|null} */
            settledBy: "notification" | "query" | "client_return" | null;
            problem: string | null;
            /**
             * @description whether WeChat was told that what was paid for is delivered; null: nothing is delivered yet
             * @enum {string|null}
             */
            fulfilment: "owed" | "reported" | "needless" | null;
            /** @description why WeChat was not told */
            fulfilmentProblem: string | null;
        };
        DeskReceiptView: {
            id: string;
            /**
             * @description what it pays
             * @enum {string}
             */
            purpose: "booking" | "balance";
            /** @enum {string} */
            method: "cash" | "alipay" | "bank";
            receiptNo: string;
            amountFen: number;
            refundedFen: number;
            /**
             * @description recorded: waits for another person
             * @enum {string}
             */
            state: "recorded" | "counted" | "refused" | "voided";
            recordedBy: string;
            recordedAt: string;
            checkedBy: string | null;
            /** @description why it was refused or voided */
            because: string | null;
        };
        /**
         * @description unknown: in doubt
         * @enum {string}
         */
        ToldState: "pending" | "sent" | "not_sent" | "unknown";
        DeliveryView: {
            id: string;
            template: string;
            /** @description the name of the template, and whom it is for */
            title: string;
            text: string;
            channel: components["schemas"]["MessageChannel"];
            /** @description unknown: in doubt */
            state: components["schemas"]["ToldState"];
            /** @description why it was not sent, waits or is in doubt, as a code */
            reason: string | null;
            /** @description the same in Chinese */
            because: string | null;
            /** @description ways it did not go, in order */
            passed: components["schemas"]["PassedWayView"][];
            /** @description the end of the quiet hours it waits for */
            notBefore: string | null;
            /** @description has ended without being delivered for certain */
            canResend: boolean;
            at: string;
        };
        AdminOrderView: {
            id: string;
            no: string;
            state: components["schemas"]["OrderState"];
            stateText: string;
            serviceId: string;
            serviceName: string;
            serviceIcon: string;
            promisedFrom: string;
            promisedTo: string;
            durationMinutes: number;
            /** @description served by video: nobody comes */
            remote: boolean;
            totalFen: number;
            addressShort: string;
            workerName: string | null;
            holdUntil: string | null;
            rated: boolean;
            createdAt: string;
            revision: number;
            lines: components["schemas"]["QuoteLine"][];
            /** @description for the booking */
            paidFen: number;
            bill: components["schemas"]["BillView"];
            address: components["schemas"]["OrderAddress"];
            note: string | null;
            /** @description who lives in the home, as told for this visit */
            homeGroups: components["schemas"]["HomeGroup"][];
            /** @description what may be told now; empty: nothing, or too late */
            homeOptions: components["schemas"]["HomeOptionView"][];
            worker: components["schemas"]["WorkerCard"] | null;
            /** @description who comes along with the worker */
            mates: components["schemas"]["WorkerCard"][];
            /** @description 6 digits for the door; from confirmation until check-in */
            doorCode: string | null;
            /** @description content of the QR voucher; shown as long as the door code */
            voucher: string | null;
            /** @description when the customer signed the agreement of this service */
            agreementSignedAt: string | null;
            timeline: components["schemas"]["TimelineEntry"][];
            visit: components["schemas"]["VisitProgress"] | null;
            materials: components["schemas"]["MaterialsView"];
            refunds: components["schemas"]["RefundView"][];
            linked: components["schemas"]["LinkedOrderView"][];
            rating: components["schemas"]["RatingView"] | null;
            /** @description what the customer may do now */
            actions: ("pay" | "sign_agreement" | "reschedule" | "cancel" | "sign_off" | "pay_balance" | "rate" | "convert")[];
            /** @description message templates worth asking for at the next tap */
            subscribeTemplates: string[];
            customerId: string;
            agreement: components["schemas"]["AgreementView"];
            /** @description whose time is claimed, the lead first */
            crew: components["schemas"]["CrewMember"][];
            /** @description workers the service needs */
            crewSize: number;
            assignments: components["schemas"]["AssignmentView"][];
            payments: components["schemas"]["PaymentView"][];
            /** @description money over the desk */
            receipts: components["schemas"]["DeskReceiptView"][];
            messages: components["schemas"]["DeliveryView"][];
            version: number;
        };
        Candidate: {
            worker: components["schemas"]["WorkerCard"];
            allowed: boolean;
            /** @description hard rules that refuse */
            violations: string[];
            score: number;
            explanation: string[];
        };
        CandidateList: {
            items: components["schemas"]["Candidate"][];
        };
        AssignWorker: {
            workerId: string;
            /** @description whose place in the crew it is; left out: the empty one, or the only one */
            instead?: string;
            /** @description the version of the order page this decision was made on */
            version: number;
            /** @description why, for the record */
            reason: string;
        };
        BoardSpan: {
            from: string;
            to: string;
        };
        BoardVisit: {
            from: string;
            to: string;
            orderId: string;
            orderNo: string;
            serviceName: string;
            state: components["schemas"]["OrderState"];
            visitState: components["schemas"]["VisitState"] | null;
            bufferTo: string;
            district: string;
            community: string;
            /**
             * @description lead also for who comes alone
             * @enum {string}
             */
            role: "lead" | "mate";
            /** @description how many come, as far as they are found */
            together: number;
            /** @description not there at the end of the promised window */
            late: boolean;
        };
        BoardStay: {
            stayId: string;
            serviceName: string;
            community: string;
        };
        BoardWorker: {
            id: string;
            name: string;
            district: string;
            skills: string[];
            shifts: components["schemas"]["BoardSpan"][];
            visits: components["schemas"]["BoardVisit"][];
            /** @description of a support squad of headquarters */
            isGuest: boolean;
            /** @description the whole day is theirs */
            livesIn: components["schemas"]["BoardStay"] | null;
        };
        BoardPlace: {
            orderId: string;
            lat: number;
            lng: number;
        };
        DayBoard: {
            date: string;
            workers: components["schemas"]["BoardWorker"][];
            unassigned: components["schemas"]["AdminOrderCard"][];
            /** @description of every visit of the day that has a door */
            places: components["schemas"]["BoardPlace"][];
        };
        BriefingTickView: {
            by: string;
            /** Format: date-time */
            at: string;
        };
        BriefingVisit: {
            orderId: string;
            orderNo: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            serviceName: string;
            customerName: string;
            district: string;
            community: string;
            /** @description names, the lead first */
            crew: string[];
            state: components["schemas"]["OrderState"];
            /** @description what may go wrong, in Chinese */
            risks: string[];
            /** @description for the plan as it is now */
            tick: components["schemas"]["BriefingTickView"] | null;
        };
        BriefingCertificate: {
            workerId: string;
            workerName: string;
            kind: string;
            /** Format: date */
            expiresOn: string;
            /** @description negative: over for so many days */
            daysLeft: number;
        };
        BriefingView: {
            /** Format: date */
            date: string;
            /** @description workers on shift */
            onDuty: number;
            /** @description bookings nobody has accepted */
            unconfirmed: number;
            /** @description what else waits for a person today, the most urgent first */
            others: string[];
            /** @description bookings of the day that are paid and not over, in their order */
            visits: components["schemas"]["BriefingVisit"][];
            /** @description over, or soon */
            certificates: components["schemas"]["BriefingCertificate"][];
        };
        ExceptionItem: {
            id: string;
            /** @enum {string} */
            kind: "unassigned" | "unconfirmed" | "broken_visit" | "held_back" | "broken_stay" | "payment_mismatch" | "balance" | "receipt" | "late_payment" | "refund" | "unplaced" | "replacement" | "dead_letter" | "key_expiry" | "fulfilment" | "late_departure" | "not_arrived" | "bill_day" | "complaint" | "invoice" | "warranty" | "corrective_action" | "silent_device" | "burst";
            text: string;
            orderId: string | null;
            orderNo: string | null;
            /** @description the package it is about */
            contractId: string | null;
            /** @description the stay it is about */
            stayId: string | null;
            /** @description the day of bills it is about */
            billDay: string | null;
            /** @description the complaint it is about */
            complaintId: string | null;
            /** @description the incident it is about */
            incidentId: string | null;
            /** @description the day that is short of people */
            surgeDay: string | null;
            dueAt: string;
            openedAt: string;
        };
        ExceptionList: {
            items: components["schemas"]["ExceptionItem"][];
        };
        DashboardToday: {
            visits: number;
            confirmed: number;
            inService: number;
            completed: number;
            collectedFen: number;
        };
        Dashboard: {
            today: components["schemas"]["DashboardToday"];
        };
        /** @enum {string} */
        FinancePeriod: "day" | "week" | "month";
        FinanceFiguresView: {
            /** @description paid by customers */
            collectedFen: number;
            /** @description back with customers */
            refundedFen: number;
            /** @description earned, less what was given back of it */
            revenueFen: number;
            costFen: number;
            marginFen: number;
        };
        FinanceRowView: {
            /** @description paid by customers */
            collectedFen: number;
            /** @description back with customers */
            refundedFen: number;
            /** @description earned, less what was given back of it */
            revenueFen: number;
            costFen: number;
            marginFen: number;
            /** @description first day of the period, or a channel; empty: named by no fact */
            key: string;
        };
        FinanceServiceView: {
            /** @description paid by customers */
            collectedFen: number;
            /** @description back with customers */
            refundedFen: number;
            /** @description earned, less what was given back of it */
            revenueFen: number;
            costFen: number;
            marginFen: number;
            /** @description first day of the period, or a channel; empty: named by no fact */
            key: string;
            /** @description served on these days */
            visits: number;
            /** @description paid to who served, per visit; null: there was none */
            visitCostFen: number | null;
            name: string;
        };
        FinanceWorkView: {
            /** @description paid by customers */
            collectedFen: number;
            /** @description back with customers */
            refundedFen: number;
            /** @description earned, less what was given back of it */
            revenueFen: number;
            costFen: number;
            marginFen: number;
            /** @description first day of the period, or a channel; empty: named by no fact */
            key: string;
            /** @description served on these days */
            visits: number;
            /** @description paid to who served, per visit; null: there was none */
            visitCostFen: number | null;
        };
        FinanceCostView: {
            account: string;
            /** @description root cause; empty where none is named */
            cause: string;
            costFen: number;
        };
        FinanceView: {
            from: string;
            to: string;
            total: components["schemas"]["FinanceFiguresView"];
            periods: components["schemas"]["FinanceRowView"][];
            services: components["schemas"]["FinanceServiceView"][];
            channels: components["schemas"]["FinanceWorkView"][];
            costs: components["schemas"]["FinanceCostView"][];
        };
        /** @enum {string} */
        FinanceFigure: "collected" | "refunded" | "revenue";
        FinanceFactView: {
            id: string;
            kindName: string;
            ref: string;
            happenedAt: string;
            /** @description as the figure counts it */
            amountFen: number;
            orderId: string | null;
            orderNo: string | null;
            /** @description what was sold */
            what: string | null;
        };
        FinanceFactPage: {
            items: components["schemas"]["FinanceFactView"][];
            total: number;
            pageSize: number;
        };
        MeasurementView: {
            name: string;
            value: string;
            /** @description not beyond its cap */
            within: boolean;
        };
        SummaryStep: {
            title: string;
            photos: components["schemas"]["VisitPhoto"][];
        };
        VisitSummary: {
            serviceName: string;
            /** @description the day it was signed off */
            day: string;
            /** @description of the standard, by evidence */
            level: string | null;
            doneSteps: number;
            totalSteps: number;
            done: string[];
            measurements: components["schemas"]["MeasurementView"][];
            serviceId: string;
            workerName: string | null;
            /** @description those with pictures */
            pictures: components["schemas"]["SummaryStep"][];
            /** @description what was worked with, as the customer signed for it */
            materials: components["schemas"]["MaterialItemView"][];
            /** @description what the worker noted, and what was left out */
            advice: string[];
            /** @description a day for the next time; null while a complaint is open */
            suggestedDay: string | null;
            /** @description opens the shared page */
            shareToken: string;
            shareUntil: string;
        };
        SharedSummary: {
            serviceName: string;
            /** @description the day it was signed off */
            day: string;
            /** @description of the standard, by evidence */
            level: string | null;
            doneSteps: number;
            totalSteps: number;
            done: string[];
            measurements: components["schemas"]["MeasurementView"][];
        };
        PublicReview: {
            stars: number;
            tags: string[];
            text: string | null;
            /** Format: date-time */
            at: string;
            /** @description the family name */
            by: string;
            serviceName: string;
            /** @description what the company says to it */
            answer: string | null;
        };
        StarPage: {
            name: string;
            avatarSeed: string;
            level: string;
            /** @description null: nobody has rated yet */
            ratingAverage: number | null;
            visitCount: number;
            /** @description share of visits that kept the promise, 0–1 */
            onTimeRate: number | null;
            /** @description those that are valid today */
            certificates: string[];
            /** @description complaints about visits of this worker that were neither withdrawn nor merged */
            complaints: number;
            /** @description of them, solved */
            complaintsResolved: number;
            /** @description the newest first */
            reviews: components["schemas"]["PublicReview"][];
            /**
             * Format: date-time
             * @description null: there are no more reviews
             */
            nextBefore: string | null;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        ProblemField: {
            path: string;
            message: string;
        };
        SlotAlternative: {
            startAt: string;
            endAt: string;
            label: string;
            date: string;
            priceFen: number;
        };
        CurrentRevision: {
            revision: number;
            promisedFrom: string;
            promisedTo: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description stable code, a key of shared/src/errors */
            code: string;
            /** @description a sentence in Chinese for people */
            detail: string;
            instance?: string;
            fields?: components["schemas"]["ProblemField"][];
            alternatives?: components["schemas"]["SlotAlternative"][];
            current?: components["schemas"]["CurrentRevision"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    FilesController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRef"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_download: {
        parameters: {
            query: {
                expires: string;
                sig: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "application/pdf": string;
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PoliciesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_withWechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatLogin"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_asStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffLogin"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindPhone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AddressesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AddressesController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AddressesController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AddressesController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCards"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDetail"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLines"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenServiceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceWords"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFileView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishVersionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_stop: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSaleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServicesAdminController_resume: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSaleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkersController_list: {
        parameters: {
            query?: {
                /** @description part of the name */
                q?: string;
                skill?: string;
                district?: string;
                /** @description only workers with a certificate that runs out soon, or has */
                expiring?: boolean;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkersController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerFile"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkersController_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiringCertificateList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkersController_certificateNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateNumber"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnRosterController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlocksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerBlockList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlocksController_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockEvidence"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlocksController_propose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBlock"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerBlockList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlocksController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBlock"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerBlockList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingController_courses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrainingController_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLesson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CouponsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CouponKindsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponKindList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CouponKindsController_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponKindInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponKind"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceRulesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceRulesList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceRulesController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPriceRulesBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceRulesController_trial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceTrialView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerController_balances: {
        parameters: {
            query?: {
                /** @description balances at the end of this Shanghai day; today when left out */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerController_journals: {
        parameters: {
            query: {
                account: components["schemas"]["LedgerAccount"];
                /** @description first Shanghai day */
                from: string;
                /** @description last Shanghai day */
                to: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BillsController_list: {
        parameters: {
            query?: {
                /** @description days before this one */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDayList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BillsController_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BillsController_fetch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BillsController_fix: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FixBillCase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BillsController_close: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TroubledRefundsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubledRefundList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TroubledRefundsController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedWay"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubledRefundList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TroubledRefundsController_pay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPayout"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubledRefundList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TroubledRefundsController_check: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                wayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubledRefundList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TroubledRefundsController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                wayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusedPayout"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubledRefundList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CashierController_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashierDeskView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CashierController_close: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftToClose"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CashierController_check: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTransferList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPackageView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTransfer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeChatPayController_payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeChatPayController_refund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeChatPayController_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BookingOptionsController_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotQuery"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotCalendar"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BookingOptionsController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_list: {
        parameters: {
            query?: {
                scope?: "active" | "history";
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_book: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookVisit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderPaymentsController_start: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentParams"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderPaymentsController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentStatus"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CollectingController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                extraId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CollectingController_start: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentParams"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CollectingController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentStatus"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_sign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RescheduleController_terms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescheduleTerms"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RescheduleController_move: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RescheduleController_slots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotCalendar"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversionController_offer: {
        parameters: {
            query?: {
                /** @description where the visit would be; left out: the contact’s own */
                addressId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversionController_convert: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConvertOrder"];
            };
        };
        responses: {
            /** @description the visit, held for its payment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RescheduleAdminController_terms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeRescheduleTerms"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RescheduleAdminController_move: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleVisit"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RescheduleAdminController_slots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotCalendar"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversionAdminController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversionAdminController_convert: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConvertForCustomer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConvertedOrder"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderCouponsController_give: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCoupon"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancellationController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPreview"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancellationAdminController_faults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultTerms"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancellationAdminController_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelForFault"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancellationAdminController_versions: {
        parameters: {
            query?: {
                kind?: components["schemas"]["CancellationRuleKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationRuleList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancellationAdminController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCancellationRuleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderRefundsController_refund: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRefund"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiptsController_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptToRecord"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiptsController_confirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                receiptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiptsController_void: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                receiptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptTakenBack"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiptsController_refund: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                receiptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRefund"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceChain"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaitlistController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitEntries"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaitlistController_join: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinWaitlist"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitEntry"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaitlistController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitEntry"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaitlistController_leave: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitEntry"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftRequestList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForShift"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftRequestView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftRequestView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftRequestView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsDeskController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRequests"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsDeskController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedRequest"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsDeskController_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifficultyWords"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsDeskController_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantShift"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedRequest"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShiftRequestsDeskController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseShift"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedRequest"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPackage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePlan"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractCards"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_book: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookPackage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_renewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_pay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPaymentParams"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPaymentStatus"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SkipsController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkipOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SkipsController_skip: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesController_pauseOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesController_pause: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseContract"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesController_resumeOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesController_resume: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeContract"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplacementsController_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementReasons"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplacementsController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskReplacement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsAdminController_search: {
        parameters: {
            query?: {
                show?: components["schemas"]["ContractFilter"];
                /** @description part of the number or a name, or the last 4 digits of a phone */
                q?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminContractPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContractsAdminController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminContractView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SkipsAdminController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkipOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SkipsAdminController_skip: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipVisit"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesAdminController_pauseOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesAdminController_pause: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseContract"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesAdminController_resumeOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeOffer"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PausesAdminController_resume: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeContract"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplacementsAdminController_options: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementOptions"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplacementsAdminController_replace: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceWorker"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplacementsAdminController_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementWords"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplacementsAdminController_decline: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReplacement"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_calendar: {
        parameters: {
            query: {
                serviceId: string;
                addressId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayCalendar"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteStayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayQuoteView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayCards"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_book: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookStayBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayCancellationPreview"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelStayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_pay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayPaymentParams"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayPaymentStatus"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrialController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialOfferView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrialController_keep: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTrialBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrialController_end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTrialBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrialController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStayWorkerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysAdminController_list: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStayPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysAdminController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayHandlingController_options: {
        parameters: {
            query?: {
                /** @description first day of the new worker; left out: as soon as can be */
                from?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayHandOverOptions"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayHandlingController_changeWorker: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverStayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayHandlingController_ending: {
        parameters: {
            query?: {
                /** @description last day that is served; left out: today */
                lastDay?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayEnding"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayHandlingController_end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndStayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayHandlingController_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelStayForUsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaysWorkerController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerStays"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterController_previewAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAbsence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterConsequencesView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterController_addAbsence: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAbsence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterConsequencesView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterController_previewChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRoster"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterConsequencesView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RosterController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRosterInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterConsequencesView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplanController_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanTaskList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplanController_replanDay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplanDay"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DayPlanController_latest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlanOfDay"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DayPlanController_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDayPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlanView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DayPlanController_replan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartReplan"];
            };
        };
        responses: {
            /** @description computed: ready, or failed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlanView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DayPlanController_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlanView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DayPlanController_apply: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlanView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LoadController_until: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadShareList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ModeController_mode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchModeView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ModeController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDispatchMode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchModeView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BriefingTickController_tick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TickInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_day: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerDay"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_depart: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description the phone’s clock when this try left it */
                "X-Sent-At"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Depart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_checkIn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description the phone’s clock when this try left it */
                "X-Sent-At"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_call: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRemote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_finishStep: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepDone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_finishRoom: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
                stepId: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomDone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerVisitsController_sign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PositionController_tell: {
        parameters: {
            query?: never;
            header?: {
                /** @description the phone’s clock when this try left it */
                "X-Sent-At"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPosition"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DepartureController_prepare: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DepartureController_pull: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissingPart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtrasController_propose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraProposal"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtrasController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OvertimeAsk"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtrasController_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
                extraId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OffersController_accept: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerVisit"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OffersController_decline: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineOffer"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignOffController_signOff: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignOffController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOffRefusal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MaterialsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MaterialsController_sign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignMaterials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HomeGroupsController_tell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckInsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChecklistsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceChecklistList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChecklistsController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishChecklist"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PullsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PullList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PullsController_handOver: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NeededMaterialsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeededMaterialsList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HomeGroupsDeskController_tell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToolkitsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolkitList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToolkitsController_register: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterToolkit"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToolkitsController_trace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolkitTrace"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExecutionController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionTable"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExecutionController_ofWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerExecution"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExecutionController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerExecution"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerSosController_press: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PressSos"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerSafety"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerSosController_safety: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerSafety"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_alarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SosAlarms"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_ended: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSos"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSos"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SosContacts"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_acknowledge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_note: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyWords"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SosDeskController_end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyWords"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerIncidentsController_report: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIncident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedOne"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedIncident"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_ownActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldActions"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_report: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIncident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedOne"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_fromSos: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedOne"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_move: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIncident"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_handOver: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverIncident"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_describe: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentFactsBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_claim: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_plan: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAction"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncidentsController_check: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveAction"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerPrecautionsController_ofVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerPrecautionsController_ofStay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerPrecautionsController_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePrecautionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrecautionsDeskController_ofVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrecautionsDeskController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePrecautionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayPrecautionsDeskController_ofStay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StayPrecautionsDeskController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePrecautionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecautionsView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerContactController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEmergencyContact"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerContactController_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyContactInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEmergencyContact"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeviceReadingsController_tell: {
        parameters: {
            query?: never;
            header: {
                /** @description HMAC-SHA256 over timestamp, nonce and body joined by line feeds, base64url */
                "X-Device-Signature": string;
                /** @description 8 to 64 of A-Z a-z 0-9 _ -, used once */
                "X-Device-Nonce": string;
                /** @description milliseconds since 1970 */
                "X-Device-Timestamp": string;
                "X-Device-Serial": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingsBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DevicesDeskController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DevicesDeskController_issue: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDeviceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedDeviceView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DevicesDeskController_alarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAlarmList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DevicesDeskController_takeBack: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerAlarmsController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerDeviceAlarm"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkerAlarmsController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAlarmBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerDeviceAlarm"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompensationController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompensationController_choose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseRemedyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompensationController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDelayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompensationRulesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationRuleList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompensationRulesController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCompensationRuleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompensationRulesController_trial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompensationTermsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompensationTrial"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantsController_list: {
        parameters: {
            query: {
                /** @description first Shanghai day */
                from: string;
                /** @description last Shanghai day */
                to: string;
                cause?: components["schemas"]["CompensationCause"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantsController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantsController_noShow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantsController_excuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcuseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantsController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideExcuseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCompensationView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RatingController_rate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RatingDeskController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRatingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurveysController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSurvey"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurveysController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSurvey"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurveysController_figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyFigures"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForLeave"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveSpan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedVisits"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveController_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveDeskController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveDeskController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLeaveView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveDeskController_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveNote"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveDeskController_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantLeave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLeaveView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveDeskController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseLeave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLeaveView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_day: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurgeDayView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSurgeCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_setPartTimer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPartTimer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_putOnStandby: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOnStandby"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeDeskController_takeOffStandby: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SquadsController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForSquad"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SquadsController_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantSquad"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SquadsController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSquad"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SquadsController_end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeCallsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSurgeCallList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeCallsController_take: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSurgeCallList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurgeCallsController_decline: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSurgeCallList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RedPacketsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedPacketList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RedPacketsController_give: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRedPacketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedPacketView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RedPacketsController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRedPackets"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RedPacketsController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRedPacket"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedPacketView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RewardsController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rewards"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RewardsController_exchange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RewardsDeskController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardTotals"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RewardsDeskController_issueRate: {
        parameters: {
            query?: {
                /** @description of the turnover; the policy’s when not said */
                budgetBasisPoints?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueProposal"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RewardsDeskController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRewards"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionsController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCorrectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionsController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingCorrections"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionsController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingCorrections"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeCatalogues"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCatalogueBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintCards"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderComplaints"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_file: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_follow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowComplaint"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintBoard"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_tracked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedComplaints"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderComplaints"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_file: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledOne"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedComplaint"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_take: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintWords"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintWords"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_note: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintWords"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_solve: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SolveComplaint"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsDeskController_merge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeComplaint"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintAmendsController_give: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRemedy"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintAmendsController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                remedyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRemedy"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintAmendsController_rectify: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRectification"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintAmendsController_move: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                rectificationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRectification"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderInvoicesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderInvoiceView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderInvoicesController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskInvoice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderInvoiceView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderInvoicesController_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePaper"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnInvoicesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvoiceList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnInvoicesController_titles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTitleList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnInvoicesController_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesAdminController_search: {
        parameters: {
            query?: {
                /** @description comma separated */
                state?: ("asked" | "working" | "issued" | "failed" | "reversed" | "dropped")[];
                /** @description part of the number of an invoice or order, or of a title */
                q?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeInvoiceList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesAdminController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeInvoiceList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesAdminController_retry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeInvoiceView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesAdminController_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePaper"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyController_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyPaper"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyController_claim: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimWarrantyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyAdminController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyClaims"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyAdminController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyAdminController_toBeClaimed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description with the nearest free times */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WarrantyAdminController_claim: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimWarrantyForCaller"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomeController_income: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomeView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomeController_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomeController_confirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmStatement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomeController_object: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectToStatement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_month: {
        parameters: {
            query: {
                /** @description YYYY-MM in Shanghai */
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WageMonth"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_correct: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerObjection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_resend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStatementView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideStatements"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedStatements"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WagesAdminController_run: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunPayout"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedPayout"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PayRulesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayRuleList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PayRulesController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPayRuleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubscriptionsController_question: {
        parameters: {
            query: {
                occasion: "booking" | "waiting" | "settling" | "complaining" | "working";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscribeQuestion"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubscriptionsController_answered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribeAnswers"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InboxController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InboxController_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadMessages"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InboxController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesRead"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreferencesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPreferences"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreferencesController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPreferences"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnreachableWorkersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreachableWorkers"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversationsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversationsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConversationsController_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConversationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeMessagesController_resend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendMessageBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentMessage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeChatMessagesController_echo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeChatMessagesController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScriptsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScriptsController_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishScriptBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScriptsController_versions: {
        parameters: {
            query: {
                scene: components["schemas"]["SceneKey"];
                variant: components["schemas"]["ScriptVariant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptVersionList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPushBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushPreview"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushesController_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPushBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushesController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePushBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemindersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayBeforeView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemindersController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDayBefore"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnContact"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_ofWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectContact"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectContact"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_choose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseContactBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpsController_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCallBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_search: {
        parameters: {
            query?: {
                /** @description comma separated */
                state?: ("awaiting_payment" | "paid" | "confirmed" | "paused" | "in_service" | "completed" | "cancelled" | "expired")[];
                /** @description part of the order number or contact’s name, or the last 4 digits of a phone */
                q?: string;
                district?: string;
                /** @description first day of the visit, YYYY-MM-DD */
                from?: string;
                /** @description last day of the visit, YYYY-MM-DD */
                to?: string;
                /** @description only orders that wait for a person */
                exception?: boolean;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminOrderPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminOrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_assign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignWorker"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminOrderView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_dayBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayBoard"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_morning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefingView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_openExceptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionList"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeController_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FinanceController_page: {
        parameters: {
            query: {
                /** @description first Shanghai day */
                from: string;
                /** @description last Shanghai day */
                to: string;
                by: components["schemas"]["FinancePeriod"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceView"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FinanceController_facts: {
        parameters: {
            query: {
                figure: components["schemas"]["FinanceFigure"];
                /** @description first Shanghai day */
                from: string;
                /** @description last Shanghai day */
                to: string;
                service?: string;
                channel?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceFactPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SummaryController_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitSummary"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SummaryController_shared: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedSummary"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StarPageController_read: {
        parameters: {
            query?: {
                /** @description `nextBefore` of the page before */
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarPage"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description 拒绝：RFC 9457 problem+json，code 稳定不变 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
