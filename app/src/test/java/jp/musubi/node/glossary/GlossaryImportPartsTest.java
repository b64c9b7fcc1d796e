package jp.musubi.node.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.glossary.importterms.ImportTerms;
import jp.musubi.command.kit.Command;
import jp.musubi.intake.vocabularies.GlossaryFile;
import jp.musubi.intake.vocabularies.GuardedCell;
import jp.musubi.intake.vocabularies.ReadFile;
import jp.musubi.intake.vocabularies.Trouble;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.glossary.findknown.FindKnownTerms;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.TermGroup;
import org.junit.jupiter.api.Test;

class GlossaryImportPartsTest {
    private static final PersonId ACTOR = new PersonId("hanako");

    private final List<ImportTerms> sent = new ArrayList<>();
    private final Set<String> commandIds = new HashSet<>();
    private final Set<TermId> stored = new HashSet<>();
    private final List<TermGroup> inForce = new ArrayList<>();
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
            if (question instanceof FindKnownTerms asked) {
                Set<TermId> known = new HashSet<>(asked.ids());
                known.retainAll(stored);
                return (A) known;
            }
            return (A) Glossary.at(1, inForce);
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
    void aLongVocabularyIsStoredInPartsAndTellsHowFarItIs() {
        List<Long> progress = new ArrayList<>();

        GlossaryImport.Outcome outcome = importing.run(file(2_500, 1), ACTOR, "a.csv", progress::add);

        assertThat(outcome).isEqualTo(new GlossaryImport.Outcome(2_500, 0, 2_500));
        assertThat(sent).extracting(each -> each.terms().size()).containsExactly(1_000, 1_000, 500);
        assertThat(progress).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void longWordsMakeSmallerParts() {
        importing.run(file(900, 2_000), ACTOR, "a.csv", done -> {});

        assertThat(sent).hasSize(2);
        assertThat(stored).hasSize(900);
    }

    @Test
    void anImportThatWasBrokenOffGoesOnWhereItStopped() {
        failAt = 1;
        assertThatThrownBy(() -> importing.run(file(1_500, 1), ACTOR, "a.csv", done -> {}))
                .hasMessage("broken off");
        failAt = Integer.MAX_VALUE;

        GlossaryImport.Outcome outcome = importing.run(file(1_500, 1), ACTOR, "a.csv", done -> {});

        assertThat(outcome).isEqualTo(new GlossaryImport.Outcome(500, 1_000, 1_500));
    }

    @Test
    void theGlossarysOwnTableAddsNothingWhateverItsGroupsSayAndHoweverTheyCameIn() throws IOException {
        inForce.add(new TermGroup("by-hand", List.of("えさ", "飼い葉"), List.of("飼料"), List.of("feed"), "livestock"));
        inForce.add(new TermGroup("api", List.of("洗う；すすぐ", "流す"), List.of("洗浄"), List.of(), "unknown"));
        inForce.add(new TermGroup("formula", List.of("=1+1", "足し算"), List.of("+算"), List.of("-plus", "@sum"), null));
        inForce.add(new TermGroup("quoted", List.of("'=x", "'引用"), List.of("\"引用\", 符"), List.of("a\nb"), null));
        byte[] table = GlossaryTable.of(inForce, Locale.JAPANESE);

        ReadFile read = GlossaryFile.read(new ByteArrayInputStream(table), "glossary-1.csv", Optional.empty());

        assertThat(read.troubles()).isEmpty();
        assertThat(importing.preview(read)).isEqualTo(new GlossaryImport.Outcome(0, 4, 0));
        assertThat(read.groups().values())
                .contains(new TermContent(List.of("=1+1", "足し算"), List.of("+算"), List.of("-plus", "@sum"), null));
        assertThat(new String(table, StandardCharsets.UTF_8)).contains("'=1+1、足し算,'+算,'-plus、@sum", "''=x");
    }

    @Test
    void aCellThatWouldBeAFormulaGoesOutAsTextAndComesBackAsItWas() {
        for (String text : List.of("=1+1", "+81", "-20℃", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1", "''+1")) {
            String cell = GuardedCell.guarded(text);
            assertThat(cell).startsWith("'");
            assertThat(GuardedCell.plain(cell)).isEqualTo(text);
        }
        for (String text : List.of("", "柿", "'引用'", "a=b", "1-2", "'")) {
            assertThat(GuardedCell.guarded(text)).isEqualTo(text);
            assertThat(GuardedCell.plain(text)).isEqualTo(text);
        }
    }

    @Test
    void aFileWithTroublesIsNeverTakenIn() {
        ReadFile broken = ReadFile.refused(Trouble.at(3, "bad_csv"));

        assertThatThrownBy(() -> importing.run(broken, ACTOR, "a.csv", done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void theSourceIsTheFilesNameWithoutFoldersAndNotTooLong() {
        assertThat(GlossaryImport.source("C:\\資料\\用語.csv")).isEqualTo("用語.csv");
        assertThat(GlossaryImport.source("/資料/a\u0000b.csv")).isEqualTo("ab.csv");
        assertThat(GlossaryImport.source("語".repeat(250) + ".csv")).hasSize(200).endsWith("語.csv");
        assertThat(GlossaryImport.source(null)).isEqualTo("glossary");
    }
}
