package jp.musubi.command;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.command.cluster.found.FoundCluster;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.pairing.shortlist.ShortlistPairing;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.seed.SeedId;
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
