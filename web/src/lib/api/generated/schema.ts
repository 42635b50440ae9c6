// Made by `npm run api` from openapi.json. Do not edit.

export interface paths {
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Account
         * @description Your account.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Account
         * @description What you are called.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/account/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Show by your password that it is still you.
         */
        post: operations["confirmByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/confirm/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm By Code
         * @description Show by a code that it is still you.
         */
        post: operations["confirmByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/confirm/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Confirming Options
         * @description What to ask your passkeys, to show that it is still you.
         */
        get: operations["askToConfirm"];
        put?: never;
        /**
         * Confirm By Passkey
         * @description Show by a passkey that it is still you.
         */
        post: operations["confirmByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Other Devices
         * @description Sign every other browser out.
         */
        delete: operations["endOtherDevices"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/devices/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Device
         * @description Sign another browser out.
         */
        delete: operations["endDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/identities/{identity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Part Identity
         * @description An identity from elsewhere does not sign in any more.
         */
        delete: operations["partIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin Passkey
         * @description What to ask the browser to make a passkey with.
         */
        get: operations["beginPasskey"];
        put?: never;
        /**
         * Add Passkey
         * @description Sign in with this passkey from now on.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Passkey
         * @description The passkey does not sign in any more.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description Set a new password; every other browser is signed out, and tokens of scripts end.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recovery Codes
         * @description The recovery codes that are left.
         */
        get: operations["getRecoveryCodes"];
        put?: never;
        /**
         * Renew Recovery Codes
         * @description New recovery codes; the old ones end.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Token
         * @description A script does not act as you any more.
         */
        delete: operations["endToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin Totp
         * @description A secret for an authenticator app; it counts once a code of it has been given.
         */
        get: operations["beginTotp"];
        put?: never;
        /**
         * Activate Totp
         * @description From now on signing in needs a code of the app; the answer has the recovery codes.
         */
        post: operations["activateTotp"];
        /**
         * Remove Totp
         * @description Do without the authenticator app.
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Acts
         * @description Who did what under your units, or in a contest that you run.
         */
        get: operations["listActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ways
         * @description How one can sign in here, and whether a second factor is waited for.
         */
        get: operations["getSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Link
         * @description What an invitation or a link for a new password is for.
         */
        post: operations["readAccountLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/link/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Link
         * @description Take up an invitation, with a new account or the one that is signed in.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/link/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Password
         * @description Set a new password by a link; sign in with it afterwards.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Passkey Options
         * @description What to ask the browser's passkeys, to sign in with one alone.
         */
        get: operations["askPasskey"];
        put?: never;
        /**
         * Passkey
         * @description Sign in with a passkey alone: it checked its owner's finger, face or PIN.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/providers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin At Provider
         * @description Where to send the browser to sign in with an identity from elsewhere.
         */
        post: operations["beginAtProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Second Factor
         * @description Complete a sign-in with the code of an authenticator app or a recovery code.
         */
        post: operations["giveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Second Passkey Options
         * @description What to ask the browser's passkeys, to complete a sign-in.
         */
        get: operations["askSecondPasskey"];
        put?: never;
        /**
         * Second Passkey
         * @description Complete a sign-in with a passkey.
         */
        post: operations["giveSecondPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Up
         * @description Make an account without an invitation, where this server allows it.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Clock
         * @description The server's clock; the answer is as old as half of the time the request took.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contests
         * @description Contests, the newest first; pass the last one's id as `after` for the following ones.
         */
        get: operations["listContests"];
        put?: never;
        /**
         * Open Contest
         * @description Open a contest; you become its organiser.
         */
        post: operations["openContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/from-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Contest
         * @description Open a contest from a template; you become its organiser.
         */
        post: operations["startContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Contest
         * @description A contest and how far its stages have come.
         */
        get: operations["getContest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Appeals
         * @description Appeals, the open ones first.
         */
        get: operations["listAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/appeals/{appeal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Appeal
         * @description The case file.
         */
        get: operations["getAppeal"];
        /**
         * Lodge Appeal
         * @description Take in an appeal; the answer is its receipt. Repeating it is safe.
         */
        put: operations["lodgeAppeal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/appeals/{appeal}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Appeal
         * @description Another arbitrator confirms; decision and marks count as a whole.
         */
        post: operations["confirmAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/appeals/{appeal}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Appeal
         * @description Ask for a decision; another arbitrator has to confirm it.
         */
        post: operations["decideAppeal"];
        /**
         * Take Back Decision
         * @description The decision that waits is not asked for any more.
         */
        delete: operations["takeBackDecision"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/appeals/{appeal}/rejudge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Prepare Rejudge
         * @description Prepare a re-judge set and see what it would do; nothing counts yet.
         */
        put: operations["prepareRejudge"];
        post?: never;
        /**
         * Cancel Rejudge
         * @description Drop the re-judge set as a whole.
         */
        delete: operations["cancelRejudge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Applications
         * @description Applications within your reach: all for organisers, a union's, or your own.
         */
        get: operations["listApplications"];
        put?: never;
        /**
         * Create Application
         * @description Apply, for yourself or for people of your union; `submit` hands it in at once.
         */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Applications
         * @description Accept, refuse, withdraw many, or take that back; what is refused is told, the rest done.
         */
        post: operations["decideApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Applications
         * @description What rules and quotas say before anything is sent; nothing is kept.
         */
        post: operations["checkApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter Applications
         * @description Hand in for many at once; who does not meet the rules is told, the others are done.
         */
        post: operations["enterApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Application
         * @description An application, and what each rule says of it.
         */
        get: operations["getApplication"];
        /**
         * Put Application
         * @description Change what an application says before it is decided; a draft again, unless `submit`.
         */
        put: operations["putApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Application
         * @description Accept it; it has a place, or waits for one.
         */
        post: operations["acceptApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/attachments/{slot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Attachment
         * @description A file that was handed in.
         */
        get: operations["getAttachment"];
        /**
         * Put Attachment
         * @description Hand a file in: JPEG, PNG or PDF, 4 MB at most, named in the header `X-File-Name`.
         */
        put: operations["putAttachment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Application
         * @description Refuse it; it may be mended and handed in again.
         */
        post: operations["refuseApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Application
         * @description Take the last decision on it back: it is looked at again in its old place in the order.
         */
        post: operations["reopenApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace Applicant
         * @description Let somebody else take part instead; in a person's contest that is a new application.
         */
        post: operations["replaceApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/replace/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Replacement
         * @description What each rule says of somebody else taking part instead; nothing is changed.
         */
        post: operations["checkReplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Application
         * @description Hand it in; every rule is checked.
         */
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/applications/{code}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Application
         * @description Withdraw it; its place goes to the next who waits.
         */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Contest
         * @description The whole contest as one file that another installation opens.
         */
        get: operations["exportContest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Attempts
         * @description Attempts, the newest first; for everyone those of final stages.
         */
        get: operations["listAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Attempt
         * @description One attempt: every verdict and why; provisional while it runs.
         */
        get: operations["getAttempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abort Attempt
         * @description End an attempt that is not to count.
         */
        post: operations["abortAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}/override-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Overrides
         * @description Ask for several marks of an attempt at once; they are confirmed as a whole.
         */
        post: operations["askOverrides"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Override
         * @description Ask for another mark than the referee's; a second person has to confirm it.
         */
        post: operations["askOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Recording
         * @description The sealed recording as it is, for `leitai rejudge`.
         */
        get: operations["downloadRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Samples
         * @description The recorded curves from tick `from` to tick `to`, thinned to `width` points.
         */
        get: operations["getSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/attempts/{attempt}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal Attempt
         * @description End an attempt: record it, judge the recording, put the marks into the ledger.
         */
        post: operations["sealAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Awards
         * @description Awards as if it ended now; for the public from publication on.
         */
        get: operations["getAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/awards/confer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confer Awards
         * @description Confer the awards as they were seen, once nothing stands in the way.
         */
        post: operations["conferAwards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/awards/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Correction
         * @description Ask for the awards as they are now to replace those conferred.
         */
        post: operations["askAwardCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/awards/corrections/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel Correction
         * @description The awards stay as conferred.
         */
        delete: operations["cancelAwardCorrection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/awards/corrections/{code}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Correction
         * @description A second person confirms: these are the awards from now on.
         */
        post: operations["confirmAwardCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board as it stands. */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Bundle
         * @description The verification bundle: rulebook, ledger, checkpoints and results in one file.
         */
        get: operations["downloadBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Calendar
         * @description The published times by entry code, for calendar programs; public with the schedule.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Campaign
         * @description A campaign in one period: all sites for assessors, their own for a site's people.
         */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign/proofs/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Proof
         * @description A proof, as a download.
         */
        get: operations["getProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign/sites/{site}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Proof
         * @description Keep a file (JPEG, PNG, PDF) that proves a report.
         */
        post: operations["addProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign/sites/{site}/proofs/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Proof
         * @description Take a proof away whose report does not count yet.
         */
        delete: operations["removeProof"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign/sites/{site}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Report
         * @description Report a site's values of a period; they count once verified.
         */
        put: operations["reportIndicators"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign/sites/{site}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Back
         * @description Return reports to the site with a reason.
         */
        post: operations["returnIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/campaign/sites/{site}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify
         * @description Verify reports of somebody else: they become marks in the ledger.
         */
        post: operations["verifyIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/ceremony": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ceremony
         * @description The ceremony's screens in order; a rehearsal names nobody.
         */
        get: operations["getCeremony"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/certificates.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Certificates
         * @description Certificates as one document: of one award, those chosen, or all.
         */
        get: operations["printCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/certificates.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Certificates
         * @description Every certificate as a PDF of its own, in one zip, sent while it is made.
         */
        get: operations["downloadCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Checkpoint
         * @description The signed size and root of the ledger as it stands.
         */
        get: operations["getCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clone Contest
         * @description Hold a contest again: rules, profile, plan and enrolment; not entries, judges or marks.
         */
        post: operations["cloneContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Corrections
         * @description Corrections that wait, count or were cancelled.
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Preview Correction
         * @description Judge all recorded attempts by a corrected rulebook (YAML) and list all that moves.
         */
        post: operations["previewCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/corrections/{correction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Correction
         * @description One correction with all that it moves.
         */
        get: operations["getCorrection"];
        put?: never;
        post?: never;
        /**
         * Cancel Correction
         * @description Drop a correction as a whole.
         */
        delete: operations["cancelCorrection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/corrections/{correction}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Correction
         * @description Ask for a correction to count; a second person has to confirm it.
         */
        post: operations["applyCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/corrections/{correction}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Correction
         * @description Confirm another person's correction; all its marks move at once.
         */
        post: operations["confirmCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Credentials
         * @description A contest's certificates.
         */
        get: operations["listCredentials"];
        put?: never;
        /**
         * Issue Credentials
         * @description Issue what is not issued yet, in the background; repeating it is safe.
         */
        post: operations["issueCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/credentials/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Issue Job
         * @description How far the issuing has come.
         */
        get: operations["getIssueJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/credentials/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Credentials
         * @description Revoke many at once, all for one reason; what is revoked already stays as it is.
         */
        post: operations["revokeCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/credentials/{credential}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Credential
         * @description Say that a certificate is not valid any more, and why.
         */
        post: operations["revokeCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Decisions
         * @description What waits for a second person, and how many marks of each stage nobody has decided.
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Draws
         * @description All public draws.
         */
        get: operations["listDraws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/draws/{draw}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draw
         * @description A public draw with every step, so that anybody can draw it again.
         */
        get: operations["getDraw"];
        /**
         * Announce Draw
         * @description Announce a public draw; it is not changed afterwards.
         */
        put: operations["announceDraw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/draws/{draw}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit Draw
         * @description An official is bound to a secret, of which only the hash is sent.
         */
        post: operations["commitDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/draws/{draw}/make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Draw
         * @description Draw, once, with the values as published.
         */
        post: operations["makeDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/draws/{draw}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Draw
         * @description The witness shows the secret; from the first reveal on nobody commits any more.
         */
        post: operations["revealDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Enrolment
         * @description What the contest asks of those who want to take part; public.
         */
        get: operations["getEnrolment"];
        /**
         * Put Enrolment
         * @description Set what the contest asks.
         */
        put: operations["putEnrolment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/enrolment/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Who you are, if your account is tied to a person.
         */
        get: operations["getEnrolmentMe"];
        /**
         * Put Me
         * @description Say who you are.
         */
        put: operations["putEnrolmentMe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/enrolment/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Quota
         * @description Quotas, and how much of each is taken.
         */
        get: operations["getEnrolmentQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/enrolment/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find Units
         * @description Units one may say to belong to, by a part of their names.
         */
        get: operations["findEnrolmentUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entries
         * @description Who takes part.
         */
        get: operations["listEntries"];
        put?: never;
        /**
         * Register Entries
         * @description Register entries, or replace what was said of them.
         */
        post: operations["registerEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entries/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Entries
         * @description Withdraw, disqualify or reinstate many; one that is refused does not hold up the others.
         */
        post: operations["actOnEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entries/{entry}/disqualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disqualify Entry
         * @description The entry loses its places; its marks stay in the ledger.
         */
        post: operations["disqualifyEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entries/{entry}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate Entry
         * @description A withdrawal or disqualification is lifted.
         */
        post: operations["reinstateEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entries/{entry}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Entry
         * @description The entry takes no further part.
         */
        post: operations["withdrawEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entries/{seq}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove Entry
         * @description Prove that ledger entry `seq` is in the ledger.
         */
        get: operations["proveEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entry-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Links
         * @description How many entries have a link to their day.
         */
        get: operations["countEntryLinks"];
        put?: never;
        /**
         * Issue Links
         * @description Make entries' personal links, shown only here.
         */
        post: operations["issueEntryLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/entry-links/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Recall Link
         * @description End an entry's personal link.
         */
        delete: operations["recallEntryLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evidence
         * @description Evidence: a judge's own, or for officials all.
         */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Evidence
         * @description The file as kept; a stretch of it with `Range`.
         */
        get: operations["downloadEvidence"];
        /**
         * Attach Evidence
         * @description Attach a photo, clip or document, as the request's body; repeating it is safe.
         */
        put: operations["attachEvidence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board and its changes as a stream; see docs/feed.md. */
        get: operations["openFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Form
         * @description A judge's form: what there is to mark and the judge's own marks.
         */
        get: operations["getForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Held
         * @description Marks that somebody entered for their judges, waiting for a second person.
         */
        get: operations["listHeldMarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description The newest imports within your reach.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import List
         * @description Send a list of a unit's people, named in the header `X-File-Name`; it is read, not written.
         *
         *     The answer is a job: ask for it until its phase is `checked`.
         */
        post: operations["importList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/imports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description How far an import is.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /**
         * Discard Import
         * @description Forget a list that wrote nothing, or was undone.
         */
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/imports/{number}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Import
         * @description Write the rows that are ready.
         */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/imports/{number}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Map Import
         * @description Say what is meant; the list is read again, and the columns are remembered.
         */
        put: operations["mapImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/imports/{number}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rows
         * @description Its rows, with what is wrong with each.
         */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/imports/{number}/rows/{n}": {
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
        /**
         * Mend Row
         * @description Correct a row, leave it out, or take it in again.
         */
        patch: operations["mendImportRow"];
        trace?: never;
    };
    "/api/contests/{contest_id}/imports/{number}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Import
         * @description Take back what it wrote.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Incidents
         * @description What went wrong at stations, the newest first.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Report Incident
         * @description Write down what happened at a station.
         */
        post: operations["reportIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/incidents/{number}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Incident
         * @description Decide an incident; with time back, the pause goes into the ledger.
         */
        post: operations["settleIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/invitations/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Invitation
         * @description The team one is invited to join.
         */
        get: operations["getTeamInvitation"];
        put?: never;
        /**
         * Join Application
         * @description Become a member of the team; a substitute once it is full.
         */
        post: operations["joinApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare Items
         * @description Declare repeated items and their attributes.
         */
        post: operations["declareItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/judge-ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ties
         * @description Which judges are known to be somebody who may judge or compete elsewhere, too.
         */
        get: operations["listJudgeTies"];
        /**
         * Tie Judges
         * @description Say who judges are, by code of a person within reach or by identity number.
         */
        put: operations["tieJudges"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/judges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Judges
         * @description The judges, for officials; their links are not shown again.
         */
        get: operations["listJudges"];
        put?: never;
        /**
         * Register Judges
         * @description Register judges; new ones get a personal link, shown only here.
         */
        post: operations["registerJudges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/judges/{judge}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reissue Link
         * @description Make a new personal link; the old one ends.
         */
        post: operations["reissueJudgeLink"];
        /**
         * Recall Link
         * @description End a judge's personal link; marks sent with it are refused from here on, and logged.
         */
        delete: operations["recallJudgeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Links
         * @description Which contests feed this one, which it feeds, and by what rule; public.
         */
        get: operations["listLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Link
         * @description Let a stage of another contest feed this one, or change the rule of that.
         */
        put: operations["putLink"];
        post?: never;
        /**
         * Remove Link
         * @description Take back a link nobody came by yet.
         */
        delete: operations["removeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/links/{link}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seat
         * @description Seat the list that was looked at: register newcomers, withdraw who lost a seat.
         */
        post: operations["seatEntrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/links/{link}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Seats
         * @description Who goes on and why, who does not and why; organisers of the target see the draft.
         */
        get: operations["listSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Marks
         * @description Give up to 500 marks; each is answered on its own, in order.
         */
        post: operations["giveMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/marks/{mark}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Mark
         * @description Give a mark under an id of your own making; repeating it is safe.
         */
        put: operations["giveMark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/marks/{mark}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Mark
         * @description Confirm a mark that another person entered; it counts from here on.
         */
        post: operations["confirmMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/marks/{mark}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject Mark
         * @description Reject a mark that another person entered; it is entered again as a new one.
         */
        post: operations["rejectMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/marks/{mark}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Mark
         * @description Withdraw a mark; its cell is empty again.
         */
        post: operations["withdrawMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Objections
         * @description Objections with their words, for those who answer them.
         */
        get: operations["listObjections"];
        put?: never;
        /**
         * Lodge Objection
         * @description Object to a published result; anybody may. The answer is the receipt.
         */
        post: operations["lodgeObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/objections/{objection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Objection
         * @description What became of an objection; its id is the receipt.
         */
        get: operations["getObjection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/objections/{objection}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Objection
         * @description Answer an objection, with a reason.
         */
        post: operations["settleObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Officials
         * @description Everybody with a role in the contest, for each other.
         */
        get: operations["listOfficials"];
        put?: never;
        /**
         * Invite Official
         * @description Make an account for an official; the personal link is shown only here.
         */
        post: operations["inviteOfficial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/officials/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Dismiss Official
         * @description Close an official's account; what it did stays in the ledger.
         */
        delete: operations["dismissOfficial"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/officials/{user}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reissue Official
         * @description A new personal link; the old one ends, and so do the sessions it opened.
         */
        post: operations["reissueOfficial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Origin
         * @description Which installation's key vouched for an imported contest.
         */
        get: operations["getOrigin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/override-groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel Overrides
         * @description Drop decisions that wait, as a whole; the referee's marks stand.
         */
        delete: operations["cancelOverrides"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/override-groups/{group}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Overrides
         * @description Confirm another person's decisions as a whole; each is an act of its own.
         */
        post: operations["confirmOverrides"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Overrides
         * @description Decisions on automatic marks: waiting, applied, cancelled.
         */
        get: operations["listOverrides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/overrides/{override}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel Override
         * @description Drop a decision that waits; the referee's mark stands.
         */
        delete: operations["cancelOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/overrides/{override}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Override
         * @description Confirm another person's decision; the mark counts from here on.
         */
        post: operations["confirmOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/penalties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Penalties
         * @description Penalties, lifted ones too.
         */
        get: operations["listPenalties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/penalties/{penalty}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Penalty
         * @description Give an entry a deduction of the rulebook, with a reason; repeating it is safe.
         */
        put: operations["givePenalty"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/penalties/{penalty}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift Penalty
         * @description The penalty does not count.
         */
        post: operations["liftPenalty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Problems
         * @description Problems that judges flagged, the open ones first.
         */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/problems/{problem}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Raise Problem
         * @description A judge flags a problem under an id of the judge's making; repeating it is safe.
         */
        put: operations["raiseProblem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/problems/{problem}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Problem
         * @description Deal with a problem; its judge reads the reason as the answer.
         */
        post: operations["settleProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Profile
         * @description How a contest presents itself, as its officials see it.
         */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Profile
         * @description Change what is said of a contest; refused if somebody else has meanwhile.
         */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/contests/{contest_id}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Promotions
         * @description Who is promoted by the rulebook's table, and who is not and why.
         */
        get: operations["listPromotions"];
        put?: never;
        /**
         * Decide Promotions
         * @description Keep what is due as decided; repeating it is safe.
         */
        post: operations["decidePromotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Public
         * @description What anybody may see of a contest: only what is published.
         */
        get: operations["getPublic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/public/{artefact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Public Rows
         * @description More rows of a published list, or those that hold some words.
         */
        get: operations["getPublicRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Publications
         * @description The publish switches.
         */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/publications/{artefact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Turn Publication
         * @description Publish an artefact, or take it back.
         */
        put: operations["turnPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/publications/{artefact}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview
         * @description What an artefact shows once it is public; of a list as much as the public page reads.
         */
        get: operations["previewPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Publicity
         * @description Stages that are open to objections now, with their whole tables.
         */
        get: operations["getPublicity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/put-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Away
         * @description Archive a contest, or bring it back; nothing of it is deleted.
         */
        put: operations["putAwayContest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/readiness-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Readiness Board
         * @description How far the contest is, and what is missing, with where to mend it.
         */
        get: operations["getReadinessBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Recusals
         * @description Who stands aside for what.
         */
        get: operations["listRecusals"];
        put?: never;
        /**
         * Declare Recusal
         * @description A judge stands aside for an entry; judges may declare their own.
         */
        post: operations["declareRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/recusals/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare Recusals
         * @description Declare many; each that cannot be is named with its reason.
         */
        post: operations["declareRecusals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/recusals/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Recusals
         * @description Pairs by own unit, superior unit and known relations that are not declared yet.
         */
        post: operations["findRecusals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/recusals/{judge}/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift Recusal
         * @description The pair may be judged after all.
         */
        delete: operations["liftRecusal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Refusals
         * @description Marks that were not taken in lately, and why; nothing of them counts.
         */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Relations
         * @description What judges have to do with units, and which unit is above which.
         */
        get: operations["getRelations"];
        /**
         * Put Relations
         * @description Replace relations and the tree of units.
         */
        put: operations["putRelations"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Results
         * @description Everything official; the public sees what its board may show.
         */
        get: operations["getResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/results.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Write Results
         * @description The results as a Word document.
         */
        get: operations["writeResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/results.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Results
         * @description The results as a printed page: the public's once published, officials' at any time.
         */
        get: operations["printResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/results.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tabulate Results
         * @description The results as a workbook, a sheet for each table.
         */
        get: operations["tabulateResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roles
         * @description Who may do what in the contest.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/roles/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Role
         * @description Give a user a role; `docs/api.md` says what each may do.
         */
        put: operations["giveRole"];
        post?: never;
        /**
         * Take Role
         * @description End a user's role.
         */
        delete: operations["takeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/rulebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rulebook
         * @description The rulebook in force, byte for byte.
         */
        get: operations["getRulebook"];
        /**
         * Publish Rulebook
         * @description Put a rulebook (YAML, the bytes as they are) in force, before the first mark.
         */
        put: operations["publishRulebook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Rules
         * @description What is wrong with a rulebook (YAML); nothing is kept.
         */
        post: operations["checkRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/rules/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Rules
         * @description What a rulebook (YAML) would make of a recorded attempt; nothing is kept.
         */
        post: operations["tryRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/sheets/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one entry's numbers came about. */
        get: operations["getSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Assignment
         * @description The assignment in force.
         */
        get: operations["getAssignment"];
        put?: never;
        /**
         * Apply Assignment
         * @description Put the assignment into force; the same body and seed give what was previewed.
         */
        post: operations["applyAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/assignment/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain Pair
         * @description Why this judge marks this entry, or does not.
         */
        get: operations["explainPair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/assignment/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Assignment
         * @description Who would judge what; where that is impossible, why.
         */
        post: operations["previewAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/checkins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Checkins
         * @description Who is expected, here, late, missing.
         */
        get: operations["listCheckIns"];
        put?: never;
        /**
         * Check In
         * @description An entry has come; letting somebody in despite the late rule is for the chief judge.
         */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/checkins/absent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Absent
         * @description Withdraw who has not come by the end of check-in.
         */
        post: operations["withdrawAbsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Stage
         * @description Accept no further marks; the chief judge may say so, too.
         */
        post: operations["closeStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Codes
         * @description How far the stage is sealed.
         */
        get: operations["getCodes"];
        put?: never;
        /**
         * Seal Codes
         * @description Draw and seal the next layer in one step; shares and labels are in this answer only.
         */
        post: operations["sealCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/codes/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Codes
         * @description Put in the own share; with two, and a supervisor watching, the layer opens.
         */
        post: operations["openCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/codes/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare Codes
         * @description Draw the next layer without sealing it: write the shares down, print the labels first.
         */
        post: operations["prepareCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/codes/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal Prepared
         * @description Seal what was prepared, within ten minutes.
         */
        post: operations["sealPrepared"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/codes/witness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Witness Codes
         * @description A supervisor watches the opening.
         */
        post: operations["witnessCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/entries/{entry}/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Time Attempt
         * @description Say when an entry's attempt began and ended.
         */
        post: operations["timeAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/entries/{entry}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Pause
         * @description Take time out of an entry's clock: time-back for a fault that was not the contestant's.
         */
        post: operations["approvePause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/entries/{entry}/slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Slot
         * @description The entry's time on stage begins now, by the server's clock.
         */
        post: operations["startSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/entries/{entry}/slot/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Slot
         * @description The entry's time on stage is over; it is the entry's time from here on.
         */
        post: operations["stopSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Fairness
         * @description How the stage was judged: rule, procedure, diagnosis.
         */
        get: operations["getFairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/fairness.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Table
         * @description Compute it yourself: everything that goes into the result and comes out of it.
         */
        get: operations["downloadFairnessTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/fairness.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Report
         * @description The report as a printed page; never with what only supervisors see.
         */
        get: operations["printFairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finalise Stage
         * @description Make the stage's result final; refused while anything stands in the way, and says what.
         */
        post: operations["finaliseStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/forms/{entry}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Form
         * @description A judge's form is complete and locked; a scorekeeper may sign what was signed on paper.
         */
        post: operations["signForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/forms/{entry}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Unlock
         * @description Ask for a signed form to be opened; a second person has to confirm.
         */
        post: operations["askUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze Stage
         * @description Let public views stand still.
         */
        post: operations["freezeStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Stage
         * @description Accept marks; the chief judge may say so, too, to have forms mended.
         */
        post: operations["openStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Places
         * @description A stage's places and the draws they come from.
         */
        get: operations["getPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/places/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce Place Draw
         * @description Announce a public draw of order, stations or groups.
         */
        post: operations["announcePlaceDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/places/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Place Draw
         * @description Put the outcome of a draw that was made into the stage's places.
         */
        post: operations["takePlaceDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Stage
         * @description Publish the result for objections; the time for appeals begins.
         */
        post: operations["publishStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Readiness
         * @description How far a stage is from a final result: what stands in the way, where, and what is next.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recheck
         * @description The sample, what was found, and whether everything has to be re-checked.
         */
        get: operations["getRecheck"];
        put?: never;
        /**
         * Draw Recheck
         * @description Draw which entries are compared with their sources again; anyone can draw it again.
         */
        post: operations["drawRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/recheck/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Recheck
         * @description Say how many of an entry's marks were compared, and how many were wrong.
         */
        post: operations["recordRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call Remark
         * @description Have the judges of a cell discuss and mark it again; both rounds stay in the ledger.
         */
        post: operations["callRemark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Stage
         * @description Sign the closed stage in an office; the rulebook says which offices, in which order.
         */
        post: operations["signStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/spreads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Spread
         * @description Let the marks of a cell lie apart, with a reason.
         */
        post: operations["acceptSpread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/thaw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thaw Stage
         * @description Let public views catch up.
         */
        post: operations["thawStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Timetable
         * @description The draft of a stage's timetable with its conflicts.
         */
        get: operations["getTimetable"];
        /**
         * Put Timetable
         * @description Change the draft; conflicts are told, not refused.
         */
        put: operations["putTimetable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/timetable/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Timetable
         * @description What the draft says holds from now on, and is seen by whom it concerns.
         */
        post: operations["publishTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/timetable/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revert Timetable
         * @description Make the draft what was published last.
         */
        post: operations["revertTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/timetable/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Solve Timetable
         * @description Have a timetable searched for; the result becomes the draft.
         */
        post: operations["solveTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/timetable/solve/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Search
         * @description How far the search is.
         */
        get: operations["getTimetableSearch"];
        put?: never;
        post?: never;
        /**
         * Stop Search
         * @description End the search; the draft stays as it is.
         */
        delete: operations["stopTimetableSearch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stages/{stage}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stage Works
         * @description For whom works can be handed in, of which types, and what there is; for officials.
         */
        get: operations["listStageWorks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stations
         * @description The stations, whether they send, and what was refused.
         */
        get: operations["listStations"];
        put?: never;
        /**
         * Enrol Station
         * @description Enrol a station; its device's key is shown only here.
         */
        post: operations["enrolStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stations/{station}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw Station
         * @description The station may not send any more; its recorded attempts stay.
         */
        delete: operations["withdrawStation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stations/{station}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Attempt
         * @description Begin to watch an entry at a station; with an `attempt` of your own, repeating is safe.
         */
        post: operations["beginAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stations/{station}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Findings
         * @description What was wrong with the station's data, the newest first.
         */
        get: operations["getStationFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stations/{station}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Key
         * @description Make a new key; the old one ends at once.
         */
        post: operations["renewStationKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/stations/{station}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A block of a station's samples; needs its key. See docs/devices.md. */
        post: operations["sendSamples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/unlocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unlocks
         * @description Forms that somebody wants opened.
         */
        get: operations["listUnlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/unlocks/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel Unlock
         * @description The form stays locked.
         */
        delete: operations["cancelUnlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/unlocks/{code}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Unlock
         * @description Confirm what another person asked for: the judge may change the form's marks.
         */
        post: operations["confirmUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Venues
         * @description Venues, stations, sessions and devices.
         */
        get: operations["getVenues"];
        /**
         * Put Venues
         * @description Replace venues, stations, sessions and devices.
         */
        put: operations["putVenues"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Works
         * @description Works, for officials; judges find those of their entries in their form.
         */
        get: operations["listWorks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{contest_id}/works/{work}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Work
         * @description The work as kept; a stretch of it with `Range`.
         */
        get: operations["downloadWork"];
        /**
         * Hand In Work
         * @description Hand in a work to be judged, as the request's body; blind ones are searched for names.
         */
        put: operations["handInWork"];
        post?: never;
        /**
         * Take Back Work
         * @description The work is not shown any more.
         */
        delete: operations["takeBackWork"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Credential
         * @description Whether a certificate is valid, and what its digest in the ledger is.
         */
        get: operations["getCredential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{code}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Credential
         * @description The signed credential, with its Data Integrity proof; its key is the holder's.
         */
        get: operations["downloadCredential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{code}.jwt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Credential Jwt
         * @description The same credential as a JWT, for wallets that take that; its key is the holder's.
         */
        get: operations["downloadCredentialJwt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{code}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Certificate
         * @description A certificate to print; its key is the holder's.
         */
        get: operations["downloadCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Demo
         * @description The demo's pace; `running` is false where there is no demo.
         */
        get: operations["getDemo"];
        /**
         * Set Demo Speed
         * @description Change the pace; for this server's administrator.
         */
        put: operations["setDemoSpeed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Desk Contests
         * @description The contests one has to do with, by a role or by one's unit, the newest first.
         */
        get: operations["listDeskContests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Editions
         * @description All editions.
         */
        get: operations["listEditions"];
        put?: never;
        /**
         * Create Edition
         * @description Make an edition of a series.
         */
        post: operations["createEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issuer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Issuer
         * @description Who signs certificates here, and with which key.
         */
        get: operations["getIssuer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issuer/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Known Issuers
         * @description Other installations whose certificates are verified here, with their keys and lists.
         */
        get: operations["listKnownIssuers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/issuer/status/{nth}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Status List
         * @description Which certificates are revoked, as a signed W3C Bitstring Status List.
         */
        get: operations["getStatusList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Credentials
         * @description One's own certificates, the newest first.
         */
        get: operations["listOwnCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Day
         * @description One's day in all contests.
         *
         *     Asked for by entries' keys (header `X-Day-Key`, the one meant first), as the judge this browser
         *     marks as in a contest, or by an account that is tied to a person.
         */
        get: operations["getMyDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/day.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Calendar
         * @description The same for calendar programs: by a key that reads nothing else.
         */
        get: operations["getMyCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/day/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make My Calendar
         * @description The address of the calendar of one's day, as it is asked for; a former one ends.
         */
        post: operations["makeMyCalendar"];
        /**
         * End My Calendar
         * @description End the address of one's own calendar.
         */
        delete: operations["endMyCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Overview
         * @description How much goes on within your reach: contests, people, enterprises, trades, by level.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Season Calendar
         * @description A year's contests by month, with those that want the same days of a unit or a venue.
         */
        get: operations["getSeasonCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description People within your reach, by unit and name, numbers masked.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Create Person
         * @description Register somebody in a unit.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upsert People
         * @description Register or update up to 1000 people of a unit and those below.
         */
        post: operations["upsertPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Person
         * @description Somebody, numbers masked.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Person
         * @description Change what is said of somebody; to move them you register for both units.
         */
        patch: operations["editPerson"];
        trace?: never;
    };
    "/api/people/{code}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Person
         * @description Say that it is this person, who wrote the row, and that what it says is right.
         */
        post: operations["confirmPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consents
         * @description What the person agreed to, and took back.
         */
        get: operations["listConsents"];
        put?: never;
        /**
         * Give Consent
         * @description Keep that the person agreed; who registers people may do it from a signed form.
         */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw Consent
         * @description Take an agreement back.
         */
        delete: operations["withdrawConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase Person
         * @description Erase what is personal; results keep the pseudonym. There is no way back.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Person
         * @description Everything kept of somebody, for that person or who manages the unit; logged.
         */
        get: operations["exportPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge People
         * @description Two rows are one person: this one stands for `into` from now on.
         */
        post: operations["mergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{code}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmask Person
         * @description Show the numbers in full; who did it and why is logged, and the person can read it.
         */
        post: operations["unmaskPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Part Account
         * @description The account is not this person's any more.
         */
        delete: operations["partAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Password Link
         * @description Make a link with which a person of your unit sets a new password, within a day.
         */
        post: operations["makePasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recompute.py": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Verifier
         * @description The program that computes a published table again.
         */
        get: operations["downloadVerifier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Series
         * @description All series.
         */
        get: operations["listSeries"];
        put?: never;
        /**
         * Create Series
         * @description Make a series.
         */
        post: operations["createSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Session
         * @description Who you are; strangers get an empty answer, no error.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Create Session
         * @description Sign in as an organiser.
         */
        post: operations["signIn"];
        /**
         * Delete Session
         * @description Sign out; a judge's link has to be opened again.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description Templates a contest can start from; examples, not official rules.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trades
         * @description Occupations that have a name here; a code that is not listed may be used as well.
         */
        get: operations["listTrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Units
         * @description Units within your reach, in the order of the tree.
         */
        get: operations["listUnits"];
        put?: never;
        /**
         * Create Unit
         * @description Make a unit below one that you manage.
         */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Units
         * @description Make or update the units of a list; rows with problems are left out.
         */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Unit
         * @description One unit.
         */
        get: operations["getUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Unit
         * @description Change, move or close a unit; to move it you manage both places.
         */
        patch: operations["editUnit"];
        trace?: never;
    };
    "/api/units/{code}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Offices
         * @description Who has an office over the unit, there or above.
         */
        get: operations["listOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{code}/offices/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Office
         * @description Give a user a role over the unit and all below.
         */
        put: operations["giveOffice"];
        post?: never;
        /**
         * Take Office
         * @description End a user's office; a page that is open there loses its rights at once.
         */
        delete: operations["takeOffice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Invitations
         * @description Whom the unit has invited, and who came.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite
         * @description Make a link with which somebody gets an account, and perhaps an office.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Recall Invitation
         * @description The link cannot be used any more.
         */
        delete: operations["recallInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AbortIn
         * @description Why an attempt does not count.
         */
        AbortIn: {
            /** Reason */
            reason: string;
        };
        /**
         * AbsentIn
         * @description Who is withdrawn for not coming.
         */
        AbsentIn: {
            /** Entries */
            entries: string[];
        };
        /**
         * AbsentOut
         * @description Who was withdrawn.
         */
        AbsentOut: {
            /** Withdrawn */
            withdrawn: string[];
        };
        /**
         * AcceptIn
         * @description Take up an invitation with a new account; without `username`: with the one signed in.
         */
        AcceptIn: {
            /**
             * Name
             * @default
             */
            name?: string;
            /** Password */
            password?: string | null;
            /** Secret */
            secret: string;
            /** Username */
            username?: string | null;
        };
        /**
         * AccountIn
         * @description What one is called.
         */
        AccountIn: {
            /** Name */
            name: string;
        };
        /**
         * AccountLinkOut
         * @description A link, shown only here.
         */
        AccountLinkOut: {
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Id */
            id: number;
            /** Link */
            link: string;
        };
        /**
         * AccountOut
         * @description The account of whoever is signed in.
         *
         *     `person`: code of the person it belongs to. `recovery_left`: unused recovery codes, null
         *     without any.
         */
        AccountOut: {
            /** Devices */
            devices: components["schemas"]["SignedInOut"][];
            /** Has Password */
            has_password: boolean;
            /** Identities */
            identities: components["schemas"]["IdentityOut"][];
            /** Name */
            name: string;
            /** Passkeys */
            passkeys: components["schemas"]["PasskeyOut"][];
            /** Person */
            person: string | null;
            /** Person Name */
            person_name: string | null;
            /** Providers */
            providers: components["schemas"]["ProviderOut"][];
            /** Recovery Left */
            recovery_left: number | null;
            /** Tokens */
            tokens: components["schemas"]["TokenOut"][];
            /** Totp */
            totp: boolean;
            /** Username */
            username: string;
        };
        /**
         * ActOut
         * @description The act is in the ledger, on disk; `duplicate`: it was there before.
         */
        ActOut: {
            /** At */
            at: number;
            /** Duplicate */
            duplicate: boolean;
            /** Seq */
            seq: number;
        };
        /**
         * ActsAsked
         * @description Which acts.
         */
        ActsAsked: {
            /**
             * Actor
             * @default
             */
            actor?: string;
            /** After */
            after?: number | null;
            /**
             * Contest
             * @default
             */
            contest?: string;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /**
             * Operation
             * @default
             */
            operation?: string;
            /**
             * Unit
             * @default
             */
            unit?: string;
        };
        /**
         * Ancestor
         * @description A unit above.
         */
        Ancestor: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * AppealCaseOut
         * @description The case file: sheet, all marks with their rounds, evidence, log and rule.
         */
        AppealCaseOut: {
            /** Appeal */
            appeal: string;
            /** At */
            at: number;
            /** By */
            by: string;
            /** Changes */
            changes: number;
            /** Clock */
            clock: number;
            /** Deadline */
            deadline: number | null;
            /** Decision */
            decision: ("upheld" | "rejected" | "withdrawn") | null;
            /** Entry */
            entry: string;
            /** Evidence */
            evidence: {
                [key: string]: unknown;
            }[];
            /** First */
            first: string | null;
            /** Ground */
            ground: string;
            /** Judges */
            judges: {
                [key: string]: string;
            };
            /** Log */
            log: components["schemas"]["CaseLine"][];
            /** Marks */
            marks: components["schemas"]["CaseMark"][];
            /** Number */
            number: string;
            /** Own */
            own: boolean;
            preview: components["schemas"]["PreviewOut"] | null;
            /** Reason */
            reason: string | null;
            /** Rule */
            rule: string;
            /** Second */
            second: string | null;
            /** Sheet */
            sheet: {
                [key: string]: unknown;
            } | null;
            /** Stage */
            stage: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "waiting" | "decided";
            /** Text */
            text: string;
            /** Works */
            works: {
                [key: string]: unknown;
            }[];
        };
        /**
         * AppealIn
         * @description An appeal; `by` is the name of who appeals.
         */
        AppealIn: {
            /** By */
            by: string;
            /** Entry */
            entry: string;
            /**
             * Ground
             * @enum {string}
             */
            ground: "marks" | "procedure" | "equipment" | "eligibility" | "other";
            /** Stage */
            stage: string;
            /** Text */
            text: string;
        };
        /**
         * AppealOut
         * @description An appeal, and its receipt: `number` and `deadline`.
         */
        AppealOut: {
            /** Appeal */
            appeal: string;
            /** At */
            at: number;
            /** By */
            by: string;
            /** Changes */
            changes: number;
            /** Clock */
            clock: number;
            /** Deadline */
            deadline: number | null;
            /** Decision */
            decision: ("upheld" | "rejected" | "withdrawn") | null;
            /** Entry */
            entry: string;
            /** First */
            first: string | null;
            /** Ground */
            ground: string;
            /** Number */
            number: string;
            /** Own */
            own: boolean;
            /** Reason */
            reason: string | null;
            /** Second */
            second: string | null;
            /** Stage */
            stage: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "waiting" | "decided";
            /** Text */
            text: string;
        };
        /**
         * AppealedAward
         * @description An award that goes to others.
         */
        AppealedAward: {
            /** After */
            after: string[];
            /** Award */
            award: string;
            /** Before */
            before: string[];
        };
        /**
         * AppealedMark
         * @description A mark that moves.
         */
        AppealedMark: {
            /** After */
            after: string | null;
            /** Aspect */
            aspect: string;
            /** Before */
            before: string | null;
            /** Entry */
            entry: string;
            /** Item */
            item: string;
            /** Judge */
            judge: string;
            /** Stage */
            stage: string;
        };
        /**
         * AppealedRank
         * @description A place that moves.
         */
        AppealedRank: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Entry */
            entry: string;
            /** Stage */
            stage: string;
            /** Total After */
            total_after: string | null;
            /** Total Before */
            total_before: string | null;
        };
        /**
         * ApplicantIn
         * @description Who you are; the unit is said once, later its union moves you.
         */
        ApplicantIn: {
            /** Grade */
            grade?: number | null;
            /**
             * Id Number
             * @default
             */
            id_number?: string;
            /** Name */
            name: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /**
             * Standing
             * @default worker
             * @enum {string}
             */
            standing?: "worker" | "teacher" | "student";
            /**
             * Trade
             * @default
             */
            trade?: string;
            /** Unit */
            unit: string;
        };
        /**
         * ApplicationEdit
         * @description What the application is to say; `version` is the one you have seen.
         *
         *     `submit`: hand it in at once, or change nothing; one that was handed in keeps its place in the
         *     order while its people stay.
         */
        ApplicationEdit: {
            /**
             * Consent
             * @default
             */
            consent?: string;
            /**
             * Group
             * @default
             */
            group?: string;
            /**
             * Key
             * @default
             */
            key?: string;
            /** People */
            people?: components["schemas"]["MemberIn"][];
            /**
             * Submit
             * @default false
             */
            submit?: boolean;
            /**
             * Title
             * @default
             */
            title?: string;
            /** Version */
            version: number;
        };
        /**
         * ApplicationIn
         * @description An application; without people it is for yourself.
         */
        ApplicationIn: {
            /**
             * Consent
             * @default
             */
            consent?: string;
            /**
             * Group
             * @default
             */
            group?: string;
            /**
             * Key
             * @default
             */
            key?: string;
            /**
             * Late
             * @default false
             */
            late?: boolean;
            /** People */
            people?: components["schemas"]["MemberIn"][];
            /**
             * Submit
             * @default false
             */
            submit?: boolean;
            /**
             * Title
             * @default
             */
            title?: string;
            /** Unit */
            unit?: string | null;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * ApplicationOut
         * @description An application with its people, files, steps, and what each rule and quota says of it.
         *
         *     `ticket`: with it colleagues join a team, for those who may change it.
         */
        ApplicationOut: {
            /** Attachments */
            attachments: components["schemas"]["AttachmentOut"][];
            /** Consent */
            consent: string;
            /** Entry */
            entry: string;
            /** Findings */
            findings: components["schemas"]["RuleHeldOut"][];
            /** Group */
            group: string;
            /** Id */
            id: string;
            /** Key */
            key: string;
            /** May Change */
            may_change: boolean;
            /** May Decide */
            may_decide: boolean;
            /** Members */
            members: components["schemas"]["MemberOut"][];
            /** Names */
            names: string[];
            /**
             * Outlook
             * @enum {string}
             */
            outlook: "free" | "waits" | "none";
            /** People */
            people: number;
            /** Reason */
            reason: string;
            /** Replaced By */
            replaced_by: string | null;
            /** Replaces */
            replaces: string | null;
            /** Rooms */
            rooms: components["schemas"]["RoomOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "submitted" | "accepted" | "waitlisted" | "refused" | "withdrawn" | "replaced";
            /** Steps */
            steps: components["schemas"]["ApplicationStepOut"][];
            /** Submitted */
            submitted: string | null;
            /** Ticket */
            ticket: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number;
            /** Waiting */
            waiting: number | null;
        };
        /**
         * ApplicationRow
         * @description An application for a list; `names` are its people's, the first three.
         */
        ApplicationRow: {
            /** Entry */
            entry: string;
            /** Group */
            group: string;
            /** Id */
            id: string;
            /** Key */
            key: string;
            /** Names */
            names: string[];
            /** People */
            people: number;
            /** Reason */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "submitted" | "accepted" | "waitlisted" | "refused" | "withdrawn" | "replaced";
            /** Submitted */
            submitted: string | null;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number;
            /** Waiting */
            waiting: number | null;
        };
        /**
         * ApplicationStepOut
         * @description Something that was done; `before`: the state until then. `by`, for organisers: who did it.
         */
        ApplicationStepOut: {
            /** Act */
            act: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Before
             * @enum {string}
             */
            before: "draft" | "submitted" | "accepted" | "waitlisted" | "refused" | "withdrawn" | "replaced";
            /** By */
            by: string;
            /** Reason */
            reason: string;
            /** Words */
            words: string;
        };
        /**
         * ApplicationsOut
         * @description A page of applications; `counts` are of every state within your reach.
         */
        ApplicationsOut: {
            /** Applications */
            applications: components["schemas"]["ApplicationRow"][];
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** May Decide */
            may_decide: boolean;
            /** Next */
            next: string | null;
            /** Total */
            total: number;
        };
        /**
         * ApplyIn
         * @description Why the rules are corrected; `preview`: digest of what the asker has read.
         */
        ApplyIn: {
            /** Preview */
            preview?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * ArrivalOut
         * @description An entry at the door; instants, 0 where open.
         */
        ArrivalOut: {
            /** Arrived */
            arrived: number;
            /** Closes */
            closes: number;
            /** Entry */
            entry: string;
            /** Group */
            group: string | null;
            /** Name */
            name: string;
            /** Opens */
            opens: number;
            /** Order */
            order: number;
            /** Reason */
            reason: string;
            /** Start */
            start: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "open" | "due" | "missing" | "here" | "late" | "withdrawn";
            /** Station */
            station: string | null;
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * ArrivalsOut
         * @description Everybody of a stage; `now`: the server's clock.
         */
        ArrivalsOut: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Entries */
            entries: components["schemas"]["ArrivalOut"][];
            /** Now */
            now: number;
        };
        /**
         * Asked
         * @description Which rows.
         */
        Asked: {
            /**
             * After
             * @default 0
             */
            after?: number;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /**
             * State
             * @default
             */
            state?: string;
        };
        /**
         * AskedOut
         * @description What waits for a second person.
         */
        AskedOut: {
            /** Request */
            request: string;
            /** State */
            state: string;
        };
        /**
         * AssignmentIn
         * @description What an assignment has to keep; what is left out comes from the rulebook.
         *
         *     Attributes:
         *         reviews: judges of each entry; neither here nor in the rulebook: everybody marks all.
         *         seed: what it is drawn from; `draw`: a public draw whose key it is drawn from instead.
         *         anchors: judges who mark every entry; `anchor_entries`: entries that everybody marks.
         *         least, most: entries of a judge; left out: as even as can be.
         *         teams: criterion → judges who mark it.
         */
        AssignmentIn: {
            /** Anchor Entries */
            anchor_entries?: string[];
            /** Anchors */
            anchors?: string[];
            /** Draw */
            draw?: string | null;
            /** Least */
            least?: number | null;
            /** Most */
            most?: number | null;
            /** Quotas */
            quotas?: {
                [key: string]: number;
            } | null;
            /** Reviews */
            reviews?: number | null;
            /** Seed */
            seed?: string | null;
            /** Teams */
            teams?: {
                [key: string]: string[];
            };
        };
        /**
         * AssignmentOut
         * @description An assignment; `applied`: it is in force; `full`: everybody marks all who may.
         */
        AssignmentOut: {
            /** Applied */
            applied: boolean;
            /** Assignments */
            assignments: {
                [key: string]: string[];
            };
            /** Components */
            components: number;
            /** Connected */
            connected: boolean;
            /** Cost */
            cost: number | null;
            /** Full */
            full: boolean;
            infeasible: components["schemas"]["InfeasibleOut"] | null;
            /** Lambda2 */
            lambda2: number | null;
            /** Loads */
            loads: components["schemas"]["LoadOut"][];
            probabilities: components["schemas"]["ProbabilitiesOut"] | null;
            /** Recused */
            recused: number;
            /** Seed */
            seed: string;
            /** Solver */
            solver: string;
            /** Teams */
            teams: {
                [key: string]: string[];
            };
            /** Uncovered */
            uncovered: components["schemas"]["UncoveredOut"][];
        };
        /**
         * AttachedOut
         * @description Evidence of a stage.
         */
        AttachedOut: {
            /** Aspect */
            aspect: string;
            /** At */
            at: number;
            /** By */
            by: string;
            /** Digest */
            digest: string;
            /** Entry */
            entry: string;
            /** Evidence */
            evidence: string;
            /** Item */
            item: string;
            /** Media */
            media: string;
            /** Size */
            size: number;
            /** Stage */
            stage: string;
            /** Url */
            url: string;
        };
        /**
         * AttachmentOut
         * @description A file that was handed in.
         */
        AttachmentOut: {
            /** Media */
            media: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Slot */
            slot: string;
        };
        /**
         * AttemptDetail
         * @description An attempt with all its verdicts; without `recording` they are provisional.
         */
        AttemptDetail: {
            /** Attempt */
            attempt: string;
            /** Channels */
            channels: components["schemas"]["ChannelOut"][];
            /** End */
            end: number | null;
            /** Engine */
            engine: string;
            /** Entry */
            entry: string;
            /** Findings */
            findings: string[];
            /** Gaps */
            gaps: {
                [key: string]: [
                    number,
                    number
                ][];
            };
            /** Item */
            item: string;
            /** Max */
            max: string | null;
            missing: components["schemas"]["MissingOut"] | null;
            /** Name */
            name: string | null;
            /** Points */
            points: string | null;
            /** Reason */
            reason: string;
            /** Recording */
            recording: string | null;
            /** Rules */
            rules: string;
            /** Stage */
            stage: string;
            /** Start */
            start: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "sealing" | "sealed" | "aborted" | "replaced";
            /** Station */
            station: string;
            /** Tick Us */
            tick_us: number;
            /** Ticks */
            ticks: number;
            /** Undecided */
            undecided: number;
            /** Verdicts */
            verdicts: components["schemas"]["VerdictOut"][];
        };
        /**
         * AttemptOut
         * @description An attempt in a list; times are UTC microseconds.
         */
        AttemptOut: {
            /** Attempt */
            attempt: string;
            /** End */
            end: number | null;
            /** Entry */
            entry: string;
            /** Findings */
            findings: string[];
            /** Item */
            item: string;
            /** Max */
            max: string | null;
            /** Name */
            name: string | null;
            /** Points */
            points: string | null;
            /** Reason */
            reason: string;
            /** Stage */
            stage: string;
            /** Start */
            start: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "sealing" | "sealed" | "aborted" | "replaced";
            /** Station */
            station: string;
            /** Undecided */
            undecided: number;
        };
        /**
         * AttemptSealIn
         * @description When the attempt ended, UTC microseconds; without it: now.
         */
        AttemptSealIn: {
            /** End */
            end?: number | null;
        };
        /**
         * AuditActOut
         * @description Somebody did something; `outcome`: the HTTP status it was answered with.
         */
        AuditActOut: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Contest */
            contest: string | null;
            /** Detail */
            detail: string;
            /** Id */
            id: number;
            /** Operation */
            operation: string;
            /** Outcome */
            outcome: number;
            /** Subject */
            subject: string;
            /** Unit */
            unit: string | null;
            /** Username */
            username: string | null;
        };
        /**
         * AuditActsOut
         * @description Acts, the newest first; `next`: pass it as `after` for the following ones.
         */
        AuditActsOut: {
            /** Acts */
            acts: components["schemas"]["AuditActOut"][];
            /** Next */
            next: number | null;
        };
        /**
         * AwardBlockerOut
         * @description What stands between the result and the ceremony.
         */
        AwardBlockerOut: {
            /**
             * Code
             * @enum {string}
             */
            code: "objections_open" | "publication" | "stage_not_final";
            /** Count */
            count: number;
            /** Stage */
            stage: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Until */
            until: number | null;
        };
        /**
         * AwardCorrectionOut
         * @description A correction that waits for its second person; `own`: you asked for it.
         */
        AwardCorrectionOut: {
            /** Asked */
            asked: number;
            /** First Name */
            first_name: string | null;
            /** Own */
            own: boolean;
            /** Reason */
            reason: string;
            /** Request */
            request: string;
        };
        /**
         * AwardOut
         * @description An award and who has it.
         */
        AwardOut: {
            /** Award */
            award: string;
            /** Entries */
            entries: components["schemas"]["WinnerOut"][];
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * AwardStageOut
         * @description A stage that awards are read off; `until`: end of its publication period.
         */
        AwardStageOut: {
            /** Open */
            open: number;
            /** Published */
            published: number | null;
            /** Settled */
            settled: number;
            /** Stage */
            stage: string;
            /** Status */
            status: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Until */
            until: number | null;
        };
        /**
         * AwardsOut
         * @description Awards as conferred, else as if it ended now; `inside`: seen by an organiser.
         *
         *     `due`: what the result gives now, where the conferral does not follow it any more.
         *     `lost`: valid certificates of before a correction that do not hold any more. Both inside only.
         */
        AwardsOut: {
            /** Awards */
            awards: components["schemas"]["AwardOut"][];
            /** Blockers */
            blockers: components["schemas"]["AwardBlockerOut"][];
            /** Clock */
            clock: number;
            /** Conferred */
            conferred: number | null;
            /** Corrected */
            corrected: number | null;
            correction: components["schemas"]["AwardCorrectionOut"] | null;
            /** Due */
            due: components["schemas"]["AwardOut"][] | null;
            /** Inside */
            inside: boolean;
            /** Lost */
            lost: string[];
            /** Stages */
            stages: components["schemas"]["AwardStageOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "running" | "publication" | "ready" | "conferred";
        };
        /**
         * AwayIn
         * @description A judge who is there only then.
         */
        AwayIn: {
            /** End */
            end: number;
            /** Judge */
            judge: string;
            /** Start */
            start: number;
        };
        /**
         * BeginIn
         * @description Who begins an attempt; without `attempt` the server makes the id.
         */
        BeginIn: {
            /** Attempt */
            attempt?: string | null;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Stage */
            stage?: string | null;
        };
        /**
         * BegunOut
         * @description An attempt that has begun; `no_samples`: nothing comes from its station just now.
         */
        BegunOut: {
            /** Attempt */
            attempt: string;
            /** End */
            end: number | null;
            /** Entry */
            entry: string;
            /** Findings */
            findings: string[];
            /** Item */
            item: string;
            /** Max */
            max: string | null;
            /** Name */
            name: string | null;
            /** Points */
            points: string | null;
            /** Reason */
            reason: string;
            /** Stage */
            stage: string;
            /** Start */
            start: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "sealing" | "sealed" | "aborted" | "replaced";
            /** Station */
            station: string;
            /** Undecided */
            undecided: number;
            /** Warnings */
            warnings: components["schemas"]["WarningOut"][];
        };
        /**
         * BlockerOut
         * @description One thing that stands against a final result, and where.
         */
        BlockerOut: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Fix */
            fix: string;
            /** Message */
            message: string;
            /** Params */
            params: {
                [key: string]: string;
            };
            /** Where */
            where: components["schemas"]["Where"][];
            /** Zh */
            zh: string;
        };
        /**
         * BookQuery
         * @description What is wanted: the whole contest or one stage, as a book or as a notice.
         *
         *     `public`: as strangers read it, whoever asks.
         */
        BookQuery: {
            /**
             * Kind
             * @default book
             * @enum {string}
             */
            kind?: "book" | "notice";
            /**
             * Language
             * @default zh
             * @enum {string}
             */
            language?: "zh" | "en";
            /**
             * Public
             * @default false
             */
            public?: boolean;
            /** Stage */
            stage?: string | null;
        };
        /**
         * BrokerOut
         * @description Where the broker listens, and as whom and to what a station publishes.
         *
         *     `host` is null where the broker listens at every address: it is the server's own. `websocket`:
         *     its port for MQTT over WebSocket (path `/mqtt`); null: none.
         */
        BrokerOut: {
            /** Host */
            host: string | null;
            /** Port */
            port: number;
            /** Tls */
            tls: boolean;
            /** Topic */
            topic: string;
            /** User */
            user: string;
            /** Websocket */
            websocket: number | null;
        };
        /**
         * BulkIn
         * @description The same act for many; `reopen` takes the last decision back.
         */
        BulkIn: {
            /**
             * Act
             * @enum {string}
             */
            act: "accept" | "refuse" | "withdraw" | "reopen";
            /** Ids */
            ids: string[];
            /**
             * Reason
             * @default organiser
             */
            reason?: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * BulkOut
         * @description What became of each.
         */
        BulkOut: {
            /** Results */
            results: components["schemas"]["BulkRow"][];
        };
        /**
         * BulkRow
         * @description What became of one.
         */
        BulkRow: {
            /** Error */
            error?: {
                [key: string]: unknown;
            } | null;
            /** Id */
            id: string;
            /** State */
            state: string;
        };
        /**
         * CalendarAddressOut
         * @description Where a calendar program reads; shown only here.
         */
        CalendarAddressOut: {
            /** Path */
            path: string;
        };
        /**
         * CampaignOut
         * @description A campaign in one period, as the asker may see it.
         */
        CampaignOut: {
            /** Assess */
            assess: boolean;
            /** Honours */
            honours: {
                [key: string]: unknown;
            }[];
            /** Indicators */
            indicators: {
                [key: string]: unknown;
            }[];
            /** Period */
            period: string;
            /** Periods */
            periods: {
                [key: string]: string;
            }[];
            /** Sites */
            sites: {
                [key: string]: unknown;
            }[];
            /** Stage */
            stage: string;
            /** Status */
            status: string;
        };
        /**
         * CampaignProofOut
         * @description A proof that was kept.
         */
        CampaignProofOut: {
            /** Digest */
            digest: string;
            /** Media */
            media: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
        };
        /**
         * CascadeContestOut
         * @description A contest and what it is called.
         */
        CascadeContestOut: {
            /** Id */
            id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * CascadeLinkIn
         * @description A link; `version` is the one you saw, 0 for a new one; `stage` may be `result`.
         */
        CascadeLinkIn: {
            /**
             * Position
             * @default 0
             */
            position?: number;
            /**
             * Reason
             * @default
             */
            reason?: string;
            rule: components["schemas"]["CascadeRuleIn"];
            /** Source */
            source: string;
            /** Stage */
            stage: string;
            /**
             * Version
             * @default 0
             */
            version?: number;
        };
        /**
         * CascadeLinkOut
         * @description A link, and whether entries have come by it.
         */
        CascadeLinkOut: {
            contest: components["schemas"]["CascadeContestOut"];
            /** History */
            history: components["schemas"]["CascadeSaidOut"][];
            /** Link */
            link: string;
            /** Position */
            position: number;
            /** Rule */
            rule: {
                [key: string]: unknown;
            };
            source: components["schemas"]["CascadeContestOut"];
            /** Stage */
            stage: string;
            /** Stage Title */
            stage_title: {
                [key: string]: string;
            };
            /** Used */
            used: boolean;
            /** Version */
            version: number;
        };
        /**
         * CascadeLinksOut
         * @description The links into a contest and out of it, how many levels lie above and below.
         */
        CascadeLinksOut: {
            /** Above */
            above: number;
            /** Below */
            below: number;
            /** Feeds */
            feeds: components["schemas"]["CascadeLinkOut"][];
            /** Links */
            links: components["schemas"]["CascadeLinkOut"][];
        };
        /**
         * CascadeQuotaIn
         * @description At most so many of one party; `per`: `unit`, `group`, a level (`district`), an attribute.
         */
        CascadeQuotaIn: {
            /** Maximum */
            maximum: number;
            /** Per */
            per: string;
        };
        /**
         * CascadeReserveIn
         * @description So many of a party in any case; without `value`, of every party there is.
         */
        CascadeReserveIn: {
            /** Per */
            per: string;
            /** Places */
            places: number;
            /** Value */
            value?: string | null;
        };
        /**
         * CascadeRuleIn
         * @description How many come, and which.
         */
        CascadeRuleIn: {
            key?: components["schemas"]["CascadeTieKeyIn"] | null;
            /** Named */
            named?: string[];
            /** Places */
            places: number;
            quota?: components["schemas"]["CascadeQuotaIn"] | null;
            /** Reserved */
            reserved?: components["schemas"]["CascadeReserveIn"][];
            /**
             * Ties
             * @default include
             * @enum {string}
             */
            ties?: "include" | "exclude";
        };
        /**
         * CascadeSaidOut
         * @description One version of a rule; `late`: the source stage had begun.
         */
        CascadeSaidOut: {
            /** At */
            at: number;
            /** Late */
            late: boolean;
            /** Reason */
            reason: string;
            /** Rule */
            rule: {
                [key: string]: unknown;
            };
        };
        /**
         * CascadeSeatIn
         * @description Which list is seated, and what becomes of entries with marks that lose their seats.
         */
        CascadeSeatIn: {
            /** Digest */
            digest: string;
            /** Keep */
            keep?: string[];
            /** Withdraw */
            withdraw?: string[];
        };
        /**
         * CascadeSeatOut
         * @description One entry of the source and what came of it.
         *
         *     `ground`: why it comes, `against`: why not; `party`: whose quota or reserved place decided.
         *     `now`: as the source stands now, where that differs. `standing`: in the target.
         */
        CascadeSeatOut: {
            /** Against */
            against: string | null;
            /** Entry */
            entry: string | null;
            /** Ground */
            ground: string | null;
            /** Marked */
            marked: boolean;
            /** Name */
            name: string;
            /** Party */
            party: string | null;
            /** Place */
            place: string | null;
            /** Rank */
            rank: number | null;
            /** Source */
            source: string;
            /** Standing */
            standing: string | null;
            /** Total */
            total: string | null;
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * CascadeSeatedOut
         * @description What seating changed, in counts of entries; `seq`: the act's, if one was needed.
         */
        CascadeSeatedOut: {
            /** Changed */
            changed: boolean;
            /** Kept */
            kept: number;
            /** Registered */
            registered: number;
            /** Reinstated */
            reinstated: number;
            /** Seats */
            seats: number;
            /** Seq */
            seq: number | null;
            /** Withdrawn */
            withdrawn: number;
        };
        /**
         * CascadeSeatsOut
         * @description A link's list. Organisers see it as it would be now, others as it was seated.
         *
         *     `state`: `open` (nothing seated yet), `provisional`, `final`, `outdated` (the source has another
         *     list now). `seq`, `root`: how far the source's ledger was read. `lost`: would lose their seats;
         *     `marked` of them have marks. `digest`: of the list, for seating it. `hidden`: the source's
         *     results are not public, so there are no rows.
         */
        CascadeSeatsOut: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Digest */
            digest: string | null;
            /** Draft */
            draft: boolean;
            /** Hidden */
            hidden: boolean;
            link: components["schemas"]["CascadeLinkOut"];
            /** Lost */
            lost: string[];
            /** Marked */
            marked: string[];
            /** Newcomers */
            newcomers: string[];
            /** Next */
            next: number | null;
            /** Returning */
            returning: string[];
            /** Root */
            root: string | null;
            /** Rows */
            rows: components["schemas"]["CascadeSeatOut"][];
            /** Seq */
            seq: number | null;
            /** Settled */
            settled: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "provisional" | "final" | "outdated";
            /** Status */
            status: string;
            /** Total */
            total: number;
        };
        /**
         * CascadeTieKeyIn
         * @description A criterion's id, or `score`, `total`, `deductions`, of the source stage.
         */
        CascadeTieKeyIn: {
            /**
             * Descending
             * @default true
             */
            descending?: boolean;
            /** Name */
            name: string;
        };
        /**
         * CaseLine
         * @description A line of the ledger that concerns the entry.
         */
        CaseLine: {
            /** Act */
            act: {
                [key: string]: unknown;
            };
            /** Actor */
            actor: string;
            /** At */
            at: number;
            /** Seq */
            seq: number;
        };
        /**
         * CaseMark
         * @description A mark ever given to the entry.
         */
        CaseMark: {
            /** Aspect */
            aspect: string;
            /** At */
            at: number;
            /** By */
            by: string;
            /** Item */
            item: string;
            /** Judge */
            judge: string;
            /** Mark */
            mark: string;
            /** Replaces */
            replaces: string | null;
            /** Round */
            round: number;
            /** Seq */
            seq: number;
            /**
             * State
             * @enum {string}
             */
            state: "counts" | "replaced" | "withdrawn";
            /** Value */
            value: string | null;
        };
        /**
         * CellIn
         * @description One cell of a stage, and why.
         */
        CellIn: {
            /** Aspect */
            aspect: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Reason */
            reason: string;
        };
        /**
         * CeremonyOut
         * @description The ceremony in order; in a rehearsal nobody is named.
         */
        CeremonyOut: {
            /** Entrants */
            entrants: number;
            /** Hosts */
            hosts: {
                [key: string]: unknown;
            }[];
            /** Rehearsal */
            rehearsal: boolean;
            /** Steps */
            steps: components["schemas"]["CeremonyStepOut"][];
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * CeremonyStepOut
         * @description One screen of the ceremony.
         */
        CeremonyStepOut: {
            /** Award */
            award: string;
            /** Entries */
            entries: components["schemas"]["WinnerOut"][];
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * ChangeIn
         * @description One mark of a re-judge set; `value` null: the judge's mark does not count.
         */
        ChangeIn: {
            /** Aspect */
            aspect: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Judge */
            judge: string;
            /** Value */
            value: string | null;
        };
        /**
         * ChannelOut
         * @description What a station sends.
         */
        ChannelOut: {
            /** Id */
            id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Type
             * @enum {string}
             */
            type: "number" | "bool" | "code";
            /** Unit */
            unit: string | null;
            /** Values */
            values: string[];
        };
        /**
         * CheckInIn
         * @description Who has come: by the code typed or by the key in the QR code. `despite` the late rule.
         */
        CheckInIn: {
            /**
             * Despite
             * @default false
             */
            despite?: boolean;
            /** Entry */
            entry?: string | null;
            /** Key */
            key?: string | null;
        };
        /**
         * CheckpointOut
         * @description A signed statement of the ledger's size and root (C2SP note).
         */
        CheckpointOut: {
            /** At */
            at: number;
            /** Contest */
            contest: string;
            /** Key */
            key: string;
            /** Note */
            note: string;
            /** Size */
            size: number;
        };
        /**
         * ClockOut
         * @description An instant in microseconds since 1970 UTC.
         */
        ClockOut: {
            /** At */
            at: number;
        };
        /**
         * CloneIn
         * @description Another holding of a contest.
         */
        CloneIn: {
            /** Edition */
            edition?: string | null;
            /** Id */
            id: string;
            /**
             * Starts
             * Format: date
             */
            starts: string;
            title: components["schemas"]["Title"];
        };
        /**
         * CodesOut
         * @description How far a stage is sealed; `signed`: the chief judge has, so it may be opened.
         */
        CodesOut: {
            /** Layers */
            layers: components["schemas"]["LayerOut"][];
            /** Opened */
            opened: number | null;
            opening: components["schemas"]["OpeningOut"] | null;
            /** Sealed */
            sealed: number;
            /** Signed */
            signed: boolean;
            /** Stage */
            stage: string;
            /** Wanted */
            wanted: number;
        };
        /**
         * ColumnOut
         * @description A column of the list and what it is taken for.
         */
        ColumnOut: {
            /** Column */
            column: number;
            /** Field */
            field: string;
            /** Label */
            label: string;
        };
        /**
         * CommitIn
         * @description SHA-256 of the witness's secret.
         */
        CommitIn: {
            /** Commitment */
            commitment: string;
        };
        /**
         * ConferIn
         * @description The awards as they were seen: award → entries.
         */
        ConferIn: {
            /** Awards */
            awards: {
                [key: string]: string[];
            };
        };
        /**
         * ConfirmIn
         * @description Digest of the preview that the second person has read; needed once it has `changed`.
         */
        ConfirmIn: {
            /** Preview */
            preview?: string | null;
        };
        /**
         * ConfirmedOut
         * @description A correction that counts: how many marks moved, and those of attempts sealed meanwhile.
         */
        ConfirmedOut: {
            /** Added */
            added: components["schemas"]["MovedMark"][];
            /** At */
            at: number;
            /**
             * Duplicate
             * @default false
             */
            duplicate?: boolean;
            /** Moved */
            moved: number;
            /** Seq */
            seq: number;
        };
        /**
         * ConflictOut
         * @description What cannot be, in words.
         */
        ConflictOut: {
            /** About */
            about: string;
            /** Code */
            code: string;
            /** Entries */
            entries: string[];
            /** Message */
            message: string;
            /** Zh */
            zh: string;
        };
        /**
         * ConnectOut
         * @description How a device sends: paths on this server, and the broker if it runs.
         */
        ConnectOut: {
            /** Http */
            http: string;
            mqtt: components["schemas"]["BrokerOut"] | null;
            /** Stream */
            stream: string;
        };
        /**
         * ConsentIn
         * @description What is agreed to, in the words of which version.
         */
        ConsentIn: {
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "register" | "publish_name" | "publish_image" | "portrait";
            /** Text Version */
            text_version: string;
        };
        /**
         * ConsentOut
         * @description Somebody agreed to a purpose; `withdrawn`: when it was taken back.
         */
        ConsentOut: {
            /**
             * Given
             * Format: date-time
             */
            given: string;
            /** Purpose */
            purpose: string;
            /** Text Version */
            text_version: string;
            /** Withdrawn */
            withdrawn: string | null;
        };
        /**
         * ConsentPurpose
         * @description What somebody agreed to.
         * @enum {string}
         */
        ConsentPurpose: "register" | "publish_name" | "publish_image" | "portrait";
        /**
         * ContestDetail
         * @description A contest with its stages and how many marks each has, of how many expected.
         */
        ContestDetail: {
            /** Edition */
            edition: string | null;
            /** Entries */
            entries: number;
            /** Id */
            id: string;
            /** Judge */
            judge: string | null;
            /** Judges */
            judges: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contest" | "projects" | "campaign";
            /** Role */
            role: string | null;
            /** Rulebook */
            rulebook: string | null;
            /** Seq */
            seq: number;
            /** Stages */
            stages: components["schemas"]["StageOut"][];
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * ContestIn
         * @description A contest to be opened.
         */
        ContestIn: {
            /** Edition */
            edition?: string | null;
            /** Id */
            id: string;
            title: components["schemas"]["Title"];
        };
        /**
         * ContestOut
         * @description A contest in a list; `role`: what you are to it.
         */
        ContestOut: {
            /** Edition */
            edition: string | null;
            /** Id */
            id: string;
            /** Judge */
            judge: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contest" | "projects" | "campaign";
            /** Role */
            role: string | null;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * ContestsAsked
         * @description Which contests: whose title, unit or id holds `q`.
         */
        ContestsAsked: {
            /**
             * After
             * @default
             */
            after?: string;
            /**
             * Limit
             * @default 200
             */
            limit?: number;
            /**
             * Q
             * @default
             */
            q?: string;
        };
        /**
         * CorrectIn
         * @description And why; the reason is public and names nobody.
         */
        CorrectIn: {
            /** Awards */
            awards: {
                [key: string]: string[];
            };
            /** Reason */
            reason: string;
        };
        /**
         * CorrectionOut
         * @description Corrected rules and all that they move.
         *
         *     `preview` names what is shown, for whoever confirms it. `changed`: the contest has moved on,
         *     this is the new effect, and it waits to be confirmed as it now stands.
         */
        CorrectionOut: {
            /** Asked */
            asked: number;
            /** Attempts */
            attempts: number;
            /** Awards */
            awards: components["schemas"]["MovedAward"][];
            /** Correction */
            correction: string;
            /** Judge */
            judge: string;
            /** Marks */
            marks: components["schemas"]["MovedMark"][];
            /** Own */
            own: boolean;
            /** Preview */
            preview: string;
            /** Ranks */
            ranks: components["schemas"]["MovedRank"][];
            /** Reason */
            reason: string;
            /** Rulebook */
            rulebook: string;
            /** Second */
            second: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "preview" | "waiting" | "changed" | "applied" | "cancelled";
            /** Undecided */
            undecided: number;
            /** Undecided Before */
            undecided_before: number;
        };
        /**
         * CountOut
         * @description How many were new or changed; the others were so already.
         */
        CountOut: {
            /** Recorded */
            recorded: number;
            /** Unchanged */
            unchanged: number;
        };
        /**
         * CredentialRowOut
         * @description A certificate for who may open it with `key`; `erased`: its document is gone.
         *
         *     `elsewhere`: another installation issued it, and prints it.
         */
        CredentialRowOut: {
            /** Award */
            award: string | null;
            /** Contest */
            contest: string;
            /** Contest Title */
            contest_title: string;
            /** Credential */
            credential: string;
            /** Elsewhere */
            elsewhere: boolean;
            /** Entry */
            entry: string;
            /** Erased */
            erased: boolean;
            /** Holder */
            holder: string;
            /** Issued */
            issued: number;
            /** Key */
            key: string;
            /** Person */
            person: string | null;
            /** Reason */
            reason: string | null;
            /** Revoked */
            revoked: number | null;
            /** Seq */
            seq: number;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Words */
            words: string | null;
        };
        /**
         * CredentialStateOut
         * @description What anybody may know of a certificate; `holder` only with consent.
         *
         *     `replaced_by`: the valid certificate that stands for this one since it was revoked.
         */
        CredentialStateOut: {
            /** Award */
            award: string | null;
            /** Clock */
            clock: number;
            /** Contest */
            contest: string;
            /** Contest Title */
            contest_title: string;
            /** Credential */
            credential: string;
            /** Digest */
            digest: string;
            /** Entry */
            entry: string;
            /** Holder */
            holder: string | null;
            /** Issued */
            issued: number;
            /** Reason */
            reason: string | null;
            /** Replaced By */
            replaced_by: string | null;
            /** Revoked */
            revoked: number | null;
            /** Seq */
            seq: number;
            /** Title */
            title: string;
            /** Words */
            words: string | null;
        };
        /**
         * CredentialsOut
         * @description A contest's certificates, a page of them; `issuing`: the last job, unless it was done.
         */
        CredentialsOut: {
            /** Credentials */
            credentials: components["schemas"]["CredentialRowOut"][];
            issuing: components["schemas"]["JobOut"] | null;
            /** Revoked */
            revoked: number;
            /** Total */
            total: number;
        };
        /**
         * CurveOut
         * @description Least and greatest value in each bucket of ticks; null: no valid value there.
         */
        CurveOut: {
            /** High */
            high: (number | null)[];
            /** Low */
            low: (number | null)[];
            /** T */
            t: number[];
        };
        /**
         * DateClashOut
         * @description Another contest on the same days; `why`: `unit` or `venue`, `what`: its name.
         */
        DateClashOut: {
            /** Contest */
            contest: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** What */
            what: string;
            /** Why */
            why: string;
        };
        /**
         * DatedContestOut
         * @description A contest with its days; `clashes`: the first of them.
         */
        DatedContestOut: {
            /** Clash Count */
            clash_count: number;
            /** Clashes */
            clashes: components["schemas"]["DateClashOut"][];
            /**
             * Ends
             * Format: date
             */
            ends: string;
            /** Id */
            id: string;
            /** Level */
            level: string;
            /**
             * Starts
             * Format: date
             */
            starts: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * DayItem
         * @description One appointment; instants. `start`: be at the station; `work`: work begins.
         */
        DayItem: {
            /** Address */
            address: string;
            /** Closes */
            closes: number;
            /** Contest */
            contest: string;
            /** Contest Title */
            contest_title: {
                [key: string]: string;
            };
            /** End */
            end: number;
            /** Entry */
            entry: string;
            /** Group */
            group: string | null;
            /** Opens */
            opens: number;
            /** Order */
            order: number;
            /** Stage */
            stage: string;
            /** Start */
            start: number;
            /** State */
            state: string;
            /** Station */
            station: string;
            /** Station Name */
            station_name: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Venue */
            venue: string;
            /** Venue Name */
            venue_name: string;
            /**
             * Who
             * @enum {string}
             */
            who: "entry" | "judge";
            /** Work */
            work: number;
        };
        /**
         * DayOut
         * @description Somebody's day, headed by whom it was asked for; `parts`: everything that is in it.
         */
        DayOut: {
            /** Contest */
            contest: string;
            /** Id */
            id: string;
            /** Items */
            items: components["schemas"]["DayItem"][];
            /** Name */
            name: string;
            /** Now */
            now: number;
            /** Parts */
            parts: components["schemas"]["DayPart"][];
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Unit Name */
            unit_name: string | null;
            /** Waiting */
            waiting: {
                [key: string]: unknown;
            }[];
            /**
             * Who
             * @enum {string}
             */
            who: "entry" | "judge" | "person";
        };
        /**
         * DayPart
         * @description What somebody is in a contest; `key`: which of the keys sent is its own, from 0.
         */
        DayPart: {
            /** Contest */
            contest: string;
            /** Id */
            id: string;
            /** Key */
            key: number | null;
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Who
             * @enum {string}
             */
            who: "entry" | "judge";
        };
        /**
         * DecideIn
         * @description A decision; `preview`: digest of the re-judge set as seen.
         */
        DecideIn: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "upheld" | "rejected" | "withdrawn";
            /**
             * Preview
             * @default
             */
            preview?: string;
            /** Reason */
            reason: string;
        };
        /**
         * DecidedOut
         * @description How many promotions are new.
         */
        DecidedOut: {
            /** Decided */
            decided: number;
        };
        /**
         * DecisionsOut
         * @description All that waits for people; `for_you`: what the asker may confirm, a group counts once.
         */
        DecisionsOut: {
            /** Corrections */
            corrections: components["schemas"]["WaitingCorrection"][];
            /** For You */
            for_you: number;
            /** Overrides */
            overrides: components["schemas"]["OverrideOut"][];
            /** Undecided */
            undecided: components["schemas"]["UndecidedOut"][];
        };
        /**
         * DeclaredOut
         * @description How many were declared, and which were refused and why.
         */
        DeclaredOut: {
            /** Declared */
            declared: number;
            /** Refused */
            refused: {
                [key: string]: unknown;
            }[];
        };
        /**
         * DemoIn
         * @description 1 is the usual pace, 0 a pause.
         */
        DemoIn: {
            /** Speed */
            speed: number;
        };
        /**
         * DemoOut
         * @description Whether the demo's judges are at work, and how fast.
         */
        DemoOut: {
            /** Finished */
            finished: boolean;
            /** Running */
            running: boolean;
            /** Speed */
            speed: number;
        };
        /**
         * DeskContestOut
         * @description One of one's own contests; `state`: how far it has come, in the words of a stage.
         */
        DeskContestOut: {
            /** Edition */
            edition: string | null;
            /** Ends */
            ends: string | null;
            /** Id */
            id: string;
            /** Judge */
            judge: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contest" | "projects" | "campaign";
            /** Level */
            level: string;
            /** Role */
            role: string | null;
            /** Starts */
            starts: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "open" | "frozen" | "closed" | "published" | "final";
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Unit */
            unit: string | null;
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * DeskContestsAsked
         * @description Which of one's own contests; `year`: of the first day, else of the opening.
         */
        DeskContestsAsked: {
            /**
             * After
             * @default
             */
            after?: string;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
            /**
             * Level
             * @default
             */
            level?: string;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /**
             * Q
             * @default
             */
            q?: string;
            /** State */
            state?: ("waiting" | "open" | "frozen" | "closed" | "published" | "final") | null;
            /** Year */
            year?: number | null;
        };
        /**
         * DeskContestsOut
         * @description A page; `total`: of all that were asked for; `next`: pass it as `after`.
         */
        DeskContestsOut: {
            /** Contests */
            contests: components["schemas"]["DeskContestOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Years */
            years: number[];
        };
        /**
         * DeviceIn
         * @description A kind of device that is carried to stations, and how many there are.
         */
        DeviceIn: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
        };
        /**
         * DrawIn
         * @description A draw to be announced; without ordinary sources witnesses commit and reveal.
         */
        DrawIn: {
            /** Picks */
            picks: number;
            /** Pool */
            pool: string[];
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "order" | "panel" | "assignment" | "recheck";
            /** Sources */
            sources?: components["schemas"]["SourceIn"][];
            /** Stage */
            stage?: string | null;
            /**
             * Suite
             * @default sha256
             * @enum {string}
             */
            suite?: "sha256" | "sm3";
        };
        /**
         * DrawOut
         * @description A public draw with all that is needed to draw it again.
         */
        DrawOut: {
            /** Announced */
            announced: number;
            /** Draw */
            draw: string;
            /** Key */
            key: string | null;
            /** Picked */
            picked: string[];
            /** Picks */
            picks: number;
            /** Pool */
            pool: string[];
            /** Purpose */
            purpose: string;
            /** Slots */
            slots: string[];
            /** Sources */
            sources: components["schemas"]["DrawSourceOut"][];
            /** Stage */
            stage: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "announced" | "revealing" | "made";
            /** Steps */
            steps: components["schemas"]["StepOut"][];
            /** Suite */
            suite: string;
            /** Values */
            values: {
                [key: string]: string[];
            };
            /** Witnesses */
            witnesses: components["schemas"]["WitnessOut"][];
        };
        /**
         * DrawSourceOut
         * @description A public value, and when it is known (UTC µs).
         */
        DrawSourceOut: {
            /** Due */
            due: number;
            /** Reserve */
            reserve: boolean;
            /** Source */
            source: string;
            /** Title */
            title: string;
        };
        /**
         * DrawnPlaceOut
         * @description An entry's place as it stands; instants.
         */
        DrawnPlaceOut: {
            /** Entry */
            entry: string;
            /** Group */
            group: string | null;
            /** Name */
            name: string;
            /** Order */
            order: number;
            /** Start */
            start: number | null;
            /** Station */
            station: string | null;
            /** Venue */
            venue: string | null;
        };
        /**
         * DrawnPlacesOut
         * @description Places and draws of a stage.
         *
         *     Attributes:
         *         ready: how many take part; waiting: how many of them have not drawn, by purpose.
         */
        DrawnPlacesOut: {
            /** Draws */
            draws: components["schemas"]["PlaceDrawOut"][];
            /** Groups */
            groups: string[];
            /** Places */
            places: components["schemas"]["DrawnPlaceOut"][];
            /** Ready */
            ready: number;
            /** Sealed */
            sealed: boolean;
            /** Waiting */
            waiting: {
                [key: string]: number;
            };
        };
        /**
         * EditionIn
         * @description An edition to be made.
         */
        EditionIn: {
            /** Id */
            id: string;
            /** Series */
            series: string;
            title: components["schemas"]["Title"];
        };
        /**
         * EditionOut
         * @description An edition.
         */
        EditionOut: {
            /** Id */
            id: string;
            /** Series */
            series: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * EndingIn
         * @description Why; a code, not a story: a withdrawal stands in the public ledger. `words` do not.
         */
        EndingIn: {
            /**
             * Reason
             * @default organiser
             */
            reason?: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * EnrolmentIn
         * @description The plan (docs/enrolment.md says each word), and the version it was made from.
         */
        EnrolmentIn: {
            /** Plan */
            plan: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
        };
        /**
         * EnrolmentMeOut
         * @description Yourself as the house knows you; once confirmed, you change the telephone number only.
         */
        EnrolmentMeOut: {
            /** Grade */
            grade: number | null;
            /** Id Number */
            id_number: string;
            /** Name */
            name: string;
            /** Person */
            person: string;
            /** Phone */
            phone: string;
            /** Standing */
            standing: string;
            /** Trade */
            trade: string;
            /** Unconfirmed */
            unconfirmed: boolean;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
        };
        /**
         * EnrolmentOut
         * @description What the contest asks; `open`: the organisers have set it up.
         */
        EnrolmentOut: {
            /** Open */
            open: boolean;
            /** Plan */
            plan: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
        };
        /**
         * EnteredOut
         * @description What became of an application; without an id it was not made.
         */
        EnteredOut: {
            /** Error */
            error?: {
                [key: string]: unknown;
            } | null;
            /** Id */
            id: string;
            /** People */
            people: components["schemas"]["TakingOut"][];
            /** State */
            state: string;
        };
        /**
         * EnteringIn
         * @description People to enter: one application of all, or `apart` one for each.
         *
         *     `late`, by organisers, after the deadline; `words` then say why.
         */
        EnteringIn: {
            /**
             * Apart
             * @default false
             */
            apart?: boolean;
            /**
             * Consent
             * @default
             */
            consent?: string;
            /**
             * Group
             * @default
             */
            group?: string;
            /**
             * Late
             * @default false
             */
            late?: boolean;
            /** People */
            people?: components["schemas"]["MemberIn"][];
            /**
             * Title
             * @default
             */
            title?: string;
            /** Unit */
            unit?: string | null;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * EntriesAsked
         * @description Which entries: whose name, unit or id holds every word of `q`; all if no `limit`.
         */
        EntriesAsked: {
            /** Limit */
            limit?: number | null;
            /**
             * Q
             * @default
             */
            q?: string;
        };
        /**
         * EntriesIn
         * @description Entries to be registered.
         */
        EntriesIn: {
            /** Entries */
            entries: components["schemas"]["EntryIn"][];
        };
        /**
         * EntryActIn
         * @description One act on one entry.
         */
        EntryActIn: {
            /**
             * Act
             * @enum {string}
             */
            act: "withdraw" | "disqualify" | "reinstate";
            /** Entry */
            entry: string;
            /** Reason */
            reason: string;
        };
        /**
         * EntryActOut
         * @description What became of one act: its place in the ledger, or why not; neither if it was so already.
         *
         *     `was`: the entry's standing before.
         */
        EntryActOut: {
            /** Entry */
            entry: string;
            error?: components["schemas"]["ErrorBody"] | null;
            /** Seq */
            seq?: number | null;
            /** Was */
            was: ("ok" | "withdrawn" | "disqualified") | null;
        };
        /**
         * EntryActsIn
         * @description Acts on many entries, each taken or refused by itself.
         */
        EntryActsIn: {
            /** Acts */
            acts: components["schemas"]["EntryActIn"][];
        };
        /**
         * EntryActsOut
         * @description What became of each, in the order they were sent.
         */
        EntryActsOut: {
            /** Done */
            done: number;
            /** Refused */
            refused: number;
            /** Results */
            results: components["schemas"]["EntryActOut"][];
        };
        /**
         * EntryIn
         * @description An entry that takes part; sending it again replaces what was said.
         */
        EntryIn: {
            /** Attributes */
            attributes?: {
                [key: string]: string;
            };
            /** Entry */
            entry: string;
            /** Group */
            group?: string | null;
            /**
             * Kind
             * @default person
             * @enum {string}
             */
            kind?: "person" | "team" | "project" | "unit";
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Official
             * @default true
             */
            official?: boolean;
            /** Unit */
            unit?: string | null;
            /** Unit Name */
            unit_name?: string | null;
        };
        /**
         * EntryLinkOut
         * @description A link, shown only here.
         */
        EntryLinkOut: {
            /** Entry */
            entry: string;
            /** Link */
            link: string;
            /** Name */
            name: string;
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * EntryLinksIn
         * @description Whose links are made; left out: everybody who has none.
         */
        EntryLinksIn: {
            /** Entries */
            entries?: string[] | null;
        };
        /**
         * EntryLinksOut
         * @description Links just made, and how many entries have one.
         */
        EntryLinksOut: {
            /** Entries */
            entries: number;
            /** Links */
            links: components["schemas"]["EntryLinkOut"][];
            /** With Link */
            with_link: number;
        };
        /**
         * EntryOut
         * @description An entry as registered, with its name.
         */
        EntryOut: {
            /** Attributes */
            attributes: {
                [key: string]: string;
            };
            /** Entry */
            entry: string;
            /** Group */
            group: string | null;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Official */
            official: boolean;
            /**
             * Standing
             * @enum {string}
             */
            standing: "ok" | "withdrawn" | "disqualified";
            /** Unit */
            unit: string | null;
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * EntryWorksOut
         * @description An entry's works; without a name while the stage is sealed, when `entry` is a code.
         */
        EntryWorksOut: {
            /** Entry */
            entry: string;
            /** Name */
            name: string | null;
            /** Unit */
            unit: string | null;
            /** Works */
            works: components["schemas"]["WorkOut"][];
        };
        /**
         * EraseIn
         * @description The person's own code again, so that nobody is erased by a slip.
         */
        EraseIn: {
            /** Confirm */
            confirm: string;
        };
        /**
         * ErasedOut
         * @description What is left: the pseudonym in results.
         */
        ErasedOut: {
            /** Code */
            code: string;
            /**
             * Erased
             * Format: date-time
             */
            erased: string;
        };
        /**
         * ErrorBody
         * @description What happened, in two languages, and what to do next.
         */
        ErrorBody: {
            /** Code */
            code: string;
            /** Fix */
            fix: string;
            /** Message */
            message: string;
            /** Params */
            params: {
                [key: string]: unknown;
            };
            /** Problems */
            problems?: {
                [key: string]: unknown;
            }[];
            /** Zh */
            zh: string;
        };
        /**
         * ErrorOut
         * @description Every error of the API.
         */
        ErrorOut: {
            error: components["schemas"]["ErrorBody"];
        };
        /**
         * EvidenceOut
         * @description Why a rule earned or cost something: one episode, both ticks included.
         *
         *     `unit`: of the margin; null: a plain number. `held`: where a hold was never reached.
         */
        EvidenceOut: {
            /** From */
            from: number;
            held: components["schemas"]["HeldOut"] | null;
            /** Margin */
            margin: string | null;
            /** Margin At */
            margin_at: number | null;
            /** Points */
            points: string;
            /** To */
            to: number;
            /** Unit */
            unit: string | null;
            /** Value */
            value: string | null;
            /**
             * What
             * @enum {string}
             */
            what: "earned" | "violated" | "unknown";
        };
        /**
         * EvidenceReceipt
         * @description It is kept, and the ledger names it.
         */
        EvidenceReceipt: {
            /** At */
            at: number;
            /** Digest */
            digest: string;
            /** Duplicate */
            duplicate: boolean;
            /** Evidence */
            evidence: string;
            /** Media */
            media: string;
            /** Seq */
            seq: number;
            /** Size */
            size: number;
        };
        /**
         * FactorCodeIn
         * @description A code of an authenticator app, or a recovery code.
         */
        FactorCodeIn: {
            /** Code */
            code: string;
        };
        /**
         * FairnessOut
         * @description The report: `rule`, `procedure` and `diagnosis` never mix; `own_side` is for supervisors.
         */
        FairnessOut: {
            /** Checkpoint */
            checkpoint: string;
            /** Contest */
            contest: {
                [key: string]: unknown;
            };
            /** Criteria */
            criteria: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Diagnosis */
            diagnosis: {
                [key: string]: unknown;
            };
            /** Entries */
            entries: number;
            /** Judges */
            judges: components["schemas"]["JudgeLabel"][];
            /** Limits */
            limits: {
                [key: string]: string;
            }[];
            /** Names */
            names: {
                [key: string]: string | null;
            };
            /** Own Side */
            own_side?: {
                [key: string]: unknown;
            } | null;
            /** Procedure */
            procedure: {
                [key: string]: unknown;
            };
            /** Rule */
            rule: {
                [key: string]: unknown;
            };
            /** Seq */
            seq: number;
            /** Stage */
            stage: string;
            /** Status */
            status: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * FieldOut
         * @description A field columns may be.
         */
        FieldOut: {
            /** En */
            en: string;
            /** Field */
            field: string;
            /** Zh */
            zh: string;
        };
        /**
         * FinaliseIn
         * @description `accept_missing`: finalise although marks are missing.
         */
        FinaliseIn: {
            /**
             * Accept Missing
             * @default false
             */
            accept_missing?: boolean;
        };
        /**
         * FindIn
         * @description How many levels up a unit counts as superior.
         */
        FindIn: {
            /**
             * Levels
             * @default 1
             */
            levels?: number;
        };
        /**
         * FindingOut
         * @description Something that was wrong; `times`: how often within a second.
         */
        FindingOut: {
            /** At */
            at: number;
            /** Code */
            code: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /** Message */
            message: string;
            /** Times */
            times: number;
            /** Zh */
            zh: string;
        };
        /**
         * FindingsOut
         * @description What was wrong with a station's data; the newest first.
         */
        FindingsOut: {
            /** Counters */
            counters: {
                [key: string]: number;
            };
            /** Recent */
            recent: components["schemas"]["FindingOut"][];
        };
        /**
         * FlagOut
         * @description What is wrong with a field of a row; `note`: it does not stand in the way.
         */
        FlagOut: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /**
             * Level
             * @enum {string}
             */
            level: "wrong" | "note";
            /** Message */
            message: string;
            /** Zh */
            zh: string;
        };
        /**
         * FormAspect
         * @description One thing to mark, and what a mark of it may be.
         */
        FormAspect: {
            /** Benchmarks */
            benchmarks: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Each */
            each: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "measurement" | "judgement" | "panel" | "deduction";
            /** Max */
            max: string | null;
            /** Measured */
            measured: boolean;
            /** Min */
            min: string;
            /** Per Item */
            per_item: boolean;
            /** Points */
            points: string | null;
            /** Spread */
            spread: string | null;
            /** Step */
            step: string | null;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Unit */
            unit: string | null;
        };
        /**
         * FormCriterion
         * @description A part of the form.
         */
        FormCriterion: {
            /** Aspects */
            aspects: components["schemas"]["FormAspect"][];
            /** Id */
            id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * FormDispute
         * @description The judges lie apart here; `pending`: you still have to mark it again in this `round`.
         */
        FormDispute: {
            /** Accepted */
            accepted: boolean;
            /** Aspect */
            aspect: string;
            /** Item */
            item: string;
            /** Pending */
            pending: boolean;
            /** Round */
            round: number;
        };
        /**
         * FormEarlier
         * @description What you gave in a round before.
         */
        FormEarlier: {
            /** Round */
            round: number;
            /** Value */
            value: string | null;
        };
        /**
         * FormEntry
         * @description An entry to mark.
         *
         *     `form`: how far your form of it is, `given` cells of `due`; `signed`: it is locked, even where a
         *     cell is disputed.
         */
        FormEntry: {
            /** Disputes */
            disputes: components["schemas"]["FormDispute"][];
            /** Due */
            due: number;
            /** Evidence */
            evidence: components["schemas"]["FormEvidence"][];
            /**
             * Form
             * @enum {string}
             */
            form: "not_started" | "in_progress" | "complete" | "disputed" | "signed" | "recused";
            /** Given */
            given: number;
            /** Id */
            id: string;
            /** Items */
            items: components["schemas"]["FormItem"][];
            /** Media */
            media: components["schemas"]["FormMedia"][];
            /** Name */
            name: string | null;
            /** Problems */
            problems: components["schemas"]["FormProblem"][];
            /** Recused */
            recused: boolean;
            /** Signed */
            signed: boolean;
            /** Status */
            status: string;
            /** Unit */
            unit: string | null;
        };
        /**
         * FormEvidence
         * @description A photo, clip or document you attached.
         */
        FormEvidence: {
            /** Aspect */
            aspect: string;
            /** Evidence */
            evidence: string;
            /** Item */
            item: string;
            /** Media */
            media: string;
            /** Url */
            url: string;
        };
        /**
         * FormItem
         * @description A repeated item of an entry.
         */
        FormItem: {
            /** Attributes */
            attributes: {
                [key: string]: string;
            };
            /** Id */
            id: string;
        };
        /**
         * FormJudge
         * @description Whose form it is; who marks from afar (`remote`) sees no names.
         */
        FormJudge: {
            /** Constituency */
            constituency: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /** Remote */
            remote: boolean;
        };
        /**
         * FormMark
         * @description A mark of this judge that counts; `held`: entered by somebody else, not confirmed yet.
         */
        FormMark: {
            /** Aspect */
            aspect: string;
            /** Earlier */
            earlier: components["schemas"]["FormEarlier"][];
            /** Entry */
            entry: string;
            /** Held */
            held: boolean;
            /** Item */
            item: string;
            /** Mark */
            mark: string;
            /** Round */
            round: number;
            /** Stage */
            stage: string;
            /** Value */
            value: string | null;
        };
        /**
         * FormMedia
         * @description Something to look at while marking.
         */
        FormMedia: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "video" | "image" | "document" | "attempt";
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * FormOut
         * @description All a judge needs, and nothing of other judges; `clock`: the server's, UTC microseconds.
         */
        FormOut: {
            /** Clock */
            clock: number;
            /** Contest */
            contest: string;
            judge: components["schemas"]["FormJudge"];
            /** Marks */
            marks: components["schemas"]["FormMark"][];
            /** Stages */
            stages: components["schemas"]["FormStage"][];
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * FormProblem
         * @description A problem you flagged, and the answer once it is settled.
         */
        FormProblem: {
            /** Answer */
            answer: string | null;
            /** Aspect */
            aspect: string;
            /** Item */
            item: string;
            /** Open */
            open: boolean;
            /** Problem */
            problem: string;
            /** Text */
            text: string;
            /** Topic */
            topic: string;
        };
        /**
         * FormProcedure
         * @description What is asked of judges: to `sign` forms; time on stage, microseconds.
         */
        FormProcedure: {
            /** Sign */
            sign: boolean;
            /** Slot */
            slot: number | null;
        };
        /**
         * FormSlot
         * @description Who is on stage since when; `paused`: how much was given back, microseconds.
         */
        FormSlot: {
            /** Entry */
            entry: string;
            /** Paused */
            paused: number;
            /** Start */
            start: number;
        };
        /**
         * FormStage
         * @description A stage to mark.
         */
        FormStage: {
            /** Criteria */
            criteria: components["schemas"]["FormCriterion"][];
            /** Deductions */
            deductions: components["schemas"]["FormAspect"][];
            /** Entries */
            entries: components["schemas"]["FormEntry"][];
            /** Id */
            id: string;
            procedure: components["schemas"]["FormProcedure"];
            slot: components["schemas"]["FormSlot"] | null;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "open" | "closed" | "frozen" | "published" | "final";
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * GroupRule
         * @description What is different for a group of entries, drawn or registered.
         */
        GroupRule: {
            /** Fits */
            fits?: string | null;
            /** Group */
            group: string;
            /** Reset */
            reset?: number | null;
            /** Sessions */
            sessions?: string[];
            /** Setup */
            setup?: number | null;
            /** Work */
            work?: number | null;
        };
        /**
         * HallIn
         * @description The plan as it should be; `version` is the one it was made from.
         */
        HallIn: {
            /** Devices */
            devices?: components["schemas"]["DeviceIn"][];
            /** Present */
            present?: components["schemas"]["AwayIn"][];
            /** Sessions */
            sessions?: components["schemas"]["SessionIn"][];
            /** Stations */
            stations?: components["schemas"]["HallStationIn"][];
            /**
             * Travel
             * @default 0
             */
            travel?: number;
            /** Venues */
            venues?: components["schemas"]["VenueIn"][];
            /** Version */
            version: number;
        };
        /**
         * HallOut
         * @description The plan; `problems`: what does not fit together, which the timetable cannot use.
         */
        HallOut: {
            /** Devices */
            devices?: components["schemas"]["DeviceIn"][];
            /** Present */
            present?: components["schemas"]["AwayIn"][];
            /** Sessions */
            sessions?: components["schemas"]["SessionIn"][];
            /** Stations */
            stations?: components["schemas"]["HallStationIn"][];
            /**
             * Travel
             * @default 0
             */
            travel?: number;
            /** Venues */
            venues?: components["schemas"]["VenueIn"][];
            /** Version */
            version: number;
        };
        /**
         * HallStationIn
         * @description A station (工位): what fits there, and which judges are posted at it.
         */
        HallStationIn: {
            /** Code */
            code: string;
            /** Fits */
            fits?: string[];
            /** Judges */
            judges?: string[];
            /**
             * Name
             * @default
             */
            name?: string;
            /** Venue */
            venue: string;
        };
        /**
         * HeldMarkOut
         * @description A mark that somebody entered for its judge; `own`: you did, so another person confirms.
         */
        HeldMarkOut: {
            /** Aspect */
            aspect: string;
            /** At */
            at: number;
            /** By */
            by: string;
            /** By Name */
            by_name: string | null;
            /** Entry */
            entry: string;
            /** Item */
            item: string;
            /** Judge */
            judge: string;
            /** Mark */
            mark: string;
            /** Own */
            own: boolean;
            /** Replaces */
            replaces: string | null;
            /** Stage */
            stage: string;
            /** Value */
            value: string | null;
        };
        /**
         * HeldOut
         * @description The longest that was held what had to be held for `wanted`, in seconds, and when.
         */
        HeldOut: {
            /** From */
            from: number;
            /** To */
            to: number;
            /**
             * Unit
             * @constant
             */
            unit: "s";
            /** Value */
            value: string;
            /** Wanted */
            wanted: string;
        };
        /**
         * HostIn
         * @description One of those who hold the contest, as printed.
         */
        HostIn: {
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * IdentityOut
         * @description An identity from elsewhere that signs in to the account.
         */
        IdentityOut: {
            /** Id */
            id: number;
            /**
             * Linked
             * Format: date-time
             */
            linked: string;
            /** Name */
            name: string;
            /** Provider */
            provider: string;
            /** Provider Name */
            provider_name: string;
        };
        /**
         * ImportApplyIn
         * @description Whether everybody in the list has agreed to the terms, as the union declares.
         */
        ImportApplyIn: {
            /**
             * Consent
             * @default true
             */
            consent?: boolean;
        };
        /**
         * ImportOut
         * @description An import and how far it is.
         *
         *     `notes`: `hidden` sheets were not read; `formulas` were taken by their last values;
         *     `sheets`: other sheets were not read; `hidden_rows` were read as the others; `side_by_side`: a
         *     second list stands beside the first and was not read; `row_numbers`: the keys only count the
         *     rows, and were left out; `late`: an organiser writes it outside the time of enrolment.
         *     `untimely`: why you cannot write it now.
         *     `kept_until`: then the list and its rows are deleted; what it wrote stays.
         *     `unknown_units`: words of the unit column that mean no unit, the commonest first.
         */
        ImportOut: {
            /** Columns */
            columns: components["schemas"]["ColumnOut"][];
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Done */
            done: number;
            /** Error */
            error: {
                [key: string]: unknown;
            } | null;
            /** Fields */
            fields: components["schemas"]["FieldOut"][];
            /** Header */
            header: number;
            /** Height */
            height: number;
            /** Id */
            id: number;
            /**
             * Kept Until
             * Format: date-time
             */
            kept_until: string;
            /** Name */
            name: string;
            /** Notes */
            notes: string[];
            /**
             * Phase
             * @enum {string}
             */
            phase: "reading" | "checked" | "applying" | "applied" | "undoing" | "undone" | "failed";
            prospects: components["schemas"]["ProspectsOut"] | null;
            /** Rereadable */
            rereadable: boolean;
            /** Resumed */
            resumed: number;
            /** Sheet */
            sheet: string;
            /** Sheets */
            sheets: string[];
            /** Total */
            total: number;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Units */
            units: {
                [key: string]: string;
            };
            untimely: components["schemas"]["UntimelyOut"] | null;
            /** Version */
            version: number;
        };
        /**
         * ImportRowOut
         * @description A row; numbers are masked unless something is wrong with them.
         */
        ImportRowOut: {
            /** Application */
            application: string;
            /** Flags */
            flags: components["schemas"]["FlagOut"][];
            /** Known */
            known: boolean;
            /** N */
            n: number;
            /**
             * State
             * @enum {string}
             */
            state: "ready" | "flagged" | "skipped" | "applied" | "undone";
            /** Texts */
            texts: {
                [key: string]: string;
            };
        };
        /**
         * ImportRowsOut
         * @description A page of rows; pass `next` as `after`.
         */
        ImportRowsOut: {
            /** Next */
            next: number | null;
            /** Rows */
            rows: components["schemas"]["ImportRowOut"][];
        };
        /**
         * IncidentIn
         * @description Something happened; instants of the stand-still, `ended` 0 while it lasts.
         */
        IncidentIn: {
            /**
             * Ended
             * @default 0
             */
            ended?: number;
            /** Entry */
            entry: string;
            /** Stage */
            stage: string;
            /** Started */
            started: number;
            /**
             * Topic
             * @enum {string}
             */
            topic: "device" | "power" | "network" | "material" | "safety" | "health" | "conduct" | "other";
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * IncidentOut
         * @description An incident.
         */
        IncidentOut: {
            /** Back */
            back: number;
            /** By */
            by: string;
            /** Decision */
            decision: string;
            /** Ended */
            ended: number;
            /** Entry */
            entry: string;
            /** Id */
            id: number;
            /** Settled By */
            settled_by: string;
            /** Stage */
            stage: string;
            /** Started */
            started: number;
            /** State */
            state: string;
            /** Topic */
            topic: string;
            /** Words */
            words: string;
        };
        /**
         * IncidentSettleIn
         * @description What is decided: with `back`, the time from start to `ended` is given back.
         */
        IncidentSettleIn: {
            /** Back */
            back: boolean;
            /**
             * Decision
             * @default
             */
            decision?: string;
            /** Ended */
            ended: number;
        };
        /**
         * IndicatorIn
         * @description One indicator's value; `round`: of the report as it was read, 0 if there was none.
         */
        IndicatorIn: {
            /** Indicator */
            indicator: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Round
             * @default 0
             */
            round?: number;
            /** Value */
            value: string;
        };
        /**
         * InfeasibleOut
         * @description Why there is no such assignment.
         */
        InfeasibleOut: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Where */
            where: {
                [key: string]: unknown;
            };
            /** Zh */
            zh: string;
        };
        /**
         * InvitationOut
         * @description An invitation; its link is not shown again. `username`: who took it up.
         */
        InvitationOut: {
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Id */
            id: number;
            /** Label */
            label: string;
            /**
             * Made
             * Format: date-time
             */
            made: string;
            /** Office */
            office: string;
            /** Person */
            person: string | null;
            /** Used */
            used: string | null;
            /** Username */
            username: string | null;
        };
        /**
         * InvitationsOut
         * @description A unit's invitations, newest first; `next`: `after` of the following page.
         */
        InvitationsOut: {
            /** Invitations */
            invitations: components["schemas"]["InvitationOut"][];
            /** Next */
            next: number | null;
        };
        /**
         * InvitedOut
         * @description The new account and its personal link, shown only here.
         */
        InvitedOut: {
            /** Link */
            link: string;
            /** User */
            user: string;
            /** Username */
            username: string;
        };
        /**
         * IssueIn
         * @description Certificates for the awards.
         *
         *     Attributes:
         *         taking_part: and for everybody with a result.
         *         teams: `each`: everybody of a team gets one; `one`: the team gets one in its own name.
         */
        IssueIn: {
            /**
             * Taking Part
             * @default false
             */
            taking_part?: boolean;
            /**
             * Teams
             * @default each
             * @enum {string}
             */
            teams?: "each" | "one";
        };
        /**
         * IssuerKeyOut
         * @description The issuer's public key; `fingerprint`: to be compared by eye.
         */
        IssuerKeyOut: {
            /** Fingerprint */
            fingerprint: string;
            /** Id */
            id: string;
            /** Jwk */
            jwk: {
                [key: string]: string;
            };
        };
        /**
         * IssuerOut
         * @description Who signs certificates here, and the key of the ledgers; `lists`: how many are begun.
         */
        IssuerOut: {
            /** Id */
            id: string;
            key: components["schemas"]["IssuerKeyOut"];
            /** Ledger */
            ledger: string;
            /** Lists */
            lists: number;
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /**
         * ItemIn
         * @description A repeated item of an entry and its attributes.
         */
        ItemIn: {
            /** Attributes */
            attributes?: {
                [key: string]: string;
            };
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Stage */
            stage: string;
        };
        /**
         * ItemsIn
         * @description Items to be declared.
         */
        ItemsIn: {
            /** Items */
            items: components["schemas"]["ItemIn"][];
        };
        /**
         * JobOut
         * @description How far the issuing has come; `cut_off`: by a restart, ask for it again.
         */
        JobOut: {
            /** Done */
            done: number;
            /** Ended */
            ended: number | null;
            /** Fault */
            fault: {
                [key: string]: unknown;
            } | null;
            /** Job */
            job: number;
            /** New */
            new: number;
            /** Started */
            started: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "done" | "failed" | "cut_off";
            /** Total */
            total: number;
        };
        /**
         * JudgeIn
         * @description A judge (person, electorate, device); `remote`: marks from afar, and sees no names.
         */
        JudgeIn: {
            /** Constituency */
            constituency?: string | null;
            /** Judge */
            judge: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Remote
             * @default false
             */
            remote?: boolean;
            /** Unit */
            unit?: string | null;
            /** Unit Name */
            unit_name?: string | null;
        };
        /**
         * JudgeLabel
         * @description A judge as the public reads it.
         */
        JudgeLabel: {
            /** Judge */
            judge: string;
            /** Label */
            label: {
                [key: string]: string;
            };
        };
        /**
         * JudgeOut
         * @description A judge; `link` only when it has just been made.
         */
        JudgeOut: {
            /** Constituency */
            constituency?: string | null;
            /** Judge */
            judge: string;
            /** Link */
            link?: string | null;
            /** Name */
            name: string;
            /**
             * Remote
             * @default false
             */
            remote?: boolean;
            /** Unit */
            unit?: string | null;
            /** Unit Name */
            unit_name?: string | null;
        };
        /**
         * JudgesIn
         * @description Judges to be registered.
         */
        JudgesIn: {
            /** Judges */
            judges: components["schemas"]["JudgeIn"][];
        };
        /**
         * JudgesOut
         * @description Judges.
         */
        JudgesOut: {
            /** Judges */
            judges: components["schemas"]["JudgeOut"][];
        };
        /**
         * KeyOut
         * @description The device's key, shown only here; `number` goes into binary blocks.
         */
        KeyOut: {
            connect: components["schemas"]["ConnectOut"];
            /** Key */
            key: string;
            /** Number */
            number: number;
            /** Station */
            station: string;
        };
        /**
         * KnownIssuerOut
         * @description Another installation; `lists`: its status lists as it signed them, by number.
         */
        KnownIssuerOut: {
            /** Id */
            id: string;
            key: components["schemas"]["IssuerKeyOut"];
            /** Lists */
            lists: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /**
         * KnownIssuersOut
         * @description Installations whose certificates are verified here, besides its own.
         */
        KnownIssuersOut: {
            /** Issuers */
            issuers: components["schemas"]["KnownIssuerOut"][];
        };
        /**
         * LabelOut
         * @description What an entry (or code of the layer before) is called from now on.
         */
        LabelOut: {
            /** Code */
            code: string;
            /** Old */
            old: string;
        };
        /**
         * LayerOut
         * @description A layer of codes.
         */
        LayerOut: {
            /** Codes */
            codes: number;
            /** Commitment */
            commitment: string;
            /** Holders */
            holders: string[];
            /** Layer */
            layer: number;
            /** Open */
            open: boolean;
        };
        /**
         * LetterIn
         * @description The secret of an invitation or of a link for a new password.
         */
        LetterIn: {
            /** Secret */
            secret: string;
        };
        /**
         * LetterOut
         * @description What a link is for, told to whoever holds it.
         */
        LetterOut: {
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invitation" | "reset";
            /** Office */
            office: string;
            /** Person Name */
            person_name: string | null;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Username */
            username: string | null;
        };
        /**
         * LevelOut
         * @description One level of contests; empty for contests without one.
         */
        LevelOut: {
            /** Advanced */
            advanced: number;
            /** Contests */
            contests: number;
            /** Enterprises */
            enterprises: number;
            /** Entries */
            entries: number;
            /** Level */
            level: string;
            /** People */
            people: number;
            /** Trades */
            trades: number;
        };
        /**
         * LiftIn
         * @description Why the pair may be judged after all.
         */
        LiftIn: {
            /** Reason */
            reason: string;
        };
        /**
         * LinkOut
         * @description A personal link, shown only here.
         */
        LinkOut: {
            /** Link */
            link: string;
        };
        /**
         * LoadOut
         * @description How many entries a judge has.
         */
        LoadOut: {
            /** Constituency */
            constituency: string | null;
            /** Judge */
            judge: string;
            /** N */
            n: number;
        };
        /**
         * LookedOverOut
         * @description What an application would meet; `held`: the application its people are in already.
         */
        LookedOverOut: {
            /** Findings */
            findings: components["schemas"]["RuleHeldOut"][];
            /** Group */
            group: string;
            /** Held */
            held: string;
            /**
             * Outlook
             * @enum {string}
             */
            outlook: "free" | "waits" | "none";
            /** People */
            people: components["schemas"]["TakingOut"][];
            /** Rooms */
            rooms: components["schemas"]["RoomOut"][];
            /** Unit Name */
            unit_name: string;
        };
        /**
         * MakeIn
         * @description Source → values as published; empty for commit and reveal.
         */
        MakeIn: {
            /** Values */
            values?: {
                [key: string]: string[];
            };
        };
        /**
         * MappedIn
         * @description One channel as the device sends it; without `channel`, it is sent but of no interest.
         */
        MappedIn: {
            /** Channel */
            channel?: string | null;
            /** Name */
            name: string;
            /** Unit */
            unit?: string | null;
        };
        /**
         * MappedOut
         * @description One channel of the station's blocks, in their order.
         */
        MappedOut: {
            /** Channel */
            channel: string | null;
            /** Name */
            name: string;
            /** Unit */
            unit: string | null;
        };
        /**
         * MappingIn
         * @description Which sheet, which rows are the header, what the columns are, which units are meant.
         */
        MappingIn: {
            /** Fields */
            fields?: {
                [key: string]: string;
            };
            /**
             * Header
             * @default 0
             */
            header?: number;
            /**
             * Height
             * @default 1
             */
            height?: number;
            /**
             * Sheet
             * @default
             */
            sheet?: string;
            /** Units */
            units?: {
                [key: string]: string;
            };
            /** Version */
            version: number;
        };
        /**
         * MarkAnswer
         * @description How one mark of a list fared: a receipt, or an error.
         */
        MarkAnswer: {
            /** At */
            at?: number | null;
            /** Duplicate */
            duplicate?: boolean | null;
            error?: components["schemas"]["ErrorBody"] | null;
            /** Mark */
            mark: string;
            /** Seq */
            seq?: number | null;
        };
        /**
         * MarkIn
         * @description A judge's mark; `value` null: the judge was absent.
         */
        MarkIn: {
            /** Aspect */
            aspect: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Judge */
            judge: string;
            /** Replaces */
            replaces?: string | null;
            /** Stage */
            stage: string;
            /** Value */
            value: string | null;
        };
        /**
         * MarkReceipt
         * @description The mark is in the ledger, on disk.
         */
        MarkReceipt: {
            /** At */
            at: number;
            /** Duplicate */
            duplicate: boolean;
            /** Mark */
            mark: string;
            /** Seq */
            seq: number;
        };
        /**
         * MarksIn
         * @description Marks of an offline queue; each is answered on its own.
         */
        MarksIn: {
            /** Marks */
            marks: components["schemas"]["NamedMarkIn"][];
        };
        /**
         * MarksOut
         * @description Answers in the order of the list.
         */
        MarksOut: {
            /** Marks */
            marks: components["schemas"]["MarkAnswer"][];
        };
        /**
         * MeOut
         * @description Who you are to this server.
         *
         *     `user`: your pseudonym in ledgers. `judges`: contest → the judge you mark as.
         *     `opens`: whether you may open contests.
         */
        MeOut: {
            /** Judges */
            judges: {
                [key: string]: string;
            };
            /** Name */
            name: string | null;
            /** Opens */
            opens: boolean;
            /** Roles */
            roles: {
                [key: string]: string;
            };
            /** Superuser */
            superuser: boolean;
            /** User */
            user: string | null;
            /** Username */
            username: string | null;
        };
        /**
         * MemberIn
         * @description Somebody in an application.
         */
        MemberIn: {
            /**
             * Part
             * @default member
             * @enum {string}
             */
            part?: "leader" | "member" | "substitute";
            /** Person */
            person: string;
        };
        /**
         * MemberOut
         * @description Somebody in an application.
         */
        MemberOut: {
            /** Left */
            left: boolean;
            /** Name */
            name: string;
            /** Part */
            part: string;
            /** Person */
            person: string;
        };
        /**
         * MergeIn
         * @description The person who stays; rows and history of the other are theirs from now on.
         */
        MergeIn: {
            /** Into */
            into: string;
            /** Version */
            version: number;
        };
        /**
         * MissingOut
         * @description Shares of the attempt's time without telemetry, 0 to 1, of each channel that had gaps.
         *
         *     `some`: at least one channel was missing; `every`: all of them.
         */
        MissingOut: {
            /** Channels */
            channels: {
                [key: string]: string;
            };
            /** Every */
            every: string;
            /** Some */
            some: string;
        };
        /**
         * MonthOut
         * @description Contests that begin in a month.
         */
        MonthOut: {
            /** Contests */
            contests: components["schemas"]["DatedContestOut"][];
            /** Month */
            month: number;
        };
        /**
         * MovedAward
         * @description An award that goes to others.
         */
        MovedAward: {
            /** After */
            after: string[];
            /** Award */
            award: string;
            /** Before */
            before: string[];
        };
        /**
         * MovedMark
         * @description A mark that a correction moves; `added`: of an attempt sealed after it was last seen.
         */
        MovedMark: {
            /**
             * Added
             * @default false
             */
            added?: boolean;
            /** After */
            after: string | null;
            /** Aspect */
            aspect: string;
            /** Attempt */
            attempt: string;
            /** Before */
            before: string | null;
            /** Entry */
            entry: string;
            /** Item */
            item: string;
            /** Name */
            name: string | null;
            /** Overridden */
            overridden: boolean;
            /** Replaced */
            replaced: boolean;
            /** Stage */
            stage: string;
        };
        /**
         * MovedRank
         * @description A place that a correction moves; `stage` is `result` for the contest's result.
         */
        MovedRank: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Entry */
            entry: string;
            /** Name */
            name: string | null;
            /** Stage */
            stage: string;
            /** Total After */
            total_after: string | null;
            /** Total Before */
            total_before: string | null;
        };
        /**
         * NamedMarkIn
         * @description A mark with its id, for lists.
         */
        NamedMarkIn: {
            /** Aspect */
            aspect: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Judge */
            judge: string;
            /** Mark */
            mark: string;
            /** Replaces */
            replaces?: string | null;
            /** Stage */
            stage: string;
            /** Value */
            value: string | null;
        };
        /**
         * NewPasskeyIn
         * @description A passkey just made.
         */
        NewPasskeyIn: {
            /** Credential */
            credential: {
                [key: string]: unknown;
            };
            /**
             * Name
             * @default
             */
            name?: string;
        };
        /**
         * NewPasswordIn
         * @description A new password by a link.
         */
        NewPasswordIn: {
            /** Password */
            password: string;
            /** Secret */
            secret: string;
        };
        /**
         * NumbersOut
         * @description The numbers in full; this was logged.
         */
        NumbersOut: {
            /** Id Number */
            id_number: string;
            /** Phone */
            phone: string;
        };
        /**
         * ObjectionIn
         * @description An objection; who says it may be left out.
         */
        ObjectionIn: {
            /**
             * Contact
             * @default
             */
            contact?: string;
            /** Entry */
            entry?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Stage */
            stage: string;
            /** Text */
            text: string;
        };
        /**
         * ObjectionOut
         * @description An objection for those who answer it.
         */
        ObjectionOut: {
            /** At */
            at: number;
            /** Contact */
            contact: string;
            /** Ended */
            ended: number | null;
            /** Entry */
            entry: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Objection */
            objection: string;
            /** Reason */
            reason: string | null;
            /** Stage */
            stage: string;
            /** Text */
            text: string;
            /** Upheld */
            upheld: boolean | null;
        };
        /**
         * ObjectionReceiptOut
         * @description The objector's receipt, and the answer once there is one.
         */
        ObjectionReceiptOut: {
            /** At */
            at: number;
            /** Ended */
            ended: number | null;
            /** Number */
            number: string;
            /** Objection */
            objection: string;
            /** Reason */
            reason: string | null;
            /** Stage */
            stage: string;
            /** Upheld */
            upheld: boolean | null;
        };
        /**
         * ObjectionsOut
         * @description Objections, the open ones first.
         */
        ObjectionsOut: {
            /** Objections */
            objections: components["schemas"]["ObjectionOut"][];
            /** Open */
            open: number;
            /** Total */
            total: number;
        };
        /**
         * OfficeGiven
         * @description What a user is to be to the unit and all below.
         */
        OfficeGiven: {
            /**
             * Role
             * @enum {string}
             */
            role: "admin" | "officer" | "viewer";
        };
        /**
         * OfficeIn
         * @description In which office the stage is signed.
         */
        OfficeIn: {
            /**
             * Office
             * @enum {string}
             */
            office: "chief" | "scorekeeper" | "supervisor";
        };
        /**
         * OfficeOut
         * @description A user's role over the unit; `inherited`: from the unit above that is named.
         *
         *     `name`: of the person whose account it is, if you may see that person.
         */
        OfficeOut: {
            /** Inherited */
            inherited: boolean;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Unit */
            unit: string;
            /** Username */
            username: string;
        };
        /**
         * OfficialIn
         * @description Somebody with an office in the contest; `password`: to sign in without the link, too.
         */
        OfficialIn: {
            /** Name */
            name: string;
            /** Password */
            password?: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "organiser" | "scorekeeper" | "jury" | "supervisor" | "encryption" | "arbitrator";
        };
        /**
         * OfficialOut
         * @description Who has an office; `link`: a personal link signs them in, last `opened` then.
         */
        OfficialOut: {
            /** Link */
            link: boolean;
            /** Name */
            name: string;
            /** Opened */
            opened: string | null;
            /** Role */
            role: string;
            /** User */
            user: string;
            /** Username */
            username: string;
        };
        /**
         * OpeningOut
         * @description Who has put in a share, and which supervisor is watching; forgotten after ten minutes.
         */
        OpeningOut: {
            /** Expires */
            expires: number;
            /** Shares */
            shares: string[];
            /** Witness */
            witness: string | null;
        };
        /**
         * OriginOut
         * @description Where an imported contest comes from; all `null` where it was held here.
         */
        OriginOut: {
            /** Digest */
            digest: string | null;
            /** Key */
            key: string | null;
            /** Note */
            note: string | null;
            /** Size */
            size: number | null;
        };
        /**
         * OverriddenOut
         * @description What two people decided instead; `points`: what it is worth.
         */
        OverriddenOut: {
            /** At */
            at: number;
            /** Judge */
            judge: string;
            /** Points */
            points: string | null;
            /** Reason */
            reason: string;
            /** Second */
            second: string;
            /** Value */
            value: string;
        };
        /**
         * OverrideIn
         * @description Another mark than the referee's, and why.
         */
        OverrideIn: {
            /** Aspect */
            aspect: string;
            /** Reason */
            reason: string;
            /** Value */
            value: string;
        };
        /**
         * OverrideOut
         * @description A decision of two people on one mark; `before` is the referee's.
         *
         *     Those with the same `group` were asked for together and are confirmed together.
         */
        OverrideOut: {
            /** Asked */
            asked: number;
            /** Aspect */
            aspect: string;
            /** Attempt */
            attempt: string;
            /** Before */
            before: string | null;
            /** Entry */
            entry: string;
            /** Group */
            group: string | null;
            /** Judge */
            judge: string;
            /** Name */
            name: string | null;
            /** Override */
            override: string;
            /** Own */
            own: boolean;
            /** Reason */
            reason: string;
            /** Second */
            second: string | null;
            /** Stage */
            stage: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "applied" | "cancelled";
            /** Value */
            value: string;
        };
        /**
         * OverridesIn
         * @description Marks for several aspects of one attempt, and one reason for all of them.
         */
        OverridesIn: {
            /** Marks */
            marks: components["schemas"]["WishIn"][];
            /** Reason */
            reason: string;
        };
        /**
         * OverviewOut
         * @description Contests within the asker's reach, counted from records.
         */
        OverviewOut: {
            /** Levels */
            levels: components["schemas"]["LevelOut"][];
            /** Registered */
            registered: number;
            total: components["schemas"]["TallyOut"];
            /** Unit */
            unit: string | null;
            /** Units */
            units: number;
            /** Year */
            year: number | null;
            /** Years */
            years: components["schemas"]["YearOut"][];
        };
        /**
         * OwnCredentialsOut
         * @description One's own certificates.
         */
        OwnCredentialsOut: {
            /** Credentials */
            credentials?: components["schemas"]["CredentialRowOut"][];
        };
        /**
         * OwnPasswordIn
         * @description The password, to show that it is still you.
         */
        OwnPasswordIn: {
            /** Password */
            password: string;
        };
        /**
         * PairOut
         * @description A pair to be declared; `unit`: the entry's; `through`: what the judge has to do with it.
         */
        PairOut: {
            /** Entry */
            entry: string;
            /**
             * Ground
             * @enum {string}
             */
            ground: "unit" | "superior" | "relation" | "declared" | "ordered";
            /** Judge */
            judge: string;
            /** Through */
            through: string;
            /** Unit */
            unit: string;
        };
        /**
         * PasskeyAskedOut
         * @description What to ask the browser's passkeys.
         */
        PasskeyAskedOut: {
            /** Options */
            options: {
                [key: string]: unknown;
            };
        };
        /**
         * PasskeyOut
         * @description A passkey of the account; `signs_in`: without a password, too.
         */
        PasskeyOut: {
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Signs In */
            signs_in: boolean | null;
            /** Used */
            used: string | null;
        };
        /**
         * PasskeySaidIn
         * @description What the browser's passkey said (`PublicKeyCredential.toJSON()`).
         */
        PasskeySaidIn: {
            /** Credential */
            credential: {
                [key: string]: unknown;
            };
        };
        /**
         * PasswordIn
         * @description A new password; `current` is needed where there is one.
         */
        PasswordIn: {
            /**
             * Current Password
             * @default
             */
            current_password?: string;
            /** New Password */
            new_password: string;
        };
        /**
         * PasswordLinkIn
         * @description A link for a new password; `clear_factors`: for who lost phone and recovery codes, too.
         */
        PasswordLinkIn: {
            /**
             * Clear Factors
             * @default false
             */
            clear_factors?: boolean;
        };
        /**
         * PauseIn
         * @description Time taken out of an entry's clock, and why.
         */
        PauseIn: {
            /** End */
            end: number;
            /** Reason */
            reason: string;
            /** Start */
            start: number;
        };
        /**
         * PenaltyIn
         * @description A deduction of the rulebook that an office gives; `value` as for a mark of it.
         */
        PenaltyIn: {
            /** Deduction */
            deduction: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Reason */
            reason: string;
            /** Stage */
            stage: string;
            /** Value */
            value: string;
        };
        /**
         * PenaltyOut
         * @description A penalty; `lifted`: it does not count, and why.
         */
        PenaltyOut: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** By Name */
            by_name: string | null;
            /** Deduction */
            deduction: string;
            /** Entry */
            entry: string;
            /** Item */
            item: string;
            /** Lifted */
            lifted: string | null;
            /** Penalty */
            penalty: string;
            /** Reason */
            reason: string;
            /** Stage */
            stage: string;
            /** Value */
            value: string;
        };
        /**
         * PeopleAsked
         * @description Which people: of the unit and below, whose name holds `q`.
         *
         *     `q` may also be a whole telephone or identity number, its last four digits, or a code.
         *     `unconfirmed`: only those who wrote their own row and wait for their union to confirm it.
         */
        PeopleAsked: {
            /**
             * After
             * @default
             */
            after?: string;
            /** Grade */
            grade?: number | null;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /**
             * Q
             * @default
             */
            q?: string;
            /**
             * Trade
             * @default
             */
            trade?: string;
            /**
             * Unconfirmed
             * @default false
             */
            unconfirmed?: boolean;
            /**
             * Unit
             * @default
             */
            unit?: string;
        };
        /**
         * PeopleIn
         * @description People of the unit `unit` and those below; known ones are brought up to date.
         *
         *     `dry`: say what would come of it, and change nothing.
         */
        PeopleIn: {
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
            /** People */
            people: components["schemas"]["PersonIn"][];
            /** Unit */
            unit: string;
        };
        /**
         * PeopleOut
         * @description People by unit and name; `total` comes with the first page, unless a search has over 1000.
         */
        PeopleOut: {
            /** Next */
            next: string | null;
            /** People */
            people: components["schemas"]["PersonOut"][];
            /** Total */
            total: number | null;
        };
        /**
         * PeopleUpserted
         * @description What came of a list of people; rows with problems were left out, the others are in.
         */
        PeopleUpserted: {
            /** People */
            people: components["schemas"]["PersonRowOut"][];
            /** Problems */
            problems: components["schemas"]["RowProblem"][];
        };
        /**
         * PersonConfirmIn
         * @description The version of the row that was looked at.
         */
        PersonConfirmIn: {
            /** Version */
            version: number;
        };
        /**
         * PersonDetail
         * @description Somebody, numbers masked; `merged_from`: codes that stand for the same person.
         *
         *     `namesakes`: others so called in the unit who may be the same, while the row is unconfirmed.
         */
        PersonDetail: {
            /** Account */
            account: boolean;
            /** Born */
            born: string | null;
            /** Code */
            code: string;
            /** Gender */
            gender: string;
            /** Grade */
            grade: number | null;
            /** Id Number */
            id_number: string;
            /** Merged From */
            merged_from: string[];
            /** Name */
            name: string;
            /** Namesakes */
            namesakes: string[];
            /** Phone */
            phone: string;
            /** Rights */
            rights: string[];
            /** Standing */
            standing: string;
            /** Trade */
            trade: string;
            /** Unconfirmed */
            unconfirmed: boolean;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number;
        };
        /**
         * PersonEdit
         * @description What is to change; `version` is the one you have seen.
         */
        PersonEdit: {
            /** Born */
            born?: string | null;
            /** Gender */
            gender?: ("f" | "m" | "") | null;
            /** Grade */
            grade?: number | null;
            /** Id Number */
            id_number?: string | null;
            /** Name */
            name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Standing */
            standing?: ("worker" | "teacher" | "student") | null;
            /** Trade */
            trade?: string | null;
            /** Unit */
            unit?: string | null;
            /** Version */
            version: number;
        };
        /**
         * PersonIn
         * @description Somebody to be registered; missing birth and gender are taken from the identity number.
         */
        PersonIn: {
            /** Born */
            born?: string | null;
            /**
             * Gender
             * @default
             * @enum {string}
             */
            gender?: "f" | "m" | "";
            /** Grade */
            grade?: number | null;
            /**
             * Id Number
             * @default
             */
            id_number?: string;
            /** Name */
            name: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /**
             * Standing
             * @default worker
             * @enum {string}
             */
            standing?: "worker" | "teacher" | "student";
            /**
             * Trade
             * @default
             */
            trade?: string;
            /** Unit */
            unit: string;
        };
        /**
         * PersonOut
         * @description Somebody, numbers masked; `unconfirmed`: as they say themselves, the union has not yet.
         */
        PersonOut: {
            /** Account */
            account: boolean;
            /** Code */
            code: string;
            /** Grade */
            grade: number | null;
            /** Id Number */
            id_number: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Standing */
            standing: string;
            /** Trade */
            trade: string;
            /** Unconfirmed */
            unconfirmed: boolean;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number;
        };
        /**
         * PersonRowOut
         * @description What came of a row: its person, and whether new, changed or as it was.
         *
         *     `namesake`: who has an account under this name and may be the same; merge them if so.
         */
        PersonRowOut: {
            /** Code */
            code: string;
            /** Namesake */
            namesake: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "created" | "changed" | "unchanged";
            /** Row */
            row: number;
        };
        /**
         * PhaseOut
         * @description A phase of the contest's life; `done` by facts, `now` the first that is not.
         */
        PhaseOut: {
            /** Facts */
            facts: {
                [key: string]: string;
            }[];
            /** Id */
            id: string;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "next";
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Where */
            where: string;
        };
        /**
         * PlaceDrawIn
         * @description A draw of places to be announced; without ordinary sources witnesses commit and reveal.
         *
         *     Attributes:
         *         group: only entries of this group, drawn or registered; left out: all of the stage.
         *         slots: the stations, or the names of the groups, that are dealt out in turn.
         */
        PlaceDrawIn: {
            /** Group */
            group?: string | null;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "order" | "station" | "group";
            /** Slots */
            slots?: string[];
            /** Sources */
            sources?: components["schemas"]["SourceIn"][];
            /**
             * Suite
             * @default sha256
             * @enum {string}
             */
            suite?: "sha256" | "sm3";
        };
        /**
         * PlaceDrawOut
         * @description A draw of this stage's places; `taken`: its outcome is in the places.
         *
         *     Attributes:
         *         first: the order that the first pick has; latecomers go on after those before.
         */
        PlaceDrawOut: {
            draw: components["schemas"]["DrawOut"];
            /** First */
            first: number;
            /** Taken */
            taken: boolean;
        };
        /**
         * PlaceIn
         * @description What evidence belongs to.
         */
        PlaceIn: {
            /**
             * Aspect
             * @default
             */
            aspect?: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Stage */
            stage: string;
        };
        /**
         * PlanStepIn
         * @description A span of days in the contest's life, both days included.
         */
        PlanStepIn: {
            /**
             * From
             * Format: date
             */
            from: string;
            /** Id */
            id: string;
            title: components["schemas"]["Title"];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * PreparedIn
         * @description Which prepared layer is sealed.
         */
        PreparedIn: {
            /** Commitment */
            commitment: string;
        };
        /**
         * PreparedOut
         * @description A drawn layer: shares and labels are shown this once; `sealed`: it is in the ledger.
         *
         *     `revealing`: recusals that hold for codes too, so that comparing the two lists tells who is who.
         */
        PreparedOut: {
            /** Codes */
            codes: string[];
            /** Commitment */
            commitment: string;
            /** Labels */
            labels: components["schemas"]["LabelOut"][];
            /** Layer */
            layer: number;
            /** Revealing */
            revealing: number;
            /** Sealed */
            sealed: boolean;
            /** Shares */
            shares: components["schemas"]["ShareOut"][];
        };
        /**
         * PreviewOut
         * @description What the re-judge set would do; `digest` names it in the decision.
         */
        PreviewOut: {
            /** Awards */
            awards: components["schemas"]["AppealedAward"][];
            /** Digest */
            digest: string;
            /** Marks */
            marks: components["schemas"]["AppealedMark"][];
            /** Ranks */
            ranks: components["schemas"]["AppealedRank"][];
        };
        /**
         * ProbabilitiesOut
         * @description How likely pairs were, over many seeds; `entry`, `judge`: the likeliest pair.
         */
        ProbabilitiesOut: {
            /** Entry */
            entry: string;
            /** Highest */
            highest: number;
            /** Judge */
            judge: string;
            /** Lowest */
            lowest: number;
            /** Mean */
            mean: number;
            /** Seeds */
            seeds: number;
        };
        /**
         * ProblemIn
         * @description A problem that a judge flags; `text` stays beside the ledger.
         */
        ProblemIn: {
            /**
             * Aspect
             * @default
             */
            aspect?: string;
            /** Entry */
            entry: string;
            /**
             * Item
             * @default
             */
            item?: string;
            /** Stage */
            stage: string;
            /** Text */
            text: string;
            /**
             * Topic
             * @enum {string}
             */
            topic: "identity" | "device" | "material" | "rule" | "safety" | "other";
        };
        /**
         * ProblemOut
         * @description A place in a rulebook to mend; `zh` and `fix_zh` are empty where there is no Chinese.
         */
        ProblemOut: {
            /** Code */
            code: string;
            /** Column */
            column: number;
            /** Fix */
            fix: string;
            /** Fix Zh */
            fix_zh: string;
            /** Line */
            line: number;
            /** Message */
            message: string;
            /** Zh */
            zh: string;
        };
        /**
         * ProblemsOut
         * @description All that is wrong with a rulebook; empty: it can be used.
         */
        ProblemsOut: {
            /** Problems */
            problems: components["schemas"]["ProblemOut"][];
        };
        /**
         * ProfileIn
         * @description What is to change; what is not said stays. `version`: of the profile that was read.
         */
        ProfileIn: {
            /** Contact */
            contact?: string | null;
            /** Edition */
            edition?: string | null;
            /** Ends */
            ends?: string | null;
            /** Entry */
            entry?: ("" | "person" | "team" | "project" | "unit") | null;
            /** Groups */
            groups?: string[] | null;
            /** Hosts */
            hosts?: components["schemas"]["HostIn"][] | null;
            /** Level */
            level?: ("" | "national" | "region" | "province" | "city" | "district" | "town" | "enterprise") | null;
            /** Notice */
            notice?: string | null;
            /** Place */
            place?: string | null;
            /** Plan */
            plan?: components["schemas"]["PlanStepIn"][] | null;
            /** Starts */
            starts?: string | null;
            title?: components["schemas"]["Title"] | null;
            /** Trade */
            trade?: string | null;
            /** Unit */
            unit?: string | null;
            /** Version */
            version: number;
        };
        /**
         * ProfileOut
         * @description How a contest presents itself.
         */
        ProfileOut: {
            /** Archived */
            archived: string | null;
            /** Contact */
            contact: string;
            /** Contest */
            contest: string;
            /** Edition */
            edition: string | null;
            /** Ends */
            ends: string | null;
            /** Entry */
            entry: string;
            /** Groups */
            groups: string[];
            /** Hosts */
            hosts: {
                [key: string]: string;
            }[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "contest" | "projects" | "campaign";
            /** Level */
            level: string;
            /** Notice */
            notice: string;
            /** Place */
            place: string;
            /** Plan */
            plan: {
                [key: string]: unknown;
            }[];
            /** Source */
            source: string;
            /** Starts */
            starts: string | null;
            /** Template */
            template: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Trade */
            trade: string;
            /** Unit */
            unit: string | null;
            /** Unit Name */
            unit_name: string | null;
            /** Version */
            version: number;
        };
        /**
         * ProgressOut
         * @description Marks given, and expected if the rulebook says how many.
         */
        ProgressOut: {
            /** Expected */
            expected: number | null;
            /** Given */
            given: number;
        };
        /**
         * PromotedOut
         * @description What the promotion table says of somebody.
         *
         *     `reason`: `due`, `decided`, or why not: `no_row`, `not_higher`, `over_cap`, `once_per_year`.
         */
        PromotedOut: {
            /** Entry */
            entry: string;
            /** Grade */
            grade: string;
            /** Name */
            name: string;
            /** Person */
            person: string;
            /** Rank */
            rank: number;
            /** Reason */
            reason: string;
            /** Standing */
            standing: string;
            /** To */
            to: string | null;
            /** Unit */
            unit: string;
        };
        /**
         * PromotionsOut
         * @description The promotion table; `rule`: the rulebook has one.
         */
        PromotionsOut: {
            /** Conferred */
            conferred: boolean;
            /** People */
            people: components["schemas"]["PromotedOut"][];
            /** Rule */
            rule: boolean;
            /** Year */
            year: number;
        };
        /**
         * ProofOut
         * @description That one entry is in the ledger.
         */
        ProofOut: {
            /** Checkpoint */
            checkpoint: string;
            /** Key */
            key: string;
            /** Line */
            line: string;
            /** Path */
            path: string[];
            /** Seq */
            seq: number;
            /** Suite */
            suite: string;
        };
        /**
         * ProspectsOut
         * @description What becomes of the applications of rows that are ready: `without` find no place.
         *
         *     `waits`: those wait; `by_hand`: provided that an organiser accepts them all; `rooms`: the full
         *     quotas, the first twenty, and how many of the list each keeps out.
         */
        ProspectsOut: {
            /** Applications */
            applications: number;
            /** By Hand */
            by_hand: boolean;
            /** Rooms */
            rooms: components["schemas"]["RoomOut"][];
            /** Waits */
            waits: boolean;
            /** Without */
            without: number;
        };
        /**
         * ProviderOut
         * @description An identity from elsewhere that may be used to sign in here.
         */
        ProviderOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ProviderUrlOut
         * @description Where to send the browser.
         */
        ProviderUrlOut: {
            /** Url */
            url: string;
        };
        /**
         * PublicOut
         * @description What a stranger may see of a contest: only what is published; the others are `null`.
         *
         *     `publicity`: stages whose results are on public view and may be objected to.
         */
        PublicOut: {
            /** Archived */
            archived: boolean;
            /** Contest */
            contest: string;
            /** Draw */
            draw: {
                [key: string]: unknown;
            } | null;
            /** Entries */
            entries: {
                [key: string]: unknown;
            } | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contest" | "projects" | "campaign";
            /** Live */
            live: {
                [key: string]: unknown;
            } | null;
            /** Notice */
            notice: {
                [key: string]: unknown;
            } | null;
            /** Publicity */
            publicity: {
                [key: string]: unknown;
            }[];
            /** Published */
            published: ("notice" | "entries" | "schedule" | "draw" | "results" | "live")[];
            /** Results */
            results: {
                [key: string]: unknown;
            } | null;
            /** Schedule */
            schedule: {
                [key: string]: unknown;
            } | null;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * PublicationOut
         * @description A switch; `governs`: what it hides while off.
         *
         *     `ready`: there is something to show, else `reason` says what is missing.
         */
        PublicationOut: {
            /**
             * Artefact
             * @enum {string}
             */
            artefact: "notice" | "entries" | "schedule" | "draw" | "results" | "live";
            /** Changed */
            changed: string | null;
            /** Governs */
            governs: {
                [key: string]: string;
            };
            /** Public */
            public: boolean;
            /** Ready */
            ready: boolean;
            /** Reason */
            reason: {
                [key: string]: string;
            };
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * PublicityOut
         * @description What is open to objections.
         */
        PublicityOut: {
            /** Clock */
            clock: number;
            /** Stages */
            stages: components["schemas"]["PublishedStageOut"][];
        };
        /**
         * PublishIn
         * @description `despite`: publish although there are conflicts.
         */
        PublishIn: {
            /**
             * Despite
             * @default false
             */
            despite?: boolean;
            /** Version */
            version: number;
        };
        /**
         * PublishedOut
         * @description The version that people have; `moved`: entries that the draft has elsewhere.
         */
        PublishedOut: {
            /** At */
            at: number;
            /** Moved */
            moved: number;
            /** Number */
            number: number;
            /** Places */
            places: number;
        };
        /**
         * PublishedStageOut
         * @description A stage that anybody may object to now, with everybody in it.
         */
        PublishedStageOut: {
            /** Entries */
            entries: components["schemas"]["WinnerOut"][];
            /** Open */
            open: number;
            /** Published */
            published: number | null;
            /** Settled */
            settled: number;
            /** Stage */
            stage: string;
            /** Status */
            status: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Until */
            until: number | null;
        };
        /**
         * PutAwayIn
         * @description Put away, or bring back.
         */
        PutAwayIn: {
            /** Away */
            away: boolean;
        };
        /**
         * QuotaOut
         * @description The quotas that count anybody within your reach.
         */
        QuotaOut: {
            /** Accepted */
            accepted: number;
            /** Rooms */
            rooms: components["schemas"]["RoomOut"][];
            /** Waitlisted */
            waitlisted: number;
        };
        /**
         * RaisedProblemOut
         * @description A problem and, once it is settled, the answer.
         */
        RaisedProblemOut: {
            /** Answer */
            answer: string | null;
            /** Aspect */
            aspect: string;
            /** At */
            at: number;
            /** By */
            by: string | null;
            /** Entry */
            entry: string;
            /** Item */
            item: string;
            /** Judge */
            judge: string;
            /** Open */
            open: boolean;
            /** Problem */
            problem: string;
            /** Settled At */
            settled_at: number | null;
            /** Stage */
            stage: string;
            /** Text */
            text: string;
            /**
             * Topic
             * @enum {string}
             */
            topic: "identity" | "device" | "material" | "rule" | "safety" | "other";
        };
        /**
         * ReadinessBoardOut
         * @description How far the contest is, and what is missing.
         */
        ReadinessBoardOut: {
            /** Findings */
            findings: components["schemas"]["ReadinessFindingOut"][];
            /** Phase */
            phase: string;
            /** Phases */
            phases: components["schemas"]["PhaseOut"][];
            /** Stop */
            stop: number;
            /** Warn */
            warn: number;
        };
        /**
         * ReadinessFindingOut
         * @description Something that is missing or wrong; `where`: the desk's section that mends it.
         */
        ReadinessFindingOut: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "stop" | "warn" | "note";
            /** Where */
            where: string;
            /** Zh */
            zh: string;
        };
        /**
         * ReadinessOut
         * @description How far a stage is from a final result.
         *
         *     `appeals_until`: when the time for appeals ends, UTC microseconds. `next`: what to do now
         *     (`close`, `sign:chief`, `publish`, `recheck`, `finalise` …); null: see the blockers.
         */
        ReadinessOut: {
            /** Appeals Until */
            appeals_until: number | null;
            /** Blockers */
            blockers: components["schemas"]["BlockerOut"][];
            /** Clock */
            clock: number;
            /** Next */
            next: string | null;
            progress: components["schemas"]["ProgressOut"];
            shadow: components["schemas"]["ShadowOut"] | null;
            /** Signatures */
            signatures: components["schemas"]["SignatureOut"][];
            /** Stage */
            stage: string;
            /** Status */
            status: string;
        };
        /**
         * ReasonIn
         * @description Why; a code, not a story: the ledger is public.
         */
        ReasonIn: {
            /** Reason */
            reason: string;
        };
        /**
         * ReceiptOut
         * @description The act is in the ledger, on disk.
         */
        ReceiptOut: {
            /** At */
            at: number;
            /**
             * Duplicate
             * @default false
             */
            duplicate?: boolean;
            /** Seq */
            seq: number;
        };
        /**
         * ReceiptsOut
         * @description Each act of a group and its place in the ledger.
         */
        ReceiptsOut: {
            /** Receipts */
            receipts: components["schemas"]["ReceiptOut"][];
        };
        /**
         * RecheckEntryOut
         * @description An entry to be re-checked: one of the best, drawn, or `all` after too many errors.
         */
        RecheckEntryOut: {
            /** By */
            by: string | null;
            /** Compared */
            compared: number;
            /** Done */
            done: boolean;
            /** Entry */
            entry: string;
            /** Errors */
            errors: number;
            /**
             * Group
             * @enum {string}
             */
            group: "top" | "drawn" | "all";
        };
        /**
         * RecheckIn
         * @description How many marks of the entry were compared with their sources, and how many were wrong.
         */
        RecheckIn: {
            /** Compared */
            compared: number;
            /** Errors */
            errors: number;
        };
        /**
         * RecheckOut
         * @description The sample, how wrong it was, and whether everything has to be re-checked.
         *
         *     `key`: what the sample was drawn by, `N:root`, the ledger's root after N entries, the stage's
         *     closing the last of them. `rate`, `limit`: percent of wrong marks.
         */
        RecheckOut: {
            /** Entries */
            entries: components["schemas"]["RecheckEntryOut"][];
            /** Full */
            full: boolean;
            /** Key */
            key: string | null;
            /** Limit */
            limit: string | null;
            /** Rate */
            rate: string | null;
        };
        /**
         * RecoveryOut
         * @description Codes that each stand in once for a second factor.
         */
        RecoveryOut: {
            /** Codes */
            codes: string[];
        };
        /**
         * RecusalIn
         * @description A judge who does not mark an entry, and why.
         */
        RecusalIn: {
            /** Entry */
            entry: string;
            /**
             * Ground
             * @enum {string}
             */
            ground: "unit" | "superior" | "relation" | "declared" | "ordered";
            /** Judge */
            judge: string;
        };
        /**
         * RecusalOut
         * @description A recusal in force.
         */
        RecusalOut: {
            /** Entry */
            entry: string;
            /**
             * Ground
             * @enum {string}
             */
            ground: "unit" | "superior" | "relation" | "declared" | "ordered";
            /** Judge */
            judge: string;
        };
        /**
         * RecusalsIn
         * @description Pairs to be declared, as found.
         */
        RecusalsIn: {
            /** Pairs */
            pairs: components["schemas"]["RecusalIn"][];
        };
        /**
         * RefusalOut
         * @description A mark that was not taken in, and why; `times`: how often it was sent.
         */
        RefusalOut: {
            /** Actor */
            actor: string | null;
            /** Aspect */
            aspect: string | null;
            /** Code */
            code: string;
            /** Entry */
            entry: string | null;
            /** First */
            first: number;
            /** Item */
            item: string;
            /** Judge */
            judge: string | null;
            /** Last */
            last: number;
            /** Mark */
            mark: string;
            /** Message */
            message: string;
            /** Stage */
            stage: string | null;
            /** Times */
            times: number;
            /** Value */
            value: string | null;
            /** Zh */
            zh: string;
        };
        /**
         * RejudgeIn
         * @description A re-judge set.
         */
        RejudgeIn: {
            /** Changes */
            changes: components["schemas"]["ChangeIn"][];
        };
        /**
         * RelationIn
         * @description A judge has to do with a unit.
         */
        RelationIn: {
            /** Judge */
            judge: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "superior" | "supplier" | "teacher" | "kin" | "coach";
            /**
             * Note
             * @default
             */
            note?: string;
            /** Unit */
            unit: string;
        };
        /**
         * RelationsIn
         * @description All relations and the whole tree; it replaces what was there.
         */
        RelationsIn: {
            /** Relations */
            relations?: components["schemas"]["RelationIn"][];
            /** Units */
            units?: components["schemas"]["UnitIn"][];
        };
        /**
         * RelationsOut
         * @description All relations and the tree of units.
         */
        RelationsOut: {
            /** Relations */
            relations: components["schemas"]["RelationIn"][];
            /** Units */
            units: components["schemas"]["UnitIn"][];
        };
        /**
         * ReplaceIn
         * @description Who goes and who comes.
         */
        ReplaceIn: {
            /** Comes */
            comes: string;
            /** Leaves */
            leaves: string;
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * ReportsOut
         * @description How many reports were taken over.
         */
        ReportsOut: {
            /** Count */
            count: number;
            /**
             * State
             * @enum {string}
             */
            state: "reported" | "verified" | "returned";
        };
        /**
         * RequestOut
         * @description What waits for a second person.
         */
        RequestOut: {
            /** Request */
            request: string;
            /** State */
            state: string;
        };
        /**
         * ResultsOut
         * @description Everything official, as in a bundle's `results.json`.
         */
        ResultsOut: {
            /** Advancement */
            advancement: {
                [key: string]: unknown;
            }[];
            /** Awards */
            awards: {
                [key: string]: unknown;
            }[];
            /** Result */
            result: {
                [key: string]: unknown;
            };
            /** Rulebook */
            rulebook: string;
            /** Scaled */
            scaled: {
                [key: string]: number;
            };
            /** Seq */
            seq: number;
            /** Stages */
            stages: {
                [key: string]: unknown;
            }[];
            /** Units */
            units: {
                [key: string]: unknown;
            }[];
        };
        /**
         * RevealIn
         * @description The witness's secret.
         */
        RevealIn: {
            /** Nonce */
            nonce: string;
        };
        /**
         * RevokeIn
         * @description Why: a code for the ledger, and words for whoever checks the certificate.
         */
        RevokeIn: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "error" | "result_changed" | "award_corrected" | "fraud" | "replaced" | "other";
            /** Words */
            words: string;
        };
        /**
         * RevokeManyIn
         * @description The same for many at once.
         */
        RevokeManyIn: {
            /** Credentials */
            credentials: string[];
            /**
             * Reason
             * @enum {string}
             */
            reason: "error" | "result_changed" | "award_corrected" | "fraud" | "replaced" | "other";
            /** Words */
            words: string;
        };
        /**
         * RevokedOut
         * @description How many are revoked now that were valid before.
         */
        RevokedOut: {
            /** Revoked */
            revoked: number;
        };
        /**
         * RoleIn
         * @description What a user is to be to the contest.
         */
        RoleIn: {
            /**
             * Role
             * @enum {string}
             */
            role: "organiser" | "scorekeeper" | "jury" | "supervisor" | "encryption" | "arbitrator";
        };
        /**
         * RoleOut
         * @description What a user is to the contest.
         */
        RoleOut: {
            /** Role */
            role: string;
            /** Username */
            username: string;
        };
        /**
         * RoomOut
         * @description A quota and how much of it is taken; `waiting`: how many wait for it.
         */
        RoomOut: {
            /** Most */
            most: number;
            /** Name */
            name: string;
            /** Of */
            of: string;
            /** Taken */
            taken: number;
            /** Waiting */
            waiting: number;
            /**
             * What
             * @enum {string}
             */
            what: "total" | "group" | "unit";
        };
        /**
         * RowEdit
         * @description Texts to correct, by field; `skip`: leave the row out, or take it in again.
         */
        RowEdit: {
            /** Skip */
            skip?: boolean | null;
            /** Texts */
            texts?: {
                [key: string]: string;
            };
        };
        /**
         * RowProblem
         * @description What is wrong with a row of a list; `row` counts from 0.
         */
        RowProblem: {
            /** Code */
            code: string;
            /** Fix */
            fix: string;
            /** Message */
            message: string;
            /** Row */
            row: number;
            /** Zh */
            zh: string;
        };
        /**
         * RuleHeldOut
         * @description A rule held against the application.
         */
        RuleHeldOut: {
            /** Message */
            message: string;
            /** Person */
            person: string;
            /** Rule */
            rule: string;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "met" | "failed" | "missing";
            /** Zh */
            zh: string;
        };
        /**
         * RulebookOut
         * @description The rulebook in force.
         */
        RulebookOut: {
            /** At */
            at: number;
            /**
             * Duplicate
             * @default false
             */
            duplicate?: boolean;
            /** Rulebook */
            rulebook: string;
            /** Seq */
            seq: number;
        };
        /**
         * RulesIn
         * @description How long a run takes and what must hold.
         *
         *     Attributes:
         *         fits: what the station must fit. `devices`: kinds that each run needs.
         *         judges: `assigned`: the judges assigned to an entry are there while it works.
         *         early, late: minutes before and after the start in which somebody may check in.
         */
        RulesIn: {
            /**
             * Apart
             * @default false
             */
            apart?: boolean;
            /** Devices */
            devices?: string[];
            /**
             * Early
             * @default 30
             */
            early?: number;
            /** Fits */
            fits?: string | null;
            /** Groups */
            groups?: components["schemas"]["GroupRule"][];
            /**
             * Judges
             * @default none
             * @enum {string}
             */
            judges?: "none" | "assigned";
            /**
             * Keep Order
             * @default false
             */
            keep_order?: boolean;
            /**
             * Late
             * @default 15
             */
            late?: number;
            /**
             * One Venue
             * @default false
             */
            one_venue?: boolean;
            /**
             * Reset
             * @default 10
             */
            reset?: number;
            /**
             * Setup
             * @default 10
             */
            setup?: number;
            /**
             * Work
             * @default 60
             */
            work?: number;
        };
        /**
         * RunOut
         * @description An entry of the stage with what it needs; minutes. `drawn`: its station by lot.
         */
        RunOut: {
            /** Drawn */
            drawn: string | null;
            /** Entry */
            entry: string;
            /** Group */
            group: string | null;
            /** Judges */
            judges: string[];
            /** Name */
            name: string;
            /** Order */
            order: number;
            /** Reset */
            reset: number;
            /** Setup */
            setup: number;
            /** Stations */
            stations: string[];
            /** Unit */
            unit: string | null;
            /** Unit Name */
            unit_name: string | null;
            /** Work */
            work: number;
        };
        /**
         * SamplesOut
         * @description A stretch of a recording, thinned to what a screen can show.
         */
        SamplesOut: {
            /** Channels */
            channels: {
                [key: string]: components["schemas"]["CurveOut"];
            };
            /** From */
            from: number;
            /** To */
            to: number;
        };
        /**
         * SealIn
         * @description Who holds the three shares, and, in a panel of some, who marks which code.
         *
         *     Attributes:
         *         holders: three accounts (`user.N`).
         *         assignment: drawn together with the codes, so that nothing has to say who is recused.
         */
        SealIn: {
            assignment?: components["schemas"]["AssignmentIn"] | null;
            /** Holders */
            holders: string[];
        };
        /**
         * SealedOut
         * @description A sealed attempt and its place in the ledger.
         */
        SealedOut: {
            /** At */
            at: number;
            /** Attempt */
            attempt: string;
            /** End */
            end: number | null;
            /** Entry */
            entry: string;
            /** Findings */
            findings: string[];
            /** Item */
            item: string;
            /** Max */
            max: string | null;
            /** Name */
            name: string | null;
            /** Points */
            points: string | null;
            /** Reason */
            reason: string;
            /** Recording */
            recording: string;
            /** Seq */
            seq: number;
            /** Stage */
            stage: string;
            /** Start */
            start: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "sealing" | "sealed" | "aborted" | "replaced";
            /** Station */
            station: string;
            /** Undecided */
            undecided: number;
        };
        /**
         * SeasonCalendarOut
         * @description A year's contests by month; `undated`: how many have no day yet.
         */
        SeasonCalendarOut: {
            /** Months */
            months: components["schemas"]["MonthOut"][];
            /** Undated */
            undated: number;
            /** Year */
            year: number;
        };
        /**
         * SeenIn
         * @description The other arbitrator has seen this preview.
         */
        SeenIn: {
            /**
             * Preview
             * @default
             */
            preview?: string;
        };
        /**
         * SeriesIn
         * @description A series to be made.
         */
        SeriesIn: {
            /** Id */
            id: string;
            title: components["schemas"]["Title"];
        };
        /**
         * SeriesOut
         * @description A series.
         */
        SeriesOut: {
            /** Id */
            id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * SessionIn
         * @description A stretch of time in which stations are open; without `venue`: at all of them.
         */
        SessionIn: {
            /** Code */
            code: string;
            /** End */
            end: number;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Start */
            start: number;
            /** Venue */
            venue?: string | null;
        };
        /**
         * SettleIn
         * @description The answer; the reason is public and names nobody.
         */
        SettleIn: {
            /** Reason */
            reason: string;
            /** Upheld */
            upheld: boolean;
        };
        /**
         * ShadowOut
         * @description The independent re-computation of the result; `differs`: where it is another one.
         */
        ShadowOut: {
            /** Checked */
            checked: boolean;
            /** Differs */
            differs: {
                [key: string]: string;
            }[];
        };
        /**
         * ShareIn
         * @description A share as it was written down.
         */
        ShareIn: {
            /** Share */
            share: string;
        };
        /**
         * ShareOut
         * @description A share, to be written down by its holder; shown once.
         */
        ShareOut: {
            /** Holder */
            holder: string;
            /** Share */
            share: string;
        };
        /**
         * SignFormIn
         * @description `judge`: whose form, when a scorekeeper signs what the judge signed on paper.
         */
        SignFormIn: {
            /** Judge */
            judge?: string | null;
        };
        /**
         * SignInIn
         * @description Who you are.
         */
        SignInIn: {
            /** Password */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * SignUpIn
         * @description An account of one's own.
         */
        SignUpIn: {
            /**
             * Name
             * @default
             */
            name?: string;
            /** Password */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * SignatureOut
         * @description Who signed the stage, in which office.
         */
        SignatureOut: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Name */
            name: string | null;
            /**
             * Office
             * @enum {string}
             */
            office: "chief" | "scorekeeper" | "supervisor";
        };
        /**
         * SignedInOut
         * @description A browser that is signed in; `current`: the one that asks.
         */
        SignedInOut: {
            /** Address */
            address: string;
            /** Agent */
            agent: string;
            /**
             * Began
             * Format: date-time
             */
            began: string;
            /** Current */
            current: boolean;
            /** Id */
            id: number;
        };
        /**
         * SiteReportIn
         * @description What a site reports for a period; empty: for the whole campaign.
         */
        SiteReportIn: {
            /** Period */
            period: string;
            /** Values */
            values: components["schemas"]["IndicatorIn"][];
        };
        /**
         * SiteReturnIn
         * @description Which reports go back to the site, and why.
         */
        SiteReturnIn: {
            /** Period */
            period: string;
            /** Reason */
            reason: string;
            /** Reports */
            reports: {
                [key: string]: number;
            };
        };
        /**
         * SiteVerifyIn
         * @description Which reports of a site are right; `unproved`: also those that nothing proves.
         */
        SiteVerifyIn: {
            /** Period */
            period: string;
            /** Reports */
            reports: {
                [key: string]: number;
            };
            /**
             * Unproved
             * @default false
             */
            unproved?: boolean;
        };
        /**
         * SlotOut
         * @description Somebody's time on stage; with `end` it is over. UTC microseconds.
         */
        SlotOut: {
            /** At */
            at: number;
            /** End */
            end: number | null;
            /** Entry */
            entry: string;
            /** Seq */
            seq: number;
            /** Start */
            start: number;
        };
        /**
         * SolveIn
         * @description How to search: `shortest`, or `repair` with as few moves as can be; seconds at most.
         */
        SolveIn: {
            /**
             * Aim
             * @default shortest
             * @enum {string}
             */
            aim?: "shortest" | "repair";
            /**
             * Seconds
             * @default 20
             */
            seconds?: number;
            /**
             * Seed
             * @default 1
             */
            seed?: number;
            /** Version */
            version: number;
        };
        /**
         * SolveOut
         * @description How far a search is; `stale`: the draft was changed meanwhile, the result was left out.
         */
        SolveOut: {
            /** Aim */
            aim: string;
            /** Bound */
            bound: number;
            /** Job */
            job: string;
            /** Limit */
            limit: number;
            /** Moved */
            moved: number;
            /** Placed */
            placed: number;
            /** Seconds */
            seconds: number;
            /** Span */
            span: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "done" | "stale" | "failed" | "stopped";
            /** Unplaced */
            unplaced: number;
        };
        /**
         * SourceIn
         * @description A public value that nobody knows yet.
         */
        SourceIn: {
            /** Due */
            due: number;
            /**
             * Reserve
             * @default false
             */
            reserve?: boolean;
            /** Source */
            source: string;
            /** Title */
            title: string;
        };
        /**
         * SpanIn
         * @description Start and end of an attempt, UTC microseconds.
         */
        SpanIn: {
            /** End */
            end: number;
            /** Start */
            start: number;
        };
        /**
         * StageOut
         * @description A stage and how far it has come; `automatic`: the referee watches its stations.
         */
        StageOut: {
            /** Automatic */
            automatic: boolean;
            /** Expected */
            expected: number | null;
            /** Given */
            given: number;
            /** Id */
            id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "open" | "closed" | "frozen" | "published" | "final";
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * StageWorksOut
         * @description Works of a stage.
         *
         *     `sealed`: layers of codes over the entries. `blind`: works are searched for names. `waiting`:
         *     handed in under names that are sealed now; no judge sees them until the codes are opened.
         */
        StageWorksOut: {
            /** Blind */
            blind: boolean;
            /** Entries */
            entries: components["schemas"]["EntryWorksOut"][];
            /** Sealed */
            sealed: number;
            /** Stage */
            stage: string;
            /** Takes */
            takes: components["schemas"]["TakenOut"][];
            /** Waiting */
            waiting: components["schemas"]["WorkOut"][];
        };
        /**
         * StartContestIn
         * @description A contest to be started from a template.
         */
        StartContestIn: {
            /** Edition */
            edition?: string | null;
            /** Ends */
            ends?: string | null;
            /** Groups */
            groups?: string[] | null;
            /** Hosts */
            hosts?: components["schemas"]["HostIn"][];
            /** Id */
            id: string;
            /**
             * Level
             * @default
             * @enum {string}
             */
            level?: "" | "national" | "region" | "province" | "city" | "district" | "town" | "enterprise";
            /**
             * Place
             * @default
             */
            place?: string;
            /**
             * Starts
             * Format: date
             */
            starts: string;
            /** Template */
            template: string;
            title: components["schemas"]["Title"];
            /** Unit */
            unit?: string | null;
        };
        /**
         * StationIn
         * @description A station to be enrolled; without `channels`, the device sends the stage's own.
         */
        StationIn: {
            /** Channels */
            channels?: components["schemas"]["MappedIn"][];
            /** Stage */
            stage: string;
            /** Station */
            station: string;
            /**
             * Title
             * @default
             */
            title?: string;
        };
        /**
         * StationOut
         * @description A station as its technician sees it; instants are UTC microseconds.
         *
         *     `received` counts blocks. `clock_ahead`: seconds the device's clock is at least ahead of the
         *     server's; negative: delay on the way, or a clock behind.
         */
        StationOut: {
            /** Attempt */
            attempt: string | null;
            /** Channels */
            channels: components["schemas"]["MappedOut"][];
            /** Clock Ahead */
            clock_ahead: number | null;
            connect: components["schemas"]["ConnectOut"];
            /** Enrolled At */
            enrolled_at: number;
            /** Last Seen */
            last_seen: number | null;
            /** Number */
            number: number;
            /** Online */
            online: boolean;
            /** Received */
            received: number;
            /** Refused */
            refused: {
                [key: string]: number;
            };
            /** Samples */
            samples: number;
            /** Stage */
            stage: string;
            /** Station */
            station: string;
            /** Title */
            title: string;
            /** Trouble */
            trouble: string | null;
        };
        /**
         * StepOut
         * @description Pick `number`: `digest` mod `left` is `index`, where `picked` stood.
         */
        StepOut: {
            /** Digest */
            digest: string;
            /** Index */
            index: number;
            /** Left */
            left: number;
            /** Number */
            number: number;
            /** Picked */
            picked: string;
        };
        /**
         * StretchIn
         * @description Which ticks of a recording, and how many points a screen has for them.
         */
        StretchIn: {
            /**
             * From
             * @default 0
             */
            from?: number;
            /** To */
            to?: number | null;
            /**
             * Width
             * @default 800
             */
            width?: number;
        };
        /**
         * SwitchIn
         * @description Turn a switch.
         */
        SwitchIn: {
            /** Public */
            public: boolean;
        };
        /**
         * TakeIn
         * @description Whose outcome is taken over.
         */
        TakeIn: {
            /** Draw */
            draw: string;
        };
        /**
         * TakenOut
         * @description A type of file that is taken, and how many bytes of it.
         */
        TakenOut: {
            /** Limit */
            limit: number;
            /** Media */
            media: string;
            /** Suffix */
            suffix: string;
        };
        /**
         * TakingOut
         * @description Somebody who is to take part.
         */
        TakingOut: {
            /** Name */
            name: string;
            /** Part */
            part: string;
            /** Person */
            person: string;
        };
        /**
         * TallyOut
         * @description Counts over some contests: each person, enterprise and trade once.
         *
         *     `advanced`: seats given to their entries in contests above.
         */
        TallyOut: {
            /** Advanced */
            advanced: number;
            /** Contests */
            contests: number;
            /** Enterprises */
            enterprises: number;
            /** Entries */
            entries: number;
            /** People */
            people: number;
            /** Trades */
            trades: number;
        };
        /**
         * TeamInvitationOut
         * @description A team one is invited to join; `open`: one still can.
         */
        TeamInvitationOut: {
            /** Id */
            id: string;
            /** Leader */
            leader: string;
            /** Open */
            open: boolean;
            /** Title */
            title: string;
            /** Unit Name */
            unit_name: string;
        };
        /**
         * TemplateOut
         * @description A template; `stages`: what its rulebook judges. An example, not official.
         */
        TemplateOut: {
            /** About */
            about: {
                [key: string]: string;
            };
            /** Awards */
            awards: {
                [key: string]: string;
            }[];
            /** Days */
            days: number;
            /** Entry */
            entry: string;
            /** Groups */
            groups: string[];
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contest" | "projects" | "campaign";
            /** Roles */
            roles: string[];
            /** Stages */
            stages: {
                [key: string]: unknown;
            }[];
            /** Steps */
            steps: {
                [key: string]: unknown;
            }[];
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Trade */
            trade: string;
            /** Venues */
            venues: components["schemas"]["TemplateVenueOut"][];
        };
        /**
         * TemplateVenueOut
         * @description A venue a contest begins with; `seat`: what each of its stations is called.
         */
        TemplateVenueOut: {
            /** Name */
            name: string;
            /** Seat */
            seat: string;
            /** Stations */
            stations: number;
        };
        /**
         * TieIn
         * @description Who a judge is: by the person's code, or by identity number; neither: not known.
         */
        TieIn: {
            /**
             * Id Number
             * @default
             */
            id_number?: string;
            /** Judge */
            judge: string;
            /** Person */
            person?: string | null;
        };
        /**
         * TieOut
         * @description A judge who is known to be somebody; `person` is `None` if known by number.
         */
        TieOut: {
            /** Judge */
            judge: string;
            /** Person */
            person: string | null;
        };
        /**
         * TiesIn
         * @description Who judges are.
         */
        TiesIn: {
            /** Ties */
            ties: components["schemas"]["TieIn"][];
        };
        /**
         * TimetableIn
         * @description A changed draft; what is left out stays.
         */
        TimetableIn: {
            /** Places */
            places?: components["schemas"]["TimetablePlaceIn"][] | null;
            rules?: components["schemas"]["RulesIn"] | null;
            /** Version */
            version: number;
        };
        /**
         * TimetableOut
         * @description The draft of a stage; `span` and `bound` in open minutes.
         */
        TimetableOut: {
            /** Bound */
            bound: number;
            /** Conflict Count */
            conflict_count: number;
            /** Conflicts */
            conflicts: components["schemas"]["ConflictOut"][];
            /** Places */
            places: components["schemas"]["TimetablePlaceOut"][];
            published: components["schemas"]["PublishedOut"] | null;
            rules: components["schemas"]["RulesIn"];
            /** Runs */
            runs: components["schemas"]["RunOut"][];
            /** Span */
            span: number;
            /** Stage */
            stage: string;
            /** Stations */
            stations: components["schemas"]["TimetableStationOut"][];
            /** Venues */
            venues: components["schemas"]["VenueIn"][];
            /** Version */
            version: number;
        };
        /**
         * TimetablePlaceIn
         * @description Where and when an entry's set-up begins.
         */
        TimetablePlaceIn: {
            /** Entry */
            entry: string;
            /** Start */
            start: number;
            /** Station */
            station: string;
        };
        /**
         * TimetablePlaceOut
         * @description Where and when.
         */
        TimetablePlaceOut: {
            /** Entry */
            entry: string;
            /** Start */
            start: number;
            /** Station */
            station: string;
        };
        /**
         * TimetableStationOut
         * @description A station with the times it is open in this stage.
         */
        TimetableStationOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Open */
            open: [
                number,
                number
            ][];
            /** Venue */
            venue: string;
        };
        /**
         * Title
         * @description Words in Chinese and English; at least one.
         */
        Title: {
            /** En */
            en?: string | null;
            /** Zh */
            zh?: string | null;
        };
        /**
         * ToProviderIn
         * @description Go to a provider.
         *
         *     `process`: sign in, or connect the identity to the account that is signed in. `next`: path of
         *     this site to come back to. `invitation`: secret of the invitation that brought a newcomer.
         */
        ToProviderIn: {
            /** Invitation */
            invitation?: string | null;
            /**
             * Next
             * @default /account
             */
            next?: string;
            /**
             * Process
             * @default login
             * @enum {string}
             */
            process?: "login" | "connect";
        };
        /**
         * TokenOut
         * @description A token with which a script acts as you, without a second factor; it never ends by itself.
         */
        TokenOut: {
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * TotpOut
         * @description A secret for an authenticator app; `url`: the same as a QR code says it.
         */
        TotpOut: {
            /** Secret */
            secret: string;
            /** Url */
            url: string;
        };
        /**
         * TradeOut
         * @description An occupation of 职业分类大典.
         */
        TradeOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
        };
        /**
         * TriedOut
         * @description The same by other rules, and what counts now; `null`: undecided, absent: no such rule.
         */
        TriedOut: {
            /** Attempt */
            attempt: string;
            /** Before */
            before: {
                [key: string]: string | null;
            };
            /** Channels */
            channels: components["schemas"]["ChannelOut"][];
            /** End */
            end: number | null;
            /** Engine */
            engine: string;
            /** Entry */
            entry: string;
            /** Findings */
            findings: string[];
            /** Gaps */
            gaps: {
                [key: string]: [
                    number,
                    number
                ][];
            };
            /** Item */
            item: string;
            /** Max */
            max: string | null;
            missing: components["schemas"]["MissingOut"] | null;
            /** Name */
            name: string | null;
            /** Points */
            points: string | null;
            /** Reason */
            reason: string;
            /** Recording */
            recording: string | null;
            /** Rules */
            rules: string;
            /** Stage */
            stage: string;
            /** Start */
            start: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "sealing" | "sealed" | "aborted" | "replaced";
            /** Station */
            station: string;
            /** Tick Us */
            tick_us: number;
            /** Ticks */
            ticks: number;
            /** Undecided */
            undecided: number;
            /** Verdicts */
            verdicts: components["schemas"]["VerdictOut"][];
        };
        /**
         * UncoveredOut
         * @description An entry nobody of a criterion's team is assigned to.
         */
        UncoveredOut: {
            /** Criterion */
            criterion: string;
            /** Entry */
            entry: string;
        };
        /**
         * UndecidedOut
         * @description Marks of a stage that telemetry does not decide; `asked`: those with an override waiting.
         */
        UndecidedOut: {
            /** Asked */
            asked: number;
            /** Stage */
            stage: string;
            /** Undecided */
            undecided: number;
        };
        /**
         * UnitDetail
         * @description A unit, those above it from the root, how many are in it and below, and your rights.
         */
        UnitDetail: {
            /** Above */
            above: components["schemas"]["Ancestor"][];
            /** Children */
            children: boolean;
            /** Closed */
            closed: boolean;
            /** Code */
            code: string;
            /** Credit Code */
            credit_code: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Parent */
            parent: string | null;
            /** Path */
            path: string;
            /** People */
            people: number | null;
            /** People Below */
            people_below: number;
            /** Rights */
            rights: string[];
            /** Units Below */
            units_below: number;
            /** Version */
            version: number;
        };
        /**
         * UnitEdit
         * @description What is to change; `version` is the one you have seen.
         */
        UnitEdit: {
            /** Closed */
            closed?: boolean | null;
            /** Credit Code */
            credit_code?: string | null;
            /** Kind */
            kind?: ("national" | "province" | "city" | "district" | "industry" | "town" | "enterprise" | "section") | null;
            /** Name */
            name?: string | null;
            /** Name En */
            name_en?: string | null;
            /** Parent */
            parent?: string | null;
            /** Version */
            version: number;
        };
        /**
         * UnitIn
         * @description The unit above a unit.
         */
        UnitIn: {
            /** Parent */
            parent: string;
            /** Unit */
            unit: string;
        };
        /**
         * UnitInvitationIn
         * @description An invitation by a unit; `label`: whom it is for.
         */
        UnitInvitationIn: {
            /**
             * Days
             * @default 14
             */
            days?: number;
            /**
             * Label
             * @default
             */
            label?: string;
            /**
             * Office
             * @default
             * @enum {string}
             */
            office?: "" | "admin" | "officer" | "viewer";
            /** Person */
            person?: string | null;
        };
        /**
         * UnitMade
         * @description A unit to be made, below `parent`; only superusers make one without.
         */
        UnitMade: {
            /** Code */
            code: string;
            /**
             * Credit Code
             * @default
             */
            credit_code?: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "national" | "province" | "city" | "district" | "industry" | "town" | "enterprise" | "section";
            /** Name */
            name: string;
            /**
             * Name En
             * @default
             */
            name_en?: string;
            /** Parent */
            parent?: string | null;
        };
        /**
         * UnitNamed
         * @description A unit one may say to belong to.
         */
        UnitNamed: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * UnitOut
         * @description A unit; `people`: how many belong to it itself, `children`: whether there are units below.
         */
        UnitOut: {
            /** Children */
            children: boolean;
            /** Closed */
            closed: boolean;
            /** Code */
            code: string;
            /** Credit Code */
            credit_code: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Parent */
            parent: string | null;
            /** Path */
            path: string;
            /** People */
            people: number | null;
            /** Version */
            version: number;
        };
        /**
         * UnitsAsked
         * @description Which units: those below `under`, the children of `parent`, whose name or code holds `q`.
         */
        UnitsAsked: {
            /**
             * After
             * @default
             */
            after?: string;
            /** Closed */
            closed?: boolean | null;
            /**
             * Kind
             * @default
             */
            kind?: string;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /**
             * Parent
             * @default
             */
            parent?: string;
            /**
             * Q
             * @default
             */
            q?: string;
            /**
             * Under
             * @default
             */
            under?: string;
        };
        /**
         * UnitsImported
         * @description What came of a list of units; rows with problems were left out, the others are in.
         */
        UnitsImported: {
            /** Changed */
            changed: number;
            /** Created */
            created: number;
            /** Problems */
            problems: components["schemas"]["RowProblem"][];
            /** Unchanged */
            unchanged: number;
        };
        /**
         * UnitsIn
         * @description A list of units; parents may come before or after their children.
         *
         *     `dry`: say what would come of it, and change nothing.
         */
        UnitsIn: {
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
            /** Units */
            units: components["schemas"]["UnitMade"][];
        };
        /**
         * UnitsOut
         * @description Units in the order of the tree; pass `next` as `after` for the following ones.
         */
        UnitsOut: {
            /** Next */
            next: string | null;
            /** Units */
            units: components["schemas"]["UnitOut"][];
        };
        /**
         * UnlockIn
         * @description Whose form is to be opened again, and why.
         */
        UnlockIn: {
            /** Judge */
            judge: string;
            /** Reason */
            reason: string;
        };
        /**
         * UnlockOut
         * @description A form that somebody wants opened; `own`: you asked, so another person confirms.
         */
        UnlockOut: {
            /** Asked */
            asked: number;
            /** Entry */
            entry: string;
            /** First */
            first: string;
            /** First Name */
            first_name: string | null;
            /** Judge */
            judge: string;
            /** Own */
            own: boolean;
            /** Reason */
            reason: string;
            /** Request */
            request: string;
            /** Stage */
            stage: string;
            /** State */
            state: string;
        };
        /**
         * UnmaskIn
         * @description Why the numbers are needed; a code, it is logged.
         */
        UnmaskIn: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "contact" | "verify" | "award" | "insurance" | "correction" | "other";
        };
        /**
         * UntimelyOut
         * @description When enrolment opens or has closed.
         */
        UntimelyOut: {
            /** Message */
            message: string;
            /** Zh */
            zh: string;
        };
        /**
         * VenueIn
         * @description A venue (赛场).
         */
        VenueIn: {
            /**
             * Address
             * @default
             */
            address?: string;
            /** Code */
            code: string;
            /**
             * Name
             * @default
             */
            name?: string;
        };
        /**
         * VerdictOut
         * @description What the referee found about one rule; `mark` is its own, also where it was overruled.
         *
         *     `unit`: of `value`, the number measured; null: it has none.
         */
        VerdictOut: {
            /** Cap */
            cap: string | null;
            /** Deduction */
            deduction: boolean;
            /** Each */
            each: string | null;
            /** Evidence */
            evidence: components["schemas"]["EvidenceOut"][];
            /**
             * Kind
             * @enum {string}
             */
            kind: "award" | "measure" | "when";
            /** Mark */
            mark: string | null;
            /** Max */
            max: string | null;
            overridden: components["schemas"]["OverriddenOut"] | null;
            /** Points */
            points: string | null;
            /** Rule */
            rule: string;
            /** Text */
            text: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Unit */
            unit: string | null;
            /** Value */
            value: string | null;
        };
        /**
         * WaitingCorrection
         * @description A correction that waits, in short; `marks`, `ranks`, `awards`: how many move.
         */
        WaitingCorrection: {
            /** Asked */
            asked: number;
            /** Attempts */
            attempts: number;
            /** Awards */
            awards: number;
            /** Correction */
            correction: string;
            /** Judge */
            judge: string;
            /** Marks */
            marks: number;
            /** Own */
            own: boolean;
            /** Preview */
            preview: string;
            /** Ranks */
            ranks: number;
            /** Reason */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "changed";
        };
        /**
         * WarningOut
         * @description Something that a person should look at; nothing was refused.
         */
        WarningOut: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Params */
            params: {
                [key: string]: unknown;
            };
            /** Zh */
            zh: string;
        };
        /**
         * WaysOut
         * @description How one can sign in here.
         *
         *     `pending`: with what a sign-in that was begun in this browser can be completed.
         *     `open_signup`: anybody may make an account. `link`: this browser came by a personal link.
         */
        WaysOut: {
            /** Link */
            link: boolean;
            /** Open Signup */
            open_signup: boolean;
            /** Pending */
            pending: string[];
            /** Providers */
            providers: components["schemas"]["ProviderOut"][];
        };
        /**
         * Where
         * @description A place where something is to be done.
         */
        Where: {
            /** Appeal */
            appeal?: string | null;
            /** Aspect */
            aspect?: string | null;
            /** Attempt */
            attempt?: string | null;
            /** Entry */
            entry?: string | null;
            /** Judge */
            judge?: string | null;
            /** Objection */
            objection?: string | null;
            /** Office */
            office?: string | null;
        };
        /**
         * WhyIn
         * @description Why; it goes into the ledger, so words about the matter, never about a person.
         */
        WhyIn: {
            /** Reason */
            reason: string;
        };
        /**
         * WhyPairOut
         * @description Why a judge marks an entry or does not, in words and numbers.
         */
        WhyPairOut: {
            /** Assigned */
            assigned: boolean;
            /** Constituency */
            constituency: string;
            /** Cost */
            cost: number | null;
            /** Entry */
            entry: string;
            /** Ground */
            ground: string;
            /** Judge */
            judge: string;
            /** Least */
            least: number | null;
            /** Limit */
            limit: number | null;
            /** Load */
            load: number;
            /** Message */
            message: string;
            /** Most */
            most: number | null;
            /** Panel */
            panel: string[];
            /** Price */
            price: number | null;
            /** Quota */
            quota: number;
            /** Rank */
            rank: number | null;
            /** Zh */
            zh: string;
        };
        /**
         * WinnerOut
         * @description Somebody who has an award; no name where it is not public.
         */
        WinnerOut: {
            /** Entry */
            entry: string;
            /** Name */
            name: string | null;
            /** Rank */
            rank: number | null;
            /** Total */
            total: string | null;
            /** Unit */
            unit: string | null;
        };
        /**
         * WishIn
         * @description Another mark than the referee's for one aspect.
         */
        WishIn: {
            /** Aspect */
            aspect: string;
            /** Value */
            value: string;
        };
        /**
         * WithdrawIn
         * @description Why a mark no longer counts; a code.
         */
        WithdrawIn: {
            /**
             * Reason
             * @default judge
             */
            reason?: string;
        };
        /**
         * WitnessOut
         * @description A witness's commitment and, once revealed, the nonce.
         */
        WitnessOut: {
            /** Commitment */
            commitment: string;
            /** Nonce */
            nonce: string | null;
            /** Witness */
            witness: string;
        };
        /**
         * WordsIn
         * @description What is said of it to those who take part; it never stands in the ledger.
         */
        WordsIn: {
            /**
             * Words
             * @default
             */
            words?: string;
        };
        /**
         * WorkIn
         * @description What a work belongs to; `name`: the file's own name, which is searched and not kept.
         */
        WorkIn: {
            /** Entry */
            entry: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Stage */
            stage: string;
            /**
             * Title
             * @default
             */
            title?: string;
        };
        /**
         * WorkOut
         * @description A work.
         */
        WorkOut: {
            /** At */
            at: number;
            /** Blind */
            blind: boolean;
            /** Digest */
            digest: string;
            /** Entry */
            entry: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "image" | "video" | "document";
            /** Media */
            media: string;
            /** Size */
            size: number;
            /** Stage */
            stage: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
            /** Work */
            work: string;
        };
        /**
         * YearOut
         * @description How many contests a year has.
         */
        YearOut: {
            /** Contests */
            contests: number;
            /** Year */
            year: number;
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
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmByPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmByCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCodeIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askToConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAskedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySaidIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    endOtherDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    endDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    partIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAskedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskeyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    endToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    activateTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listActs: {
        parameters: {
            query?: {
                unit?: string;
                contest?: string;
                actor?: string;
                operation?: string;
                after?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditActsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    readAccountLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAskedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySaidIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    beginAtProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToProviderIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderUrlOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askSecondPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAskedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveSecondPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySaidIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listContests: {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    openContest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    startContest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartContestIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getContest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listAppeals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealCaseOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    lodgeAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SeenIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    decideAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    takeBackDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    prepareRejudge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejudgeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cancelRejudge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                state?: string;
                unit?: string;
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    decideApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    checkApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnteringIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedOverOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    enterApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnteringIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    acceptApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    refuseApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    reopenApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    replaceApplicant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    checkReplacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleHeldOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    submitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    exportContest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive, for `leitai import`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listAttempts: {
        parameters: {
            query?: {
                stage?: string | null;
                entry?: string | null;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    abortAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbortIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverridesIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sealed recording, named by its SHA-256; see docs/referee.md. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getSamples: {
        parameters: {
            query?: {
                from?: number;
                to?: number | null;
                width?: number;
            };
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamplesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    sealAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AttemptSealIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getAwards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    conferAwards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConferIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askAwardCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cancelAwardCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmAwardCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query?: {
                view?: "public" | "team" | "jury" | "organiser" | "abilities" | "referee";
                stage?: string;
                entry?: string;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A `.leitai` file for `leitai verify`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar (RFC 5545). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: {
                period?: string;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    addProof: {
        parameters: {
            query: {
                indicator: string;
                period?: string;
                name?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignProofOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    removeProof: {
        parameters: {
            query: {
                indicator: string;
                period?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                site: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    reportIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteReportIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    returnIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteReturnIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    verifyIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteVerifyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCeremony: {
        parameters: {
            query?: {
                rehearsal?: boolean;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    printCertificates: {
        parameters: {
            query?: {
                award?: string;
                credential?: string[];
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be printed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadCertificates: {
        parameters: {
            query?: {
                award?: string;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Single PDFs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cloneContest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    previewCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                correction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cancelCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                correction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    applyCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                correction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                correction: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listCredentials: {
        parameters: {
            query?: {
                q?: string;
                award?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    issueCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getIssueJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                job: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    revokeCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeManyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    revokeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                credential: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialRowOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listDraws: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                draw: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    announceDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                draw: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    commitDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                draw: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    makeDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                draw: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    revealDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                draw: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getEnrolmentMe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentMeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putEnrolmentMe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicantIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentMeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getEnrolmentQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    findEnrolmentUnits: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitNamed"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query?: {
                q?: string;
                limit?: number | null;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    registerEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntriesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    actOnEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryActsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryActsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    disqualifyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    reinstateEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    withdrawEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    proveEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    countEntryLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinksOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    issueEntryLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryLinksIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinksOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    recallEntryLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: {
                stage?: string | null;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    attachEvidence: {
        parameters: {
            query: {
                stage: string;
                entry: string;
                aspect?: string;
                item?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                evidence: string;
            };
            cookie?: never;
        };
        /** @description The file itself; `Content-Type` must be its true type. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceReceipt"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    openFeed: {
        parameters: {
            query?: {
                view?: "public" | "team" | "jury" | "organiser" | "abilities" | "referee";
                stage?: string;
                entry?: string;
                format?: "sse" | "ws" | "ndjson";
                since?: number;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": Record<string, never>;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listHeldMarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldMarkOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    importList: {
        parameters: {
            query: {
                unit: string;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        /** @description The file: .xlsx, .xls, or CSV in UTF-8 or GBK; 20 MB at most. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportApplyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    mapImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                state?: string;
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    mendImportRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
                n: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RowEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                offset?: number;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    reportIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    settleIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentSettleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getTeamInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                ticket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamInvitationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    joinApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                ticket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    declareItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listJudgeTies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    tieJudges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TiesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listJudges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    registerJudges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    reissueJudgeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                judge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    recallJudgeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                judge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CascadeLinksOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CascadeLinkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CascadeLinkOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    removeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    seatEntrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CascadeSeatIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CascadeSeatedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listSeats: {
        parameters: {
            query?: {
                start?: number;
                limit?: number;
            };
            header?: never;
            path: {
                contest_id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CascadeSeatsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveMarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarksIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarksOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                mark: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkReceipt"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                mark: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    rejectMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                mark: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    withdrawMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                mark: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkReceipt"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listObjections: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    lodgeObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    settleObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listOfficials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    inviteOfficial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficialIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    dismissOfficial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    reissueOfficial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getOrigin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cancelOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cancelOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                override: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                override: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listPenalties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PenaltyOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    givePenalty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                penalty: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PenaltyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    liftPenalty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                penalty: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaisedProblemOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    raiseProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                problem: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    settleProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                problem: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listPromotions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    decidePromotions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getPublic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getPublicRows: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                artefact: "notice" | "entries" | "schedule" | "draw" | "results" | "live";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    turnPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                artefact: "notice" | "entries" | "schedule" | "draw" | "results" | "live";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    previewPublication: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                artefact: "notice" | "entries" | "schedule" | "draw" | "results" | "live";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getPublicity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicityOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putAwayContest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAwayIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getReadinessBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessBoardOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listRecusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecusalOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    declareRecusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    declareRecusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    findRecusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FindIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    liftRecusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                judge: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getRelations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putRelations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    writeResults: {
        parameters: {
            query?: {
                stage?: string | null;
                kind?: "book" | "notice";
                language?: "zh" | "en";
                public?: boolean;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result book or notice as a Word document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    printResults: {
        parameters: {
            query?: {
                stage?: string | null;
                kind?: "book" | "notice";
                language?: "zh" | "en";
                public?: boolean;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result book or notice as a printed page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    tabulateResults: {
        parameters: {
            query?: {
                stage?: string | null;
                kind?: "book" | "notice";
                language?: "zh" | "en";
                public?: boolean;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result book as a workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    takeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getRulebook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the YAML file in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    publishRulebook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    checkRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    tryRules: {
        parameters: {
            query: {
                attempt: string;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getSheet: {
        parameters: {
            query?: {
                view?: "public" | "team" | "jury" | "organiser" | "abilities" | "referee";
                stage?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    applyAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    explainPair: {
        parameters: {
            query: {
                entry: string;
                judge: string;
            };
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyPairOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    previewAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listCheckIns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    withdrawAbsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    closeStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    sealCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    openCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    prepareCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    sealPrepared: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreparedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    witnessCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    timeAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpanIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    approvePause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    startSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    stopSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getFairness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairnessOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadFairnessTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marks, rule and numbers, for `tools/recompute.py`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    printFairness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as a printed page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    finaliseStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FinaliseIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    signForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SignFormIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    askUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlockIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    freezeStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    openStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawnPlacesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    announcePlaceDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceDrawIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    takePlaceDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawnPlacesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    publishStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecheckOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    drawRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    recordRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    callRemark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    signStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    acceptSpread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    thawStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimetableIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    publishTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    revertTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    solveTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SolveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolveOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getTimetableSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolveOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    stopTimetableSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolveOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listStageWorks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageWorksOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listStations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    enrolStation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    withdrawStation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                station: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    beginAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                station: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getStationFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                station: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    renewStationKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                station: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    sendSamples: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                station: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Taken in and on disk; some may be marked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listUnlocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnlockOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    cancelUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getVenues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    putVenues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HallIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listWorks: {
        parameters: {
            query?: {
                stage?: string | null;
                entry?: string | null;
            };
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                work: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    handInWork: {
        parameters: {
            query: {
                stage: string;
                entry: string;
                title?: string;
                name?: string;
            };
            header?: never;
            path: {
                contest_id: string;
                work: string;
            };
            cookie?: never;
        };
        /** @description The file itself; `Content-Type` must be its true type. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    takeBackWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
                work: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getCredential: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialStateOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadCredential: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open Badges 3.0. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vc+json": Record<string, never>;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadCredentialJwt: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open Badges 3.0 as a JWT. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vc+jwt": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadCertificate: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate, its credential inside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    setDemoSpeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listDeskContests: {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
                level?: string;
                state?: ("waiting" | "open" | "frozen" | "closed" | "published" | "final") | null;
                year?: number | null;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskContestsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listEditions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    createEdition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditionIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getIssuer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listKnownIssuers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownIssuersOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getStatusList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nth: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vc+json": Record<string, never>;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listOwnCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCredentialsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getMyDay: {
        parameters: {
            query?: {
                contest?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getMyCalendar: {
        parameters: {
            query?: {
                calendar?: string | null;
                contest?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar (RFC 5545). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    makeMyCalendar: {
        parameters: {
            query?: {
                contest?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddressOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    endMyCalendar: {
        parameters: {
            query?: {
                contest?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                unit?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getSeasonCalendar: {
        parameters: {
            query?: {
                unit?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonCalendarOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                unit?: string;
                q?: string;
                trade?: string;
                grade?: number | null;
                unconfirmed?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    upsertPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleUpserted"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getPerson: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    editPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    confirmPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonConfirmIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listConsents: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                /** @description What somebody agreed to. */
                purpose: "register" | "publish_name" | "publish_image" | "portrait";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    exportPerson: {
        parameters: {
            query?: {
                form?: "json" | "html";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything kept of the person, for programs or for reading. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    mergePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    unmaskPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumbersOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    partAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    makePasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordLinkIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLinkOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    downloadVerifier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verifier: 200 lines that need nothing else. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/x-python": string;
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    createSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listTrades: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                under?: string;
                parent?: string;
                q?: string;
                kind?: string;
                closed?: boolean | null;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMade"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    importUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsImported"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    getUnit: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    editUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listOffices: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeOut"][];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    giveOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    takeOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                after?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitInvitationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLinkOut"];
                };
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
    recallInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                invitation: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What happened, in two languages, and what to do next. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorOut"];
                };
            };
        };
    };
}
