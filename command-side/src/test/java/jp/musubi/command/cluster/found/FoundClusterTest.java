package jp.musubi.command.cluster.found;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoundClusterTest {
    private static final PersonId MUSUBI = new PersonId("musubi");
    private static final PersonId ADMIN = new PersonId("admin");
    private final SliceFixture fixture = SliceFixture.empty(FoundClusterSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theFirstAdministratorSeesNoLimitedTextAndTheMatcherMayDoItsWork() {
        fixture.when(new FoundCluster(MUSUBI, "架空クラスター", false, ADMIN, "架空 管理者", null))
                .stores(
                        new ClusterFounded("架空クラスター", false),
                        new PersonRegistered(ADMIN, "架空 管理者", null, null),
                        new RoleGranted(ADMIN, Role.ADMINISTRATOR, null),
                        new RoleGranted(new PersonId("matcher"), Role.AUTOMATION, null));
    }

    @Test
    void inADemoTheFirstAdministratorMayDoEverything() {
        fixture.when(new FoundCluster(MUSUBI, "架空クラスター", true, ADMIN, "架空 管理者", "admin@example.jp"))
                .stores(
                        new ClusterFounded("架空クラスター", true),
                        new PersonRegistered(ADMIN, "架空 管理者", "admin@example.jp", null),
                        new RoleGranted(ADMIN, Role.ADMINISTRATOR, null),
                        new RoleGranted(ADMIN, Role.COORDINATOR, null),
                        new RoleGranted(ADMIN, Role.AUDITOR, null),
                        new RoleGranted(new PersonId("matcher"), Role.AUTOMATION, null));
    }

    @Test
    void aClusterIsFoundedOnce() {
        fixture.given(new ClusterFounded("先", false))
                .when(new FoundCluster(MUSUBI, "後", false, ADMIN, "架空", null))
                .refuses(CONFLICT, null, "already_founded");
    }

    @Test
    void nobodyButTheSystemFounds() {
        fixture.when(new FoundCluster(ADMIN, "架空", false, ADMIN, "架空", null)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void theAdministratorIsNoSystemActor() {
        fixture.when(new FoundCluster(MUSUBI, "架空", false, new PersonId("matcher"), "架空", null))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void namesAreRequiredAndTheAddressHasAForm() {
        fixture.when(new FoundCluster(MUSUBI, " ", false, ADMIN, null, "nowhere"))
                .refuses(
                        INVALID,
                        new Violation("name", "required", List.of()),
                        new Violation("administratorName", "required", List.of()),
                        new Violation("email", "email_invalid", List.of()));
    }
}
