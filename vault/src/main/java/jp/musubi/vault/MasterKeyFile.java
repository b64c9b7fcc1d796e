package jp.musubi.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A master key in a file that only its owner may read. The key before lies beside it, as {@code NAME.ID.old}. */
final class MasterKeyFile implements MasterKeyKeeper {
    private static final String HEAD = """
            # Musubi: master key of a vault. Without it the vault opens nothing, and no backup contains it:
            # keep a copy of this file, apart from the data and from their backups.
            # 金庫のマスター鍵です。これがないと金庫は何も開けません。バックアップには入りません。
            # データともバックアップとも別の場所に、このファイルの控えを保管してください。
            """;

    private final List<Path> places;
    private String made;

    /** @param places where it may be, the first first */
    MasterKeyFile(List<Path> places) {
        this.places = List.copyOf(places);
    }

    private Optional<Path> file() {
        return places.stream().filter(Files::exists).findFirst();
    }

    @Override
    public Optional<MasterKeyBytes> current() {
        return file().map(MasterKeyFile::read);
    }

    @Override
    public Optional<MasterKeyBytes> find(String id) {
        Optional<MasterKeyBytes> now = current().filter(key -> key.id().equals(id));
        return now.or(() -> places.stream()
                .map(place -> aside(place, id))
                .filter(Files::exists)
                .map(MasterKeyFile::read)
                .filter(key -> key.id().equals(id))
                .findFirst());
    }

    private static Path aside(Path place, String id) {
        return place.resolveSibling(place.getFileName() + "." + id + ".old");
    }

    private static MasterKeyBytes read(Path file) {
        try {
            if (PrivateFiles.exposed(file)) {
                throw new MasterKeyException(MasterKeyException.Fault.EXPOSED, file.toString(), "");
            }
            String text = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining());
            return MasterKeyBytes.parse(text)
                    .orElseThrow(() -> new MasterKeyException(MasterKeyException.Fault.MALFORMED, file.toString(), ""));
        } catch (IOException e) {
            throw new VaultException("the master key cannot be read: " + file + " (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public MasterKeyBytes currentOrMade() {
        Optional<MasterKeyBytes> there = current();
        if (there.isPresent()) {
            return there.get();
        }
        for (Path place : places) {
            if (make(place)) {
                made = place.toString();
                return read(place);
            }
            if (Files.exists(place)) {
                // Another process that opens the same vault was quicker.
                return read(place);
            }
        }
        throw new MasterKeyException(MasterKeyException.Fault.NO_PLACE, shown(), "");
    }

    /** Whole or not at all, and never over one that is there. */
    private static boolean make(Path place) {
        Path fresh = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID());
        try {
            PrivateFiles.makeFolder(place.toAbsolutePath().getParent());
            write(fresh, MasterKeyBytes.fresh());
            try {
                Files.createLink(place, fresh);
                force(place.toAbsolutePath().getParent());
                return true;
            } catch (UnsupportedOperationException e) {
                Files.move(fresh, place);
                return true;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            // Another place may do; when none does that is said.
            return false;
        }
    }

    private static void write(Path file, MasterKeyBytes key) throws IOException {
        PrivateFiles.prepare(file);
        Files.writeString(file, HEAD + key.text() + "\n");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A name is durable when its folder is; where folders cannot be opened there is nothing to do. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not on this system.
        }
    }

    @Override
    public MasterKeyBytes renew() {
        Path place = file().orElseThrow(() -> new MasterKeyException(MasterKeyException.Fault.MISSING, shown(), ""));
        MasterKeyBytes before = read(place);
        MasterKeyBytes fresh = MasterKeyBytes.fresh();
        Path next = place.resolveSibling(place.getFileName() + ".new");
        try {
            // The one before has its other name before the new one comes: at no moment is either unknown.
            write(aside(place, before.id()), before);
            force(place.toAbsolutePath().getParent());
            write(next, fresh);
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(place.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new VaultException("the master key cannot be renewed: " + place + " (" + e.getMessage() + ")", e);
        }
        return fresh;
    }

    /** Where the key of that id was set aside. */
    Path setAside(String id) {
        return aside(file().orElse(places.getFirst()), id);
    }

    @Override
    public Optional<String> made() {
        return Optional.ofNullable(made);
    }

    @Override
    public String shown() {
        return file().map(Path::toString)
                .orElseGet(() -> places.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
}
