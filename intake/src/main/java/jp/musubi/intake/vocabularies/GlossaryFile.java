package jp.musubi.intake.vocabularies;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.musubi.intake.lists.Decoding;
import jp.musubi.intake.lists.RefusedFileException;

/** Reads a vocabulary in whatever form it comes, whole, before anything of it is stored. */
public final class GlossaryFile {
    /** Texts are read whole; larger ones come in several files. Vocabularies in RDF and XML are read in a stream. */
    private static final int MOST_BYTES = 64 << 20;

    private static final Charset EUC_JP = Charset.forName("euc-jp");

    private GlossaryFile() {}

    /**
     * What the file says, or why it is refused: never both in part.
     *
     * @param content packed by gzip or not; read as far as needed, not closed
     * @param fileName its ending tells the form
     * @param format the form when the caller knows it
     * @throws IOException when the bytes cannot be read at all
     */
    public static ReadFile read(InputStream content, String fileName, Optional<GlossaryFormat> format)
            throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        if (!packed(bytes)) {
            return plain(bytes, fileName, format);
        }
        Unpacking unpacking = new Unpacking(bytes);
        try {
            ReadFile read = plain(new BufferedInputStream(unpacking), fileName, format);
            return unpacking.damaged() ? damaged() : read;
        } catch (IOException | RuntimeException e) {
            if (unpacking.damaged()) {
                return damaged();
            }
            throw e;
        }
    }

    private static ReadFile damaged() {
        return ReadFile.refused(Trouble.at(0, "damaged"));
    }

    private static ReadFile plain(BufferedInputStream bytes, String fileName, Optional<GlossaryFormat> format)
            throws IOException {
        byte[] glance = glance(bytes);
        try {
            if (glance.length > 1 && glance[0] == 'P' && glance[1] == 'K') {
                return ReadFile.refused(Trouble.at(0, "packed"));
            }
            String text = new String(glance, StandardCharsets.UTF_8);
            return read(bytes, format.orElseGet(() -> GlossaryFormat.guess(fileName, text)));
        } catch (ReadFile.TooManyGroupsException e) {
            return ReadFile.refused(Trouble.at(0, "too_many_groups", ReadFile.MOST_GROUPS));
        } catch (RefusedFileException e) {
            return ReadFile.refused(new Trouble(0, null, e.key(), List.of(e.arguments())));
        }
    }

    private static ReadFile read(InputStream bytes, GlossaryFormat format) throws IOException {
        return switch (format) {
            case CSV -> CsvGroups.read(Decoding.text(whole(bytes)));
            case SOLR -> SolrGroups.read(Decoding.text(whole(bytes)));
            case EDICT -> EdictGroups.read(Decoding.text(whole(bytes), EUC_JP));
            case TURTLE -> SkosGroups.turtle(bytes);
            case RDFXML -> SkosGroups.xml(bytes);
            case JMDICT -> JmdictGroups.read(bytes);
        };
    }

    private static byte[] whole(InputStream bytes) throws IOException {
        byte[] all = bytes.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw new RefusedFileException("import.too_big", MOST_BYTES >> 20);
        }
        return all;
    }

    private static boolean packed(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip;
    }

    private static byte[] glance(BufferedInputStream bytes) throws IOException {
        bytes.mark(GlossaryFormat.GLANCE);
        byte[] glance = bytes.readNBytes(GlossaryFormat.GLANCE);
        bytes.reset();
        return glance;
    }
}
