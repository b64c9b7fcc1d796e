package jp.musubi.search.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.search.document.MatchTraits;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;

/** Traits as bytes beside their documents, and back: texts in a fixed order, an empty one for what is not known. */
final class Traits {
    private Traits() {}

    static BytesRef bytes(MatchTraits traits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
            write(out, traits.kind() == null ? null : traits.kind().code());
            write(out, traits.stage() == null ? null : traits.stage().code());
            write(out, traits.trl());
            write(out, traits.licensable());
            write(out, traits.laboratory());
            write(out, traits.deadline());
            // An enum set has the order of its constants: the same bytes for the same set.
            Set<Collaboration> collaboration = EnumSet.noneOf(Collaboration.class);
            collaboration.addAll(traits.collaboration());
            out.writeVInt(collaboration.size());
            for (Collaboration one : collaboration) {
                out.writeString(one.code());
            }
            write(out, traits.region());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static MatchTraits of(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        SeedKind kind = code(SeedKind.class, in);
        ResearchStage stage = code(ResearchStage.class, in);
        String trl = read(in);
        String licensable = read(in);
        String laboratory = read(in);
        String deadline = read(in);
        Set<Collaboration> collaboration = EnumSet.noneOf(Collaboration.class);
        for (int left = in.readVInt(); left > 0; left--) {
            collaboration.add(code(Collaboration.class, in));
        }
        return new MatchTraits(
                kind,
                stage,
                trl == null ? null : Integer.valueOf(trl),
                licensable == null ? null : Boolean.valueOf(licensable),
                laboratory,
                deadline == null ? null : LocalDate.parse(deadline),
                collaboration,
                read(in));
    }

    private static void write(DataOutput out, Object value) throws IOException {
        out.writeString(value == null ? "" : value.toString());
    }

    private static String read(DataInput in) throws IOException {
        String text = in.readString();
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, DataInput in) throws IOException {
        return Coded.of(type, in.readString()).orElse(null);
    }
}
