package jp.musubi.command.reviseneed;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.STRANGER;

import java.util.List;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.NeedRevised;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.NeedCloseReason;
import jp.musubi.language.value.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseNeedTest {
    private static final NeedId NEED = new NeedId("n");
    private static final NeedContent BETTER = Samples.with(Samples.introduced(), "target", "年 30 トンを 3 年で");
    private final SliceFixture fixture = SliceFixture.of(ReviseNeedSlice::configure);

    @BeforeEach
    void aNeed() {
        fixture.given(new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void the_owner_replaces_the_content() {
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, BETTER)).stores(new NeedRevised(NEED, 2, true, BETTER));
    }

    @Test
    void so_do_the_intermediary_and_the_coordinator() {
        NeedContent internal = Samples.with(BETTER, "hearing", "5 月に再訪");
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, BETTER)).stores(new NeedRevised(NEED, 2, true, BETTER));
        fixture.when(new ReviseNeed(COORDINATOR, NEED, 2, internal)).stores(new NeedRevised(NEED, 3, false, internal));
    }

    @Test
    void whoever_brought_it_cannot_make_it_one_that_came_directly_but_its_owner_and_coordinators_can() {
        NeedContent direct = Samples.with(Samples.introduced(), "channel", Channel.DIRECT);
        NeedContent withoutConsent = Samples.with(direct, "consent", null);
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, direct))
                .refuses(FORBIDDEN, "channel", "direct_by_coordinator");
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, withoutConsent))
                .refuses(FORBIDDEN, "channel", "direct_by_coordinator");
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, direct)).stores(new NeedRevised(NEED, 2, false, direct));
        fixture.when(new ReviseNeed(COORDINATOR, NEED, 2, withoutConsent))
                .stores(new NeedRevised(NEED, 3, false, withoutConsent));
    }

    @Test
    void what_the_office_noted_stays_when_owner_or_intermediary_revise() {
        NeedContent noted = Samples.with(Samples.introduced(), "hearing", "5 月に再訪");
        NeedContent both = Samples.with(BETTER, "hearing", "5 月に再訪");
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COMPANY, NEED, 1, BETTER))
                .stores(new NeedRevised(NEED, 3, true, both));
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 2, Samples.introduced()))
                .stores(new NeedRevised(NEED, 4, true, noted));
    }

    @Test
    void saving_what_they_see_without_a_change_stores_nothing_whatever_the_office_has_noted() {
        NeedContent noted = Samples.with(Samples.introduced(), "hearing", "5 月に再訪");
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COMPANY, NEED, 1, Samples.introduced()))
                .stores();
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, Samples.introduced()))
                .stores();
    }

    @Test
    void a_note_of_the_office_is_no_revision_that_the_owner_could_have_missed() {
        NeedContent noted = Samples.with(Samples.introduced(), "hearing", "5 月に再訪");
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COORDINATOR, NEED, 1, BETTER))
                .refuses(CONFLICT, null, "stale_revision", 2);
        fixture.when(new ReviseNeed(COMPANY, NEED, 2, BETTER)).refuses(CONFLICT, null, "stale_revision", 1);
        fixture.given(new NeedRevised(NEED, 3, true, Samples.with(BETTER, "hearing", "5 月に再訪")))
                .when(new ReviseNeed(INTERMEDIARY, NEED, 1, Samples.introduced()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void nobody_but_a_coordinator_writes_a_note_of_the_office() {
        for (var actor : List.of(COMPANY, INTERMEDIARY)) {
            for (String note : List.of("5 月に再訪", "a", "。")) {
                fixture.when(new ReviseNeed(actor, NEED, 1, Samples.with(BETTER, "hearing", note)))
                        .refuses(INVALID, "hearing", "internal_field");
            }
        }
    }

    @Test
    void how_much_the_office_noted_takes_nothing_from_what_the_owner_may_write() {
        NeedContent noted = Samples.with(Samples.introduced(), "hearing", "あ".repeat(8_000));
        NeedContent full = Samples.with(
                Samples.with(Samples.with(BETTER, "situation", "い".repeat(100_000)), "problem", "う".repeat(40_000)),
                "target",
                "え".repeat(8_000));
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COMPANY, NEED, 1, full))
                .stores(new NeedRevised(NEED, 3, true, Samples.with(full, "hearing", noted.hearing())));
    }

    @Test
    void who_is_an_intermediary_no_more_has_lost_sight_of_the_need() {
        fixture.given(new RoleRevoked(INTERMEDIARY, Role.INTERMEDIARY, null))
                .when(new ReviseNeed(INTERMEDIARY, NEED, 1, BETTER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void a_rival_is_told_that_there_is_no_such_need() {
        fixture.when(new ReviseNeed(STRANGER, NEED, 1, BETTER)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void the_second_of_two_is_told_which_revision_stands() {
        fixture.given(new NeedRevised(NEED, 2, true, BETTER))
                .when(new ReviseNeed(COMPANY, NEED, 1, Samples.introduced()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void saving_without_a_change_stores_nothing() {
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, Samples.introduced())).stores();
    }

    @Test
    void the_range_cannot_be_widened_beyond_the_consent() {
        NeedContent wider = Samples.with(Samples.introduced(), "disclosure", Disclosure.PUBLIC);
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, wider))
                .refuses(INVALID, "disclosure", "wider_than_consent", "coordinators");
    }

    @Test
    void a_closed_need_stays_as_it_was() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(new ReviseNeed(COMPANY, NEED, 1, BETTER))
                .refuses(CONFLICT, null, "need_closed");
    }

    @Test
    void an_erased_need_cannot_be_written_again() {
        fixture.given(new RecordErased(new RecordRef(RecordType.NEED, "n"), "申出"))
                .when(new ReviseNeed(COMPANY, NEED, 1, BETTER))
                .refuses(CONFLICT, null, "record_erased");
    }
}
