package jp.musubi.language.party;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 都道府県 by their form: invented ones count, so that a demonstration may stand in 架空県. */
public final class Prefectures {
    private static final Pattern FORM = Pattern.compile("北海道|東京都|(?:京都|大阪)府|\\p{IsHan}{2,3}?県");

    private Prefectures() {}

    /** The prefecture with which an address, or what is written like one, begins. */
    public static Optional<String> at(@Nullable String address) {
        Matcher found = FORM.matcher(address == null ? "" : address.strip());
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }
}
