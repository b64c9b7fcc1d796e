package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.language.EventTypes;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedMatched.ScoredSeed;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
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
    void aMatchingOfTheFirstVersionIsAnsweredByWhetherAnythingReachedTheFloor() {
        String first = stored("NeedMatched-1");
        assertThat(matching(first, "1").answer()).isEqualTo(NeedAnswer.CANDIDATES);
        assertThat(matching(first.replace("12.25", "0.25"), "1").answer()).isEqualTo(NeedAnswer.NONE);
    }

    @Test
    void whatAMatchingOfTheSecondVersionDidNotTellIsNotMadeUp() {
        NeedMatched second = matching(stored("NeedMatched-2"), "2");

        assertThat(second.places()).isNull();
        assertThat(second.candidates())
                .containsExactly(
                        new ScoredSeed(Samples.SEED, 2, 12.25, null, null),
                        new ScoredSeed(new SeedId("seed-2"), 1, 9.5, null, Placing.OWN_BEST));
    }

    @Test
    void whatReachedTheFloorIsToldByTheDirectScoreAndWithoutOneByTheWhole() {
        NeedMatched second = matching(stored("NeedMatched-2"), "2");
        NeedMatched third = matching(stored("NeedMatched-3"), "3");

        assertThat(second.reached()).containsExactly(Samples.SEED, new SeedId("seed-2"));
        assertThat(third.reached()).containsExactly(Samples.SEED, new SeedId("seed-2"));
        NeedMatched below = matching(stored("NeedMatched-3").replace("4.5", "4.25"), "3");
        assertThat(below.candidates().getLast().score()).isGreaterThan(below.floor());
        assertThat(below.reached()).containsExactly(Samples.SEED);
    }

    @Test
    void aProposalOfTheFirstVersionKeepsItsTermsAndTellsNothingElse() {
        Evidence first = proposal("PairingProposed-1", "1").evidence();

        assertThat(first)
                .isEqualTo(new Evidence(
                        1,
                        12.25,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Evidence.Factor("terms", 0.75), new Evidence.Factor("field", 0.25)),
                        List.of(new Evidence.MatchedTerm("果皮", 0.5)),
                        null));
    }

    @Test
    void noWordOfALinkIsStoredInClear() {
        Evidence evidence = proposal("PairingProposed-2", "2").evidence();

        assertThat(evidence.links())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(stored("PairingProposed-2"))
                        .doesNotContain(link.said(), link.term(), link.group().value()));
        keys.destroy(Samples.NEED.ref());
        assertThat(proposal("PairingProposed-2", "2").evidence()).isEqualTo(evidence.withoutWords());
    }

    @Test
    void aNoteOfTheFirstVersionReplacedThePromisesBeforeItAndIsOtherwiseTheSame() {
        ContactNoted first = (ContactNoted) read("musubi.ContactNoted", "1", stored("ContactNoted-1"));
        ContactNoted second = (ContactNoted) read("musubi.ContactNoted", "2", stored("ContactNoted-2"));

        assertThat(first.replaces()).isTrue();
        assertThat(second.replaces()).isFalse();
        assertThat(first.contactId()).isEqualTo(second.contactId());
        assertThat(first.text()).isEqualTo(second.text()).isNotNull();
        assertThat(first.promisedBy()).isEqualTo(second.promisedBy());
        assertThat(first.tags()).isEqualTo(second.tags());
    }

    @Test
    void aNoteOfTheFirstVersionWhoseWordsAreErasedStillReplaced() {
        keys.destroy(Samples.NEED.ref());

        ContactNoted first = (ContactNoted) read("musubi.ContactNoted", "1", stored("ContactNoted-1"));

        assertThat(first.nextAction()).isNull();
        assertThat(first.promises()).isTrue();
        assertThat(first.replaces()).isTrue();
    }

    @Test
    void aSeedOfTheFirstVersionTellsOfNoCollaborationsAndIsOtherwiseTheSame() {
        SeedContent old = Records.draft(Contents.fullSeed())
                .with("trackRecord", null)
                .with("named", Set.of())
                .made();

        assertThat(((SeedRegistered) read("musubi.SeedRegistered", "1", stored("SeedRegistered-1"))).content())
                .isEqualTo(old);
        assertThat(((SeedRevised) read("musubi.SeedRevised", "1", stored("SeedRevised-1"))).content())
                .isEqualTo(old);
    }

    @Test
    void anOrganizationOfTheFirstVersionSaysItsNameItsKindAndItsRegionInItsContent() {
        assertThat(read("musubi.OrganizationRegistered", "1", stored("OrganizationRegistered-1")))
                .isEqualTo(new OrganizationRegistered(Samples.ORGANIZATION, "荘内銀行", OrganizationKind.BANK, "山形県"));
    }

    @Test
    void aRecordFromBeforeAnybodyWasNamedNamesNobodyAndIsOtherwiseTheSame() {
        SeedContent seed = Records.with(Contents.fullSeed(), "named", Set.of());
        NeedContent need = Records.with(Contents.fullNeed(), "named", Set.of());

        assertThat(((SeedRegistered) read("musubi.SeedRegistered", "2", stored("SeedRegistered-2"))).content())
                .isEqualTo(seed);
        assertThat(((SeedRevised) read("musubi.SeedRevised", "2", stored("SeedRevised-2"))).content())
                .isEqualTo(seed);
        assertThat(((NeedRegistered) read("musubi.NeedRegistered", "1", stored("NeedRegistered-1"))).content())
                .isEqualTo(need);
        assertThat(((NeedRevised) read("musubi.NeedRevised", "1", stored("NeedRevised-1"))).content())
                .isEqualTo(need);
    }

    @Test
    void theOrderOfPartiesAndNamingThemTwiceSaysNothing() {
        String one = stored("NeedRegistered-2");
        String other = one.replace(
                "[\"organization:org-1\",\"person:person-3\"]",
                "[\"person:person-3\",\"organization:org-1\",\"person:person-3\"]");

        assertThat(other).isNotEqualTo(one);
        assertThat(read("musubi.NeedRegistered", "2", other)).isEqualTo(read("musubi.NeedRegistered", "2", one));
    }

    private NeedMatched matching(String payload, String version) {
        return (NeedMatched) read("musubi.NeedMatched", version, payload);
    }

    private PairingProposed proposal(String fixture, String version) {
        return (PairingProposed) read("musubi.PairingProposed", version, stored(fixture));
    }

    private Event read(String name, String version, String payload) {
        return new EventCodec(keys)
                .read(name, version, payload.getBytes(StandardCharsets.UTF_8))
                .event();
    }

    private static String stored(String fixture) {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("/events/" + fixture + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyVersionThatWasEverWrittenHasAnExampleThatIsStillRead() {
        assertThat(Upgrade.ALL).allSatisfy(upgrade -> {
            String fixture = upgrade.name().substring("musubi.".length()) + "-" + upgrade.fromVersion();
            assertThat(read(upgrade.name(), upgrade.fromVersion(), stored(fixture)))
                    .isInstanceOf(EventTypes.find(upgrade.name()).orElseThrow());
        });
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
