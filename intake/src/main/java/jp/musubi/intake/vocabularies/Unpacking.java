package jp.musubi.intake.vocabularies;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks by gzip, and remembers when that fails: whoever reads from this may take it for a failure of its own. */
final class Unpacking extends InputStream {
    private final InputStream packed;
    private InputStream plain;
    private boolean damaged;

    Unpacking(InputStream packed) {
        this.packed = packed;
    }

    /** Whether what is packed is cut off, or not what was packed once. */
    boolean damaged() {
        return damaged;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (plain == null) {
                plain = new GZIPInputStream(packed);
            }
            return plain.read(bytes, offset, length);
        } catch (EOFException | ZipException e) {
            damaged = true;
            throw e;
        }
    }
}
