package jp.musubi.search.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.document.TermGroup;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;

/** Groups of the glossary as bytes beside their documents, and back. */
final class TermGroups {
    private TermGroups() {}

    static BytesRef bytes(TermGroup group) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
            out.writeString(group.id());
            write(group.business(), out);
            write(group.academic(), out);
            write(group.english(), out);
            out.writeString(group.field() == null ? "" : group.field());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static TermGroup of(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        List<String> business = read(in);
        List<String> academic = read(in);
        List<String> english = read(in);
        String field = in.readString();
        return new TermGroup(id, business, academic, english, field.isEmpty() ? null : field);
    }

    private static void write(List<String> forms, DataOutput out) throws IOException {
        out.writeVInt(forms.size());
        for (String form : forms) {
            out.writeString(form);
        }
    }

    private static List<String> read(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> forms = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            forms.add(in.readString());
        }
        return forms;
    }
}
