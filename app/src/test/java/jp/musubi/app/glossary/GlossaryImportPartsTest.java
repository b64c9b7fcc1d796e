package jp.musubi.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.gateway.Commands;
import jp.musubi.app.gateway.Questions;
import jp.musubi.command.Command;
import jp.musubi.command.importterms.ImportTerms;
import jp.musubi.language.event.TermContent;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.TermId;
import jp.musubi.query.Question;
import jp.musubi.query.findknownterms.FindKnownTerms;
import org.junit.jupiter.api.Test;

class GlossaryImportPartsTest {
    private static final PersonId ACTOR = new PersonId("hanako");

    private final List<ImportTerms> sent = new ArrayList<>();
    private final Set<String> commandIds = new HashSet<>();
    private final Set<TermId> stored = new HashSet<>();
    private int failAt = Integer.MAX_VALUE;
    private final GlossaryImport importing = new GlossaryImport(new Core(), new Core());

    /** Keeps what it is sent, and breaks off when it is told to. */
    private final class Core implements Commands, Questions {
        @Override
        public Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest) {
            if (sent.size() == failAt) {
                throw new IllegalStateException("broken off");
            }
            ImportTerms terms = (ImportTerms) command;
            sent.add(terms);
            assertThat(commandIds.add(commandId)).isTrue();
            terms.terms().forEach(term -> stored.add(term.id()));
            return new Outcome(stored.size(), false);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <A> A ask(Question<A> question) {
            Set<TermId> known = new HashSet<>(((FindKnownTerms) question).ids());
            known.retainAll(stored);
            return (A) known;
        }

        @Override
        public boolean await(long position, Duration timeout) {
            return true;
        }

        @Override
        public long position() {
            return stored.size();
        }
    }

    private static ReadFile file(int groups, int formLength) {
        Map<TermId, TermContent> contents = new LinkedHashMap<>();
        for (int i = 0; i < groups; i++) {
            String form = i + "長".repeat(formLength);
            contents.put(new TermId("t" + i), new TermContent(List.of(form), List.of("a" + i), List.of(), null));
        }
        return new ReadFile(contents, List.of(), 0);
    }

    @Test
    void a_long_vocabulary_is_stored_in_parts_and_tells_how_far_it_is() {
        List<Long> progress = new ArrayList<>();

        GlossaryImport.Outcome outcome = importing.run(file(2_500, 1), ACTOR, "a.csv", progress::add);

        assertThat(outcome).isEqualTo(new GlossaryImport.Outcome(2_500, 0, 2_500));
        assertThat(sent).extracting(each -> each.terms().size()).containsExactly(1_000, 1_000, 500);
        assertThat(progress).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void long_words_make_smaller_parts() {
        importing.run(file(900, 2_000), ACTOR, "a.csv", done -> {});

        assertThat(sent).hasSize(2);
        assertThat(stored).hasSize(900);
    }

    @Test
    void an_import_that_was_broken_off_goes_on_where_it_stopped() {
        failAt = 1;
        assertThatThrownBy(() -> importing.run(file(1_500, 1), ACTOR, "a.csv", done -> {}))
                .hasMessage("broken off");
        failAt = Integer.MAX_VALUE;

        GlossaryImport.Outcome outcome = importing.run(file(1_500, 1), ACTOR, "a.csv", done -> {});

        assertThat(outcome).isEqualTo(new GlossaryImport.Outcome(500, 1_000, 1_500));
    }

    @Test
    void a_file_with_troubles_is_never_taken_in() {
        ReadFile broken = ReadFile.refused(Trouble.at(3, "bad_csv"));

        assertThatThrownBy(() -> importing.run(broken, ACTOR, "a.csv", done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void the_source_is_the_files_name_without_folders_and_not_too_long() {
        assertThat(GlossaryImport.source("C:\\資料\\用語.csv")).isEqualTo("用語.csv");
        assertThat(GlossaryImport.source("/資料/a\u0000b.csv")).isEqualTo("ab.csv");
        assertThat(GlossaryImport.source("語".repeat(250) + ".csv")).hasSize(200).endsWith("語.csv");
        assertThat(GlossaryImport.source(null)).isEqualTo("glossary");
    }
}
