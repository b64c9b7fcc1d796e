package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.node.gateway.VaultKeyRing;
import jp.musubi.vault.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The key of a record that is about to come into being is made while its command is being decided on. */
@Timeout(60)
class KeysAheadTest {
    private static final RecordRef SEED = RecordRef.parse("seed:new");

    /** A vault whose disk answers when it is let. */
    private static final class SlowKeys implements Keys {
        private final CountDownLatch disk;
        private final AtomicInteger made = new AtomicInteger();
        private volatile RuntimeException failure;
        private volatile SecretKey key;

        SlowKeys(CountDownLatch disk) {
            this.disk = disk;
        }

        @Override
        public synchronized SecretKey obtain(String owner) {
            try {
                disk.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failure != null) {
                throw failure;
            }
            if (key == null) {
                made.incrementAndGet();
                key = new SecretKeySpec(new byte[32], "AES");
            }
            return key;
        }

        @Override
        public Optional<SecretKey> find(String owner) {
            return Optional.ofNullable(key);
        }

        @Override
        public void destroy(String owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroyAll(Collection<String> owners) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean destroyed(String owner) {
            return false;
        }

        @Override
        public List<String> owners() {
            return List.of();
        }

        @Override
        public List<String> allDestroyed() {
            return List.of();
        }
    }

    @Test
    void whoPreparesIsNotHeldAndWhoSealsWaitsForTheSameKey() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        SlowKeys keys = new SlowKeys(disk);
        VaultKeyRing ring = new VaultKeyRing(keys, null);
        ring.prepare(SEED);
        ring.prepare(SEED);
        CompletableFuture<SecretKey> sealing = CompletableFuture.supplyAsync(() -> ring.forSealing(SEED));
        assertThat(keys.made).hasValue(0);
        assertThat(sealing).isNotDone();
        disk.countDown();
        assertThat(sealing.get(30, TimeUnit.SECONDS)).isSameAs(ring.forSealing(SEED));
        assertThat(keys.made).hasValue(1);
    }

    @Test
    void whatFailedAheadIsTriedAgainByWhoSealsAndSaysItsOwnCause() {
        SlowKeys keys = new SlowKeys(new CountDownLatch(0));
        keys.failure = new IllegalStateException("the disk is full");
        VaultKeyRing ring = new VaultKeyRing(keys, null);
        ring.prepare(SEED);
        assertThatThrownBy(() -> ring.forSealing(SEED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        keys.failure = null;
        assertThat(ring.forSealing(SEED)).isNotNull();
    }

    @Test
    void aKeyThatWasLostIsNotMadeAnewAhead(@TempDir Path folder) throws Exception {
        try (Node node = NodeSample.started(folder)) {
            NodeSample.fill(node);
            RecordRef sealed = NodeSample.NEED.ref();
            SlowKeys none = new SlowKeys(new CountDownLatch(0));
            VaultKeyRing ring = new VaultKeyRing(none, node.log());
            ring.prepare(sealed);
            assertThatThrownBy(() -> ring.forSealing(sealed)).isInstanceOf(KeyRing.MissingKeyException.class);
            assertThat(none.made).hasValue(0);
        }
    }

    @Test
    void aRegistrationSaysWhichRecordItBeginsAndOneWithoutAnIdSaysNone() {
        assertThat(new RegisterNeed(NodeSample.ADMIN, NodeSample.NEED, null, null).begins())
                .contains(NodeSample.NEED.ref());
        assertThat(new RegisterNeed(NodeSample.ADMIN, null, null, null).begins())
                .isEmpty();
    }
}
