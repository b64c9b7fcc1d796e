package jp.musubi.language.kit.codec;

/**
 * An event as bytes.
 *
 * @param name qualified name, for example {@code musubi.SeedRegistered}
 * @param version version of the payload form
 * @param payload JSON in UTF-8, protected values sealed
 */
public record StoredForm(String name, String version, byte[] payload) {}
