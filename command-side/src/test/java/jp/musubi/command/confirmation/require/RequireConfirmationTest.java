package jp.musubi.command.confirmation.require;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.close.CloseNeedSlice;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.open.OpenNeedSlice;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.need.revise.ReviseNeedSlice;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.publish.PublishSeedSlice;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.revise.ReviseSeedSlice;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequireConfirmationTest {
    private static final NeedId NEED = new NeedId("n");
    private static final SeedId SEED = new SeedId("s");
    private static final Event RULE = new ConfirmationRuleSet(true);
    private static final Event BROUGHT = new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced());
    private static final Event OPENED = new NeedOpened(NEED, Disclosure.COORDINATORS);
    private static final Event WRITTEN = new SeedRegistered(SEED, RESEARCHER, Samples.seed());
    private static final NeedContent OTHER = Records.with(Samples.introduced(), "target", "半分に");
    private final SliceFixture fixture = SliceFixture.of(RequireConfirmationTest::slices);

    private static EventSourcingConfigurer slices(EventSourcingConfigurer configurer, Settings settings) {
        RequireConfirmation.configure(configurer);
        CloseNeedSlice.configure(configurer);
        OpenNeedSlice.configure(configurer, settings);
        ReviseNeedSlice.configure(configurer, settings);
        PublishSeedSlice.configure(configurer, settings);
        return ReviseSeedSlice.configure(configurer, settings);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void administratorsSetTheRuleAndNobodyElse() {
        fixture.when(new RequireConfirmation(ADMINISTRATOR, false)).stores();
        fixture.when(new RequireConfirmation(ADMINISTRATOR, true)).stores(RULE);
        fixture.when(new RequireConfirmation(COORDINATOR, false)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void withoutTheRuleEverybodyOpensAsBefore() {
        fixture.given(BROUGHT).when(open(INTERMEDIARY)).stores(OPENED);
        fixture.given(OPENED);
        assertThat(fixture.when(revise(INTERMEDIARY)).stored()).hasSize(1);
    }

    @Test
    void underTheRuleOnlyAConfirmedWordingIsOpenedByOthersThanTheOwner() {
        fixture.given(RULE, BROUGHT);
        fixture.when(open(INTERMEDIARY)).refuses(CONFLICT, null, "confirmation_first");
        fixture.when(open(COORDINATOR)).refuses(CONFLICT, null, "confirmation_first");
        fixture.given(confirmed(NEED.ref(), 1)).when(open(INTERMEDIARY)).stores(OPENED);
    }

    @Test
    void whatTheOwnerOpensIsTheOwnersWord() {
        fixture.given(RULE, BROUGHT).when(open(COMPANY)).stores(OPENED);
    }

    @Test
    void aConfirmationOfAnEarlierWordingOpensNothing() {
        fixture.given(RULE, BROUGHT).given(confirmed(NEED.ref(), 1)).given(new NeedRevised(NEED, 2, true, OTHER));
        fixture.when(open(INTERMEDIARY)).refuses(CONFLICT, null, "confirmation_first");
    }

    @Test
    void aChangedWordingIsHeldBackUntilConfirmedAndNotIfTheOwnerChangedIt() {
        NeedRevised revised = new NeedRevised(NEED, 2, true, OTHER);
        NeedClosed heldBack = new NeedClosed(NEED, NeedCloseReason.UNCONFIRMED, null);
        fixture.given(RULE, BROUGHT).given(confirmed(NEED.ref(), 1)).given(OPENED);
        fixture.when(revise(COMPANY)).stores(revised);
        try (SliceFixture bank = SliceFixture.of(RequireConfirmationTest::slices)) {
            bank.given(RULE, BROUGHT).given(confirmed(NEED.ref(), 1)).given(OPENED);
            bank.when(revise(INTERMEDIARY)).stores(revised, heldBack);
            bank.given(revised, heldBack);
            bank.when(open(INTERMEDIARY)).refuses(CONFLICT, null, "confirmation_first");
            bank.given(confirmed(NEED.ref(), 2)).when(open(INTERMEDIARY)).stores(OPENED);
        }
    }

    @Test
    void whatStoodBeforeTheRuleStandsUntilItIsOpenedAgain() {
        fixture.given(BROUGHT, OPENED, RULE);
        assertThat(fixture.when(revise(INTERMEDIARY)).stored()).hasSize(1);
        fixture.when(new OpenNeed(INTERMEDIARY, NEED, Disclosure.NAMED)).refuses(CONFLICT, null, "confirmation_first");
    }

    @Test
    void nobodyGivesItAsTheReasonForClosing() {
        fixture.given(BROUGHT)
                .when(new CloseNeed(COMPANY, NEED, NeedCloseReason.UNCONFIRMED, null))
                .refuses(INVALID, "reason", "closed_by_date");
    }

    @Test
    void aSeedIsPublishedOnceConfirmedAndThenChangedByItsOwnerAlone() {
        fixture.given(RULE, WRITTEN);
        PublishSeed publish = new PublishSeed(COORDINATOR, SEED, null);
        fixture.when(publish).refuses(CONFLICT, null, "confirmation_first");
        fixture.given(confirmed(SEED.ref(), 1));
        Event published = new SeedPublished(SEED, Samples.seed().disclosure());
        fixture.when(publish).stores(published);
        fixture.given(published);
        fixture.when(new ReviseSeed(COORDINATOR, SEED, 1, Samples.seed("uses", "菓子")))
                .refuses(CONFLICT, null, "owner_revises");
        assertThat(fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed("uses", "菓子")))
                        .stored())
                .hasSize(1);
    }

    private static OpenNeed open(PersonId actor) {
        return new OpenNeed(actor, NEED, null);
    }

    private static ReviseNeed revise(PersonId actor) {
        return new ReviseNeed(actor, NEED, 1, OTHER);
    }

    private static Event[] confirmed(RecordRef record, int revision) {
        return List.of(
                        new ConfirmationAsked(record, revision, revision, TODAY, ConfirmationWay.PAPER, null),
                        new WordingConfirmed(record, revision, revision, ConfirmationWay.PAPER, null))
                .toArray(Event[]::new);
    }
}
