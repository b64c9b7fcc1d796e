package jp.musubi.command;

import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.command.foundcluster.FoundCluster;
import jp.musubi.command.grantrole.GrantRole;
import jp.musubi.command.matchneed.MatchNeed;
import jp.musubi.command.openneed.OpenNeed;
import jp.musubi.command.publishseed.PublishSeed;
import jp.musubi.command.registerneed.RegisterNeed;
import jp.musubi.command.registerseed.RegisterSeed;
import jp.musubi.command.shortlistpairing.ShortlistPairing;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.Evidence;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.MatchTrigger;
import jp.musubi.language.value.NeedAnswer;
import jp.musubi.language.value.Role;
import org.junit.jupiter.api.Test;

class CommandSideTest {
    private static final PersonId FIRST = new PersonId("first");
    private static final PersonId MATCHER = new PersonId("matcher");
    private static final SeedId SEED = new SeedId("seed-1");
    private static final NeedId NEED = new NeedId("need-1");

    @Test
    void theFirstAdministratorTouchesNoRecordBeforeNamingACoordinator() {
        try (SliceFixture cluster = SliceFixture.empty(
                configurer -> CommandSide.configure(configurer, Settings.defaults(() -> Samples.TODAY)))) {
            cluster.when(new FoundCluster(new PersonId("musubi"), "架空クラスター", false, FIRST, "架空 管理者", null))
                    .stored();
            cluster.when(new RegisterSeed(FIRST, SEED, null, Samples.seed())).refuses(FORBIDDEN, null, "forbidden");
            cluster.when(new RegisterNeed(FIRST, NEED, null, Samples.need())).refuses(FORBIDDEN, null, "forbidden");

            cluster.when(new GrantRole(FIRST, FIRST, Role.COORDINATOR, null))
                    .stores(new RoleGranted(FIRST, Role.COORDINATOR, null));
            cluster.when(new RegisterSeed(FIRST, SEED, null, Samples.seed())).stored();
        }
    }

    @Test
    void theAdministratorOfADemoGoesTheWholeWay() {
        try (SliceFixture cluster = SliceFixture.empty(
                configurer -> CommandSide.configure(configurer, Settings.defaults(() -> Samples.TODAY)))) {
            cluster.when(new FoundCluster(new PersonId("musubi"), "架空クラスター", true, FIRST, "架空 管理者", null))
                    .stored();
            cluster.when(new RegisterSeed(FIRST, SEED, null, Samples.seed())).stored();
            cluster.when(new PublishSeed(FIRST, SEED, null)).stored();
            cluster.when(new RegisterNeed(FIRST, NEED, null, Samples.need())).stored();
            cluster.when(new OpenNeed(FIRST, NEED, null)).stored();

            List<Event> matched = cluster.when(new MatchNeed(
                            MATCHER,
                            NEED,
                            1,
                            MatchTrigger.NEED_OPENED,
                            10,
                            10,
                            "bm25f-1",
                            "none",
                            9.5,
                            1.0,
                            NeedAnswer.CANDIDATES,
                            List.of(new NeedMatched.ScoredSeed(SEED, 1, 3.5)),
                            List.of(new MatchNeed.Proposal(SEED, 1, new Evidence(1, 3.5, List.of(), List.of())))))
                    .stored();
            assertThat(matched).hasSize(2);
            assertThat(matched.get(1)).isInstanceOf(PairingProposed.class);

            PairingId pairing = PairingId.of(NEED, SEED);
            cluster.when(new ShortlistPairing(FIRST, pairing, null))
                    .stores(new PairingShortlisted(pairing, NEED, SEED, null));
        }
    }
}
