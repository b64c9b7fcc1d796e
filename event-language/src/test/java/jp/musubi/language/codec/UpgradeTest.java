package jp.musubi.language.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.value.NeedAnswer;
import org.junit.jupiter.api.Test;

/** The mechanism, on versions of an event that have never been stored anywhere; and the real upgrades. */
class UpgradeTest {
    private static final String NAME = "musubi.SeedWithdrawn";

    private final TestKeys keys = new TestKeys();
    private final List<Upgrade> upgrades = List.of(
            new Upgrade(NAME, "0.2", "1", UpgradeTest::renameWhy),
            new Upgrade(NAME, "0.1", "0.2", UpgradeTest::unnest));
    private final EventCodec codec = new EventCodec(keys, upgrades, () -> new byte[SealedBox.NONCE_BYTES]);

    private static JsonNode unnest(JsonNode old) {
        return ((ObjectNode) old)
                .put("seedId", ((ObjectNode) old).remove("seed").get("id").asText());
    }

    private static JsonNode renameWhy(JsonNode old) {
        JsonNode why = ((ObjectNode) old).remove("why");
        return why == null ? old : ((ObjectNode) old).set("reason", why);
    }

    @Test
    void anOldVersionIsUpgradedStepByStep() {
        Opened opened = codec.read(NAME, "0.1", oldest());

        assertThat(opened).isEqualTo(new Opened(new SeedWithdrawn(Samples.SEED, "研究終了"), false));
    }

    @Test
    void whatWasErasedIsUpgradedWithoutItsText() {
        byte[] payload = oldest();
        keys.destroy(Samples.SEED.ref());

        assertThat(codec.read(NAME, "0.1", payload)).isEqualTo(new Opened(new SeedWithdrawn(Samples.SEED, null), true));
    }

    @Test
    void aVersionThatNoUpgradeReadsIsRefused() {
        assertThatThrownBy(() -> codec.read(NAME, "0.0", oldest()))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("0.0");
    }

    @Test
    void aMatchingOfTheFirstVersionIsAnsweredByWhetherAnythingReachedTheFloor() throws IOException {
        String first;
        try (InputStream in = UpgradeTest.class.getResourceAsStream("/events/NeedMatched-1.json")) {
            first = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(answer(first)).isEqualTo(NeedAnswer.CANDIDATES);
        assertThat(answer(first.replace("12.25", "0.25"))).isEqualTo(NeedAnswer.NONE);
    }

    private NeedAnswer answer(String first) {
        Opened opened = new EventCodec(keys).read("musubi.NeedMatched", "1", first.getBytes(StandardCharsets.UTF_8));
        return ((NeedMatched) opened.event()).answer();
    }

    @Test
    void everyUpgradeLeadsToTheVersionOfToday() {
        Set<String> starts = new HashSet<>();
        assertThat(Upgrade.ALL).allSatisfy(upgrade -> {
            assertThat(starts.add(upgrade.name() + " " + upgrade.fromVersion())).isTrue();
            String today = EventTypes.versionOf(EventTypes.find(upgrade.name()).orElseThrow());
            String version = upgrade.fromVersion();
            for (int steps = 0; !version.equals(today); steps++) {
                assertThat(steps).isLessThan(Upgrade.ALL.size());
                version = Upgrade.find(Upgrade.ALL, upgrade.name(), version)
                        .orElseThrow()
                        .toVersion();
            }
        });
    }

    /** As a former version would have stored it: its protected value sealed at the place it had then. */
    private byte[] oldest() {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        tree.putObject("seed").put("id", Samples.SEED.value());
        ObjectNode sealed = tree.putObject(Sealer.BOX);
        sealed.putArray(Sealer.OWNERS).add(Samples.SEED.ref().toString());
        sealed.put(
                Sealer.VALUE,
                new SealedBox(NAME)
                        .seal(
                                "{\"why\":\"研究終了\"}".getBytes(StandardCharsets.UTF_8),
                                keys.forSealing(Samples.SEED.ref()),
                                Samples.SEED.ref(),
                                "",
                                () -> new byte[SealedBox.NONCE_BYTES]));
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }
}
