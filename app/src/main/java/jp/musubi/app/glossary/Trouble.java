package jp.musubi.app.glossary;

import java.util.List;

/**
 * Why a file of groups is refused.
 *
 * @param line on which, from 1; 0 when the whole file is meant
 * @param key of the message, without its prefix {@code glossary.file.}
 * @param arguments of the message
 */
public record Trouble(int line, String key, List<Object> arguments) {
    static Trouble at(int line, String key, Object... arguments) {
        return new Trouble(line, key, List.of(arguments));
    }
}
