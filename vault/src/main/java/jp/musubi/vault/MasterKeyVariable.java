package jp.musubi.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A master key that the environment holds.
 *
 * @param value of {@link MasterKeyPlace#VARIABLE}
 * @param before keys that it took over from, with commas between them; empty when none
 */
record MasterKeyVariable(String value, String before) implements MasterKeyKeeper {

    @Override
    public Optional<MasterKeyBytes> current() {
        return Optional.of(key(value, MasterKeyPlace.VARIABLE));
    }

    private static MasterKeyBytes key(String value, String variable) {
        return MasterKeyBytes.parse(value)
                .orElseThrow(() -> new MasterKeyException(MasterKeyException.Fault.MALFORMED, variable, ""));
    }

    @Override
    public Optional<MasterKeyBytes> find(String id) {
        MasterKeyBytes now = key(value, MasterKeyPlace.VARIABLE);
        List<MasterKeyBytes> earlier = Arrays.stream(before.split(","))
                .filter(text -> !text.isBlank())
                .map(text -> key(text, MasterKeyPlace.BEFORE_VARIABLE))
                .toList();
        return now.id().equals(id)
                ? Optional.of(now)
                : earlier.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public MasterKeyBytes currentOrMade() {
        return current().orElseThrow();
    }

    @Override
    public MasterKeyBytes renew() {
        throw new UnsupportedOperationException("the environment is its keeper's to change");
    }

    @Override
    public Optional<String> made() {
        return Optional.empty();
    }

    @Override
    public String shown() {
        return MasterKeyPlace.VARIABLE;
    }

    /** Never the key. */
    @Override
    public String toString() {
        return shown();
    }
}
