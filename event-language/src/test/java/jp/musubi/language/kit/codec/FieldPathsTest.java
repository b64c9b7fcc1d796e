package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import org.junit.jupiter.api.Test;

class FieldPathsTest {
    record Inner(String status, Boolean licensable) {}

    record Outer(String title, Inner ip, List<String> keywords, List<Inner> parts, PersonId owner, Integer trl) {}

    private final Outer outer = new Outer(
            "題名",
            new Inner("filed", true),
            List.of("柿", "皮"),
            List.of(new Inner("a", null), new Inner("b", false)),
            new PersonId("p1"),
            null);

    @Test
    void aValueIsLaidOutAsFieldsInDeclaredOrder() {
        assertThat(FieldPaths.flatten(outer).entrySet())
                .extracting(field -> field.getKey() + "=" + field.getValue())
                .containsExactly(
                        "title=題名",
                        "ip.status=filed",
                        "ip.licensable=true",
                        "keywords=柿\n皮",
                        "parts=a\nb false",
                        "owner=p1");
    }

    @Test
    void eventsAndTheirContentsAreLaidOutToo() {
        assertThat(FieldPaths.flatten(new SeedPublished(Samples.SEED, Disclosure.MEMBERS)))
                .containsEntry("seedId", "seed-1")
                .containsEntry("disclosure", "members");
        assertThat(FieldPaths.flatten(Samples.seed()))
                .containsEntry("ip.status", "filed")
                .containsEntry("collaboration", "joint_research\nlicensing")
                .containsEntry("expires", "2028-03-31")
                .containsEntry("researchers", "person-1 髙橋 花子 0000-0002-1825-0097 hanako\nperson-3 𠮷野 太郎");
        assertThat(FieldPaths.flatten(null)).isEmpty();
    }

    @Test
    void whatARecordCanSayIsKnownFromItsClass() {
        assertThat(FieldPaths.of(Outer.class).entrySet())
                .extracting(one -> one.getKey() + " " + one.getValue().getSimpleName())
                .containsExactly(
                        "title String",
                        "ip.status String",
                        "ip.licensable Boolean",
                        "keywords String",
                        "parts Inner",
                        "owner PersonId",
                        "trl Integer");
    }

    @Test
    void onlyWhatDiffersIsAChangeAndKeepsItsType() {
        Outer after = new Outer("別の題名", new Inner("filed", null), List.of("柿", "皮"), List.of(), new PersonId("p1"), 4);

        assertThat(FieldPaths.diff(outer, after))
                .containsExactly(
                        new FieldPaths.Change("title", "題名", "別の題名"),
                        new FieldPaths.Change("ip.licensable", true, null),
                        new FieldPaths.Change("parts", outer.parts(), null),
                        new FieldPaths.Change("trl", null, 4));
        assertThat(FieldPaths.diff(outer, outer)).isEmpty();
    }

    @Test
    void whatIsNewOrGoneDiffersInAllItsFields() {
        assertThat(FieldPaths.diff(null, outer)).hasSize(6).allMatch(change -> change.before() == null);
        assertThat(FieldPaths.diff(outer, null)).hasSize(6).allMatch(change -> change.after() == null);
    }

    @Test
    void aFieldThatIsNewStandsWhereItIsDeclared() {
        Outer before = new Outer("甲", null, List.of(), List.of(), new PersonId("p1"), 3);
        Outer after = new Outer("乙", null, List.of("柿"), List.of(), new PersonId("p1"), 4);

        assertThat(FieldPaths.diff(before, after))
                .extracting(FieldPaths.Change::path)
                .containsExactly("title", "keywords", "trl");
    }
}
