package jp.musubi.query.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.QuerySide;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.SeedDocument;
import jp.musubi.query.testing.Sample;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    void everyTextOfASeedIsFoundByExactlyThoseWhoMaySeeIt() {
        var content = said(Sample.seed("題名", "概要", Disclosure.PUBLIC));
        assertTextsAgree(content, SeedDocument.texts(content));
        assertThat(SeedDocument.texts(content).limited()).containsKeys("ip.number", "ip.applicant");
        assertThat(SeedDocument.texts(content).open()).containsKey("researchers");
    }

    @Test
    void everyTextOfANeedIsFoundByExactlyThoseWhoMaySeeIt() {
        var content = said(Sample.need("件名", "困り事", Disclosure.PUBLIC));
        assertTextsAgree(content, AudienceTexts.of(content));
        assertThat(AudienceTexts.of(content).internal()).containsOnlyKeys("hearing");
    }

    /** The same with each text saying its own name. */
    @SuppressWarnings("unchecked")
    private static <C extends Record> C said(C content) {
        return (C) ContentFields.of(content.getClass())
                .build(field -> field.sort() == ContentField.Sort.TEXT ? "文" + field.path() : field.of(content));
    }

    private static void assertTextsAgree(Record content, AudienceTexts texts) {
        for (ContentField part : ContentFields.of(content.getClass()).all()) {
            if (part.words()) {
                assertThat(texts.open().containsKey(part.path()))
                        .as(part.path())
                        .isEqualTo(part.audience() == Audience.READERS);
                assertThat(texts.limited().containsKey(part.path()))
                        .as(part.path())
                        .isEqualTo(part.audience() == Audience.INSIDERS);
                assertThat(texts.internal().containsKey(part.path()))
                        .as(part.path())
                        .isEqualTo(part.audience() == Audience.OFFICE);
            }
        }
        Set<String> hidden = new HashSet<>(FieldPaths.flatten(content).values());
        hidden.removeAll(FieldPaths.flatten(Redaction.open(content)).values());
        assertThat(hidden).isNotEmpty();
        assertThat(texts.open().values()).doesNotContainAnyElementsOf(hidden);
        Set<String> internal = new HashSet<>(FieldPaths.flatten(content).values());
        internal.removeAll(FieldPaths.flatten(Internals.without(content)).values());
        assertThat(texts.limited().values()).noneMatch(internal::contains);
    }

    @Test
    void matchingReadsLimitedTextsButNeverWhoOrAtWhatPrice() {
        var content = Sample.need("件名", "困り事", Disclosure.COORDINATORS);
        var cluster = QuerySide.KINDS.document(
                new NeedEntry(
                        new NeedView(
                                Sample.NEED,
                                null,
                                null,
                                Custody.NOBODYS,
                                NeedState.OPEN,
                                1,
                                Disclosure.NAMED,
                                null,
                                null,
                                null,
                                1,
                                0,
                                0,
                                null,
                                Sounding.ACCEPTED,
                                Assent.UNSAID,
                                content,
                                true),
                        true,
                        1,
                        new NeedEntry.Shared(1, null, 1)),
                1);
        String read = cluster.match().title()
                + cluster.match().body()
                + cluster.match().keywords();
        assertThat(read).contains("堆肥化", "240万円", "年30トン");
        assertThat(read).doesNotContain("架空柿加工", "信金", "限定の予算", "聞き取り");
        assertThat(cluster.readers()).doesNotContain("public", "member");
    }

    @Test
    void numbersOrderAsTheirValuesDo() {
        double[] scores = {-2, -0.5, 0, 1e-9, 0.5, 3, 1e9};
        for (int i = 1; i < scores.length; i++) {
            assertThat(Numbers.ordered(scores[i])).isGreaterThan(Numbers.ordered(scores[i - 1]));
        }
        assertThat(Numbers.worklist(10, 0.1)).isGreaterThan(Numbers.worklist(9, 99));
        assertThat(Numbers.worklist(10, 12.5)).isGreaterThan(Numbers.worklist(10, 12.4));
        assertThat(Numbers.worklist((1L << 36) - 1, Float.MAX_VALUE)).isPositive();
        assertThat(new Numbers().put("due", LocalDate.EPOCH.plusDays(3)).map()).containsEntry("due", 3L);
    }
}
