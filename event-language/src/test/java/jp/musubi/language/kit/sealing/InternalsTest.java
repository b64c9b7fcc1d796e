package jp.musubi.language.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.codec.Samples;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.api.Test;

class InternalsTest {
    record Inner(String open, @Limited @Internal String note) {}

    record Outer(
            String open,
            @Limited String limited,
            Inner inner,
            @Limited @Internal List<String> notes) {}

    private static final Outer SAID = new Outer("a", "b", new Inner("c", "メモ"), List.of("控え"));

    @Test
    void withoutNotesOfTheOfficeEverythingElseStays() {
        assertThat(Internals.without(SAID)).isEqualTo(new Outer("a", "b", new Inner("c", null), List.of()));
        assertThat(Internals.without((Outer) null)).isNull();
    }

    @Test
    void whoeverSeesTheOpenPartOnlySeesNoNoteEither() {
        assertThat(Redaction.open(SAID)).isEqualTo(new Outer("a", null, new Inner("c", null), List.of()));
    }

    @Test
    void notesAreNamedAsJsonNamesThem() {
        assertThat(Internals.names(Outer.class)).containsExactly("inner.note", "notes");
        assertThat(Internals.names(SeedContent.class)).isEmpty();
        assertThat(Audience.of(Outer.class, "inner.note")).isEqualTo(Audience.OFFICE);
        assertThat(Audience.of(Outer.class, "inner.open")).isEqualTo(Audience.READERS);
        assertThat(Audience.of(SeedContent.class, "ip.number")).isEqualTo(Audience.INSIDERS);
    }

    @Test
    void whatIsWrittenWithoutThemKeepsThoseThatStand() {
        Outer written = new Outer("x", "y", new Inner("z", null), List.of());

        assertThat(Internals.keep(written, SAID)).isEqualTo(new Outer("x", "y", new Inner("z", "メモ"), List.of("控え")));
        assertThat(Internals.keep(written, null)).isEqualTo(written);
        assertThat(Internals.keep(new Outer("x", null, null, List.of()), SAID).notes())
                .containsExactly("控え");
    }

    @Test
    void onlyWhatSaysSomethingCountsAsSaid() {
        assertThat(Internals.said(SAID)).containsExactly("inner.note", "notes");
        assertThat(Internals.said(new Outer("a", "b", new Inner("c", null), List.of())))
                .isEmpty();
        assertThat(Internals.said(new Outer("a", "b", null, List.of()))).isEmpty();
        assertThat(Internals.said(null)).isEmpty();
    }

    @Test
    void anEventIsToldWithoutThemToo() {
        NeedRegistered event = new NeedRegistered(new NeedId("n"), null, null, Samples.need());

        assertThat(Internals.without(event).content().hearing()).isNull();
        assertThat(Internals.without(event).content().company()).isEqualTo("株式会社干柿");
    }

    @Test
    void aNoteAloneTellsTheOwnerOfNothingAndAnyOtherFieldDoes() {
        NeedContent need = Samples.need();
        for (RecordShape.Part part : RecordShape.of(NeedContent.class).parts()) {
            Object nothing = part.type() == List.class ? List.of() : part.type() == Set.class ? Set.of() : null;
            NeedContent emptied = (NeedContent) RecordShape.of(NeedContent.class)
                    .build(RecordShape.of(NeedContent.class).parts().stream()
                            .map(other -> other.equals(part) ? nothing : other.of(need))
                            .toArray());
            assertThat(need.tellsOwnerOf(emptied, need.disclosure()))
                    .as(part.name())
                    .isEqualTo(part.audience() != Audience.OFFICE);
        }
        assertThat(need.tellsOwnerOf(need, Disclosure.PUBLIC)).isTrue();
    }

    /** A note in the clear, or one that the open part would show, is a leak that no reader of the type would see. */
    @Test
    void everyNoteOfTheOfficeIsLimitedAndSealed() {
        List<String> notes = new ArrayList<>();
        for (Class<?> type : EventTypes.all()) {
            walk(type, notes);
        }
        assertThat(notes).contains("NeedContent.hearing");
    }

    private static void walk(Class<?> type, List<String> notes) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Internal.class)) {
                notes.add(type.getSimpleName() + "." + component.getName());
                assertThat(component.isAnnotationPresent(Limited.class) && component.isAnnotationPresent(Sealed.class))
                        .as(component.toString())
                        .isTrue();
            }
            if (component.getType().isRecord()) {
                walk(component.getType(), notes);
            }
        }
    }
}
