package jp.musubi.node.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.Sha256;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form asked for, as a digest to be kept with the events: another content under a command id that was used is told
 * from a repeat.
 */
public final class CommandDigest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final int BYTES = 16;

    private CommandDigest() {}

    /**
     * The first 128 bits of SHA-256 over the command id and the command's JSON, in hexadecimal digits.
     *
     * @param commandId random, of a form, and in no log: so that nobody can confirm by the digest what an erased text was
     */
    public static String of(Command command, String commandId) {
        byte[] text = (commandId + "\n" + MAPPER.writeValueAsString(command)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(text), 0, BYTES);
    }
}
