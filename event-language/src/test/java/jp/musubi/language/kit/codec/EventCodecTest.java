package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private final TestKeys keys = new TestKeys();
    private final EventCodec codec = new EventCodec(keys);
    private final SeedRegistered seed = new SeedRegistered(Samples.SEED, Samples.OWNER, Samples.seed());

    private Opened read(StoredForm stored, ObjectNode payload) {
        return codec.read(stored.name(), stored.version(), payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode tree(StoredForm stored) throws IOException {
        return (ObjectNode) Json.MAPPER.readTree(stored.payload());
    }

    private static List<String> owners(JsonNode sealed) {
        return StreamSupport.stream(sealed.at("/$sealed/under").spliterator(), false)
                .map(name -> name.asText())
                .toList();
    }

    @Test
    void aPersonOnASeedIsSealedUnderThatPersonAndTheTextsUnderTheSeed() throws IOException {
        ObjectNode content = tree(codec.write(seed)).withObject("/content");

        assertThat(owners(content)).containsExactly("seed:seed-1");
        assertThat(owners(content.at("/ip"))).containsExactly("seed:seed-1");
        assertThat(owners(content.at("/researchers/0"))).containsExactly("person:person-1");
        assertThat(owners(content.at("/researchers/1"))).containsExactly("person:person-3");
        assertThat(content.has("title")).isFalse();
        assertThat(content.at("/researchers/0/person").asText()).isEqualTo("person-1");
        assertThat(content.at("/ip/status").asText()).isEqualTo("filed");
        assertThat(content.at("/expires").asText()).isEqualTo("2028-03-31");
    }

    @Test
    void whatIsSaidOfAPairIsSealedUnderBothItsSides() throws IOException {
        StoredForm stored = codec.write(new PairingShortlisted(Samples.PAIRING, Samples.NEED, Samples.SEED, "訪問"));

        assertThat(owners(tree(stored))).containsExactly("need:need-1", "seed:seed-1");
    }

    @Test
    void anErasedPersonLeavesTheSeedReadable() {
        StoredForm stored = codec.write(seed);
        keys.destroy(Samples.OWNER.ref());

        Opened opened = codec.read(stored.name(), stored.version(), stored.payload());

        SeedRegistered read = (SeedRegistered) opened.event();
        assertThat(opened.erased()).isTrue();
        assertThat(read.content().title()).isEqualTo(seed.content().title());
        assertThat(read.content().researchers())
                .containsExactly(
                        new Researcher(Samples.OWNER, null, null, null),
                        seed.content().researchers().get(1));
    }

    @Test
    void anErasedSeedKeepsWhatIsNotItsText() {
        StoredForm stored = codec.write(seed);
        keys.destroy(Samples.SEED.ref());

        SeedRegistered read = (SeedRegistered)
                codec.read(stored.name(), stored.version(), stored.payload()).event();

        assertThat(read.content().title()).isNull();
        assertThat(read.content().keywords()).isEmpty();
        assertThat(read.content().ip().number()).isNull();
        assertThat(read.content().field()).isEqualTo(seed.content().field());
        assertThat(read.content().researchers()).isEqualTo(seed.content().researchers());
    }

    @Test
    void nothingCanBeSealedForWhatWasErased() {
        keys.destroy(Samples.SEED.ref());

        assertThatThrownBy(() -> codec.write(seed)).isInstanceOf(KeyRing.DestroyedKeyException.class);
        codec.write(new SeedPublished(Samples.SEED, Disclosure.PUBLIC));
    }

    @Test
    void evidenceWithoutTermsDiffersFromErasedEvidence() {
        StoredForm stored = codec.write(proposal(List.of()));

        assertThat(terms(stored)).isEmpty();
        keys.destroy(Samples.NEED.ref());
        assertThat(terms(stored)).isNull();
    }

    private List<Evidence.MatchedTerm> terms(StoredForm stored) {
        Opened opened = codec.read(stored.name(), stored.version(), stored.payload());
        return ((PairingProposed) opened.event()).evidence().terms();
    }

    private static PairingProposed proposal(List<Evidence.MatchedTerm> terms) {
        return proposal(new Evidence(1, 2.5, List.of(), terms));
    }

    private static PairingProposed proposal(Evidence evidence) {
        return new PairingProposed(
                Samples.PAIRING, Samples.NEED, Samples.SEED, 1, 1, ProposedBy.MATCHER, 7, "bm25f-1", evidence, null);
    }

    @Test
    void theSameEventIsNeverTheSameBytes() {
        assertThat(codec.write(seed).payload()).isNotEqualTo(codec.write(seed).payload());
    }

    @Test
    void anAlteredValueIsRefused() throws IOException {
        StoredForm stored = codec.write(seed);
        byte[] sealed = tree(stored).at("/content/ip/$sealed/v").binaryValue();

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            ObjectNode tree = tree(stored);
            ((ObjectNode) tree.at("/content/ip/$sealed"))
                    .put("v", Base64.getEncoder().encodeToString(altered));
            assertThatThrownBy(() -> read(stored, tree))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("content.ip");
        }
    }

    @Test
    void aValueMovedToAnotherPlaceIsRefused() throws IOException {
        StoredForm stored = codec.write(seed);
        ObjectNode tree = tree(stored);
        ObjectNode content = tree.withObject("/content");
        content.withObject("/ip").set("$sealed", content.get("$sealed"));
        assertThatThrownBy(() -> read(stored, tree)).isInstanceOf(UnreadableEventException.class);

        StoredForm other = codec.write(new SeedWithdrawn(Samples.SEED, "題名"));
        ObjectNode swapped = tree(stored);
        swapped.withObject("/content").set("$sealed", tree(other).get("$sealed"));
        assertThatThrownBy(() -> read(stored, swapped)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void aValueSaidToBeUnderAnotherKeyIsRefused() throws IOException {
        StoredForm stored = codec.write(seed);
        ObjectNode tree = tree(stored);
        ((ArrayNode) tree.at("/content/$sealed/under")).removeAll().add("seed:another");

        assertThatThrownBy(() -> read(stored, tree)).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"under\":[],\"v\":\"AAAA\"}",
                "{\"under\":[\"seed:seed-1\"]}",
                "{\"under\":[\"seed:seed-1\"],\"v\":\"AAAA\"}",
                "{\"under\":[\"seed:seed-1\"],\"v\":\"%%\"}",
                "{\"under\":[\"moon:1\"],\"v\":\"AAAA\"}",
                "{\"under\":[\"nothing\"],\"v\":\"AAAA\"}",
                "{\"under\":\"seed:seed-1\",\"v\":\"AAAA\"}",
                "{\"under\":[\"seed:seed-1\"],\"v\":\"AAAA\",\"w\":1}"
            })
    void whatOnlyLooksSealedIsRefused(String reason) {
        assertThatThrownBy(() ->
                        codec.read("musubi.SeedWithdrawn", "1", bytes("{\"seedId\":\"s\",\"$sealed\":" + reason + "}")))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"seedId\":\"s\",\"disclosure\":\"public\"} x",
                "{\"seedId\":\"s\",\"seedId\":\"t\",\"disclosure\":\"public\"}",
                "{\"seedId\":\"s\",\"disclosure\":\"public\",\"more\":1}",
                "{\"seedId\":\"s\",\"disclosure\":\"everybody\"}",
                "{\"seedId\":\"s\",\"disclosure\":0}",
                "{\"seedId\":\"not an id\",\"disclosure\":\"public\"}",
                "{\"disclosure\":\"public\"}"
            })
    void whatIsNotOfTheFormIsRefused(String payload) {
        assertThatThrownBy(() -> codec.read("musubi.SeedPublished", "1", bytes(payload)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"needId\":\"n\",\"revision\":\"2\",\"substantive\":true}",
                "{\"needId\":\"n\",\"revision\":2.5,\"substantive\":true}",
                "{\"needId\":\"n\",\"revision\":2,\"substantive\":1}",
                "{\"needId\":\"n\",\"substantive\":true}",
                "{\"needId\":\"n\",\"revision\":2,\"substantive\":true,\"content\":{\"deadline\":\"2026-02-30\"}}",
                "{\"needId\":\"n\",\"revision\":2,\"substantive\":true,\"content\":{\"keywords\":\"柿\"}}"
            })
    void valuesOfAnotherKindAreRefused(String payload) {
        assertThatThrownBy(() -> codec.read("musubi.NeedRevised", "1", bytes(payload)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageNotContaining("柿")
                .hasNoCause();
    }

    @Test
    void anUnknownNameOrVersionIsRefused() {
        byte[] payload = bytes("{\"seedId\":\"s\",\"disclosure\":\"public\"}");

        codec.read("musubi.SeedPublished", "1", payload);
        assertThatThrownBy(() -> codec.read("musubi.SeedSold", "1", payload))
                .isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> codec.read("musubi.SeedPublished", "2", payload))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void whatHasNoJsonFormIsNotWritten() {
        assertThatThrownBy(() -> codec.write(new SeedWithdrawn(Samples.SEED, "半\ud83c")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.write(proposal(new Evidence(1, Double.NaN, List.of(), List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoteOfAContactCanBeErasedAloneAndWithAnyRecordItIsAbout() {
        ContactNoted contact = new ContactNoted(
                new ContactId("c"),
                List.of(Samples.PAIRING.ref(), Samples.NEED.ref(), Samples.SEED.ref()),
                LocalDate.of(2026, 11, 22),
                ContactKind.EMAIL,
                "秘密の電話",
                null,
                null,
                null,
                false);

        for (RecordRef erased : List.of(contact.subject(), Samples.NEED.ref(), Samples.SEED.ref())) {
            TestKeys fresh = new TestKeys();
            StoredForm stored = new EventCodec(fresh).write(contact);
            fresh.destroy(erased);
            Opened opened = new EventCodec(fresh).read(stored.name(), stored.version(), stored.payload());
            assertThat(opened.erased()).isTrue();
            assertThat(((ContactNoted) opened.event()).text()).isNull();
        }
    }

    @Test
    void keysAreAskedForOnlyWhereSomethingIsProtected() {
        codec.write(new SeedWithdrawn(Samples.SEED, null));
        assertThat(keys.asked()).isEmpty();

        codec.write(seed);
        assertThat(keys.asked())
                .isEqualTo(Set.of(
                        Samples.SEED.ref(), RecordRef.parse("person:person-1"), RecordRef.parse("person:person-3")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
