package jp.musubi.search.segment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.analysis.LineAnalysis;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.embedding.Meaning;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Writes one revision of a record as a document of Lucene. */
public final class DocumentForm {
    /** How many words of the rest a word of a title counts for, in a user's search. */
    public static final int TITLE_WEIGHT = 3;

    private final Document document = new Document();
    private final LineAnalysis analysis;

    private DocumentForm(LineAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The name of one revision in the index. */
    public static String key(RecordRef record, long from) {
        return record + "@" + from;
    }

    /** The document, without a meaning. */
    public static Document of(RecordDocument revision, long from, long to) {
        return of(revision, from, to, new LineAnalysis(), Optional.empty());
    }

    /**
     * The document.
     *
     * @param from position from which the revision is valid
     * @param to position at which it ceases to be valid, {@code Long.MAX_VALUE} while it holds
     * @param analysis what is known of lines of this record's other revisions, which mostly say the same
     * @param meaning what the record means to the installation's model
     */
    public static Document of(
            RecordDocument revision, long from, long to, LineAnalysis analysis, Optional<Meaning> meaning) {
        DocumentForm form = new DocumentForm(analysis);
        form.identity(revision, from, to);
        form.texts(Fields.OPEN_WORDS, Fields.OPEN_KANJI, Fields.OPEN_SPELLINGS, revision.open());
        form.texts(Fields.LIMITED_WORDS, Fields.LIMITED_KANJI, Fields.LIMITED_SPELLINGS, revision.limited());
        form.texts(Fields.INTERNAL_WORDS, Fields.INTERNAL_KANJI, Fields.INTERNAL_SPELLINGS, revision.internal());
        revision.facets().forEach((name, values) -> form.exact(Fields.facet(name), values));
        revision.numbers().forEach((name, value) -> form.number(Fields.number(name), value));
        if (revision.match() != null) {
            form.match(revision.match());
            meaning.ifPresent(
                    vector -> form.document.add(new BinaryDocValuesField(Fields.MATCH_MEANING, vector.bytes())));
        }
        if (revision.term() != null) {
            form.document.add(new BinaryDocValuesField(Fields.TERM_GROUP, TermGroups.bytes(revision.term())));
        }
        if (revision.recipe() != null) {
            form.document.add(new BinaryDocValuesField(Fields.MATCHER_RECIPE, RecipeBytes.bytes(revision.recipe())));
        }
        return form.document;
    }

    private void identity(RecordDocument revision, long from, long to) {
        String record = revision.record().toString();
        document.add(new StringField(Fields.KEY, key(revision.record(), from), Field.Store.NO));
        document.add(new StringField(Fields.RECORD, record, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.RECORD, new BytesRef(record)));
        document.add(new SortedDocValuesField(
                Fields.TYPE, new BytesRef(revision.record().type().code())));
        number(Fields.FROM, from);
        number(Fields.TO, to);
        number(Fields.REVISION, revision.revision());
        exact(Fields.READERS, revision.readers());
        exact(Fields.INSIDERS, revision.insiders());
        exact(Fields.OFFICE, revision.office());
        document.add(new StoredField(Fields.STATE, revision.state()));
    }

    private void texts(String wordField, String kanjiField, String spellingField, Map<String, String> texts) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> kanji = new HashMap<>();
        Map<String, Integer> spellings = new HashMap<>();
        texts.forEach((name, text) -> {
            int weight = RecordDocument.TITLES.contains(name) ? TITLE_WEIGHT : 1;
            analysis.addWords(text, weight, words);
            analysis.addKanji(text, weight, kanji);
            analysis.addSpellings(text, weight, spellings);
        });
        terms(wordField, words);
        terms(kanjiField, kanji);
        if (!spellings.isEmpty()) {
            document.add(CountedTerms.field(spellingField, spellings));
        }
    }

    private void match(MatchText text) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> kanji = new HashMap<>();
        Map<Integer, Integer> bigrams = new HashMap<>();
        Consumer<String> add = part -> {
            analysis.addWords(part, 1, words);
            analysis.addKanji(part, 1, kanji);
            analysis.addBigrams(part, bigrams);
        };
        add.accept(text.title() == null ? "" : text.title());
        add.accept(text.body() == null ? "" : text.body());
        text.keywords().forEach(add);
        MatchTerms terms = new MatchTerms(TermCounts.of(words), TermCounts.of(kanji), text.field());
        terms(Fields.MATCH_WORDS, words);
        terms(Fields.MATCH_KANJI, kanji);
        exact(Fields.MATCH_FIELD, text.field() == null ? Set.of() : Set.of(text.field()));
        document.add(new BinaryDocValuesField(Fields.MATCH_TEXT, terms.bytes()));
        document.add(new BinaryDocValuesField(Fields.MATCH_BIGRAMS, MatchTerms.bytes(Bigrams.of(bigrams))));
        document.add(new BinaryDocValuesField(Fields.MATCH_TRAITS, Traits.bytes(text.traits())));
    }

    private void terms(String field, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            document.add(CountedTerms.field(field, counts));
        }
        long length = 0;
        for (int count : counts.values()) {
            length += count;
        }
        number(Fields.length(field), length);
    }

    private void number(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
    }

    private void exact(String field, Set<String> values) {
        for (String value : values) {
            String bounded = Fields.bounded(value);
            document.add(new StringField(field, bounded, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(bounded)));
        }
    }
}
