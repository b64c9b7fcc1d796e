package jp.musubi.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command as it travels to the server: its words, the caller's language, and the folder in which it was typed. The words
 * hold paths, but the server opens none of them except those that a backup is written to.
 */
record LocalCall(List<String> words, String language, String folder) {

    static final String PATH = "/local/run";
    static final String TOKEN_HEADER = "X-Musubi-Token";
    static final String CALL_HEADER = "X-Musubi-Call";

    private static final JsonMapper JSON = JsonMapper.shared();

    LocalCall {
        words = List.copyOf(words);
    }

    /** For a header. */
    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }

    /** @throws RuntimeException when the text is no call */
    static LocalCall decode(String header) {
        byte[] json = Base64.getUrlDecoder().decode(header.getBytes(StandardCharsets.US_ASCII));
        return JSON.readValue(json, LocalCall.class);
    }
}
