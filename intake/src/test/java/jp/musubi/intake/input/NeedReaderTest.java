package jp.musubi.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Disclosure;
import org.junit.jupiter.api.Test;

class NeedReaderTest {
    private static final RawFields TYPED = SeedReaderTest.fields(
            "subject",
            "干し柿の皮の使い道がほしい",
            "problem",
            "毎年30トン出る皮を捨てている",
            "field",
            "食品",
            "channel",
            "銀行",
            "disclosure",
            "コーディネーター限り",
            "deadline",
            "2027-03",
            "size",
            "小規模",
            "inPrefecture",
            "はい",
            "ndaRequired",
            "要",
            "consent.on",
            "令和9年4月12日",
            "consent.audience",
            "coordinators",
            "consent.until",
            "2028/3/31",
            "tried",
            "堆肥化",
            "keywords",
            "柿\n皮");

    @Test
    void aNeedIsReadWithItsConsent() {
        NeedContent need = ContentReader.read(NeedContent.class, TYPED).value();

        assertThat(need.channel()).isEqualTo(Channel.BANK);
        assertThat(need.size()).isEqualTo(CompanySize.MICRO);
        assertThat(need.deadline()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(need.inPrefecture()).isTrue();
        assertThat(need.ndaRequired()).isTrue();
        assertThat(need.keywords()).containsExactly("柿", "皮");
        assertThat(need.consent())
                .isEqualTo(new Consent(LocalDate.of(2027, 4, 12), Disclosure.COORDINATORS, LocalDate.of(2028, 3, 31)));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        NeedContent need = ContentReader.read(NeedContent.class, TYPED).value();

        Input<NeedContent> again = ContentReader.read(NeedContent.class, ContentReader.write(need));

        assertThat(again.violations()).isEmpty();
        assertThat(again.value()).isEqualTo(need);
    }

    @Test
    void anErrorInTheConsentNamesItsPart() {
        Input<NeedContent> input =
                ContentReader.read(NeedContent.class, SeedReaderTest.fields("consent.until", "2028-02-30"));

        assertThat(input.violations()).extracting(Violation::field).containsExactly("consent.until");
    }
}
