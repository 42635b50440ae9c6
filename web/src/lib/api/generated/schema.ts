// Made by `npm run api` from openapi.json. Do not edit.

export interface paths {
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
         * @description All contests, the newest first.
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
         * CommitIn
         * @description SHA-256 of the witness's secret.
         */
        CommitIn: {
            /** Commitment */
            commitment: string;
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
            /** Role */
            role: string | null;
            /** Title */
            title: {
                [key: string]: string;
            };
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
         * EntriesIn
         * @description Entries to be registered.
         */
        EntriesIn: {
            /** Entries */
            entries: components["schemas"]["EntryIn"][];
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
            kind?: "person" | "team" | "project";
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
         */
        MeOut: {
            /** Judges */
            judges: {
                [key: string]: string;
            };
            /** Name */
            name: string | null;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                "application/json": components["schemas"]["SealIn"] | null;
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
    listEntries: {
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
}
