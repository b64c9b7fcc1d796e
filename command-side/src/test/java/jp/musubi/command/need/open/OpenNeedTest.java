package jp.musubi.command.need.open;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.record.Disclosure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenNeedTest {
    private static final NeedId NEED = new NeedId("n");
    private final SliceFixture fixture = SliceFixture.of(OpenNeedSlice::configure);

    @BeforeEach
    void aNeed() {
        fixture.given(new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aDraftIsOpenedInTheRangeThatItsContentNames() {
        fixture.when(new OpenNeed(COMPANY, NEED, null)).stores(new NeedOpened(NEED, Disclosure.COORDINATORS));
    }

    @Test
    void nobodyIsShownMoreThanTheConsentAllows() {
        fixture.when(new OpenNeed(INTERMEDIARY, NEED, Disclosure.PUBLIC))
                .refuses(INVALID, "disclosure", "wider_than_consent", "coordinators");
    }

    @Test
    void theRangeOfAnOpenNeedCanBeChangedAndTheSameRangeSaysNothingNew() {
        fixture.given(new NeedOpened(NEED, Disclosure.COORDINATORS));
        fixture.when(new OpenNeed(COORDINATOR, NEED, Disclosure.COORDINATORS))
                .refuses(CONFLICT, null, "already_open", "coordinators");
        fixture.when(new OpenNeed(COORDINATOR, NEED, Disclosure.NAMED)).stores(new NeedOpened(NEED, Disclosure.NAMED));
    }

    @Test
    void closedIsFinal() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.WITHDRAWN, null))
                .when(new OpenNeed(COMPANY, NEED, null))
                .refuses(CONFLICT, null, "need_closed");
    }

    @Test
    void whoMayNotSeeTheNeedIsToldThatThereIsNone() {
        fixture.when(new OpenNeed(RESEARCHER, NEED, null)).refuses(NOT_FOUND, null, "unknown_record");
    }
}
