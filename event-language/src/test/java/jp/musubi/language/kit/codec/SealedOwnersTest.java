package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import org.junit.jupiter.api.Test;

class SealedOwnersTest {
    private final EventCodec codec = new EventCodec(new TestKeys());

    @Test
    void everyOwnerIsNamedHoweverDeepTheBoxLies() {
        assertThat(SealedOwners.of(codec.write(new SeedRegistered(Samples.SEED, Samples.OWNER, Samples.seed()))
                        .payload()))
                .extracting(RecordRef::toString)
                .containsExactlyInAnyOrder("seed:seed-1", "person:person-1", "person:person-3");
        assertThat(SealedOwners.of(
                        codec.write(new PairingShortlisted(Samples.PAIRING, Samples.NEED, Samples.SEED, "訪問"))
                                .payload()))
                .extracting(RecordRef::toString)
                .containsExactlyInAnyOrder("need:need-1", "seed:seed-1");
    }

    @Test
    void whatIsNotSealedNeedsNobodysKey() {
        assertThat(SealedOwners.of(codec.write(new SeedPublished(Samples.SEED, Disclosure.PUBLIC))
                        .payload()))
                .isEmpty();
        assertThat(SealedOwners.of(new byte[0])).isEmpty();
        assertThat(SealedOwners.of("not JSON".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aBoxThatCannotBeReadIsSaidToBeNone() {
        for (String broken : new String[] {"{\"$sealed\":", "{\"$sealed\":{\"under\":[\"nobody\"],\"v\":\"\"}}"}) {
            assertThatThrownBy(() -> SealedOwners.of(broken.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableEventException.class);
        }
    }
}
