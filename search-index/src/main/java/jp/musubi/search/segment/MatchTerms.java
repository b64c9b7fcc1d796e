package jp.musubi.search.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.analysis.TermCounts;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What a record says for matching, as terms: kept beside the document, so that a match need not analyse again.
 *
 * @param words words of title, body and keywords
 * @param kanji single kanji of the same
 * @param field code of the 分野, or null when unknown
 */
public record MatchTerms(TermCounts words, TermCounts kanji, String field) {

    private interface Output {
        void write(DataOutput out) throws IOException;
    }

    BytesRef bytes() {
        return bytes(out -> {
            words.write(out);
            kanji.write(out);
            out.writeString(field == null ? "" : field);
        });
    }

    static BytesRef bytes(Bigrams bigrams) {
        return bytes(bigrams::write);
    }

    private static BytesRef bytes(Output output) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
            output.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static Bigrams bigrams(BytesRef bytes) throws IOException {
        return Bigrams.read(input(bytes));
    }

    static Bigrams.PairCursor eachBigram(BytesRef bytes) throws IOException {
        return new Bigrams.PairCursor(input(bytes));
    }

    private static ByteArrayDataInput input(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    static MatchTerms of(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = input(bytes);
        TermCounts words = TermCounts.read(in);
        TermCounts kanji = TermCounts.read(in);
        String field = in.readString();
        return new MatchTerms(words, kanji, field.isEmpty() ? null : field);
    }
}
