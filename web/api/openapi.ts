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
    "/v1/merchant/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a period */
        get: operations["getMerchantSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Suspend, or change the bank account or the commission */
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
            code: "body-not-json" | "body-too-large" | "unknown-field" | "field-missing" | "field-invalid" | "text-too-long" | "text-characters-refused" | "amount-not-integer" | "amount-not-positive" | "currency-not-supported" | "cursor-invalid" | "period-invalid" | "idempotency-key-missing" | "idempotency-key-invalid" | "idempotency-key-reused" | "not-acceptable" | "role-required" | "not-found" | "merchant-suspended" | "amount-too-small" | "amount-too-large" | "identifier-malformed" | "client-unknown" | "delay-malformed" | "delay-not-allowed" | "delay-out-of-range" | "status-conflict" | "amount-over-requested" | "amount-over-authorised" | "deadline-not-later" | "extension-limit" | "reminder-limit" | "reminder-too-soon" | "complement-over-remainder" | "no-remainder" | "device-not-recognised" | "code-refused" | "code-too-simple" | "wallet-locked" | "insufficient-funds" | "activation-refused" | "device-already-enrolled" | "device-limit" | "identifier-taken" | "email-taken" | "bank-account-invalid" | "temporarily-unavailable" | "internal-error";
            field?: string;
            /** @enum {unknown} */
            currentStatus?: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "VOIDED" | "REFUNDED";
            attemptsLeft?: number;
        };
        PaymentRequest: {
            id: string;
            /** @enum {string} */
            type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "VOIDED" | "REFUNDED";
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
            /** @description Basis points of the gross amount, as at creation */
            commissionBps: number;
            extensionsLeft?: number;
            /**
             * Format: date-time
             * @description The latest deadline that an extension can give now; absent when none can
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
                status: "SCHEDULED" | "EXPORTED" | "PAID" | "REJECTED" | "RETURNED";
                /** Format: date */
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
                 * @description The money is on the account this day at the latest
                 */
                creditedBy?: string;
                /** Format: date */
                exportDate?: string;
                endToEndId?: string;
            };
            events?: {
                /** @enum {string} */
                type: "CREATED" | "OPENED" | "REMINDED" | "EXTENDED" | "AUTHORISED" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "VOIDED" | "REFUNDED";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                by: "merchant" | "client" | "system";
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
            status: "SCHEDULED" | "EXPORTED" | "PAID" | "REJECTED" | "RETURNED";
            /**
             * Format: date
             * @description The day asked of the bank
             */
            executionDate: string;
            /**
             * Format: date
             * @description The money is on the account this day at the latest
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
        };
        OwnMerchant: {
            id: string;
            tradeName: string;
            legalName: string;
            accountHolder: string;
            city: string;
            phone?: string;
            /** @description Masked */
            iban: string;
            commissionBps: number;
            /** @enum {string} */
            status: "ACTIVE" | "SUSPENDED";
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
                 * @description How long the client’s funds are held for the merchant to confirm. An ISO 8601 duration.
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
            };
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
            upcoming: {
                /** Format: date */
                dueDate: string;
                count: number;
                gross: components["schemas"]["Money"];
                fee: components["schemas"]["Money"];
                net: components["schemas"]["Money"];
            }[];
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
        ClientPaymentRequest: {
            id: string;
            /** @enum {string} */
            type: "IMMEDIATE" | "DEFERRED" | "PRE_RESERVATION" | "DEFERRED_PRE_RESERVATION";
            /** @enum {string} */
            status: "AWAITING_CLIENT" | "AWAITING_MERCHANT" | "VALIDATED" | "CLIENT_DECLINED" | "CANCELLED" | "CLIENT_EXPIRED" | "MERCHANT_DECLINED" | "MERCHANT_EXPIRED" | "VOIDED" | "REFUNDED";
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
                phone?: string;
            };
            /** @description Signed by the device together with what is paid */
            challenge: string;
            /** @description ISO 8601: how long the funds will be held */
            holdDuration?: string;
        };
        Proof: {
            deviceId: string;
            /** @description ECDSA P-256 with SHA-256, IEEE P1363 (r‖s), base64url */
            signature: string;
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
        };
        Merchant: {
            id: string;
            tradeName: string;
            legalName: string;
            accountHolder: string;
            city: string;
            phone?: string;
            /** @description Masked */
            iban: string;
            commissionBps: number;
            /** @enum {string} */
            status: "ACTIVE" | "SUSPENDED";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
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
            header?: never;
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
                     * @description An e-mail address or 11 digits
                     * @example 10003377487
                     */
                    clientIdentifier: string;
                    /**
                     * @description ISO 8601 duration, deferred types only
                     * @example P3D
                     */
                    clientDelay?: string;
                    reference?: string;
                    label?: string;
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
    getPaymentRequest: {
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
                        status: "SCHEDULED" | "EXPORTED" | "PAID" | "REJECTED" | "RETURNED";
                        /**
                         * Format: date
                         * @description The day asked of the bank
                         */
                        executionDate: string;
                        /**
                         * Format: date
                         * @description The money is on the account this day at the latest
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
                        lines: {
                            /** @enum {string} */
                            kind: "CAPTURE" | "VOID" | "REFUND" | "CARRY";
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
    getMerchant: {
        parameters: {
            query?: never;
            header?: never;
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
    getMerchantSummary: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of a period */
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
            header?: never;
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
            header?: never;
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
                    proof: components["schemas"]["Proof"];
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
            header?: never;
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
                    proof: components["schemas"]["Proof"];
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
            header?: never;
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
            header?: never;
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
                        files: {
                            name: string;
                            sha256: string;
                            bytes: number;
                            url: string;
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
                    phone?: string;
                    /** @description IBAN (ISO 13616), spaces allowed */
                    iban: string;
                    /** @description Basis points of the gross amount: 250 is 2.5 % */
                    commissionBps?: number;
                    /** @description Sign-in and invitation of the first user */
                    email: string;
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
                    accountHolder?: string;
                    city?: string;
                    phone?: string;
                    /** @description IBAN (ISO 13616), spaces allowed */
                    iban?: string;
                    /** @description Basis points of the gross amount: 250 is 2.5 % */
                    commissionBps?: number;
                    /** @enum {string} */
                    status?: "ACTIVE" | "SUSPENDED";
                };
            };
        };
        responses: {
            /** @description Suspend, or change the bank account or the commission */
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
        requestBody?: never;
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
        requestBody?: never;
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
}
