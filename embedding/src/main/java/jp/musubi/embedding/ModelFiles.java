package jp.musubi.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an operator names to have meanings compared.
 *
 * @param model the model, in the ONNX format
 * @param tokenizer its {@code tokenizer.json}, as Hugging Face publishes them
 * @param prefix put before each text, as some models want it ({@code "query: "}); may be empty
 */
public record ModelFiles(Path model, Path tokenizer, String prefix) {
    private static final int SHOWN_BYTES = 8;

    /** A short name that is another when any byte of the files or of the prefix is. */
    String id() throws UnfitModelException {
        MessageDigest digest = sha256();
        for (Path file : new Path[] {model, tokenizer}) {
            if (!Files.isRegularFile(file)) {
                throw new UnfitModelException(UnfitModelException.Reason.FILE_MISSING, file.toString(), null);
            }
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UnfitModelException(UnfitModelException.Reason.FILE_MISSING, file.toString(), e);
            }
        }
        digest.update(prefix.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
