package jp.musubi.search.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.musubi.language.matching.MatcherRecipe;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;

/** Recipes of trained matchers as bytes beside their documents, and back, each number to its last bit. */
final class RecipeBytes {
    private RecipeBytes() {}

    static BytesRef bytes(MatcherRecipe recipe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
            out.writeString(recipe.name());
            out.writeString(recipe.base());
            MatcherRecipe.Query query = recipe.query();
            write(out, query.repetition(), query.boilerplate(), query.numbers());
            write(out, recipe.words().k1(), recipe.words().b());
            write(out, recipe.latin().k1(), recipe.latin().b());
            write(out, recipe.characters().k1(), recipe.characters().b());
            MatcherRecipe.Shares shares = recipe.shares();
            write(out, shares.kanji(), shares.characterPairs(), shares.field(), shares.glossary());
            write(out, shares.association(), shares.neighbours(), shares.meaning());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    private static void write(DataOutput out, double... numbers) throws IOException {
        for (double number : numbers) {
            out.writeLong(Double.doubleToRawLongBits(number));
        }
    }

    static MatcherRecipe of(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new MatcherRecipe(
                in.readString(),
                in.readString(),
                new MatcherRecipe.Query(number(in), number(in), number(in)),
                saturation(in),
                saturation(in),
                saturation(in),
                new MatcherRecipe.Shares(
                        number(in), number(in), number(in), number(in), number(in), number(in), number(in)));
    }

    private static MatcherRecipe.Saturation saturation(DataInput in) throws IOException {
        return new MatcherRecipe.Saturation(number(in), number(in));
    }

    private static double number(DataInput in) throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }
}
