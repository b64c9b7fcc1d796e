package jp.musubi.command.need.close;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseNeedTest {
    private static final NeedId NEED = new NeedId("n");
    private final SliceFixture fixture = SliceFixture.of(CloseNeedSlice::configure);

    @BeforeEach
    void aNeed() {
        fixture.given(new NeedRegistered(NEED, COMPANY, null, Samples.need()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theOwnerTakesTheNeedBackAtAnyTime() {
        fixture.when(new CloseNeed(COMPANY, NEED, NeedCloseReason.WITHDRAWN, "同意の撤回"))
                .stores(new NeedClosed(NEED, NeedCloseReason.WITHDRAWN, "同意の撤回"));
    }

    @Test
    void closedIsFinal() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(new CloseNeed(COORDINATOR, NEED, NeedCloseReason.EXPIRED, null))
                .refuses(CONFLICT, null, "need_closed");
    }

    @Test
    void aReasonIsRequired() {
        fixture.when(new CloseNeed(COMPANY, NEED, null, null)).refuses(INVALID, "reason", "required");
    }

    @Test
    void anAuditorOnlyReads() {
        fixture.when(new CloseNeed(AUDITOR, NEED, NeedCloseReason.SOLVED, null)).refuses(FORBIDDEN, null, "forbidden");
    }
}
