package jp.musubi.app.consent;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import jp.musubi.language.kit.Sha256;
import org.springframework.web.multipart.MultipartFile;

/** Hashes documents as they come in; nothing of them is kept. */
final class Digests {
    private static final int PIECE = 65_536;

    private Digests() {}

    /** SHA-256 of a file in hexadecimal digits; null where none was chosen. */
    static String of(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream bytes = file.getInputStream()) {
            MessageDigest digest = Sha256.fresh();
            byte[] piece = new byte[PIECE];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
