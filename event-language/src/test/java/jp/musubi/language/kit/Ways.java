package jp.musubi.language.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The ways of the language: found, not listed. */
final class Ways {
    private Ways() {}

    static List<Way<?>> all() {
        try {
            Path root = Path.of(State.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(root::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith("State.class"))
                        .<Class<?>>map(Ways::named)
                        .filter(type -> type.isEnum() && State.class.isAssignableFrom(type))
                        .<Way<?>>map(type -> ((State) type.getEnumConstants()[0]).way())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
