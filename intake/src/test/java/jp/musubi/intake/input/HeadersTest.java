package jp.musubi.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.language.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {
    @ParameterizedTest
    @CsvSource({
        "題名, title",
        "題名（必須）, title",
        "タイトル, title",
        "Title *, title",
        "abstract, summary",
        "公開概要, summary",
        "TRL, trl",
        "基盤技術, baseTechnology",
        "base technology, baseTechnology",
        "ip.status, ip.status",
        "知財, ip.status",
        "institution_type, affiliation",
        "研究者, researchers",
        "研究者2, researchers.1.name",
        "研究者２ ORCID, researchers.1.orcid",
        "ORCID, researchers.0.orcid",
        "researchers.0.name, researchers.0.name",
        "公開範囲, disclosure",
        "ID, id",
        "公開する, publish",
        "ｷｰﾜｰﾄﾞ, keywords"
    })
    void aColumnOfSeedsIsKnownByManyNames(String header, String field) {
        assertThat(Headers.find(RecordType.SEED, header)).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "件名, subject", "title, subject", "description, problem", "company_size, size", "困っていること・実現したいこと, problem",
        "同意の日付, consent.on", "同意期限, consent.until", "いつまでに, deadline", "企業名, company", "秘密保持契約の要否, ndaRequired"
    })
    void aColumnOfNeedsIsKnownByManyNames(String header, String field) {
        assertThat(Headers.find(RecordType.NEED, header)).contains(field);
    }

    @Test
    void anUnknownColumnIsNotGuessed() {
        assertThat(Headers.find(RecordType.SEED, "好きな色")).isEmpty();
        assertThat(Headers.find(RecordType.NEED, "")).isEmpty();
    }

    @Test
    void everyFieldIsFoundByItsOwnName() {
        for (RecordType type : new RecordType[] {RecordType.SEED, RecordType.NEED}) {
            for (String field : Headers.of(type)) {
                assertThat(Headers.find(type, field)).as(field).contains(field);
            }
        }
    }
}
