package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every vault must do for mails that wait, whatever keeps it. */
abstract class OutboxContract {
    private static final LinkPurpose CONFIRM = new LinkPurpose("need.confirm");
    private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));

    @TempDir
    Path folder;

    private Vault vault;

    abstract Vault open(Path folder);

    @BeforeEach
    void openFirst() {
        vault = open(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Outbox outbox() {
        return vault.outbox();
    }

    private static QueuedMail mail(String id) {
        return QueuedMail.fresh(id, "person:p1", CONFIRM, "need:a", new byte[] {1, 2, 3}, NOW);
    }

    @Test
    void aMailWaitsThroughARestartUntilItIsSettled() {
        assertThat(outbox().add(mail("m1"))).isTrue();
        assertThat(outbox().add(QueuedMail.fresh("m1", "person:p2", null, null, new byte[0], NOW)))
                .isFalse();
        vault.close();
        vault = open(folder);

        QueuedMail leased = outbox().lease("one", NOW, LATER).orElseThrow();

        assertThat(leased).usingRecursiveComparison().isEqualTo(mail("m1"));
        assertThat(outbox().holds("m1", "one")).isTrue();
        assertThat(outbox().settle(leased.ended(QueuedMail.State.SENT, NOW, null), "one"))
                .isTrue();
        assertThat(outbox().holds("m1", "one")).isFalse();
        assertThat(outbox().lease("one", LATER, LATER.plusSeconds(1))).isEmpty();
        assertThat(outbox().find("m1").orElseThrow().state()).isEqualTo(QueuedMail.State.SENT);
        assertThat(outbox().find("m2")).isEmpty();
    }

    @Test
    void whatFailedIsTriedAgainWhenItIsDueAndNotBefore() {
        outbox().add(mail("m1"));
        QueuedMail leased = outbox().lease("one", NOW, LATER).orElseThrow();
        outbox().settle(leased.again(NOW.plusSeconds(60), "connection refused"), "one");

        assertThat(outbox().lease("one", NOW.plusSeconds(59), LATER)).isEmpty();
        QueuedMail again = outbox().lease("one", NOW.plusSeconds(60), LATER).orElseThrow();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.failure()).isEqualTo("connection refused");
        assertThat(again.content()).containsExactly(1, 2, 3);
    }

    @Test
    void aLeaseWhoseHolderDiedEndsByItselfAndTheDeadSettlesNothing() {
        outbox().add(mail("m1"));
        QueuedMail dead = outbox().lease("dead", NOW, LATER).orElseThrow();

        assertThat(outbox().lease("dead", NOW, LATER)).isEmpty();
        assertThat(outbox().lease("other", LATER, LATER.plusSeconds(600))).isPresent();
        assertThat(outbox().settle(dead.ended(QueuedMail.State.SENT, NOW, null), "dead"))
                .isFalse();
        assertThat(outbox().holds("m1", "other")).isTrue();
    }

    @Test
    void whatIsWithdrawnIsNotHeldAnyMoreAndSaysNothing() {
        outbox().add(mail("m1"));
        outbox().add(QueuedMail.fresh("m2", "person:p1", CONFIRM, "need:b", new byte[] {1}, NOW));
        outbox().add(QueuedMail.fresh("m3", "person:p1", null, null, new byte[] {1}, NOW));
        QueuedMail leased = outbox().lease("one", NOW, LATER).orElseThrow();
        String token = vault.links().issue(CONFIRM, "need:a", Instant.now().plusSeconds(60));

        assertThat(vault.links().end(CONFIRM, "need:a")).isEqualTo(2);

        assertThat(vault.links().find(token)).isEmpty();
        assertThat(outbox().holds("m1", "one")).isFalse();
        assertThat(outbox().settle(leased.ended(QueuedMail.State.SENT, NOW, null), "one"))
                .isFalse();
        assertThat(outbox().find("m1").orElseThrow().state()).isEqualTo(QueuedMail.State.WITHDRAWN);
        assertThat(outbox().find("m1").orElseThrow().content()).isEmpty();
        assertThat(outbox().count(QueuedMail.State.WAITING)).isEqualTo(2);
        assertThat(outbox().drop("person:p1")).isEqualTo(3);
        assertThat(outbox().find("m1")).isEmpty();
    }

    @Test
    void whatEndedIsForgottenAfterAWhileAndWhatWaitsIsNot() {
        for (int i = 0; i < 4; i++) {
            outbox().add(mail("m" + i));
        }
        for (int i = 0; i < 2; i++) {
            QueuedMail one = outbox().lease("one", NOW, LATER).orElseThrow();
            outbox().settle(one.ended(QueuedMail.State.REFUSED, NOW.plusSeconds(i), "550 no such user"), "one");
        }
        assertThat(outbox().list(QueuedMail.State.REFUSED, 5).stream().map(QueuedMail::id))
                .containsExactly("m1", "m0");
        assertThat(outbox().list(QueuedMail.State.WAITING, 1).getFirst().id()).isEqualTo("m2");

        assertThat(outbox().revive("m1", NOW)).isTrue();
        assertThat(outbox().revive("m1", NOW)).isFalse();
        QueuedMail revived = outbox().lease("one", NOW, LATER).orElseThrow();
        assertThat(revived.attempts()).isZero();
        outbox().settle(revived.ended(QueuedMail.State.REFUSED, NOW.plusSeconds(1), null), "one");
        outbox().sweep(NOW.plusSeconds(1));

        assertThat(outbox().find("m0")).isEmpty();
        assertThat(outbox().count(QueuedMail.State.REFUSED)).isEqualTo(1);
        assertThat(outbox().count(QueuedMail.State.WAITING)).isEqualTo(2);
    }

    @Test
    void aLinkThatIsNewerOrAChangedPasswordWithdrawsTheMailWithAnother() {
        vault.accounts().open("tanaka", "p1", "correct horse battery", false);
        String mailed = vault.links()
                .issue(Accounts.PASSWORD_LINK, "person:p1", Instant.now().plusSeconds(60));
        outbox().add(QueuedMail.fresh("m1", "person:p1", Accounts.PASSWORD_LINK, "person:p1", new byte[] {1}, NOW));

        assertThat(vault.accounts().linked(mailed, Instant.now())).isPresent();
        vault.accounts().changePassword("tanaka", "correct horse battery staple");

        assertThat(vault.accounts().linked(mailed, Instant.now())).isEmpty();
        assertThat(outbox().count(QueuedMail.State.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void ofManyWhoAskAtOnceEachMailIsLeasedToOne() throws Exception {
        for (int i = 0; i < 12; i++) {
            outbox().add(mail("m" + i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Optional<QueuedMail>>> asking = IntStream.range(0, 12)
                    .<Callable<Optional<QueuedMail>>>mapToObj(i -> () -> outbox().lease("one", NOW, LATER))
                    .toList();
            List<String> leased = new java.util.ArrayList<>();
            for (Future<Optional<QueuedMail>> one : threads.invokeAll(asking)) {
                leased.add(one.get().orElseThrow().id());
            }
            assertThat(leased).doesNotHaveDuplicates().hasSize(12);
        }
    }
}
