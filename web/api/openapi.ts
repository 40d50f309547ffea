// Made from docs/openapi.json by "npm run openapi".

export interface paths {
    "/v1/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List payment requests, newest first */
        get: operations["listPaymentRequests"];
        put?: never;
        /** Ask a client for a payment */
        post: operations["createPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find payment requests of all years by who, what, code or amount */
        post: operations["searchPaymentRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment request with its events */
        get: operations["getPaymentRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the service of a pre-reservation, wholly or in part */
        post: operations["confirmPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline the service of a pre-reservation */
        post: operations["declinePaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a request that the client has not answered */
        post: operations["cancelPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the client more time, counted from now */
        post: operations["extendPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notify the client again */
        post: operations["remindClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the vouchers back: a void before the export, a refund after it */
        post: operations["refundPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{id}/complement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record how the remainder was settled */
        put: operations["recordComplement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reimbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers to the bank account, to come and past */
        get: operations["listReimbursements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reimbursements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer with its payments */
        get: operations["getReimbursement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month of what was owed and transferred, export by export */
        get: operations["getMerchantStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do at which establishment */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant who is signed in, and the terms of its requests */
        get: operations["getMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/counter-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code in the QR code on the counter */
        get: operations["getCounterCode"];
        /** Put a new code in its place: the old one is no longer valid */
        put: operations["renewCounterCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counter-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What clients propose at the counter and waits for an answer, oldest first */
        get: operations["listCounterRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counter-requests/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the client for the proposed amount, immediately */
        post: operations["acceptCounterRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counter-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what the client proposes */
        post: operations["refuseCounterRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/recent-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the merchant asked lately, to ask them again */
        get: operations["listRecentClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a period; what was just done is counted within a second or so */
        get: operations["getMerchantSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/lost-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holds that ran out unanswered lately */
        get: operations["getLostHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests that the merchant makes often */
        get: operations["getTemplates"];
        /** Change the templates, all at once */
        put: operations["updateTemplates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which mails the merchant gets */
        get: operations["getNotifications"];
        /** Choose the mails */
        put: operations["updateNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people and the establishments that the caller manages */
        get: operations["listTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a colleague */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a member’s access to the caller’s establishments */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Change the name of a member, or what the member may do */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/v1/team/establishments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an establishment of the same company */
        post: operations["addEstablishment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/establishments/{id}/coming-account/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a new bank account before it counts: the old one goes on */
        post: operations["stopComingAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/establishments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how clients know and reach an establishment */
        patch: operations["changeEstablishment"];
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client who is signed in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Available and held funds */
        get: operations["getWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/wallet/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the client was given, and what was taken back since it was wrong; the newest */
        get: operations["listMyCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inbox and history, newest first */
        get: operations["listMyPaymentRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/payment-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request, with the challenge to sign */
        get: operations["getMyPaymentRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/payment-requests/{id}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the client has seen the request */
        post: operations["markOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/payment-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay, with the code and a proof of the device */
        post: operations["approvePaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/payment-requests/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the request */
        post: operations["declineMyPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/payment-requests/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a request that the client knows nothing of, and have somebody look at the merchant */
        post: operations["reportPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/blocked-merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the client wants no more requests from */
        get: operations["listBlockedMerchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/blocked-merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Want no more requests of a merchant; those that wait are declined */
        put: operations["blockMerchant"];
        post?: never;
        /** Let a merchant ask again */
        delete: operations["unblockMerchant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/counters/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose counter a code is of */
        get: operations["getCounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/counter-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The counter request that waits for an answer, if any */
        get: operations["listMyCounterRequests"];
        put?: never;
        /** Propose an amount at a counter */
        post: operations["proposeAtCounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/counter-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last counter request */
        get: operations["getMyCounterRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/counter-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw what was proposed */
        post: operations["withdrawCounterRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the code and enrol this device with an activation code */
        post: operations["activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the personal code */
        put: operations["changeCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A challenge for one act on the account, to be signed by a device */
        post: operations["createChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices that can pay */
        get: operations["listDevices"];
        put?: never;
        /** Enrol a further device from an enrolled one */
        post: operations["addDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a device */
        delete: operations["revokeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{id}/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tell where the device receives notifications */
        put: operations["updatePush"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{id}/push-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the device a test notification, one a minute */
        post: operations["testPush"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reimbursement exports, newest first */
        get: operations["listExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/open-at-bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the bank has neither paid nor failed, export by export */
        get: operations["listOpenAtBank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/exports/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One export with links to its files */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/exports/{date}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an export did with each merchant’s sum */
        get: operations["listExportOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/exports/{date}/outcomes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same of one merchant, with the payments that it is made of */
        get: operations["getExportOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/exports/{date}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the bank files were handed to the bank */
        post: operations["markExportSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/exports/{date}/recalled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the bank files were called back */
        post: operations["markExportRecalled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/wallet-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put vouchers into a wallet */
        post: operations["creditWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of credits, newest first */
        get: operations["listCreditOrders"];
        put?: never;
        /** Take an order of credits: a file, and the bank transfer that pays for it */
        post: operations["createCreditOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order of credits, with what its check came to */
        get: operations["getCreditOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of an order, each with its verdict */
        get: operations["listCreditOrderLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a second person to release a checked order */
        post: operations["proposeCreditOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release an order that somebody else has proposed: its lines are credited */
        post: operations["releaseCreditOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an order before it is released */
        post: operations["cancelCreditOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with an order that was left where it was */
        post: operations["resumeCreditOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/wallet-credits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A credit, and what was taken back of it */
        get: operations["getWalletCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/wallet-credits/{id}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a second person to take a wrong credit back */
        post: operations["proposeCreditReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reversals of credits, newest first */
        get: operations["listCreditReversals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-reversals/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what is still there of a credit, as somebody else has proposed */
        post: operations["releaseCreditReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/credit-reversals/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a proposed reversal up */
        post: operations["cancelCreditReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol a merchant */
        post: operations["createMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of a merchant */
        patch: operations["updateMerchant"];
        trace?: never;
    };
    "/v1/ops/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol a client */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/clients/{id}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a single-use activation code */
        post: operations["issueActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/clients/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a locked wallet its attempts back */
        post: operations["unlockClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals, newest first */
        get: operations["listProposals"];
        put?: never;
        /** Ask a second person to do what nobody may do alone */
        post: operations["proposeOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal, and what came of it */
        get: operations["getProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/proposals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what somebody else has proposed */
        post: operations["approveProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/proposals/{id}/payee-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The name that the bank gave where it is like the proposed one, in clear, for who approves */
        post: operations["seePayeeName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/proposals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to what somebody else has proposed */
        post: operations["rejectProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one has proposed */
        post: operations["withdrawProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the back office, and their roles */
        get: operations["listOperators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/clients/{id}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another address for a client to sign in with; both addresses are told */
        put: operations["changeClientEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/clients/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an account whose wallet is empty, at the client’s wish */
        post: operations["closeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/clients/{id}/death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the account of a client who has died; the wallet stays as it is */
        post: operations["recordDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/clients/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who a client is, in clear, for a reason that the journal keeps */
        post: operations["unmaskClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/members/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who somebody of a merchant is, in clear, for a reason that the journal keeps */
        post: operations["unmaskMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/merchants/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoices of a merchant’s commission, newest first */
        get: operations["listMerchantInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merchants owe, and since when */
        get: operations["listDebts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/debts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one merchant owes, and what was done about it */
        get: operations["getDebt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/debts/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Look after a debt, or let it go */
        put: operations["setDebtOwner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/debts/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the merchant is asked by a letter */
        post: operations["claimDebt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/debts/{id}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A merchant has paid by a transfer what it owes, or a part */
        post: operations["recordRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/bank-entries/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what an entry of the bank was that matched nothing */
        post: operations["settleBankEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client: wallet, devices, activation and payments, masked; no code and no key */
        get: operations["getClientDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One establishment: its organisation, transfers and payments */
        get: operations["getMerchantDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody of a merchant, masked: where they work, and what they may do there */
        get: operations["getMemberDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation: its convention, account, establishments and people */
        get: operations["getOrganisationDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment: who did what, what was booked, how it is paid out, who was told */
        get: operations["getPaymentDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal of operations: who did what, newest first */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a payment, client, merchant or transfer by whatever is at hand */
        post: operations["searchBackOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/merchants/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pause or block a merchant, or let a paused one go on */
        put: operations["changeMerchantStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/merchants/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open and owed at an establishment that is to be closed */
        get: operations["getMerchantClosing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/merchants/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an establishment for good; what is owed is still paid */
        post: operations["closeMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ops/payments/{id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a payment back to its client, where the merchant cannot be asked */
        post: operations["giveMoneyBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits, list by list */
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/work/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, oldest first, and who took it */
        get: operations["getWorkList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/work/{list}/{id}/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take something that waits, so that others leave it alone */
        put: operations["takeWork"];
        post?: never;
        /** Leave it to others again */
        delete: operations["giveBackWork"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application; in clear for the reviewer who has taken it */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/applications/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a merchant of the applicant */
        post: operations["acceptApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/applications/{id}/documents/{document}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to a document of an application, for the reviewer who has taken it; the journal keeps that it was opened */
        post: operations["openDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/applications/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the applicant for more */
        post: operations["askApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/back-office/applications/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline it, and say why */
        post: operations["declineApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply to become a merchant; answered the same, whoever it is */
        post: operations["apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How it stands with the application that a mailed link leads to */
        post: operations["readOwnApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the address that the link was mailed to */
        post: operations["confirmApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what the back office asked */
        post: operations["answerApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/documents/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to send one document of the application */
        post: operations["askDocumentUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A document was sent: it is looked at, and from then on the reviewer has it */
        post: operations["handInDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/page-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell of a failure of a page, without anything about the person at it */
        post: operations["reportPageError"];
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
        /** @description RFC 9457. `detail` is in the reader’s language (Accept-Language: fr or en); clients go by `code`. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {unknown} */
            code: "body-not-json" | "body-too-large" | "unknown-field" | "field-missing" | "field-invalid" | "text-too-long" | "text-characters-refused" | "text-leads-elsewhere" | "name-misleading" | "amount-not-integer" | "amount-not-positive" | "currency-not-supported" | "cursor-invalid" | "period-invalid" | "idempotency-key-missing" | "idempotency-key-invalid" | "idempotency-key-reused" | "not-acceptable" | "not-through-front" | "role-required" | "right-missing" | "establishment-missing" | "establishment-unknown" | "access-ended" | "organisation-missing" | "last-owner" | "team-full" | "establishments-full" | "siret-of-another-company" | "not-found" | "merchant-suspended" | "establishment-closed" | "account-blocked" | "amount-too-small" | "amount-too-large" | "identifier-malformed" | "identifier-phone" | "client-unknown" | "client-given-twice" | "earlier-payment-unknown" | "similar-request" | "delay-malformed" | "delay-not-allowed" | "delay-out-of-range" | "requests-too-many" | "client-requests-too-many" | "client-requests-open" | "unknown-clients-slowed" | "unknown-clients-paused" | "reminders-too-many" | "activations-too-many" | "templates-changed" | "template-name-taken" | "status-conflict" | "merchant-blocked" | "amount-over-requested" | "amount-over-authorised" | "deadline-not-later" | "extension-limit" | "reminder-limit" | "reminder-too-soon" | "complement-over-remainder" | "no-remainder" | "refund-too-late" | "refund-over-owed" | "refund-limit-reached" | "counter-code-unknown" | "counter-closed" | "counter-request-open" | "counter-request-ended" | "counter-code-renewed" | "device-not-recognised" | "device-proof-missing" | "challenge-refused" | "sign-in-too-old" | "code-refused" | "code-too-simple" | "wallet-locked" | "insufficient-funds" | "activation-refused" | "device-already-enrolled" | "device-limit" | "push-not-registered" | "push-test-too-soon" | "identifier-taken" | "email-taken" | "bank-account-invalid" | "bank-account-unchanged" | "account-change-over" | "payee-no-match" | "organisation-account-missing" | "commission-unchanged" | "commission-day-past" | "siret-invalid" | "export-not-published" | "export-not-sent" | "credit-file-unreadable" | "credit-file-empty" | "credit-file-columns-unknown" | "credit-file-too-long" | "funding-reference-used" | "credit-order-status" | "credit-order-empty" | "credit-order-over-funding" | "second-person-required" | "proposal-required" | "client-closed" | "wallet-not-empty" | "merge-with-itself" | "merge-has-open-payments" | "credit-limit-reached" | "activation-limit-reached" | "proposal-ended" | "proposal-expired" | "proposal-outdated" | "finding-gone" | "proposal-of-another" | "proposal-about-you" | "operator-exists" | "operator-unchanged" | "operator-roles-missing" | "operators-too-few" | "operators-changing" | "merchant-not-blocked" | "merchant-stays-blocked" | "merchant-closed" | "reversal-over-credit" | "transfer-conflict" | "over-debt" | "bank-reference-used" | "credit-spent" | "credit-reversal-status" | "applications-closed" | "application-status" | "application-link-expired" | "documents-too-many" | "document-not-there" | "document-refused" | "documents-missing" | "documents-unseen" | "work-taken" | "work-not-taken" | "temporarily-unavailable" | "internal-error";
            field?: string;
            /** @enum {unknown} */
            currentStatus?: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
            attemptsLeft?: number;
            /** @description The same call may succeed after so many seconds; also in the header Retry-After */
            retryAfterSeconds?: number;
            /** @description The request that is already waiting */
            similarTo?: string;
            /** @description Where the API answers, to a call of another address */
            address?: string;
        };
        PaymentRequest: {
            id: string;
            /** @description Counts the changes of the request: of two answers, the one with the higher number is the newer */
            version: number;
            /** @enum {string} */
            type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
            amount: components["schemas"]["Money"];
            authorisedAmount?: components["schemas"]["Money"];
            capturedAmount?: components["schemas"]["Money"];
            remainder?: components["schemas"]["Money"];
            label?: string;
            matchCode: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            clientDeadline: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            authorisedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            confirmBy?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            validatedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt?: string;
            reason?: string;
            message?: string;
            /** @description Masked */
            clientIdentifier: string;
            reference?: string;
            /** @description Who the client is to you, a name or a booking: nobody else sees it */
            customer?: string;
            /** @description Basis points of the gross amount, as at creation */
            commissionBps: number;
            extensionsLeft?: number;
            /**
             * Format: date-time
             * @description The latest deadline that an extension can give now, which moves on with time; absent when no extension is left
             */
            extendableUntil?: string;
            /**
             * Format: date-time
             * @description From then on the client can be reminded; absent when no reminder is left
             */
            remindableFrom?: string;
            /**
             * @description What giving the vouchers back would be: taken off the transfer to come, or off a later one
             * @enum {string}
             */
            reversal?: "VOID" | "REFUND";
            /** @description How the client was last told of a request that waits for them; absent while that is not known yet */
            notified?: {
                /**
                 * @description NONE: the client knows of it only from you
                 * @enum {string}
                 */
                by: "PUSH" | "EMAIL" | "NONE";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /**
                 * @description Why nobody could tell the client
                 * @enum {string}
                 */
                because?: "NO_DEVICE" | "NOT_TAKEN" | "OFF";
            };
            complement?: {
                settlements: {
                    /** @enum {string} */
                    means: "CARD" | "CASH" | "CHEQUE" | "CHEQUE_VACANCES_PAPER" | "TRANSFER" | "WAIVED" | "OTHER";
                    amount: components["schemas"]["Money"];
                }[];
                settledAmount: components["schemas"]["Money"];
            };
            reimbursement?: {
                /** @enum {string} */
                status: "SCHEDULED" | "EXPORTED" | "PAID" | "REJECTED" | "RETURNED" | "NETTED";
                /**
                 * Format: date
                 * @description The day whose export takes it, some settlement days before its money leaves
                 */
                dueDate: string;
                gross: components["schemas"]["Money"];
                fee: components["schemas"]["Money"];
                net: components["schemas"]["Money"];
                /** @description The transfer that holds it; none while it waits for the next one (netted, withheld) */
                id?: string;
                /**
                 * Format: date
                 * @description The day asked of the bank
                 */
                executionDate?: string;
                /**
                 * Format: date
                 * @description The money is on the account this day at the latest: one settlement day after it leaves
                 */
                creditedBy?: string;
                /** Format: date */
                exportDate?: string;
                endToEndId?: string;
            };
            events?: {
                /** @enum {string} */
                type: "CREATED" | "OPENED" | "REMINDED" | "EXTENDED" | "AUTHORISED" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                by: "merchant" | "client" | "back-office" | "system";
                /** @description Who of the merchant’s people did it, where that is known */
                member?: {
                    name: string;
                };
                amount?: components["schemas"]["Money"];
            }[];
        };
        Money: {
            /**
             * @description In cents
             * @example 8550
             */
            value: number;
            /** @constant */
            currency: "EUR";
        };
        Reimbursement: {
            /** @description `<export date>-<n>`, or `<date>-upcoming` for a transfer to come */
            id: string;
            /** @enum {string} */
            status: "SCHEDULED" | "EXPORTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
            /**
             * Format: date
             * @description The day asked of the bank
             */
            executionDate: string;
            /**
             * Format: date
             * @description The money is on the account this day at the latest: one settlement day after it leaves
             */
            creditedBy: string;
            /** Format: date */
            exportDate?: string;
            paymentCount: number;
            gross: components["schemas"]["Money"];
            fee: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            carried: components["schemas"]["Money"];
            endToEndId?: string;
            /** @description How it reads on the bank statement */
            remittanceText?: string;
            /** @description Masked */
            iban?: string;
            /** @description With the next one to come: what the last export kept of what was due, and why */
            heldBack?: {
                /** Format: date */
                exportDate: string;
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                reason: "PAUSED" | "BLOCKED" | "NO_VALID_ACCOUNT" | "ABOVE_BANK_MAXIMUM" | "ACCOUNT_CHANGING" | "ACCOUNT_TO_CHECK" | "BIC_MISSING" | "ADDRESS_MISSING" | "DEBTOR_ADDRESS_MISSING" | "BELOW_MINIMUM";
            };
        };
        MerchantStatement: {
            month: string;
            /** @description The month’s last export is through: nothing here changes any more */
            isFinal: boolean;
            /** @description Owed to the merchant before; negative when it owed */
            opening: components["schemas"]["Money"];
            paymentCount: number;
            payments: components["schemas"]["Money"];
            refundCount: number;
            refunds: components["schemas"]["Money"];
            /** @description The commission, less what of it was given back */
            fee: components["schemas"]["Money"];
            /** @description Debts that were paid or given up, and transfers that failed and are owed again */
            other: components["schemas"]["Money"];
            transferred: components["schemas"]["Money"];
            /** @description The value added tax that the commission of the month includes */
            vat: components["schemas"]["Money"];
            /** @description Its rate, in hundredths of a percent; 0 where there is none */
            vatBps: number;
            closing: components["schemas"]["Money"];
            exports: {
                /** Format: date */
                exportDate: string;
                paymentCount: number;
                payments: components["schemas"]["Money"];
                refundCount: number;
                refunds: components["schemas"]["Money"];
                /** @description The commission, less what of it was given back */
                fee: components["schemas"]["Money"];
                /** @description Debts that were paid or given up, and transfers that failed and are owed again */
                other: components["schemas"]["Money"];
                transferred: components["schemas"]["Money"];
                closing: components["schemas"]["Money"];
            }[];
            /** @description Of the commission, once the month is over; left out where nothing is invoiced */
            invoice?: components["schemas"]["Invoice"];
        };
        Invoice: {
            number: string;
            /** @enum {string} */
            kind: "INVOICE" | "CREDIT_NOTE";
            month: string;
            /** Format: date */
            issuedOn: string;
            /** @description Of a credit note: the number of the invoice before it */
            corrects?: string;
            seller: components["schemas"]["InvoiceParty"];
            /** @description The seller’s legal form, capital and register */
            registration: string;
            buyer: components["schemas"]["InvoiceParty"];
            paymentCount: number;
            /** @description The commission of payments, its tax included */
            charged: components["schemas"]["Money"];
            refundCount: number;
            /** @description What of it was given back with refunds */
            givenBack: components["schemas"]["Money"];
            withoutVat: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
            vatBps: number;
            /** @description charged − givenBack = withoutVat + vat; below zero it is a credit note’s */
            total: components["schemas"]["Money"];
            /** @description In French: how it is paid, and what the law asks for */
            mentions: string[];
            /** @description Factur-X, profile BASIC WL: Cross Industry Invoice, XML */
            document: string;
        };
        InvoiceParty: {
            name: string;
            /** @description What stands above the town on an envelope */
            lines: string[];
            /** @description Empty where it is not known */
            postalCode: string;
            town: string;
            /** @description ISO 3166-1, two letters */
            country: string;
            siren?: string;
            vatNumber?: string;
        };
        OwnMember: {
            id: string;
            name?: string;
            organisation?: {
                id: string;
                legalName: string;
                siren?: string;
            };
            /** @description Those where the member may do something; the header Establishment names one of several */
            establishments: {
                id: string;
                tradeName: string;
                city: string;
                /** @enum {string} */
                role: "OWNER" | "COLLECTOR" | "ACCOUNTANT";
                rights: ("read" | "ask" | "refund" | "accounts" | "manage")[];
            }[];
        };
        OwnMerchant: {
            id: string;
            tradeName: string;
            legalName: string;
            accountHolder: string;
            city: string;
            siret?: string;
            address?: components["schemas"]["PostalAddress"];
            phone?: string;
            /** @description Masked */
            iban: string;
            /** @description Where somebody has given it */
            bic?: string;
            /**
             * @description With the account of the organisation; absent with an account of its own
             * @constant
             */
            paidTo?: "ORGANISATION";
            commissionBps: number;
            /** @enum {string} */
            status: "ACTIVE" | "PAUSED" | "BLOCKED" | "CLOSED";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            terms: {
                /** @description A request must be above this amount. */
                amountFloor: components["schemas"]["Money"];
                /** @description A request may not exceed this amount. */
                amountCeiling: components["schemas"]["Money"];
                /**
                 * @description The time that a client has to answer an immediate request. An ISO 8601 duration.
                 * @example P3D
                 */
                immediateDelay: string;
                clientDelay: {
                    /**
                     * @description The shortest delay that a merchant may give the client. An ISO 8601 duration.
                     * @example P3D
                     */
                    min: string;
                    /**
                     * @description The longest delay that a merchant may give the client. An ISO 8601 duration.
                     * @example P3D
                     */
                    max: string;
                    /**
                     * @description The client’s delay when the merchant chooses none. An ISO 8601 duration.
                     * @example P3D
                     */
                    default: string;
                };
                /**
                 * @description The time that a merchant has to answer a counter request. An ISO 8601 duration.
                 * @example P3D
                 */
                counterDelay: string;
                /**
                 * @description How long the client’s funds are set aside for the merchant to confirm. An ISO 8601 duration.
                 * @example P3D
                 */
                holdDuration: string;
                /** @description How many times a merchant may extend the delay of a request. */
                extensionsMax: number;
                /** @description How many times a merchant may remind the client of a request. */
                remindersMax: number;
                /**
                 * @description The pause before each reminder. An ISO 8601 duration.
                 * @example P3D
                 */
                reminderInterval: string;
                /** @description The business days between the validation and the transfer. */
                leadBusinessDays: number;
                /** @description The months from the validation on in which a payment that was transferred can be given back without finance. */
                refundMonths: number;
                /** @description How far a merchant may give back more than it is owed without finance. */
                refundOverOwed: components["schemas"]["Money"];
            };
            /** @description To owners: an account that does not count yet and that they can stop */
            comingAccount?: components["schemas"]["OwnComingAccount"];
            /** @description Who is signed in, what they may do here, and whether they have other establishments */
            member: {
                name?: string;
                rights: ("read" | "ask" | "refund" | "accounts" | "manage")[];
                hasSeveral: boolean;
            };
        };
        /** @description The lines above postal code and city */
        PostalAddress: {
            lines: string[];
            postalCode: string;
        };
        OwnComingAccount: {
            proposalId: string;
            accountHolder: string;
            /** @description Masked */
            iban: string;
            /**
             * Format: date
             * @description The first day whose transfers go there
             */
            from: string;
            /**
             * @description What becomes of transfers until the new account counts: they go to the old one, or are withheld
             * @enum {string}
             */
            meanwhile: "OLD_ACCOUNT" | "WITHHELD";
            payee?: {
                /** @enum {string} */
                outcome: "MATCH" | "CLOSE_MATCH" | "NO_MATCH" | "NOT_CHECKED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description By which the bank knows the account, with CLOSE_MATCH */
                name?: string;
                /**
                 * @description With NOT_CHECKED
                 * @enum {string}
                 */
                because?: "NO_SERVICE" | "NO_ANSWER" | "NOT_POSSIBLE";
            };
        };
        CounterCode: {
            /** @description In force now; null before the first one was made */
            code: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since?: string;
        };
        CounterRequest: {
            id: string;
            version: number;
            /** @enum {string} */
            status: "PROPOSED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN" | "LAPSED";
            amount: components["schemas"]["Money"];
            matchCode: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            proposedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lapsesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt?: string;
            /** @description The payment request that came of it, once it is accepted */
            paymentId?: string;
        };
        MerchantSummary: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            requested: {
                count: number;
                amount: components["schemas"]["Money"];
            };
            validated: {
                count: number;
                gross: components["schemas"]["Money"];
                fee: components["schemas"]["Money"];
                net: components["schemas"]["Money"];
            };
            byStatus: {
                [key: string]: {
                    count: number;
                    amount: components["schemas"]["Money"];
                };
            };
            toConfirm: {
                count: number;
                amount: components["schemas"]["Money"];
            };
            /** @description Payments validated on each day, whenever they were asked for, and what was given back to clients on it; void payments and days without any are left out */
            byDay: {
                /** Format: date */
                date: string;
                count: number;
                gross: components["schemas"]["Money"];
                refunded: components["schemas"]["Money"];
            }[];
            /** @description The same of the month of `to`, up to that day, and of the same days of the month before; the whole of it where it is shorter */
            monthToDate: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                count: number;
                gross: components["schemas"]["Money"];
                refunded: components["schemas"]["Money"];
                before: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    count: number;
                    gross: components["schemas"]["Money"];
                    refunded: components["schemas"]["Money"];
                };
            };
            upcoming: {
                /** Format: date */
                dueDate: string;
                count: number;
                gross: components["schemas"]["Money"];
                fee: components["schemas"]["Money"];
                net: components["schemas"]["Money"];
            }[];
        };
        LostHolds: {
            /**
             * Format: date
             * @description First day in Europe/Paris, of 7 up to today
             */
            from: string;
            count: number;
            /** @description What clients had agreed to, and got back */
            amount: components["schemas"]["Money"];
        };
        RequestTemplates: {
            /** @description As it was read: what somebody else has changed since is not lost */
            version: number;
            items: {
                /** @description Unlike that of any other template */
                name: string;
                /** @enum {string} */
                type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
                amount: components["schemas"]["Money"];
                label?: string;
                /**
                 * @description ISO 8601 duration, deferred types only
                 * @example P3D
                 */
                clientDelay?: string;
            }[];
        };
        MerchantNotifications: {
            /** @enum {string} */
            language: "fr" | "en";
            /** @description A request was paid while nobody was looking */
            paid: boolean;
            /** @description A client has agreed, and the service is to be confirmed */
            toConfirm: boolean;
            /** @description 24 hours and 2 hours before a hold is lost */
            holdEnding: boolean;
            /** @description A hold was not confirmed in time */
            holdLost: boolean;
            /** @description What was declined or ran out, once a day at 18:00 in Paris */
            dailyDigest: boolean;
            /** @description A transfer is on its way */
            transferMade: boolean;
        };
        Team: {
            organisation: {
                id: string;
                legalName: string;
                siren?: string;
            };
            establishments: components["schemas"]["Merchant"][];
            members: components["schemas"]["TeamMember"][];
        };
        Merchant: {
            id: string;
            tradeName: string;
            legalName: string;
            accountHolder: string;
            city: string;
            siret?: string;
            address?: components["schemas"]["PostalAddress"];
            phone?: string;
            /** @description Masked */
            iban: string;
            /** @description Where somebody has given it */
            bic?: string;
            /**
             * @description With the account of the organisation; absent with an account of its own
             * @constant
             */
            paidTo?: "ORGANISATION";
            commissionBps: number;
            /** @enum {string} */
            status: "ACTIVE" | "PAUSED" | "BLOCKED" | "CLOSED";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        TeamMember: {
            id: string;
            name: string;
            email?: string;
            isSelf: boolean;
            establishments: {
                /** @description The establishment */
                id: string;
                /** @enum {string} */
                role: "OWNER" | "COLLECTOR" | "ACCOUNTANT";
                /** @description May give vouchers back; an owner may anyway */
                refund: boolean;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            joinedAt: string;
        };
        Me: {
            id: string;
            name: string;
            identifiers: string[];
            activated: boolean;
        };
        Wallet: {
            available: components["schemas"]["Money"];
            held: components["schemas"]["Money"];
            attemptsLeft: number;
            locked: boolean;
        };
        MyCredits: {
            items: {
                /**
                 * @description A reversal takes a wrong credit back
                 * @enum {string}
                 */
                kind: "CREDIT" | "REVERSAL";
                creditId: string;
                amount: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            }[];
        };
        ClientPaymentRequest: {
            id: string;
            /** @description Counts the changes of the request: of two answers, the one with the higher number is the newer */
            version: number;
            /** @enum {string} */
            type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
            amount: components["schemas"]["Money"];
            authorisedAmount?: components["schemas"]["Money"];
            capturedAmount?: components["schemas"]["Money"];
            remainder?: components["schemas"]["Money"];
            label?: string;
            matchCode: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            clientDeadline: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            authorisedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            confirmBy?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            validatedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt?: string;
            reason?: string;
            message?: string;
            merchant: {
                id: string;
                /** @description Trade name */
                name: string;
                legalName: string;
                city: string;
                /**
                 * Format: date
                 * @description The day in Europe/Paris on which the merchant was enrolled
                 */
                since: string;
                siret?: string;
                address?: components["schemas"]["PostalAddress"];
                phone?: string;
            };
            /** @description Signed by the device together with what is paid */
            challenge: string;
            /** @description ISO 8601: how long the funds will be held */
            holdDuration?: string;
            /**
             * @description The client has never paid this merchant; said of a request that waits, read by itself
             * @constant
             */
            firstPayment?: true;
        };
        Proof: {
            deviceId: string;
            /** @description ECDSA P-256 with SHA-256, IEEE P1363 (r‖s), base64url */
            signature: string;
        };
        Counter: {
            merchant: {
                id: string;
                /** @description Trade name */
                name: string;
                legalName: string;
                city: string;
                /**
                 * Format: date
                 * @description The day in Europe/Paris on which the merchant was enrolled
                 */
                since: string;
                siret?: string;
                address?: components["schemas"]["PostalAddress"];
                phone?: string;
            };
            /** @description A request must be above this amount */
            amountFloor: components["schemas"]["Money"];
            amountCeiling: components["schemas"]["Money"];
        };
        ClientCounterRequest: {
            id: string;
            version: number;
            /** @enum {string} */
            status: "PROPOSED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN" | "LAPSED";
            amount: components["schemas"]["Money"];
            matchCode: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            proposedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lapsesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt?: string;
            /** @description The payment request that came of it, once it is accepted */
            paymentId?: string;
            merchant: {
                id: string;
                /** @description Trade name */
                name: string;
                legalName: string;
                city: string;
                /**
                 * Format: date
                 * @description The day in Europe/Paris on which the merchant was enrolled
                 */
                since: string;
                siret?: string;
                address?: components["schemas"]["PostalAddress"];
                phone?: string;
            };
        };
        Device: {
            id: string;
            name?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            enrolledAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            revokedAt?: string;
            /** @description Whether notifications reach this device */
            push: boolean;
        };
        /** @description JWK (RFC 7517) of an ECDSA P-256 key */
        PublicKey: {
            /** @constant */
            kty: "EC";
            /** @constant */
            crv: "P-256";
            x: string;
            y: string;
        };
        PushTarget: {
            /** @enum {string} */
            platform: "FCM" | "APNS";
            token: string;
            /**
             * @description Of the notifications
             * @default fr
             * @enum {string}
             */
            language: "fr" | "en";
        };
        /** @description 128 random bits, good once, for this account, act and device */
        Challenge: {
            challenge: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
        };
        ReimbursementExport: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            status: "PLANNED" | "PUBLISHED";
            /** Format: date */
            executionDate: string;
            paymentCount?: number;
            transferCount?: number;
            gross?: components["schemas"]["Money"];
            fee?: components["schemas"]["Money"];
            /** @description Sum of the transfers */
            net?: components["schemas"]["Money"];
            carriedForward?: components["schemas"]["Money"];
            refundCount?: number;
            /** @description What earlier exports carried forward to this one */
            carriedIn?: components["schemas"]["Money"];
            /** @description All that was to be settled: gross less fee, with what was carried in */
            due?: components["schemas"]["Money"];
            /** @description Merchants whose sum is carried forward */
            carriedCount?: number;
            /** @description Of these, merchants that were withheld */
            withheldCount?: number;
            /** @description What was withheld of them; unknown of exports of earlier releases */
            withheld?: components["schemas"]["Money"];
            /** @description Who handed the files to the bank, when, and by what */
            sent?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                channel?: "EBICS" | "BANK_PORTAL" | "OTHER";
            };
            /** @description Who has called them back since */
            recalled?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                reason: string;
            };
        };
        OpenExport: {
            /** Format: date */
            date: string;
            /**
             * Format: date
             * @description When the money was to leave
             */
            executionDate: string;
            /** @description Settlement days since then */
            daysOpen: number;
            /** @description The bank has had more days than it needs */
            isLate: boolean;
            /**
             * Format: date-time
             * @description When the files were handed in; not once they were called back
             */
            sentAt?: string;
            count: number;
            net: components["schemas"]["Money"];
            states: {
                /** @enum {string} */
                status: "EXPORTED" | "SUBMITTED" | "ACCEPTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
                count: number;
                net: components["schemas"]["Money"];
            }[];
            /** @description The first of them */
            transfers: {
                merchantId: string;
                tradeName?: string;
                endToEndId: string;
                /** @enum {string} */
                status: "EXPORTED" | "SUBMITTED" | "ACCEPTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
                net: components["schemas"]["Money"];
            }[];
        };
        ExportOutcome: {
            merchantId: string;
            tradeName?: string;
            /** Format: date */
            exportDate: string;
            /** @enum {string} */
            kind: "TRANSFER" | "WITHHELD" | "BELOW_MINIMUM" | "CARRIED_FORWARD";
            /**
             * @description With WITHHELD
             * @enum {string}
             */
            reason?: "PAUSED" | "BLOCKED" | "NO_VALID_ACCOUNT" | "ABOVE_BANK_MAXIMUM" | "ACCOUNT_CHANGING" | "ACCOUNT_TO_CHECK" | "BIC_MISSING" | "ADDRESS_MISSING" | "DEBTOR_ADDRESS_MISSING";
            /** @description With TRANSFER */
            endToEndId?: string;
            paymentCount: number;
            refundCount: number;
            gross: components["schemas"]["Money"];
            fee: components["schemas"]["Money"];
            /** @description What an earlier export carried forward */
            carried: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
        };
        CreditOrder: {
            id: string;
            /** @enum {string} */
            status: "DRAFT" | "CHECKED" | "PROPOSED" | "RELEASED" | "CREDITING" | "DONE" | "CANCELLED";
            payer: string;
            fundingReference: string;
            fundingAmount: components["schemas"]["Money"];
            fileSha256: string;
            lineCount: number;
            created: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description The dry run, once it is through */
            check?: {
                /** @description Lines by verdict */
                counts: {
                    [key: string]: number;
                };
                /** @description Of the lines that are OK */
                total: components["schemas"]["Money"];
            };
            proposed?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            released?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            progress?: {
                credited: number;
                total: components["schemas"]["Money"];
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            doneAt?: string;
            cancelled?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                reason: string;
            };
        };
        CreditOrderLine: {
            /** @description Of the file, as a spreadsheet counts */
            row: number;
            /** @description Masked */
            clientIdentifier: string;
            amount?: components["schemas"]["Money"];
            label?: string;
            /**
             * @description Absent until the line is checked
             * @enum {string}
             */
            verdict?: "OK" | "IDENTIFIER_MISSING" | "IDENTIFIER_MALFORMED" | "IDENTIFIER_ROUNDED" | "IDENTIFIER_PHONE" | "CLIENT_UNKNOWN" | "AMOUNT_MISSING" | "AMOUNT_UNREADABLE" | "AMOUNT_AMBIGUOUS" | "AMOUNT_NOT_POSITIVE" | "AMOUNT_OVER_LIMIT" | "DUPLICATE" | "LABEL_REFUSED" | "CELLS_TOO_MANY" | "WALLET_CLOSED";
            /** @description Of a line that is OK, once the order is being credited */
            creditId?: string;
            /** @description With DUPLICATE: the row that names the same client */
            firstRow?: number;
        };
        WalletCredit: {
            id: string;
            clientId: string;
            amount: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            creditedAt: string;
            /** @description Where it came by a file */
            order?: {
                id: string;
                row: number;
            };
            reversed: components["schemas"]["Money"];
        };
        CreditReversal: {
            id: string;
            /** @enum {string} */
            status: "PROPOSED" | "DONE" | "CANCELLED";
            creditId: string;
            clientId: string;
            wanted: components["schemas"]["Money"];
            reason: string;
            proposed: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            released?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description What was still there, and was taken back */
            reversed?: components["schemas"]["Money"];
            /** @description What the client had spent or set aside by then, and keeps */
            missing?: components["schemas"]["Money"];
            cancelled?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
        };
        Client: {
            id: string;
            name: string;
            /** @description Masked */
            identifiers: string[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        Proposal: {
            id: string;
            /** @enum {string} */
            kind: "WALLET_CREDIT" | "MERCHANT_UNBLOCKING" | "ACTIVATION" | "BANK_ACCOUNT" | "ORGANISATION_ACCOUNT" | "PAID_TO_ORGANISATION" | "COMMISSION" | "LATE_REFUND" | "BANK_ANSWER" | "WRITE_OFF" | "REPAIR" | "CLIENT_MERGE" | "OPERATOR_ROLES";
            /** @enum {string} */
            status: "OPEN" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "EXPIRED";
            about: {
                /** @enum {string} */
                kind: "MERCHANT" | "CLIENT" | "PAYMENT" | "PROPOSAL" | "OPERATOR" | "CREDIT_ORDER" | "EXPORT" | "MEMBER" | "APPLICATION" | "FINDING" | "ORGANISATION" | "BANK_ENTRY";
                id: string;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            from: {
                [key: string]: string | number;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            to: {
                [key: string]: string | number;
            };
            reason: string;
            evidence: string;
            proposed: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
            approved?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            rejected?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description Why it was rejected */
            answer?: string;
            withdrawn?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
        };
        ProposeOperation: {
            /** @constant */
            kind: "WALLET_CREDIT";
            change: {
                clientIdentifier: string;
                amount: components["schemas"]["Money"];
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "MERCHANT_UNBLOCKING";
            change: {
                merchantId: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "ACTIVATION";
            change: {
                clientId: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "BANK_ACCOUNT";
            change: {
                merchantId: string;
                /** @description IBAN (ISO 13616), spaces allowed */
                iban: string;
                /** @description BIC of the bank, 8 or 11 characters; needed outside the EEA, and where your bank asks for it */
                bic?: string;
                /** @description The name that the bank checks */
                accountHolder: string;
                /**
                 * @description What becomes of transfers until the new account counts: they go to the old one, or are withheld
                 * @enum {string}
                 */
                meanwhile: "OLD_ACCOUNT" | "WITHHELD";
                /** @description Why you go on although the bank says that the account is not in this name; needed then, and left aside otherwise */
                despiteNoMatch?: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "ORGANISATION_ACCOUNT";
            change: {
                organisationId: string;
                /** @description IBAN (ISO 13616), spaces allowed */
                iban: string;
                /** @description BIC of the bank, 8 or 11 characters; needed outside the EEA, and where your bank asks for it */
                bic?: string;
                /** @description The name that the bank checks */
                accountHolder: string;
                /**
                 * @description What becomes of transfers until the new account counts: they go to the old one, or are withheld
                 * @enum {string}
                 */
                meanwhile: "OLD_ACCOUNT" | "WITHHELD";
                /** @description Why you go on although the bank says that the account is not in this name; needed then, and left aside otherwise */
                despiteNoMatch?: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "PAID_TO_ORGANISATION";
            change: {
                merchantId: string;
                /**
                 * @description What becomes of transfers until the new account counts: they go to the old one, or are withheld
                 * @enum {string}
                 */
                meanwhile: "OLD_ACCOUNT" | "WITHHELD";
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "COMMISSION";
            change: {
                merchantId: string;
                /** @description Basis points of the gross amount: 250 is 2.5 % */
                commissionBps: number;
                /** Format: date */
                from: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "LATE_REFUND";
            change: {
                paymentId: string;
                /** @enum {string} */
                reason: "SERVICE_CANCELLED" | "WRONG_AMOUNT" | "DUPLICATE" | "OTHER";
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "WRITE_OFF";
            change: {
                merchantId: string;
                amount: components["schemas"]["Money"];
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "REPAIR";
            change: {
                /** @description What the audit still finds */
                findingId: string;
                merchantId: string;
                /** @description Due to the merchant; taken off what is due to it where it is negative */
                amount: components["schemas"]["Money"];
                /**
                 * @description The account on the other side; `merchant:owed` for a line that no export took
                 * @enum {string}
                 */
                against: "issuer:losses" | "issuer:bank" | "fees" | "merchant:owed";
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "CLIENT_MERGE";
            change: {
                /** @description Whose account ends */
                clientId: string;
                /** @description An identifier of the account that is kept */
                keptIdentifier: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "OPERATOR_ROLES";
            change: {
                /** @description Under which the journal names the person: small letters, digits, full stops and hyphens */
                operatorId: string;
                /** @description None: the person leaves */
                roles: ("support" | "ops" | "ops-approver" | "finance" | "finance-approver" | "auditor")[];
                /** @description With `email`, of somebody new */
                name?: string;
                email?: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        } | {
            /** @constant */
            kind: "BANK_ANSWER";
            change: {
                /** @description The end-to-end id of the transfer */
                endToEndId: string;
                /** @enum {string} */
                answer: "SUBMITTED" | "ACCEPTED" | "PAID" | "NOT_EXECUTED";
            } | {
                /** @description The end-to-end id of the transfer */
                endToEndId: string;
                /** @constant */
                answer: "REJECTED";
                /** @description Why: a code of ISO 20022 such as AC04, as the bank gives it */
                code: string;
                /**
                 * @description FILE: the bank refused the file as a whole
                 * @enum {string}
                 */
                level: "FILE" | "TRANSFER";
            } | {
                /** @description The end-to-end id of the transfer */
                endToEndId: string;
                /** @constant */
                answer: "RETURNED";
                /** @description Why: a code of ISO 20022 such as AC04, as the bank gives it */
                code: string;
            };
            /** @description Why, for the journal of operations; without anybody’s personal data */
            reason: string;
            /** @description Where what proves it can be found: a file, a call, a letter */
            evidence: string;
        };
        ApprovedProposal: {
            id: string;
            /** @enum {string} */
            kind: "WALLET_CREDIT" | "MERCHANT_UNBLOCKING" | "ACTIVATION" | "BANK_ACCOUNT" | "ORGANISATION_ACCOUNT" | "PAID_TO_ORGANISATION" | "COMMISSION" | "LATE_REFUND" | "BANK_ANSWER" | "WRITE_OFF" | "REPAIR" | "CLIENT_MERGE" | "OPERATOR_ROLES";
            /** @enum {string} */
            status: "OPEN" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "EXPIRED";
            about: {
                /** @enum {string} */
                kind: "MERCHANT" | "CLIENT" | "PAYMENT" | "PROPOSAL" | "OPERATOR" | "CREDIT_ORDER" | "EXPORT" | "MEMBER" | "APPLICATION" | "FINDING" | "ORGANISATION" | "BANK_ENTRY";
                id: string;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            from: {
                [key: string]: string | number;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            to: {
                [key: string]: string | number;
            };
            reason: string;
            evidence: string;
            proposed: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
            approved?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            rejected?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description Why it was rejected */
            answer?: string;
            withdrawn?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description Told to who approves, in the answer that does it, and never again */
            result?: {
                activation?: {
                    /** @description Shown once: hand it over by post or in person */
                    activationCode: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    expiresAt: string;
                };
            };
        };
        /** @description Whose an account is, in clear: not to be kept */
        PayeeName: {
            /** @description The holder’s name as it was proposed */
            proposed: string;
            /** @description The name by which the bank knows the account */
            atBank: string;
        };
        Operators: {
            items: components["schemas"]["Operator"][];
            lastChange?: {
                proposalId: string;
                operatorId: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                approvedAt: string;
                /**
                 * @description Left out while it is under way
                 * @enum {string}
                 */
                outcome?: "DONE" | "OPERATOR_EXISTS" | "EMAIL_TAKEN" | "EMAIL_REFUSED";
            };
        };
        Operator: {
            id: string;
            name?: string;
            /** @description Masked */
            email?: string;
            roles: ("support" | "ops" | "ops-approver" | "finance" | "finance-approver" | "auditor")[];
            /** @description Cannot sign in any more */
            hasLeft: boolean;
            hasSecondFactor: boolean;
        };
        /** @description Who it is, in clear: not to be kept */
        ClearClient: {
            id: string;
            name: string;
            identifiers: string[];
            email?: string;
        };
        /** @description Who it is, in clear: not to be kept */
        ClearMember: {
            id: string;
            name: string;
            email?: string;
        };
        MerchantInvoices: {
            /** @description Of the last two years in which there was one each month */
            items: components["schemas"]["Invoice"][];
        };
        Debt: {
            merchantId: string;
            /** @description Absent for a merchant who is no longer known */
            tradeName?: string;
            /** @description Positive; as the last export left it */
            amount: components["schemas"]["Money"];
            /** @description What of it will be left once the export of the next settlement day is through */
            left: components["schemas"]["Money"];
            /**
             * Format: date
             * @description The export that left it, while the merchant has owed something ever since
             */
            since: string;
            /**
             * @description SETTLED: nothing will be left of it
             * @enum {string}
             */
            state: "OPEN" | "CLAIMED" | "SETTLED";
            /** @description Who of finance looks after it, and since when */
            owner?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description Days from then to today, in Europe/Paris */
            ageDays: number;
            /**
             * Format: date-time
             * @description The last claim letter
             */
            claimedAt?: string;
        };
        DebtDetail: {
            merchantId: string;
            /** @description Absent for a merchant who is no longer known */
            tradeName?: string;
            /** @description Positive; as the last export left it */
            amount: components["schemas"]["Money"];
            /** @description What of it will be left once the export of the next settlement day is through */
            left: components["schemas"]["Money"];
            /**
             * Format: date
             * @description The export that left it, while the merchant has owed something ever since
             */
            since: string;
            /**
             * @description SETTLED: nothing will be left of it
             * @enum {string}
             */
            state: "OPEN" | "CLAIMED" | "SETTLED";
            /** @description Who of finance looks after it, and since when */
            owner?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            legalName?: string;
            address?: components["schemas"]["PostalAddress"];
            city?: string;
            /**
             * Format: date
             * @description The next settlement day, whose export takes in what is recorded now
             */
            takenInOn: string;
            /** @description What each export added to it, or took off it where negative */
            changes: {
                /** Format: date */
                exportDate: string;
                amount: components["schemas"]["Money"];
            }[];
            claims: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                amount: components["schemas"]["Money"];
            }[];
            settlements: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                kind: "REPAYMENT" | "WRITE_OFF";
                id: string;
                amount: components["schemas"]["Money"];
                /** Format: date */
                takenInOn: string;
            }[];
            payTo: {
                name: string;
                iban: string;
                /** @description By which the transfer is told on the bank’s statement */
                reference: string;
            };
        };
        ClientDetail: {
            id: string;
            /** @description Masked */
            name: string;
            /** @description Masked */
            identifiers: string[];
            /** @description Masked; absent where there is no sign-in */
            email?: string;
            /** @description Why the address is mailed nothing more */
            deadAddress?: {
                /** @enum {string} */
                because: "BOUNCED" | "COMPLAINED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            closed?: {
                /** @enum {string} */
                because: "CLOSED" | "DECEASED" | "MERGED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description The client who has its wallet and its identifiers since then */
                into?: string;
            };
            wallet: {
                available: components["schemas"]["Money"];
                held: components["schemas"]["Money"];
                attemptsLeft: number;
                locked: boolean;
                /**
                 * Format: date-time
                 * @description Nothing is paid from it or credited to it since then
                 */
                closedAt?: string;
                holds: {
                    paymentRequestId: string;
                    amount: components["schemas"]["Money"];
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    confirmBy: string;
                }[];
            };
            /** @description What was put into the wallet and what was taken back, the newest 25 */
            credits: {
                /**
                 * @description A reversal takes a wrong credit back
                 * @enum {string}
                 */
                kind: "CREDIT" | "REVERSAL";
                creditId: string;
                amount: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            }[];
            /** @description There are older ones */
            moreCredits: boolean;
            devices: {
                id: string;
                name?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                enrolledAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                revokedAt?: string;
                /**
                 * @description Where it is notified; none where it is not
                 * @enum {string}
                 */
                platform?: "FCM" | "APNS";
            }[];
            /** @description The last one; its code is told once, when it is issued */
            activation?: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                issuedAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                expiresAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                usedAt?: string;
            };
            payments: components["schemas"]["ListedPayment"][];
            paymentsCursor: string | null;
        };
        ListedPayment: {
            id: string;
            /** @enum {string} */
            type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
            amount: components["schemas"]["Money"];
            capturedAmount?: components["schemas"]["Money"];
            matchCode: string;
            reference?: string;
            label?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            merchant: {
                id: string;
                tradeName: string;
            };
        };
        MerchantDetail: {
            id: string;
            tradeName: string;
            legalName: string;
            accountHolder: string;
            city: string;
            siret?: string;
            address?: components["schemas"]["PostalAddress"];
            phone?: string;
            /** @description Masked */
            iban: string;
            /** @description Where somebody has given it */
            bic?: string;
            /**
             * @description With the account of the organisation; absent with an account of its own
             * @constant
             */
            paidTo?: "ORGANISATION";
            commissionBps: number;
            /** @enum {string} */
            status: "ACTIVE" | "PAUSED" | "BLOCKED" | "CLOSED";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description Of the account in use */
            payee?: components["schemas"]["PayeeCheck"];
            comingAccount?: components["schemas"]["ComingAccount"];
            /** @description Of payments asked for from that day on */
            comingCommission?: {
                proposalId: string;
                commissionBps: number;
                /** Format: date */
                from: string;
            };
            organisation?: {
                id: string;
                legalName: string;
                siren?: string;
                /** @enum {string} */
                status: "ACTIVE" | "CLOSED";
                account?: components["schemas"]["OrganisationAccount"];
                establishments: {
                    id: string;
                    tradeName: string;
                    city: string;
                }[];
                members: {
                    id: string;
                    /** @description Masked */
                    name: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    leftAt?: string;
                }[];
            };
            /** @description The newest ten */
            transfers: {
                /** Format: date */
                exportDate: string;
                /** Format: date */
                executionDate: string;
                /** @enum {string} */
                status: "EXPORTED" | "SUBMITTED" | "ACCEPTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
                paymentCount: number;
                net: components["schemas"]["Money"];
                endToEndId: string;
            }[];
            payments: components["schemas"]["ListedPayment"][];
            paymentsCursor: string | null;
        };
        PayeeCheck: {
            /** @enum {string} */
            outcome: "MATCH" | "CLOSE_MATCH" | "NO_MATCH" | "NOT_CHECKED";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description By which the bank knows the account, with CLOSE_MATCH */
            name?: string;
            /**
             * @description With NOT_CHECKED
             * @enum {string}
             */
            because?: "NO_SERVICE" | "NO_ANSWER" | "NOT_POSSIBLE";
            /** @description Why somebody went on all the same, with NO_MATCH */
            despite?: string;
        };
        ComingAccount: {
            proposalId: string;
            accountHolder: string;
            /** @description Masked */
            iban: string;
            /** @description Where somebody has given it */
            bic?: string;
            payee?: components["schemas"]["PayeeCheck"];
            /**
             * @description With the account of the organisation; absent with an account of its own
             * @constant
             */
            paidTo?: "ORGANISATION";
            /**
             * Format: date
             * @description The first day whose transfers go there
             */
            from: string;
            /**
             * @description What becomes of transfers until the new account counts: they go to the old one, or are withheld
             * @enum {string}
             */
            meanwhile: "OLD_ACCOUNT" | "WITHHELD";
            proposed: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            approved: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /** @description By which owner, before it counted: it never will */
            stopped?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
        };
        OrganisationAccount: {
            accountHolder: string;
            /** @description Masked */
            iban: string;
            /** @description Where somebody has given it */
            bic?: string;
            payee?: components["schemas"]["PayeeCheck"];
            comingAccount?: components["schemas"]["ComingAccount"];
        };
        MemberDetail: {
            id: string;
            /** @description Masked */
            name: string;
            /** @description Masked; absent where there is no sign-in */
            email?: string;
            /** @description Why the address is mailed nothing more */
            deadAddress?: {
                /** @enum {string} */
                because: "BOUNCED" | "COMPLAINED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            leftAt?: string;
            organisation: {
                id: string;
                legalName: string;
                establishments: {
                    id: string;
                    tradeName: string;
                }[];
            };
            /** @description By establishment */
            access: {
                id: string;
                /** @enum {string} */
                role: "OWNER" | "COLLECTOR" | "ACCOUNTANT";
                refund: boolean;
            }[];
        };
        OrganisationDetail: {
            id: string;
            legalName: string;
            siren?: string;
            /** @enum {string} */
            status: "ACTIVE" | "CLOSED";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            convention?: {
                number: string;
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description Its last day; without one it goes on
                 */
                until?: string;
                activities: string[];
            };
            account?: components["schemas"]["OrganisationAccount"];
            establishments: {
                id: string;
                tradeName: string;
                city: string;
                siret?: string;
                /** @enum {string} */
                status: "ACTIVE" | "PAUSED" | "BLOCKED" | "CLOSED";
                /**
                 * @description On the account of the organisation; absent with one of its own
                 * @constant
                 */
                paidTo?: "ORGANISATION";
            }[];
            members: {
                id: string;
                /** @description Masked */
                name: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                joinedAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                leftAt?: string;
                /** @description By establishment */
                access: {
                    /** @description The establishment */
                    id: string;
                    /** @enum {string} */
                    role: "OWNER" | "COLLECTOR" | "ACCOUNTANT";
                    refund: boolean;
                }[];
            }[];
        };
        PaymentDetail: {
            id: string;
            /** @enum {string} */
            type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
            amount: components["schemas"]["Money"];
            capturedAmount?: components["schemas"]["Money"];
            matchCode: string;
            reference?: string;
            label?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            merchant: {
                id: string;
                tradeName: string;
            };
            /** @description Masked */
            client: {
                id: string;
                name: string;
                identifier: string;
            };
            authorisedAmount?: components["schemas"]["Money"];
            remainder?: components["schemas"]["Money"];
            commissionBps: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            clientDeadline: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            confirmBy?: string;
            reason?: string;
            events: {
                /** @enum {string} */
                type: "CREATED" | "OPENED" | "REMINDED" | "EXTENDED" | "AUTHORISED" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                by: "merchant" | "client" | "back-office" | "system";
                /** @description Who of the merchant’s people did it, where that is known */
                member?: {
                    name: string;
                };
                amount?: components["schemas"]["Money"];
            }[];
            /** @description What the journal holds of it; each record sums to zero */
            postings: {
                /** @enum {string} */
                record: "HOLD" | "RELEASE" | "CAPTURE" | "VOID" | "REFUND";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: date */
                dueDate?: string;
                /** @enum {string} */
                account: "client:available" | "client:held" | "client:merged" | "merchant:owed" | "merchant:paid" | "bank:transit" | "bank" | "issuer:bank" | "issuer:losses" | "issuer:vouchers" | "fees";
                amount: components["schemas"]["Money"];
            }[];
            /** @description How its money reaches the merchant, once it is validated */
            settlement?: {
                /** Format: date */
                dueDate: string;
                /**
                 * Format: date
                 * @description The export that has closed its due date
                 */
                exportDate?: string;
                /** @description That holds it; none while it is owed still */
                transfer?: {
                    /** Format: date */
                    exportDate: string;
                    /** Format: date */
                    executionDate: string;
                    /** @enum {string} */
                    status: "EXPORTED" | "SUBMITTED" | "ACCEPTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
                    endToEndId: string;
                };
            };
            /** @description Who was told of what and how, for 90 days */
            notices: {
                /** @enum {string} */
                audience: "CLIENT" | "MERCHANT";
                /** @enum {string} */
                event: "REQUESTED" | "REMINDED" | "EXTENDED" | "CONFIRMED" | "CONFIRMED_IN_PART" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED" | "GIVEN_BACK" | "RECEIPT" | "CODE_LOCKED" | "CODE_CHANGED" | "DEVICE_ADDED" | "DEVICE_REVOKED" | "EMAIL_CHANGED" | "PUSH_MOVED" | "MERCHANT_BLOCKED_BY_CLIENT" | "MERCHANT_UNBLOCKED_BY_CLIENT" | "PAID" | "TO_CONFIRM" | "HOLD_ENDS_IN_24_H" | "HOLD_ENDS_IN_2_H" | "HOLD_LOST" | "DAILY_DIGEST" | "TRANSFER_MADE" | "ACCOUNT_CHANGED" | "ACCOUNT_STOPPED" | "ACCOUNT_REFUSED" | "STATUS_CHANGED";
                /** @enum {string} */
                channel: "PUSH" | "EMAIL" | "NONE";
                /** @enum {string} */
                state: "PENDING" | "SENT" | "REFUSED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                because?: "NO_DEVICE" | "NOT_TAKEN" | "OFF" | "SWITCHED_OFF" | "BOUNCED" | "NO_ADDRESS" | "TOO_LATE";
            }[];
        };
        Operation: {
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            by: {
                /** @enum {string} */
                kind: "OPERATOR" | "MEMBER";
                id: string;
                roles?: ("support" | "ops" | "ops-approver" | "finance" | "finance-approver" | "auditor")[];
                merchantId?: string;
            };
            /** @enum {string} */
            act: "MERCHANT_ENROLLED" | "MERCHANT_CHANGED" | "MERCHANT_PAUSED" | "MERCHANT_RESUMED" | "BANK_ACCOUNT_CHANGED" | "COMMISSION_CHANGED" | "CLIENT_ENROLLED" | "ACTIVATION_ISSUED" | "CLIENT_UNLOCKED" | "WALLET_CREDITED" | "MERCHANT_BLOCKED" | "CREDIT_ORDER_TAKEN" | "CREDIT_ORDER_PROPOSED" | "CREDIT_ORDER_RELEASED" | "CREDIT_ORDER_CANCELLED" | "CREDIT_ORDER_RESUMED" | "CREDIT_REVERSAL_PROPOSED" | "CREDIT_REVERSED" | "CREDIT_REVERSAL_CANCELLED" | "OPERATION_PROPOSED" | "PROPOSAL_REJECTED" | "PROPOSAL_WITHDRAWN" | "EXPORT_SENT" | "EXPORT_RECALLED" | "MONEY_GIVEN_BACK" | "DEBT_OWNER_CHANGED" | "DEBT_CLAIMED" | "DEBT_REPAID" | "DEBT_WRITTEN_OFF" | "MEMBER_INVITED" | "MEMBER_CHANGED" | "MEMBER_REMOVED" | "ESTABLISHMENT_ADDED" | "BANK_ACCOUNT_STOPPED" | "PERSON_UNMASKED" | "APPLICATION_ACCEPTED" | "APPLICATION_QUESTIONED" | "APPLICATION_DECLINED" | "WORK_TAKEN" | "WORK_GIVEN_BACK" | "CLIENT_EMAIL_CHANGED" | "CLIENT_CLOSED" | "DEATH_RECORDED" | "CLIENTS_MERGED" | "OPERATOR_CHANGED" | "BANK_ANSWER_RECORDED" | "MERCHANT_CLOSED" | "BANK_ENTRY_SETTLED" | "CLIENT_ERASED" | "DOCUMENT_SEEN" | "BOOKS_REPAIRED";
            about: {
                /** @enum {string} */
                kind: "MERCHANT" | "CLIENT" | "PAYMENT" | "PROPOSAL" | "OPERATOR" | "CREDIT_ORDER" | "EXPORT" | "MEMBER" | "APPLICATION" | "FINDING" | "ORGANISATION" | "BANK_ENTRY";
                id: string;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            from?: {
                [key: string]: string | number;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            to?: {
                [key: string]: string | number;
            };
            why?: string;
            requestId: string;
            /**
             * Format: date
             * @description In Europe/Paris, the day of its chain
             */
            day: string;
            /** @description Within the day, from 1 without a gap */
            number: number;
            /** @description SHA-256, hex; the last of a day stands in the manifest of the next export */
            hash: string;
        };
        SearchResult: {
            /** @constant */
            kind: "PAYMENT";
            id: string;
            title: string;
            subtitle: string;
            /** @enum {string} */
            foundBy: "ID" | "END_TO_END_ID" | "MATCH_CODE" | "REFERENCE" | "IDENTIFIER" | "EMAIL" | "SIRET" | "ACCOUNT" | "NAME";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED";
        } | {
            /** @constant */
            kind: "CLIENT";
            id: string;
            title: string;
            subtitle: string;
            /** @enum {string} */
            foundBy: "ID" | "END_TO_END_ID" | "MATCH_CODE" | "REFERENCE" | "IDENTIFIER" | "EMAIL" | "SIRET" | "ACCOUNT" | "NAME";
        } | {
            /** @constant */
            kind: "MERCHANT";
            id: string;
            title: string;
            subtitle: string;
            /** @enum {string} */
            foundBy: "ID" | "END_TO_END_ID" | "MATCH_CODE" | "REFERENCE" | "IDENTIFIER" | "EMAIL" | "SIRET" | "ACCOUNT" | "NAME";
            /** @enum {string} */
            status: "ACTIVE" | "PAUSED" | "BLOCKED" | "CLOSED";
        } | {
            /** @constant */
            kind: "ORGANISATION";
            id: string;
            title: string;
            subtitle: string;
            /** @enum {string} */
            foundBy: "ID" | "END_TO_END_ID" | "MATCH_CODE" | "REFERENCE" | "IDENTIFIER" | "EMAIL" | "SIRET" | "ACCOUNT" | "NAME";
            /** @enum {string} */
            status: "ACTIVE" | "CLOSED";
        } | {
            /** @constant */
            kind: "MEMBER";
            id: string;
            title: string;
            subtitle: string;
            /** @enum {string} */
            foundBy: "ID" | "END_TO_END_ID" | "MATCH_CODE" | "REFERENCE" | "IDENTIFIER" | "EMAIL" | "SIRET" | "ACCOUNT" | "NAME";
        } | {
            /** @constant */
            kind: "TRANSFER";
            id: string;
            title: string;
            subtitle: string;
            /** @enum {string} */
            foundBy: "ID" | "END_TO_END_ID" | "MATCH_CODE" | "REFERENCE" | "IDENTIFIER" | "EMAIL" | "SIRET" | "ACCOUNT" | "NAME";
        };
        MerchantClosing: {
            awaitingClient: number;
            awaitingMerchant: number;
            /** @description More requests are open than were counted */
            moreOpen: boolean;
            /** @description What transfers to come add up to */
            due: components["schemas"]["Money"];
            /** @description What the merchant owes; taken off what is due */
            debt: components["schemas"]["Money"];
            /** @description The last open one: its organisation closes with it */
            isLast: boolean;
        };
        GivenBack: {
            id: string;
            merchantId: string;
            /**
             * @description VOIDED before the transfer, REFUNDED after it
             * @enum {string}
             */
            status: "VOIDED" | "REFUNDED";
            amount: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt: string;
        };
        WorkItem: {
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
            about: {
                /** @enum {string} */
                kind: "MERCHANT" | "CLIENT" | "PAYMENT" | "PROPOSAL" | "OPERATOR" | "CREDIT_ORDER" | "EXPORT" | "MEMBER" | "APPLICATION" | "FINDING" | "ORGANISATION" | "BANK_ENTRY";
                id: string;
            };
            /** @description By field; amounts in cents, what may name a person masked */
            facts: {
                [key: string]: string | number;
            };
            taken?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
        };
        Application: {
            id: string;
            /** @enum {string} */
            status: "UNCONFIRMED" | "RECEIVED" | "MORE_NEEDED" | "ACCEPTED" | "DECLINED";
            /** @description Names, address and phone are masked but for the reviewer who has taken it */
            inClear: boolean;
            siret: string;
            tradeName: string;
            legalName: string;
            /** @enum {string} */
            activity: "ACCOMMODATION" | "OUTDOOR" | "TRAVEL_AGENCY" | "CULTURE" | "RESTAURANT" | "TRANSPORT" | "OTHER";
            address?: components["schemas"]["PostalAddress"];
            city: string;
            phone: string;
            ownerName: string;
            email: string;
            /** @description Masked */
            iban: string;
            accountHolder: string;
            /** @description Those that the applicant said were ready */
            documents: ("REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION")[];
            received: {
                /** @enum {string} */
                document: "REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION";
                /** @enum {string} */
                contentType: "application/pdf" | "image/jpeg" | "image/png";
                bytes: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                receivedAt: string;
                /** @description Somebody of the back office has opened this very file */
                seen: boolean;
            }[];
            /** @enum {string} */
            language: "fr" | "en";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            appliedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            confirmedAt?: string;
            taken?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            asked?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            question?: string;
            answer?: string;
            accepted?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            merchantId?: string;
            /** @description What the bank said of the account when it was accepted */
            payee?: components["schemas"]["PayeeCheck"];
            declined?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            reason?: string;
            /** @description Establishments that have this SIRET already */
            known: {
                id: string;
                tradeName: string;
            }[];
        };
        DocumentLink: {
            /** @description Good for some minutes; the file comes as a download */
            url: string;
        };
        OwnApplication: {
            /** @enum {string} */
            status: "UNCONFIRMED" | "RECEIVED" | "MORE_NEEDED" | "ACCEPTED" | "DECLINED" | "IN_REVIEW";
            tradeName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            appliedAt: string;
            question?: string;
            answer?: string;
            /** @description Why it was declined */
            reason?: string;
            received: {
                /** @enum {string} */
                document: "REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION";
                /** @enum {string} */
                contentType: "application/pdf" | "image/jpeg" | "image/png";
                bytes: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                receivedAt: string;
            }[];
        };
        DocumentUpload: {
            /** @description Names it once it is sent */
            upload: string;
            /** @description Where the file is sent with PUT, for some minutes and once */
            url: string;
            /** @description To be sent with it as they are */
            headers: {
                [key: string]: string;
            };
        };
        /** @description A failure of a page of ours */
        PageError: {
            /** @description What the person at the page was told */
            reference: string;
            /** @enum {string} */
            app: "portal" | "app" | "back-office";
            /** @description The pattern of the address, without ids */
            page: string;
            /** @description The first script, named for its content */
            build: string;
            browser: {
                /** @enum {string} */
                family: "Chrome" | "Edge" | "Samsung" | "Firefox" | "Safari" | "iOS" | "other";
                version: number;
            };
            /** @enum {string} */
            source: "error" | "rejection" | "render" | "call" | "file";
            /** @description The class of the error */
            name: string;
            message: string;
            places: {
                file: string;
                line: number;
                column: number;
            }[];
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
    listPaymentRequests: {
        parameters: {
            query?: {
                status?: string;
                type?: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
                from?: string;
                to?: string;
                q?: string;
                remainder?: "DUE";
                cursor?: string;
                limit?: number;
            };
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List payment requests, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaymentRequest"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPaymentRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
                    amount: components["schemas"]["Money"];
                    /**
                     * @description An e-mail address or 11 digits; either this or sameClientAs
                     * @example 10003377487
                     */
                    clientIdentifier?: string;
                    /** @description The id of an earlier request of yours, whose client is asked again */
                    sameClientAs?: string;
                    /**
                     * @description ISO 8601 duration, deferred types only
                     * @example P3D
                     */
                    clientDelay?: string;
                    reference?: string;
                    label?: string;
                    /** @description Who the client is to you, a name or a booking: nobody else sees it */
                    customer?: string;
                    /**
                     * @description REFUSE: when a request of the same amount waits for the same client already, nothing is sent; without it, another one is
                     * @enum {string}
                     */
                    ifSimilar?: "REFUSE";
                };
            };
        };
        responses: {
            /** @description Ask a client for a payment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchPaymentRequests: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The beginnings of words, all of which have to be in the name or booking, the reference or the label (accents, case and marks do not count, `RES-2026-14` is one word); the beginning of the match code, or the last two to four digits of the client’s number; an amount that was asked for, agreed to or paid (`118,10`); an id; or the whole identifier that the client was asked by, and nothing else. What was changed less than some seconds ago may be missing. Each page is newest first; what begins alike stands together, so that a later page may hold newer ones */
                    q: string;
                    status?: ("AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "MERCHANT_BLOCKED" | "VOIDED" | "REFUNDED")[];
                    /** @enum {string} */
                    type?: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
                    /**
                     * Format: date
                     * @description First day in Europe/Paris; 90 days back by default, or the first of all where something is looked for
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @description Last day, included
                     */
                    to?: string;
                    /**
                     * @description Only those whose remainder is not settled in full
                     * @enum {string}
                     */
                    remainder?: "DUE";
                    cursor?: string;
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Find payment requests of all years by who, what, code or amount */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaymentRequest"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One payment request with its events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            /** @description Confirm the service of a pre-reservation, wholly or in part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declinePaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "UNAVAILABLE" | "OTHER";
                    message?: string;
                };
            };
        };
        responses: {
            /** @description Decline the service of a pre-reservation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel a request that the client has not answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description ISO 8601 duration, deferred types only
                     * @example P3D
                     */
                    clientDelay: string;
                };
            };
        };
        responses: {
            /** @description Give the client more time, counted from now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindClient: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notify the client again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "SERVICE_CANCELLED" | "WRONG_AMOUNT" | "DUPLICATE" | "OTHER";
                };
            };
        };
        responses: {
            /** @description Give the vouchers back: a void before the export, a refund after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordComplement: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    settlements: {
                        /** @enum {string} */
                        means: "CARD" | "CASH" | "CHEQUE" | "CHEQUE_VACANCES_PAPER" | "TRANSFER" | "WAIVED" | "OTHER";
                        amount: components["schemas"]["Money"];
                    }[];
                } | {
                    /** @enum {string} */
                    means: "CARD" | "CASH" | "CHEQUE" | "CHEQUE_VACANCES_PAPER" | "TRANSFER" | "WAIVED" | "OTHER";
                };
            };
        };
        responses: {
            /** @description Record how the remainder was settled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReimbursements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Transfers to the bank account, to come and past */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Reimbursement"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReimbursement: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One transfer with its payments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `<export date>-<n>`, or `<date>-upcoming` for a transfer to come */
                        id: string;
                        /** @enum {string} */
                        status: "SCHEDULED" | "EXPORTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
                        /**
                         * Format: date
                         * @description The day asked of the bank
                         */
                        executionDate: string;
                        /**
                         * Format: date
                         * @description The money is on the account this day at the latest: one settlement day after it leaves
                         */
                        creditedBy: string;
                        /** Format: date */
                        exportDate?: string;
                        paymentCount: number;
                        gross: components["schemas"]["Money"];
                        fee: components["schemas"]["Money"];
                        net: components["schemas"]["Money"];
                        carried: components["schemas"]["Money"];
                        endToEndId?: string;
                        /** @description How it reads on the bank statement */
                        remittanceText?: string;
                        /** @description Masked */
                        iban?: string;
                        /** @description With the next one to come: what the last export kept of what was due, and why */
                        heldBack?: {
                            /** Format: date */
                            exportDate: string;
                            amount: components["schemas"]["Money"];
                            /** @enum {string} */
                            reason: "PAUSED" | "BLOCKED" | "NO_VALID_ACCOUNT" | "ABOVE_BANK_MAXIMUM" | "ACCOUNT_CHANGING" | "ACCOUNT_TO_CHECK" | "BIC_MISSING" | "ADDRESS_MISSING" | "DEBTOR_ADDRESS_MISSING" | "BELOW_MINIMUM";
                        };
                        lines: {
                            /** @enum {string} */
                            kind: "CAPTURE" | "VOID" | "REFUND" | "CARRY" | "REPAIR" | "REPAYMENT" | "WRITE_OFF" | "REJECTION" | "RETURN";
                            paymentRequestId?: string;
                            reference?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** Format: date */
                            dueDate: string;
                            gross: components["schemas"]["Money"];
                            fee: components["schemas"]["Money"];
                            net: components["schemas"]["Money"];
                        }[];
                        linesCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchantStatement: {
        parameters: {
            query?: {
                month?: string;
            };
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A month of what was owed and transferred, export by export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantStatement"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and what they may do at which establishment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMember"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchant: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The merchant who is signed in, and the terms of its requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMerchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCounterCode: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code in the QR code on the counter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterCode"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewCounterCode: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The code in force as the caller knows it; null for the first one */
                    replaces: string | null;
                };
            };
        };
        responses: {
            /** @description Put a new code in its place: the old one is no longer valid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterCode"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCounterRequests: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What clients propose at the counter and waits for an answer, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CounterRequest"][];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptCounterRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask the client for the proposed amount, immediately */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseCounterRequest: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refuse what the client proposes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecentClients: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom the merchant asked lately, to ask them again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Their last request: what sameClientAs takes */
                            lastRequest: string;
                            /** @description Masked */
                            clientIdentifier: string;
                            /** @description Who the client is to you, a name or a booking: nobody else sees it */
                            customer?: string;
                            amount: components["schemas"]["Money"];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchantSummary: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of a period; what was just done is counted within a second or so */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantSummary"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLostHolds: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Holds that ran out unanswered lately */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LostHolds"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplates: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests that the merchant makes often */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestTemplates"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTemplates: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestTemplates"];
            };
        };
        responses: {
            /** @description Change the templates, all at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestTemplates"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which mails the merchant gets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantNotifications"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateNotifications: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantNotifications"];
            };
        };
        responses: {
            /** @description Choose the mails */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantNotifications"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeam: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people and the establishments that the caller manages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Sign-in and invitation */
                    email: string;
                    /**
                     * @default fr
                     * @enum {string}
                     */
                    language?: "fr" | "en";
                    establishments: {
                        id: string;
                        /** @enum {string} */
                        role: "OWNER" | "COLLECTOR" | "ACCOUNTANT";
                        /** @default false */
                        refund?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Invite a colleague */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMember"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a member’s access to the caller’s establishments */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Those that you manage; others stay */
                    establishments?: {
                        id: string;
                        /** @enum {string} */
                        role: "OWNER" | "COLLECTOR" | "ACCOUNTANT";
                        /** @default false */
                        refund?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Change the name of a member, or what the member may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMember"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEstablishment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                Establishment?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tradeName: string;
                    city: string;
                    address?: {
                        lines: string[];
                        postalCode: string;
                    };
                    phone?: string;
                    /**
                     * @description Of the establishment, spaces allowed; on receipts
                     * @example 123 456 782 00010
                     */
                    siret: string;
                };
            };
        };
        responses: {
            /** @description Add an establishment of the same company */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopComingAccount: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the account that is shown */
                    proposalId: string;
                };
            };
        };
        responses: {
            /** @description Stop a new bank account before it counts: the old one goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEstablishment: {
        parameters: {
            query?: never;
            header?: {
                Establishment?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tradeName?: string;
                    city?: string;
                    address?: {
                        lines: string[];
                        postalCode: string;
                    };
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Change how clients know and reach an establishment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWallet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Available and held funds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the client was given, and what was taken back since it was wrong; the newest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCredits"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyPaymentRequests: {
        parameters: {
            query?: {
                status?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inbox and history, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientPaymentRequest"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyPaymentRequest: {
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
            /** @description One request, with the challenge to sign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markOpened: {
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
            /** @description Say that the client has seen the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePaymentRequest: {
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
                "application/json": {
                    amount: components["schemas"]["Money"];
                    /** @description Six digits */
                    code: string;
                    proof: components["schemas"]["Proof"];
                };
            };
        };
        responses: {
            /** @description Pay, with the code and a proof of the device */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineMyPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `decline-payment`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason?: "NOT_MINE" | "WRONG_AMOUNT" | "PAY_OTHERWISE" | "OTHER";
                };
            };
        };
        responses: {
            /** @description Refuse the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportPaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `report-payment`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refuse a request that the client knows nothing of, and have somebody look at the merchant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPaymentRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBlockedMerchants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom the client wants no more requests from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            city: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            blockedAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blockMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `block-merchant`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Want no more requests of a merchant; those that wait are declined */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unblockMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `unblock-merchant`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a merchant ask again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCounter: {
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
            /** @description Whose counter a code is of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counter"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyCounterRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counter request that waits for an answer, if any */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientCounterRequest"][];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAtCounter: {
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
                "application/json": {
                    /** @description The code in the QR code on a counter */
                    counter: string;
                    amount: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            /** @description Propose an amount at a counter */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCounterRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyCounterRequest: {
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
            /** @description The last counter request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCounterRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCounterRequest: {
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
            /** @description Withdraw what was proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCounterRequest"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    activationCode: string;
                    /** @description Six digits */
                    code: string;
                    publicKey: components["schemas"]["PublicKey"];
                    /** @example Téléphone de Marie */
                    name?: string;
                    push?: components["schemas"]["PushTarget"];
                    /** @description Revoke all older devices (a lost phone) */
                    revokeOthers?: boolean;
                };
            };
        };
        responses: {
            /** @description Set the code and enrol this device with an activation code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deviceId: string;
                        devices: components["schemas"]["Device"][];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `change-code`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits */
                    code: string;
                    /** @description Six digits */
                    newCode: string;
                };
            };
        };
        responses: {
            /** @description Change the personal code */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    act: "block-merchant" | "unblock-merchant" | "change-code" | "add-device" | "revoke-device" | "set-push";
                    /** @description The device that will sign */
                    deviceId: string;
                };
            };
        };
        responses: {
            /** @description A challenge for one act on the account, to be signed by a device */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices that can pay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Device"][];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `add-device`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    publicKey: components["schemas"]["PublicKey"];
                    /** @example Téléphone de Marie */
                    name?: string;
                    /** @description Six digits */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Enrol a further device from an enrolled one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `revoke-device`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a device */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePush: {
        parameters: {
            query?: never;
            header?: {
                /** @description deviceId.challenge.signature of `set-push`, by one of the client’s devices */
                "Device-Proof"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    push: components["schemas"]["PushTarget"] | null;
                };
            };
        };
        responses: {
            /** @description Tell where the device receives notifications */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testPush: {
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
            /** @description Send the device a test notification, one a minute */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description SENT: the push service has taken it. GONE: it does not know the device any longer. OFF: this deployment sends none. FAILED: it did not answer.
                         * @enum {string}
                         */
                        outcome: "SENT" | "GONE" | "OFF" | "FAILED";
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reimbursement exports, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReimbursementExport"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenAtBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the bank has neither paid nor failed, export by export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenExport"][];
                        count: number;
                        net: components["schemas"]["Money"];
                        /**
                         * Format: date
                         * @description The last audit, since which all exports are looked at; without one, the newest only
                         */
                        auditedOn?: string;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One export with links to its files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        /** @enum {string} */
                        status: "PLANNED" | "PUBLISHED";
                        /** Format: date */
                        executionDate: string;
                        paymentCount?: number;
                        transferCount?: number;
                        gross?: components["schemas"]["Money"];
                        fee?: components["schemas"]["Money"];
                        /** @description Sum of the transfers */
                        net?: components["schemas"]["Money"];
                        carriedForward?: components["schemas"]["Money"];
                        refundCount?: number;
                        /** @description What earlier exports carried forward to this one */
                        carriedIn?: components["schemas"]["Money"];
                        /** @description All that was to be settled: gross less fee, with what was carried in */
                        due?: components["schemas"]["Money"];
                        /** @description Merchants whose sum is carried forward */
                        carriedCount?: number;
                        /** @description Of these, merchants that were withheld */
                        withheldCount?: number;
                        /** @description What was withheld of them; unknown of exports of earlier releases */
                        withheld?: components["schemas"]["Money"];
                        /** @description Who handed the files to the bank, when, and by what */
                        sent?: {
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            channel?: "EBICS" | "BANK_PORTAL" | "OTHER";
                        };
                        /** @description Who has called them back since */
                        recalled?: {
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            reason: string;
                        };
                        files: {
                            name: string;
                            sha256: string;
                            bytes: number;
                            url: string;
                        }[];
                        /** @description Something of them cannot be read, so that their lines since that day wait for a later export */
                        leftOut: {
                            merchantId: string;
                            tradeName?: string;
                            /** Format: date */
                            since: string;
                        }[];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExportOutcomes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "TRANSFER" | "WITHHELD" | "BELOW_MINIMUM" | "CARRIED_FORWARD";
            };
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an export did with each merchant’s sum */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportOutcome"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportOutcome: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                date: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same of one merchant, with the payments that it is made of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        merchantId: string;
                        tradeName?: string;
                        /** Format: date */
                        exportDate: string;
                        /** @enum {string} */
                        kind: "TRANSFER" | "WITHHELD" | "BELOW_MINIMUM" | "CARRIED_FORWARD";
                        /**
                         * @description With WITHHELD
                         * @enum {string}
                         */
                        reason?: "PAUSED" | "BLOCKED" | "NO_VALID_ACCOUNT" | "ABOVE_BANK_MAXIMUM" | "ACCOUNT_CHANGING" | "ACCOUNT_TO_CHECK" | "BIC_MISSING" | "ADDRESS_MISSING" | "DEBTOR_ADDRESS_MISSING";
                        /** @description With TRANSFER */
                        endToEndId?: string;
                        paymentCount: number;
                        refundCount: number;
                        gross: components["schemas"]["Money"];
                        fee: components["schemas"]["Money"];
                        /** @description What an earlier export carried forward */
                        carried: components["schemas"]["Money"];
                        net: components["schemas"]["Money"];
                        /**
                         * @description Of the transfer
                         * @enum {string}
                         */
                        status?: "EXPORTED" | "SUBMITTED" | "ACCEPTED" | "PAID" | "REJECTED" | "RETURNED" | "REISSUED" | "NETTED";
                        /** @description Of the transfer, masked */
                        iban?: string;
                        lines: {
                            /** @enum {string} */
                            kind: "CAPTURE" | "VOID" | "REFUND" | "CARRY" | "REPAIR" | "REPAYMENT" | "WRITE_OFF" | "REJECTION" | "RETURN";
                            paymentRequestId?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** Format: date */
                            dueDate: string;
                            gross: components["schemas"]["Money"];
                            fee: components["schemas"]["Money"];
                            net: components["schemas"]["Money"];
                        }[];
                        linesCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markExportSent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "EBICS" | "BANK_PORTAL" | "OTHER";
                };
            };
        };
        responses: {
            /** @description Say that the bank files were handed to the bank */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReimbursementExport"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markExportRecalled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Say that the bank files were called back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReimbursementExport"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditWallet: {
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
                "application/json": {
                    clientIdentifier: string;
                    amount: components["schemas"]["Money"];
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Put vouchers into a wallet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        clientId: string;
                        amount: components["schemas"]["Money"];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        creditedAt: string;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders of credits, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CreditOrder"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCreditOrder: {
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
                "application/json": {
                    /** @description The employer or works council that pays */
                    payer: string;
                    /** @description The bank transfer that pays for it, as the statement names it; one order each */
                    fundingReference: string;
                    /** @description What that transfer brought: no more is credited */
                    fundingAmount: components["schemas"]["Money"];
                    /**
                     * Format: base64
                     * @description A CSV of at most 10000 lines in base64: identifier, amount and, where there is one, label
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Take an order of credits: a file, and the bank transfer that pays for it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOrder"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditOrder: {
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
            /** @description One order of credits, with what its check came to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOrder"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditOrderLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                verdict?: "OK" | "REFUSED";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines of an order, each with its verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CreditOrderLine"][];
                        nextCursor: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeCreditOrder: {
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
            /** @description Ask a second person to release a checked order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOrder"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCreditOrder: {
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
            /** @description Release an order that somebody else has proposed: its lines are credited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOrder"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCreditOrder: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Give up an order before it is released */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOrder"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeCreditOrder: {
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
            /** @description Go on with an order that was left where it was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOrder"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWalletCredit: {
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
            /** @description A credit, and what was taken back of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletCredit"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeCreditReversal: {
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
                "application/json": {
                    /** @description All that is left of the credit where it is left out */
                    amount?: components["schemas"]["Money"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ask a second person to take a wrong credit back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditReversal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditReversals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reversals of credits, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CreditReversal"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCreditReversal: {
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
            /** @description Take back what is still there of a credit, as somebody else has proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditReversal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCreditReversal: {
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
            /** @description Give a proposed reversal up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditReversal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMerchant: {
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
                "application/json": {
                    tradeName: string;
                    legalName: string;
                    /** @description The name that the bank checks */
                    accountHolder: string;
                    city: string;
                    /**
                     * @description Of the establishment, spaces allowed; on receipts
                     * @example 123 456 782 00010
                     */
                    siret?: string;
                    address?: {
                        lines: string[];
                        postalCode: string;
                    };
                    phone?: string;
                    /** @description IBAN (ISO 13616), spaces allowed */
                    iban: string;
                    /** @description Basis points of the gross amount: 250 is 2.5 % */
                    commissionBps?: number;
                    /** @description Sign-in and invitation of the first user */
                    email: string;
                    /** @description Why you go on although the bank says that the account is not in this name; needed then, and left aside otherwise */
                    despiteNoMatch?: string;
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Enrol a merchant */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMerchant: {
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
                "application/json": {
                    tradeName?: string;
                    legalName?: string;
                    /** @description The name that the bank checks */
                    accountHolder?: string;
                    city?: string;
                    /**
                     * @description Of the establishment, spaces allowed; on receipts
                     * @example 123 456 782 00010
                     */
                    siret?: string;
                    address?: {
                        lines: string[];
                        postalCode: string;
                    };
                    phone?: string;
                    /** @description IBAN (ISO 13616), spaces allowed */
                    iban?: string;
                    /** @description Basis points of the gross amount: 250 is 2.5 % */
                    commissionBps?: number;
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Change what is known of a merchant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClient: {
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
                "application/json": {
                    name: string;
                    identifiers: string[];
                    /** @description Sign-in and invitation */
                    email: string;
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Enrol a client */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Issue a single-use activation code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown once: hand it over by post or in person */
                        activationCode: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Give a locked wallet its attempts back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptsLeft: number;
                        locked: boolean;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                which?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proposals, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Proposal"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeOperation: {
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
                "application/json": components["schemas"]["ProposeOperation"];
            };
        };
        responses: {
            /** @description Ask a second person to do what nobody may do alone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposal: {
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
            /** @description One proposal, and what came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveProposal: {
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
            /** @description Do what somebody else has proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedProposal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seePayeeName: {
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
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The name that the bank gave where it is like the proposed one, in clear, for who approves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeName"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectProposal: {
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
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Say no to what somebody else has proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawProposal: {
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
            /** @description Take back what one has proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of the back office, and their roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operators"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeClientEmail: {
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
                "application/json": {
                    /** @description Sign-in */
                    email: string;
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Another address for a client to sign in with; both addresses are told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Masked */
                        email: string;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeClient: {
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
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End an account whose wallet is empty, at the client’s wish */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        closedAt: string;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDeath: {
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
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End the account of a client who has died; the wallet stays as it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        closedAt: string;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskClient: {
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
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Who a client is, in clear, for a reason that the journal keeps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearClient"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskMember: {
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
                "application/json": {
                    /** @description Why, for the journal of operations; without anybody’s personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Who somebody of a merchant is, in clear, for a reason that the journal keeps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearMember"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerchantInvoices: {
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
            /** @description The invoices of a merchant’s commission, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantInvoices"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDebts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What merchants owe, and since when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Debt"][];
                        total: components["schemas"]["Money"];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDebt: {
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
            /** @description What one merchant owes, and what was done about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDebtOwner: {
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
                "application/json": {
                    /** @description Take it, from whoever has it, or let one’s own go */
                    mine: boolean;
                };
            };
        };
        responses: {
            /** @description Look after a debt, or let it go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimDebt: {
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
            /** @description Say that the merchant is asked by a letter */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRepayment: {
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
                "application/json": {
                    amount: components["schemas"]["Money"];
                    /** @description As the bank’s statement has it; each can be recorded once */
                    bankReference: string;
                    /**
                     * Format: date
                     * @description The day on which it counts at the bank; not to come
                     */
                    valueDate: string;
                };
            };
        };
        responses: {
            /** @description A merchant has paid by a transfer what it owes, or a part */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleBankEntry: {
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
                "application/json": {
                    /** @description What it was, and what was done about it */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Say what an entry of the bank was that matched nothing */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientDetail: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One client: wallet, devices, activation and payments, masked; no code and no key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchantDetail: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One establishment: its organisation, transfers and payments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMemberDetail: {
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
            /** @description Somebody of a merchant, masked: where they work, and what they may do there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationDetail: {
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
            /** @description One organisation: its convention, account, establishments and people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentDetail: {
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
            /** @description One payment: who did what, what was booked, how it is paid out, who was told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDetail"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
                about?: string;
                by?: string;
                act?: "MERCHANT_ENROLLED" | "MERCHANT_CHANGED" | "MERCHANT_PAUSED" | "MERCHANT_RESUMED" | "BANK_ACCOUNT_CHANGED" | "COMMISSION_CHANGED" | "CLIENT_ENROLLED" | "ACTIVATION_ISSUED" | "CLIENT_UNLOCKED" | "WALLET_CREDITED" | "MERCHANT_BLOCKED" | "CREDIT_ORDER_TAKEN" | "CREDIT_ORDER_PROPOSED" | "CREDIT_ORDER_RELEASED" | "CREDIT_ORDER_CANCELLED" | "CREDIT_ORDER_RESUMED" | "CREDIT_REVERSAL_PROPOSED" | "CREDIT_REVERSED" | "CREDIT_REVERSAL_CANCELLED" | "OPERATION_PROPOSED" | "PROPOSAL_REJECTED" | "PROPOSAL_WITHDRAWN" | "EXPORT_SENT" | "EXPORT_RECALLED" | "MONEY_GIVEN_BACK" | "DEBT_OWNER_CHANGED" | "DEBT_CLAIMED" | "DEBT_REPAID" | "DEBT_WRITTEN_OFF" | "MEMBER_INVITED" | "MEMBER_CHANGED" | "MEMBER_REMOVED" | "ESTABLISHMENT_ADDED" | "BANK_ACCOUNT_STOPPED" | "PERSON_UNMASKED" | "APPLICATION_ACCEPTED" | "APPLICATION_QUESTIONED" | "APPLICATION_DECLINED" | "WORK_TAKEN" | "WORK_GIVEN_BACK" | "CLIENT_EMAIL_CHANGED" | "CLIENT_CLOSED" | "DEATH_RECORDED" | "CLIENTS_MERGED" | "OPERATOR_CHANGED" | "BANK_ANSWER_RECORDED" | "MERCHANT_CLOSED" | "BANK_ENTRY_SETTLED" | "CLIENT_ERASED" | "DOCUMENT_SEEN" | "BOOKS_REPAIRED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal of operations: who did what, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Operation"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchBackOffice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An id, a match code, a reference, an end-to-end id, an identifier, an e-mail address, a SIRET or SIREN, the end of an IBAN, or words of a name */
                    q: string;
                };
            };
        };
        responses: {
            /** @description Find a payment, client, merchant or transfer by whatever is at hand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchResult"][];
                        /** @description There are more than these: say more of it */
                        more: boolean;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMerchantStatus: {
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
                "application/json": {
                    /**
                     * @description PAUSED: no new requests, transfers withheld, what is asked for already goes on. BLOCKED: open requests end, sessions too, nothing goes on
                     * @enum {string}
                     */
                    status: "ACTIVE" | "PAUSED" | "BLOCKED";
                    /** @description Why; kept with the act */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Pause or block a merchant, or let a paused one go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchantClosing: {
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
            /** @description What is open and owed at an establishment that is to be closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantClosing"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeMerchant: {
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
                "application/json": {
                    /** @description Why; kept with the act */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Close an establishment for good; what is owed is still paid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveMoneyBack: {
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
                "application/json": {
                    /**
                     * @description As the merchant would have given it; client and merchant read it
                     * @enum {string}
                     */
                    reason: "SERVICE_CANCELLED" | "WRONG_AMOUNT" | "DUPLICATE" | "OTHER";
                    /** @description Why; kept with the act */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Give a payment back to its client, where the merchant cannot be asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenBack"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much waits, list by list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            list: "applications" | "proposals" | "credit-orders" | "credit-reversals" | "transfers" | "bank-entries" | "debts" | "findings" | "mails" | "reports";
                            count: number;
                            /** @description There are more than were counted */
                            hasMore: boolean;
                            /** @description Of these, how many somebody has taken */
                            taken: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            oldest?: string;
                        }[];
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: "applications" | "proposals" | "credit-orders" | "credit-reversals" | "transfers" | "bank-entries" | "debts" | "findings" | "mails" | "reports";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits, oldest first, and who took it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkItem"][];
                        hasMore: boolean;
                    };
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: "applications" | "proposals" | "credit-orders" | "credit-reversals" | "transfers" | "bank-entries" | "findings" | "mails" | "reports";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take something that waits, so that others leave it alone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveBackWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: "applications" | "proposals" | "credit-orders" | "credit-reversals" | "transfers" | "bank-entries" | "findings" | "mails" | "reports";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leave it to others again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplication: {
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
            /** @description One application; in clear for the reviewer who has taken it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptApplication: {
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
                "application/json": {
                    commissionBps: number;
                    /** @description Why you go on although the bank says that the account is not in this name; needed then, and left aside otherwise */
                    despiteNoMatch?: string;
                    /** @description Needed when a document is missing */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Make a merchant of the applicant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                document: "REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link to a document of an application, for the reviewer who has taken it; the journal keeps that it was opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentLink"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askApplicant: {
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
                "application/json": {
                    /** @description The applicant reads it in a mail and by the link */
                    question: string;
                };
            };
        };
        responses: {
            /** @description Ask the applicant for more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineApplication: {
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
                "application/json": {
                    /** @description The applicant reads it in a mail and by the link */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Decline it, and say why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply: {
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
                "application/json": {
                    /**
                     * @description Of the establishment, spaces allowed; on receipts
                     * @example 123 456 782 00010
                     */
                    siret: string;
                    tradeName: string;
                    legalName: string;
                    /** @enum {string} */
                    activity: "ACCOMMODATION" | "OUTDOOR" | "TRAVEL_AGENCY" | "CULTURE" | "RESTAURANT" | "TRANSPORT" | "OTHER";
                    address: {
                        lines: string[];
                        postalCode: string;
                    };
                    city: string;
                    phone: string;
                    ownerName: string;
                    /** @description Where mails go, and what the owner will sign in with */
                    email: string;
                    /** @description IBAN (ISO 13616), spaces allowed */
                    iban: string;
                    /** @description The name that the bank checks */
                    accountHolder: string;
                    /** @description Those that are ready to be handed in */
                    documents: ("REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION")[];
                    /** @enum {string} */
                    language: "fr" | "en";
                    /**
                     * @description To the terms, and to what is done with the data
                     * @constant
                     */
                    consent: true;
                };
            };
        };
        responses: {
            /** @description Apply to become a merchant; answered the same, whoever it is */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a mailed link */
                    secret: string;
                };
            };
        };
        responses: {
            /** @description How it stands with the application that a mailed link leads to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplication"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a mailed link */
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Confirm the address that the link was mailed to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplication"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a mailed link */
                    secret: string;
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Answer what the back office asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplication"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askDocumentUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a mailed link */
                    secret: string;
                    /** @enum {string} */
                    document: "REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION";
                    /** @enum {string} */
                    contentType: "application/pdf" | "image/jpeg" | "image/png";
                    /** @description Exactly as long as the file is */
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Where to send one document of the application */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentUpload"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handInDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a mailed link */
                    secret: string;
                    /** @enum {string} */
                    document: "REGISTRATION" | "IDENTITY" | "BANK_DETAILS" | "CONVENTION";
                    upload: string;
                };
            };
        };
        responses: {
            /** @description A document was sent: it is looked at, and from then on the reviewer has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplication"];
                };
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportPageError: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageError"];
            };
        };
        responses: {
            /** @description Tell of a failure of a page, without anything about the person at it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; what API Gateway refuses by itself (401, 403, 429, 413) has its own body */
            default: {
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
