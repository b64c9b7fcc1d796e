package jp.musubi.app.leak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.musubi.language.party.Role;

/**
 * One row of the table of routes.
 *
 * @param who gets an answer there at all
 * @param kind of the records whose id stands in its path, or -
 * @param rest the queries it is asked with beside none, or, of a route that writes, what is sent
 */
record Verdict(String method, String path, String who, String kind, List<String> rest) {
    private static final String TABLE = "/leak/routes.txt";

    /** The rows of the table. */
    static List<Verdict> all() {
        try (InputStream table = Verdict.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Verdict::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict row(String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        if (words.size() < 4) {
            throw new AssertionError("a row says: method, path, who, kind of id or -, and more: " + line);
        }
        return new Verdict(words.get(0), words.get(1), words.get(2), words.get(3), words.subList(4, words.size()));
    }

    String route() {
        return method + " " + path;
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether this reader gets an answer there. */
    boolean admits(Reader reader) {
        return switch (who) {
            case "everybody" -> true;
            case "signed-in" -> reader.signedIn();
            case "office" -> has(reader, Role.COORDINATOR, Role.AUDITOR);
            case "publishers" -> has(reader, Role.COORDINATOR, Role.PROGRAMME_OFFICER);
            case "coordinators" -> has(reader, Role.COORDINATOR);
            case "keepers" -> has(reader, Role.COORDINATOR, Role.ADMINISTRATOR);
            case "overseers" -> has(reader, Role.AUDITOR, Role.ADMINISTRATOR);
            case "auditors" -> has(reader, Role.AUDITOR);
            case "administrators" -> has(reader, Role.ADMINISTRATOR);
            case "administration" -> has(reader, Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR);
            case "nobody" -> false;
            default -> throw new AssertionError("nobody is called " + who + ": " + route());
        };
    }

    private static boolean has(Reader reader, Role... roles) {
        return Set.of(roles).stream().anyMatch(reader::has);
    }
}
